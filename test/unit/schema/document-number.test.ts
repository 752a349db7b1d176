import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatNumber, normaliseNumber, parseNumber } from '../../../schema/document-number.ts';
import { scanNumberTails } from '../../../schema/number-tails.ts';

describe('a document number', () => {
  const canonical = '国办发〔2022〕30号';
  it.each([
    '国办发〔2022〕30号',
    '国办发[2022]30号',
    '国办发［2022］30号',
    '国办发(2022)30号',
    '国办发（2022）30号',
    '国办发【2022】30号',
    '国办发﹝2022﹞30号',
    '国办发〈2022〉30号',
    '国办发 2022 30号',
    '国办发2022年30号',
    '国办发202230号',
    '国办发〔２０２２〕３０号',
    '国办发〔2022〕第30号',
    '国办发〔2022〕030号',
    ' 国 办 发 〔 2022 〕 30 号 ',
    '国办发〔2022〕\n30号',
    '国办发〔2022]30号',
    '国办发〔2022 30号',
    '国办发〔二〇二二〕三十号',
    '（国办发〔2022〕30号）',
    '国办发〔2022〕30号文件',
    '国办发〔2022〕30',
  ])('is told to be the same when written %s', (written) => {
    expect(normaliseNumber(written)).toBe(canonical);
  });

  it.each([
    ['国务院令第722号', '国务院令第722号'],
    ['中华人民共和国国务院令 第 722 号', '国务院令第722号'],
    ['国务院第722号令', '国务院令第722号'],
    ['中华人民共和国主席令第七十号', '中华人民共和国主席令第70号'],
    ['主席令第一百零三号', '中华人民共和国主席令第103号'],
    ['国家税务总局公告2019年第13号', '国家税务总局公告2019年第13号'],
    ['国家税务总局2019年第13号公告', '国家税务总局公告2019年第13号'],
    ['财政部 税务总局公告2019年第13号', '财政部税务总局公告2019年第13号'],
    ['财政部、税务总局公告2019年第13号', '财政部税务总局公告2019年第13号'],
    ['商务部令2020年第3号', '商务部令2020年第3号'],
    ['中国人民银行令〔2020〕第1号', '中国人民银行令〔2020〕1号'],
    ['鄂工商字〔2010〕第012号', '鄂工商字〔2010〕12号'],
    ['闽政字第12号', '闽政字第12号'],
  ])('of an order or announcement: %s is %s', (written, expected) => {
    expect(normaliseNumber(written)).toBe(expected);
  });

  it.each([
    '',
    '号',
    '2022年30号',
    '〔2022〕30号',
    '关于优化营商环境的意见',
    '国办发〔2022〕号',
    '国办发〔2222〕1号x',
  ])('is not seen in %j', (text) => {
    expect(normaliseNumber(text)).toBeNull();
  });

  it('survives being written and read again, whatever the brackets and blanks', () => {
    const brackets = fc.constantFrom('〔〕', '[]', '（）', '()', '【】', '﹝﹞', '［］');
    const gap = fc.constantFrom('', ' ', '　');
    const prefix = fc.constantFrom('国办发', '鄂政办发', '豫营商办', '工信部联规', '沪府');
    fc.assert(
      fc.property(
        prefix,
        fc.integer({ min: 1949, max: 2049 }),
        fc.integer({ min: 1, max: 99999 }),
        brackets,
        gap,
        (word, year, sequence, pair, blank) => {
          const written = [word, pair[0], year, pair[1], sequence, '号'].join(blank);
          const expected = formatNumber({ prefix: word, year, sequence, form: 'bracket' });
          expect(normaliseNumber(written)).toBe(expected);
          expect(normaliseNumber(expected)).toBe(expected);
        },
      ),
    );
  });

  it('never fails on any text, and what it answers is its own normal form', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'国令第〔〕[]12年号公告字 、') }), (text) => {
        const number = normaliseNumber(text);
        if (number !== null) expect(normaliseNumber(number)).toBe(number);
      }),
    );
  });

  it('is taken apart into sign, year and sequence', () => {
    expect(parseNumber('国办发〔2022〕30号')).toEqual({
      prefix: '国办发',
      year: 2022,
      sequence: 30,
      form: 'bracket',
    });
  });
});

describe('numbers that share a sign', () => {
  it('are each given, with their places', () => {
    const text = '〔2021〕1310号、1311号和第1312号';
    const places = scanNumberTails(text).map((tail) => [tail.sequence, text.slice(tail.start, tail.end)]);
    expect(places).toEqual([
      [1310, '〔2021〕1310号'],
      [1311, '1311号'],
      [1312, '第1312号'],
    ]);
  });

  it('may have one 号 for all', () => {
    expect(scanNumberTails('〔2021〕10、11、12号').map((tail) => tail.sequence)).toEqual([10, 11, 12]);
  });

  it('do not take the number of a building for one of theirs', () => {
    expect(scanNumberTails('〔2021〕10号、6号楼').map((tail) => tail.sequence)).toEqual([10]);
  });
});

describe('hostile text', () => {
  it.each(['〔', '[', '2', '〔2021〕', '〔2021〕1、', '令第', '第', '十', ' '])(
    'of a million units of %j is scanned to its end',
    (unit) => {
      expect(Array.isArray(scanNumberTails(unit.repeat(1_000_000 / unit.length), true))).toBe(true);
    },
  );
});
