import type { Line } from './lines.ts';

const TAIL = 64;
const OPENING = '（(《〔[“';
const CLOSING = '）)》〕]”';
/** What a character counts as: 0 nothing, else one of these or, from BRACKETS on, its place in OPENING or CLOSING. */
const SENTENCE_END = 1;
const COMMA = 2;
const BRACKETS = 3;
const counted = new Uint8Array(0x10000);
for (const char of '。！？；') counted[char.charCodeAt(0)] = SENTENCE_END;
for (const char of '，,') counted[char.charCodeAt(0)] = COMMA;
for (const [at, char] of [...(OPENING + CLOSING)].entries()) counted[char.charCodeAt(0)] = BRACKETS + at;

/** What is known of a paragraph while its lines come in. */
export class Paragraph {
  readonly first: Line;
  /** Its last units. */
  tail = '';
  length = 0;
  /** Sentences that end within it. */
  sentences = 0;
  commas = 0;
  /** Brackets open at its end, by kind as in OPENING. */
  readonly open: number[] = [0, 0, 0, 0, 0, 0];

  constructor(line: Line) {
    this.first = line;
    this.append(line.text);
  }

  append(text: string): void {
    for (let at = 0; at < text.length; at++) {
      const kind = counted[text.charCodeAt(at)] ?? 0;
      if (kind === 0) continue;
      if (kind === SENTENCE_END) {
        this.sentences++;
        this.open.fill(0, 0, 2);
      } else if (kind === COMMA) {
        this.commas++;
      } else {
        this.#count(kind - BRACKETS);
      }
    }
    this.length += text.length;
    this.tail = text.length >= TAIL ? text.slice(-TAIL) : (this.tail + text).slice(-TAIL);
  }

  /** A bracket or title mark is open: what comes next belongs to it. Quotation marks are too often lost to count. */
  get unclosed(): boolean {
    return this.open.slice(0, 5).some((count) => count > 0);
  }

  /** @param place in OPENING followed by CLOSING */
  #count(place: number): void {
    const closing = place - OPENING.length;
    if (closing < 0) this.open[place] = (this.open[place] ?? 0) + 1;
    else this.open[closing] = Math.max(0, (this.open[closing] ?? 0) - 1);
  }
}
