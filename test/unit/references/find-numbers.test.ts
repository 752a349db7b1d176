import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findNumbers } from '../../../ingest/extract/references/number.ts';
import { readData } from '../../../ingest/read-data.ts';

function numbers(text: string): readonly string[] {
  return findNumbers(text).map(({ number }) => number);
}

describe('numbers in running text', () => {
  it.each([
    ['按照国办发〔2022〕30号文件要求', ['国办发〔2022〕30号']],
    ['现依据鄂政办发〔2021〕5号和鄂政发(2020)12号精神', ['鄂政办发〔2021〕5号', '鄂政发〔2020〕12号']],
    ['原鄂政发〔2019〕5号同时废止', ['鄂政发〔2019〕5号']],
    ['省政府办公厅鄂政办发〔2021〕5号', ['鄂政办发〔2021〕5号']],
    ['参照武财规〔2021〕2号', ['武财规〔2021〕2号']],
    ['与来政办发〔2021〕23号精神', ['来政办发〔2021〕23号']],
    ['和政发〔2020〕3号', ['和政发〔2020〕3号']],
    ['见中国人民银行令〔2020〕第1号', ['中国人民银行令〔2020〕1号']],
    ['第二十条国务院令第5号', ['国务院令第5号']],
    ['按国务院第722号令执行', ['国务院令第722号']],
    ['由市场监管总局令第31号发布', ['市场监管总局令第31号']],
    ['依照国家发展改革委、商务部令2020年第23号执行', ['国家发展改革委商务部令2020年第23号']],
    ['（财政部 税务总局公告2019年第13号）', ['财政部税务总局公告2019年第13号']],
    ['（国家药监局 国家卫生健康委公告2020年第57号）', ['国家药监局国家卫生健康委公告2020年第57号']],
    [
      '财政部 税务总局公告2023年第6号、第12号',
      ['财政部税务总局公告2023年第6号', '财政部税务总局公告2023年第12号'],
    ],
    ['黔发改能源〔2018〕1310号、1311号文件', ['黔发改能源〔2018〕1310号', '黔发改能源〔2018〕1311号']],
    ['国发 2021 29 号', ['国发〔2021〕29号']],
    ['关于通知穗府办规〔2021〕19号', ['穗府办规〔2021〕19号']],
    ['（邯应急〔2022〕7号）', ['邯应急〔2022〕7号']],
  ])('are told from the words before them: %s', (text, expected) => {
    expect(numbers(text)).toEqual(expected);
  });

  it.each([
    '改革(2021)5号',
    '到2025年第12号',
    '截至2023年12号',
    '会议〔2021〕',
    '2023年第3号公报',
    '备案号粤ICP备2022092331号',
    '中华路（2021）5号楼',
    '政策汇编（2023）\n2',
  ])('are not seen in %j', (text) => {
    expect(numbers(text)).toEqual([]);
  });

  it('stand where their spans say', () => {
    const text = '根据国办发〔2022〕30号、鄂政办发〔2023〕 15 号，制定。';
    expect(findNumbers(text).map(({ span }) => text.slice(...span))).toEqual([
      '国办发〔2022〕30号',
      '鄂政办发〔2023〕 15 号',
    ]);
  });

  it('are found behind every lead-in word', () => {
    const { words } = readData<{ readonly words: readonly string[] }>('numbers/lead-ins.json');
    const wrong = words.filter((word) => numbers(`，${word}国办发〔2022〕30号`)[0] !== '国办发〔2022〕30号');
    expect(wrong).toEqual([]);
  });

  it('never overlap and keep their order, whatever the text', () => {
    const parts = fc.constantFrom(
      '国发',
      '〔2021〕',
      '5号',
      '、',
      '6号',
      '令',
      '第7号',
      '《',
      '》',
      '根据',
      ' ',
      '2020年',
    );
    fc.assert(
      fc.property(fc.array(parts), (words) => {
        const text = words.join('');
        const own = findNumbers(text).filter(({ span }) => text.slice(...span).includes('国发'));
        for (let at = 1; at < own.length; at++) {
          expect((own[at - 1]?.span[1] ?? 0) <= (own[at]?.span[0] ?? 0)).toBe(true);
        }
      }),
    );
  });
});
