import type { Line } from './lines.ts';

const TAIL = 64;
const OPENING = '（(《〔[“';
const CLOSING = '）)》〕]”';

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
      const char = text.charAt(at);
      if ('。！？；'.includes(char)) {
        this.sentences++;
        this.open.fill(0, 0, 2);
      } else if ('，,'.includes(char)) {
        this.commas++;
      } else {
        this.#count(char);
      }
    }
    this.length += text.length;
    this.tail = (this.tail + text).slice(-TAIL);
  }

  /** A bracket or title mark is open: what comes next belongs to it. Quotation marks are too often lost to count. */
  get unclosed(): boolean {
    return this.open.slice(0, 5).some((count) => count > 0);
  }

  #count(char: string): void {
    const opening = OPENING.indexOf(char);
    if (opening >= 0) this.open[opening] = (this.open[opening] ?? 0) + 1;
    const closing = CLOSING.indexOf(char);
    if (closing >= 0) this.open[closing] = Math.max(0, (this.open[closing] ?? 0) - 1);
  }
}
