import { chineseNumber } from './chinese-number.ts';
import { startsSection } from './line-shape.ts';

interface LabelAt {
  readonly at: number;
  /** Behind the label. */
  readonly end: number;
  readonly ordinal: number;
}

const HAN_LABEL = /(?<=[。；：）)〕”])([一二三四五六七八九十]{1,3})、/g;
const BRACKET_LABEL = /[（(]([一二三四五六七八九十]{1,3})[）)]/g;
const DIGIT_LABEL = /(?<![\d.．])(\d{1,2})[.．、](?=[\p{Script=Han}“])/gu;
/** What ends the paragraph before: a sentence, or a clause in brackets behind one. */
const ENDS = /[。；：）)〕”]/;
const SENTENCE_ENDS = /[。）)〕”]/;
const LONGEST_HEADING = 30;

/**
 * Where the numbered paragraphs of a document without line breaks begin: 一、二、… behind the end of a paragraph, in sequence
 * (restarting at 一); （一）（二）… and 1.2.… behind one or behind a heading just begun; and where the words behind a heading
 * without a mark begin (四、工作要求各单位要…).
 */
export function headingCuts(line: string): readonly number[] {
  const tops = sequence(labelsOf(line, HAN_LABEL));
  const inner = sequence(
    labelsOf(line, BRACKET_LABEL).filter(
      ({ at }) => ENDS.test(line.charAt(at - 1)) || followsHeading(line, at, tops),
    ),
  );
  const above = [...tops, ...inner].sort((one, other) => one.at - other.at);
  const [first] = tops;
  const digits = lists(
    labelsOf(line, DIGIT_LABEL).filter(
      ({ at }) =>
        first !== undefined &&
        at > first.at &&
        (SENTENCE_ENDS.test(line.charAt(at - 1)) || followsHeading(line, at, above)),
    ),
  );
  const bodies = above.flatMap(({ end }) => {
    const length = startsSection(line.slice(end, end + LONGEST_HEADING));
    return length === 0 ? [] : [end + length];
  });
  return [...[...above, ...digits].map(({ at }) => at), ...bodies];
}

function labelsOf(line: string, pattern: RegExp): readonly LabelAt[] {
  let last = -1;
  return [...line.matchAll(pattern)].flatMap((match) => {
    const ordinal = chineseNumber(match[1] ?? '');
    const followsLabel = match.index === last;
    last = match.index + match[0].length;
    return ordinal === null || followsLabel
      ? []
      : [{ at: match.index, end: match.index + match[0].length, ordinal }];
  });
}

/** The heading of the nearest label before `at` has no mark yet. */
function followsHeading(line: string, at: number, labels: readonly LabelAt[]): boolean {
  const before = lastBefore(labels, at);
  return (
    before !== undefined &&
    at - before.end <= LONGEST_HEADING &&
    at > before.end &&
    !/[，。；：]/.test(line.slice(before.end, at))
  );
}

/** The last of `labels`, which are in order, before `at`. */
function lastBefore(labels: readonly LabelAt[], at: number): LabelAt | undefined {
  let low = 0;
  let high = labels.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((labels[middle] as LabelAt).at < at) low = middle + 1;
    else high = middle;
  }
  return labels[low - 1];
}

function sequence(labels: readonly LabelAt[]): readonly LabelAt[] {
  let last = 0;
  return labels.filter(({ ordinal }) => {
    if (ordinal !== 1 && ordinal !== last + 1) return false;
    last = ordinal;
    return true;
  });
}

/** One number alone may be anything; from two in sequence on it is a list, which may run on through the document. */
function lists(labels: readonly LabelAt[]): readonly LabelAt[] {
  const inOrder = sequence(labels);
  return inOrder.filter(({ ordinal }, index) => ordinal > 1 || inOrder[index + 1]?.ordinal === ordinal + 1);
}
