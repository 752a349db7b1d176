import { describe, expect, it } from 'vitest';
import { chineseNumber } from '../../../ingest/text/chinese-number.ts';
import { findDate } from '../../../ingest/text/dates.ts';
import { labelOf } from '../../../ingest/text/label.ts';

describe('Labels', () => {
  it.each([
    ['一、总体要求', 'han', 1, '一'],
    ['二十三、其他', 'han', 23, '二十三'],
    ['（十六）加强保障', 'hanInBrackets', 16, '（十六）'],
    ['(二)目标', 'hanInBrackets', 2, '(二)'],
    ['3.推行改革', 'digit', 3, '3'],
    ['１２．推行改革', 'digit', 12, '１２'],
    ['5.2024年底前完成', 'digit', 5, '5'],
    ['4、推行改革', 'digit', 4, '4'],
    ['（12）推行改革', 'digitInBrackets', 12, '（12）'],
    ['第三章总则', 'chapter', 3, '第三章'],
    ['第一百零二条本条例', 'article', 102, '第一百零二条'],
  ])('%s is %s %i', (line, form, ordinal, text) => {
    expect(labelOf(line, () => false)).toMatchObject({ form, ordinal, text });
  });

  it.each([
    '2023年起实施',
    '3.0版建设',
    '1.5亿元',
    '第九条规定的情形',
    '第三章第二节',
    '一是加强领导',
    '①申请',
    '十分重要',
  ])('%s starts with none', (line) => {
    expect(labelOf(line, () => false)).toBeNull();
  });

  it('a blank after the point makes a label of what else would be a value', () => {
    expect(labelOf('1.5G网络', () => true)).toMatchObject({ form: 'digit', ordinal: 1 });
  });
});

describe('Numerals and dates', () => {
  it.each([
    ['十', 10],
    ['二十', 20],
    ['一百一十二', 112],
    ['二〇二四', 2024],
    ['０７', 7],
    ['两百', 200],
  ])('%s is %i', (numeral, value) => expect(chineseNumber(numeral)).toBe(value));

  it.each(['', '甲', '十甲', '12345678901'])('%j is no numeral', (text) =>
    expect(chineseNumber(text)).toBeNull(),
  );

  it.each([
    ['2024年3月5日', '2024-03-05'],
    ['二〇二四年十二月三十一日', '2024-12-31'],
    ['（2024年11月9日公布）', '2024-11-09'],
  ])('%s is %s', (text, iso) => expect(findDate(text)?.iso).toBe(iso));

  it.each(['2024年3月', '2024年13月1日', '2023年2月30日', '2024-03-05'])('%s names no day', (text) =>
    expect(findDate(text)).toBeNull(),
  );

  it('reads the plain form only where a page writes it', () =>
    expect(findDate('2024-03-05 10:20', true)?.iso).toBe('2024-03-05'));
});
