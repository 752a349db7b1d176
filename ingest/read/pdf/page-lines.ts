/** A run of glyphs as the PDF places it; y grows upwards, units of the page. */
export interface Glyphs {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** Size of the letters. */
  readonly size: number;
}

/** A line of a page. */
interface PageLine {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
}

const SAME_LINE = 0.5;
const GAP = 0.35;
/** 每自然段左空二字; some files indent by one and a half. */
const INDENT = 1.4;
const SHORT_LINE = 1.6;
/** Share of a page's lines that shows a margin. */
const USUAL = 0.1;
const SAME_MARGIN = 2;

/** Brings glyphs together to lines, from the top of the page down; a wide gap becomes a blank. */
export function linesOfPage(glyphs: readonly Glyphs[]): readonly PageLine[] {
  const rows: Glyphs[][] = [];
  const sorted = [...glyphs].filter(({ text }) => text.trim() !== '').sort((one, other) => other.y - one.y);
  for (const glyph of sorted) {
    const row = rows.at(-1);
    const first = row?.[0];
    if (
      row !== undefined &&
      first !== undefined &&
      first.y - glyph.y < SAME_LINE * Math.min(first.size, glyph.size)
    )
      row.push(glyph);
    else rows.push([glyph]);
  }
  return rows.map(lineOf);
}

function lineOf(row: readonly Glyphs[]): PageLine {
  const ordered = [...row].sort((one, other) => one.x - other.x);
  let text = '';
  let right = ordered[0]?.x ?? 0;
  for (const glyph of ordered) {
    if (text !== '' && glyph.x - right > GAP * glyph.size) text += ' ';
    text += glyph.text;
    right = Math.max(right, glyph.x + glyph.width);
  }
  const size = ordered.reduce((largest, glyph) => Math.max(largest, glyph.size), 0);
  return { text, left: ordered[0]?.x ?? 0, right, y: ordered[0]?.y ?? 0, size };
}

/**
 * Brings the lines of a page together to paragraphs: a line goes on with the one before it if that reached the right
 * margin and this begins at the left one, without an indent. A page without any indent shows no paragraphs; its lines
 * stay apart, and the steps after this join those that end within a sentence.
 */
export function paragraphsOfPage(lines: readonly PageLine[]): readonly string[] {
  const left = commonLeft(lines);
  const right = commonRight(lines);
  if (!lines.some((line) => isIndented(line, left))) return lines.map((line) => line.text);
  const paragraphs: string[] = [];
  let before: PageLine | null = null;
  for (const line of lines) {
    const goesOn =
      before !== null &&
      !isIndented(line, left) &&
      right - before.right < SHORT_LINE * before.size &&
      Math.abs(line.size - before.size) < 1;
    if (goesOn) paragraphs.push((paragraphs.pop() ?? '') + joint(before, line) + line.text);
    else paragraphs.push(line.text);
    before = line;
  }
  return paragraphs;
}

function isIndented(line: PageLine, left: number): boolean {
  return line.left - left >= INDENT * line.size;
}

function joint(before: PageLine | null, line: PageLine): string {
  return before !== null && /[A-Za-z]$/.test(before.text) && /^[A-Za-z]/.test(line.text) ? ' ' : '';
}

/** Where most lines begin: page headers and numbers stand elsewhere. */
function commonLeft(lines: readonly PageLine[]): number {
  const least = Math.max(2, Math.ceil(lines.length * USUAL));
  const sorted = lines.map((line) => line.left).sort((one, other) => one - other);
  const at = sorted.findIndex((left, index) => (sorted[index + least - 1] ?? Infinity) - left < SAME_MARGIN);
  return sorted[Math.max(0, at)] ?? 0;
}

function commonRight(lines: readonly PageLine[]): number {
  const sorted = lines.map((line) => line.right).sort((one, other) => other - one);
  return sorted[Math.floor(sorted.length * USUAL)] ?? 0;
}
