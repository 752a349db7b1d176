/** Punctuation of clauses in both widths. */
export const OPENERS = '（(［[〔【﹝〖｛{﹙';
export const CLOSERS = '）)］]〕】﹞〗｝}﹚';
const ROUND = '（(﹙）)﹚';

/** Asked of every character of a text, so by a table of all UTF-16 units. */
const OPENER = 1;
const CLOSER = 2;
const brackets = new Uint8Array(0x10000);
for (const char of OPENERS) brackets[char.charCodeAt(0)] = OPENER;
for (const char of CLOSERS) brackets[char.charCodeAt(0)] = CLOSER;

export const isOpener = (char: string): boolean => brackets[char.charCodeAt(0)] === OPENER;
export const isCloser = (char: string): boolean => brackets[char.charCodeAt(0)] === CLOSER;
export const isColon = (char: string): boolean => char === '：' || char === ':' || char === '﹕';
/** A bracket may be closed by one of the other width: round and square are the only kinds kept apart. */
export const sameKind = (open: string, close: string): boolean =>
  ROUND.includes(open) === ROUND.includes(close);

/** How two parts of a list are kept apart, from weak to strong. */
export type Separator = 'start' | 'with' | 'pause' | 'comma' | 'stop';

const SEPARATORS: ReadonlyMap<string, Separator> = new Map<string, Separator>([
  ...[...'、/／﹑､'].map((char) => [char, 'pause'] as const),
  ...[...'，,﹐'].map((char) => [char, 'comma'] as const),
  ...[...'；;。！!？?\n\t﹔｡'].map((char) => [char, 'stop'] as const),
]);

export const separatorOf = (char: string): Separator | null => SEPARATORS.get(char) ?? null;

const SENTENCE_ENDS = '。；;！？!?”」』｡…';
/** A sentence may have ended before a clause that starts here. */
export const isSentenceEnd = (char: string): boolean => char !== '' && SENTENCE_ENDS.includes(char);

/** Start of the text in [start, end) after blanks. */
export function trimStart(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && /\s/.test(text.charAt(at))) at++;
  return at;
}

/** End of the text in [start, end) before blanks. */
export function trimEnd(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && /\s/.test(text.charAt(at - 1))) at--;
  return at;
}
