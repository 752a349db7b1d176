/** How Word numbers a level of a list. */
export interface NumberLevel {
  /** w:numFmt: chineseCounting, decimal … */
  readonly format: string;
  /** w:lvlText: `（%1）` */
  readonly text: string;
  readonly start: number;
}

/** The levels of every list of a document, by w:numId. */
export type Numberings = ReadonlyMap<string, readonly NumberLevel[]>;

const HAN_DIGITS = '零一二三四五六七八九';
const CIRCLED_ONE = 0x2460;

/** Counts the paragraphs of lists and writes the labels that Word shows but does not store. */
export class ListCounter {
  readonly #numberings: Numberings;
  readonly #counts = new Map<string, number[]>();

  constructor(numberings: Numberings) {
    this.#numberings = numberings;
  }

  /** The label of the next paragraph of a list at a level; '' for bullets and unknown lists. */
  next(id: string, level: number): string {
    const levels = this.#numberings.get(id);
    const own = levels?.[level];
    if (levels === undefined || own === undefined || own.format === 'bullet' || own.format === 'none')
      return '';
    const counts = this.#counts.get(id) ?? [];
    counts[level] = (counts[level] ?? own.start - 1) + 1;
    counts.length = level + 1;
    this.#counts.set(id, counts);
    return own.text.replace(/%(\d)/g, (_, digit: string) => {
      const at = Number(digit) - 1;
      const shown = levels[at];
      return shown === undefined ? '' : formatNumber(counts[at] ?? shown.start, shown.format);
    });
  }
}

/** @example formatNumber(12, 'chineseCounting') → '十二' */
export function formatNumber(value: number, format: string): string {
  if (/^(?:chinese|japaneseCounting|taiwaneseCounting|ideographDigital)/.test(format))
    return hanNumeral(value);
  if (/^decimalEnclosedCircle/.test(format) && value <= 20)
    return String.fromCharCode(CIRCLED_ONE + value - 1);
  if (format === 'upperLetter') return String.fromCharCode(64 + ((value - 1) % 26) + 1);
  if (format === 'lowerLetter') return String.fromCharCode(96 + ((value - 1) % 26) + 1);
  return String(value);
}

function hanNumeral(value: number): string {
  if (value >= 1000 || value < 0) return String(value);
  const [hundreds, tens, ones] = [Math.floor(value / 100), Math.floor(value / 10) % 10, value % 10];
  const high = hundreds > 0 ? `${HAN_DIGITS.charAt(hundreds)}百` : '';
  const zero = hundreds > 0 && tens === 0 && ones > 0 ? '零' : '';
  const ten = tens > 0 ? `${tens === 1 && hundreds === 0 ? '' : HAN_DIGITS.charAt(tens)}十` : '';
  return high + zero + ten + (ones > 0 || value === 0 ? HAN_DIGITS.charAt(ones) : '');
}
