import { chineseNumber } from './chinese-number.ts';

/** Forms of labels from the top of a document down (GB/T 9704: 一、（一）1.（1）; regulations: 编, 章, 节, 条). */
export const labelForms = [
  'part',
  'chapter',
  'section',
  'article',
  'han',
  'hanInBrackets',
  'digit',
  'digitInBrackets',
] as const;
export type LabelForm = (typeof labelForms)[number];

/** A label at the start of a paragraph. */
export interface Label {
  readonly form: LabelForm;
  readonly ordinal: number;
  /** As it stands, without the mark that only parts it from the words: 二, （三）, 1, 第四条. */
  readonly text: string;
  /** Units it takes, parting mark included. */
  readonly length: number;
}

const ARTICLE_UNITS: Readonly<Record<string, LabelForm>> = {
  编: 'part',
  章: 'chapter',
  节: 'section',
  条: 'article',
};

const ARTICLE = /^第([零〇一二三四五六七八九十百千两\d]{1,6})([编章节条])[、：:\s]?/;
/** 第九条规定的…, 第三章第二节: the words go on, so it is a reference to an article and no label. */
const GOES_ON =
  /^(?:第[零〇一二三四五六七八九十百千两\d]+|之[一二三四五六七八九十]|[款项目的、，和及至与或中内]|规定|所列|所称|修改|修订|改为)/;
const HAN = /^([零〇一二三四五六七八九十百]{1,5})[、．.]/;
const HAN_IN_BRACKETS = /^[（(〔]([零〇一二三四五六七八九十百]{1,5})[）)〕][、．.]?/;
const DIGIT = /^([\d０-９]{1,3})(?:[.．、]|[）)])/;
/** 1.2024年底前…: a year after the point is no fraction. */
const YEAR = /^(?:19|20)\d{2}年/;
const DIGIT_IN_BRACKETS = /^[（(]([\d０-９]{1,3})[）)][、．.]?/;

/**
 * The label that `line` starts with; null if there is none. `blankAfterMark` tells whether a blank stood after a
 * number's point (at that offset in the line): it makes `1. 5G` a label, where `1.5G` is a value.
 */
export function labelOf(line: string, blankAfterMark: (offset: number) => boolean): Label | null {
  switch (line.charAt(0)) {
    case '第':
      return articleLabel(line, blankAfterMark);
    case '（':
    case '(':
    case '〔':
      return (
        plainLabel(line, HAN_IN_BRACKETS, 'hanInBrackets') ??
        plainLabel(line, DIGIT_IN_BRACKETS, 'digitInBrackets')
      );
    default:
      return plainLabel(line, HAN, 'han') ?? digitLabel(line, blankAfterMark);
  }
}

function articleLabel(line: string, blankAfterMark: (offset: number) => boolean): Label | null {
  const match = ARTICLE.exec(line);
  if (match === null) return null;
  const [whole, numeral = '', unit = ''] = match;
  if (!blankAfterMark(whole.length) && GOES_ON.test(line.slice(whole.length, whole.length + 8))) return null;
  return label(ARTICLE_UNITS[unit] ?? 'article', numeral, `第${numeral}${unit}`, whole.length);
}

function plainLabel(line: string, pattern: RegExp, form: LabelForm): Label | null {
  const match = pattern.exec(line);
  if (match === null) return null;
  const text = match[0].replace(/[、．.]$/, '');
  return label(form, match[1] ?? '', text, match[0].length);
}

function digitLabel(line: string, blankAfterMark: (offset: number) => boolean): Label | null {
  const match = DIGIT.exec(line);
  if (match === null) return null;
  const [whole, numeral = ''] = match;
  const rest = line.slice(whole.length, whole.length + 5);
  const isValue = /^[\d０-９]/.test(rest) && !YEAR.test(rest) && !blankAfterMark(whole.length);
  if (isValue) return null;
  if (/[）)]$/.test(whole)) return label('digitInBrackets', numeral, whole, whole.length);
  return label('digit', numeral, numeral, whole.length);
}

function label(form: LabelForm, numeral: string, text: string, length: number): Label | null {
  const ordinal = chineseNumber(numeral);
  return ordinal === null ? null : { form, ordinal, text, length };
}
