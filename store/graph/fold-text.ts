/**
 * Text as search sees it: width, letter case, kinds of bracket and dash no longer differ; blanks, quotes and
 * book-title marks are gone. `国办发［２０２２］30 号` and `国办发〔2022〕30号` fold to the same, and so do
 * 深化“放管服”改革 and 深化放管服改革. Each character folds by itself, so that a place in the folded text leads
 * back to its place in the original.
 */
export function foldText(text: string): string {
  return text.replace(unfolded, foldCharacter);
}

/** Characters that fold to themselves and make up nearly all of a text are passed over. */
const unfolded = /[^\p{Script=Han}a-z0-9。，、；：！？]/gu;

const opening = '([{（〔［【｛﹝〖〘';
const closing = ')]}）〕］】｝﹞〗〙';
/** Quotes and book-title marks, which people leave out when they look for something. */
const quotes = '"\'“”‘’「」『』＂＇〝〞《》〈〉<>＜＞';
const dashes = '-‐‑‒–—―－─~～〜';
const punctuation = new Map([
  [',', '，'],
  [';', '；'],
  [':', '：'],
  ['!', '！'],
  ['?', '？'],
  ['｡', '。'],
  ['､', '、'],
]);

/** Marks and capitals, which are most of what folds, made once. */
const common = new Map(
  Array.from(
    `${opening}${closing}${quotes}${dashes}${[...punctuation.keys()].join('')} \n\t\u3000ABCDEFGHIJKLMNOPQRSTUVWXYZ%.·/`,
    (character) => [character, foldAny(character)],
  ),
);

function foldCharacter(character: string): string {
  return common.get(character) ?? foldAny(character);
}

/** Width first: upright and small forms of a mark become the mark itself (︵ → （). */
function foldAny(character: string): string {
  const wide = character.normalize('NFKC').toLowerCase();
  return wide.length === 1 ? foldMark(wide) : Array.from(wide, foldMark).join('');
}

function foldMark(character: string): string {
  if (/\s/u.test(character) || quotes.includes(character)) return '';
  if (opening.includes(character)) return '(';
  if (closing.includes(character)) return ')';
  if (dashes.includes(character)) return '-';
  return punctuation.get(character) ?? character;
}

export interface FoldedText {
  readonly folded: string;
  /** Start in the original of the character that gave the unit at `at` of `folded`. */
  readonly startOf: (at: number) => number;
  /** End in the original of the character that gave the unit at `at` of `folded`. */
  readonly endOf: (at: number) => number;
}

/** As {@link foldText}, with the way back. */
export function foldWithOffsets(text: string): FoldedText {
  const starts: number[] = [];
  const ends: number[] = [];
  let folded = '';
  let from = 0;
  for (const character of text) {
    const one = foldText(character);
    for (let at = 0; at < one.length; at++) {
      starts.push(from);
      ends.push(from + character.length);
    }
    folded += one;
    from += character.length;
  }
  return {
    folded,
    startOf: (at) => starts[at] ?? text.length,
    endOf: (at) => ends[at] ?? text.length,
  };
}
