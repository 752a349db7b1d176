import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lines, readReferences } from './read-references.ts';

describe('a document referred to', () => {
  it('has title, number and issuer', () => {
    expect(lines('贯彻《国务院办公厅关于甲的意见》（国办发〔2022〕30号）精神。')).toEqual([
      'implements 国办发〔2022〕30号 关于甲的意见 @国务院办公厅',
    ]);
  });

  it('keeps its title as it stands beside the title without its issuer', () => {
    const { references } = readReferences('贯彻《国务院办公厅关于甲的意见》。');
    expect(references[0]).toMatchObject({ full: '国务院办公厅关于甲的意见', title: '关于甲的意见' });
  });

  it('may be named by its number alone, before its title or inside the marks', () => {
    expect(lines('按照国办发〔2022〕30号文件要求办理。')).toEqual([
      'implements 国办发〔2022〕30号 @国务院办公厅',
    ]);
    expect(lines('按照国办发〔2022〕30号《关于甲的意见》办理。')).toEqual([
      'implements 国办发〔2022〕30号 关于甲的意见 @国务院办公厅',
    ]);
    expect(lines('《国家税务总局公告2019年第6号》停止执行。')).toEqual([
      'repeals 国家税务总局公告2019年第6号 @国家税务总局',
    ]);
    expect(lines('落实《关于甲的意见（国办发〔2022〕30号）》。')).toEqual([
      'implements 国办发〔2022〕30号 关于甲的意见 @国务院办公厅',
    ]);
  });

  it('has the number of its announcement, whose bodies stand in its title only', () => {
    expect(lines('按《财政部 税务总局关于甲的公告》（2019年第39号）办理。')).toEqual([
      'implements 财政部税务总局公告2019年第39号 关于甲的公告 @财政部',
    ]);
  });

  it('does not have the number of what amended it', () => {
    expect(lines('依据《甲条例》（国务院令第279号，根据国务院令第714号修订）第三条。')).toEqual([
      'basis 国务院令第279号 甲条例 @国务院',
    ]);
  });

  it('is one, however often and however short it is cited', () => {
    expect(lines('落实《优化营商环境条例》。按照国务院《优化营商环境条例》办理。')).toEqual([
      'implements 优化营商环境条例 @国务院',
    ]);
    expect(lines('根据《中华人民共和国甲法》，依法办理。执行《甲法》。')).toEqual([
      'implements 中华人民共和国甲法',
    ]);
    expect(lines('贯彻《国务院关于甲的意见》（国发〔2022〕5号）。按照国发〔2022〕5号办理。')).toHaveLength(1);
  });

  it('goes by the short title the text gives it', () => {
    const text =
      '根据《国务院关于甲的意见》（国发〔2022〕14号，以下简称《意见》），制定本方案。认真落实《意见》。';
    const { references } = readReferences(text);
    expect(references).toHaveLength(1);
    expect(references[0]).toMatchObject({ relation: 'implements', number: '国发〔2022〕14号' });
    expect(references[0]?.spans).toHaveLength(2);
  });

  it('is not guessed from a kind of document that could be several', () => {
    const { references, abstentions } = readReferences('根据《甲办法》和《乙办法》，《办法》第三条适用。');
    expect(references.map(({ spans }) => spans?.length)).toEqual([1, 1]);
    expect(abstentions.map(({ reason }) => reason)).toEqual(['short-title']);
  });

  it('is the notice together with the text it issues', () => {
    expect(lines('落实《甲办法》。根据《关于印发〈甲办法〉的通知》（国办发〔2022〕30号）办理。')).toEqual([
      'implements 国办发〔2022〕30号 关于印发〈甲办法〉的通知 @国务院办公厅',
    ]);
  });

  it('is apart from another of the same title and another number', () => {
    expect(lines('《关于甲的通知》（皖政〔2001〕1号）和《关于甲的通知》（皖政〔2002〕2号）。')).toHaveLength(
      2,
    );
  });

  it('may have a title in a title, and marks closed wrongly', () => {
    expect(lines('按照《关于印发〈甲办法〉〈乙办法〉的通知》办理。')).toEqual([
      'implements 关于印发〈甲办法〉〈乙办法〉的通知',
    ]);
    expect(lines('按照《关于印发《甲办法》的通知》办理。')).toEqual(['implements 关于印发《甲办法》的通知']);
    expect(lines('按照《关于印发〈甲办法》的通知》办理。')).toEqual(['implements 关于印发〈甲办法〉的通知']);
    expect(lines('按照《关于印发〈甲办法〉》的通知(国办发〔2022〕30号)办理。')).toEqual([
      'implements 国办发〔2022〕30号 关于印发〈甲办法〉的通知 @国务院办公厅',
    ]);
    expect(lines('按照《没有关上的标题，落实《甲条例》。')).toEqual(['implements 甲条例']);
  });

  it('is issued by the body named before the title, in the title or by the number', () => {
    expect(lines('根据省政府办公厅《关于甲的意见》，制定。')).toEqual([
      'basis 关于甲的意见 @安徽省人民政府办公厅',
    ]);
    expect(lines('根据省发展改革委、省财政厅《关于甲的意见》，制定。')).toEqual([
      'basis 关于甲的意见 @安徽省发展和改革委员会',
    ]);
    expect(lines('根据《财政部 税务总局关于甲的公告》，制定。')).toEqual(['basis 关于甲的公告 @财政部']);
    expect(lines('根据《安徽省财政厅等五部门关于甲的通知》，制定。')).toEqual([
      'basis 关于甲的通知 @安徽省财政厅',
    ]);
    expect(lines('按照国务院办公厅转发司法部《关于甲的意见》（国办函〔2021〕1号）办理。')).toEqual([
      'implements 国办函〔2021〕1号 关于甲的意见 @国务院办公厅',
    ]);
    expect(lines('根据《甲办法》（省政府令第112号），制定。')).toEqual([
      'basis 安徽省人民政府令第112号 甲办法 @安徽省人民政府',
    ]);
    expect(lines('根据《安徽省关于甲的意见》，制定。')).toEqual(['basis 安徽省关于甲的意见']);
  });

  it('of a sign that two cities use is read in the citing city', () => {
    const at = (name: string, code: string) =>
      lines('落实《关于甲的意见》（荆政办发〔2023〕6号）。', {
        region: { name, code, level: 'prefecture' },
        issuers: [`${name}人民政府办公室`],
      });
    expect(at('荆州市', '421000')).toEqual([
      'implements 荆政办发〔2023〕6号 关于甲的意见 @荆州市人民政府办公室',
    ]);
    expect(at('荆门市', '420800')).toEqual([
      'implements 荆政办发〔2023〕6号 关于甲的意见 @荆门市人民政府办公室',
    ]);
    expect(lines('落实《关于甲的意见》（荆政办发〔2023〕6号）。')).toEqual([
      'implements 荆政办发〔2023〕6号 关于甲的意见',
    ]);
  });
});

describe('no document referred to', () => {
  it.each([
    ['the text this notice issues', '《甲实施方案》已经省政府同意，现印发给你们。按照《甲实施方案》办理。'],
    ['the text this notice issues, by its kind', '现将《甲实施方案》印发给你们。《方案》自印发之日起执行。'],
    ['certificates', '提交《不动产权证书》《建设工程规划许可证》。'],
    ['forms', '填写《甲申请表》和《承诺书》，领取《受理通知书》。'],
    ['newspapers', '在《人民日报》《安徽日报》公告。'],
    ['its own number', '皖政办〔2024〕9号自发布之日起施行。'],
    ['a mark without words', '《》《123》'],
  ])('is %s', (_, text) => {
    expect(lines(text)).toEqual([]);
  });

  it('is its own title, unless another number says that another text is meant', () => {
    const ownTitles = ['甲管理办法'];
    expect(lines('认真落实《甲管理办法》。', { ownTitles })).toEqual([]);
    expect(lines('落实《甲管理办法》（皖政办〔2022〕36号）。', { ownTitles })).toEqual([
      'implements 皖政办〔2022〕36号 甲管理办法 @安徽省人民政府办公厅',
    ]);
  });
});

describe('places', () => {
  it('hold title or number of the document they are of', () => {
    const body = '根据《甲法》和国办发〔2022〕30号《关于乙的意见》，按照皖政〔2021〕8号办理《甲法》。';
    const { references, text } = readReferences(body);
    for (const { spans, full, number } of references) {
      for (const [start, end] of spans ?? []) {
        const words = text.slice(start, end);
        expect(words.includes(full ?? '\0') || words.includes(number ?? '\0')).toBe(true);
      }
    }
  });

  it('are in order and lie in the text, whatever the text', () => {
    const words = fc.constantFrom(
      '《',
      '》',
      '〈',
      '〉',
      '甲办法',
      '根据',
      '国办发〔2022〕30号',
      '（',
      '）',
      '同时废止',
      '、',
      '。',
      '\n',
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 30 }), (parts) => {
        const { references, text } = readReferences(parts.join(''));
        for (const { spans = [], relationSpan } of references) {
          expect(spans).toContainEqual(relationSpan);
          for (const [start, end] of spans) {
            expect(start >= 0 && start < end && end <= text.length).toBe(true);
          }
        }
      }),
    );
  });

  it.each([
    '《',
    '》',
    '《》',
    '〈',
    '（',
    '2',
    '〔2021〕',
    '国发〔2021〕1号',
    '《甲办法》、',
    '根据',
    '国务院',
    '，',
  ])('are looked for to the end of 300,000 units of %j', (unit) => {
    const { references } = readReferences(unit.repeat(300_000 / unit.length));
    expect(references.length).toBeLessThanOrEqual(1);
  });
});
