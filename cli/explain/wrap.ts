import { characterWidth } from '../display-width.ts';
import type { Painted } from './paint.ts';

export interface Layout {
  /** Columns of a line; null: lines are as long as they are. */
  readonly width: number | null;
  /** Blanks before each line. */
  readonly indent: number;
}

interface Cell {
  readonly text: string;
  readonly width: number;
  readonly sgr: string;
  /** True if a line may not break before it. */
  readonly stuck: boolean;
}

/** Marks that may not begin a line and that may not end one (禁则). */
const neverFirst = new Set('，。、；：？！）》〉】〕］｝”’…·,.;:?!)]}%％⟧');
const neverLast = new Set('（《〈【〔［｛“‘([{⟦');
const partOfWord = /[\p{Script=Latin}\p{Nd}_/@.:-]/u;
/** Columns that are left for a text however deep it is indented. */
const leastWidth = 20;

/** Lines of painted text, broken between characters by their width, blank lines left out. */
export function wrap(painted: readonly Painted[], { width, indent }: Layout): string {
  const columns = width === null ? Infinity : Math.max(leastWidth, width - indent);
  const lines = paragraphs(painted).flatMap((cells) => breakLines(cells, columns));
  return lines.map((cells) => `${' '.repeat(indent)}${paint(cells)}\n`).join('');
}

function paragraphs(painted: readonly Painted[]): readonly (readonly Cell[])[] {
  const found: Cell[][] = [[]];
  let before = { text: '', sticksOn: false };
  for (const { text, sgr, stick } of painted) {
    let isFirst = true;
    for (const character of text) {
      if (character === '\n') {
        found.push([]);
        before = { text: '', sticksOn: false };
        continue;
      }
      const inWord = partOfWord.test(before.text) && partOfWord.test(character);
      const stuck =
        before.text !== '' &&
        (before.sticksOn ||
          (isFirst ? stick === 'before' : stick !== undefined) ||
          inWord ||
          neverFirst.has(character) ||
          neverLast.has(before.text));
      const shown = character === '\t' ? '  ' : character;
      found.at(-1)?.push({ text: shown, width: shown === '  ' ? 2 : characterWidth(character), sgr, stuck });
      before = { text: character, sticksOn: false };
      isFirst = false;
    }
    before = { ...before, sticksOn: stick === 'after' && before.text !== '' };
  }
  return found.filter((cells) => cells.some(({ text }) => text.trim() !== ''));
}

/** Greedy: what sticks together moves to the next line as one, unless it is longer than a line. */
function breakLines(cells: readonly Cell[], columns: number): readonly (readonly Cell[])[] {
  const lines: Cell[][] = [];
  let line: Cell[] = [];
  let used = 0;
  const add = (part: readonly Cell[], width: number): void => {
    for (const cell of part) line.push(cell);
    used += width;
  };
  const next = (): void => {
    if (line.length > 0) lines.push(line);
    line = [];
    used = 0;
  };
  for (let start = 0; start < cells.length;) {
    let end = start + 1;
    while (cells[end]?.stuck === true) end++;
    const part = cells.slice(start, end);
    const width = part.reduce((sum, cell) => sum + cell.width, 0);
    if (used + width > columns) next();
    // A blank at which a line is broken is not carried to the next one.
    if (line.length === 0 && lines.length > 0 && part.every(({ text }) => text === ' ')) {
      start = end;
      continue;
    }
    if (width <= columns) add(part, width);
    else {
      for (const cell of part) {
        if (used + cell.width > columns) next();
        add([cell], cell.width);
      }
    }
    start = end;
  }
  next();
  return lines;
}

/** Neighbours of one manner share one sequence. */
function paint(cells: readonly Cell[]): string {
  let line = '';
  let run = '';
  let manner = '';
  const flush = (): void => {
    line += manner === '' ? run : `\u001b[${manner}m${run}\u001b[0m`;
    run = '';
  };
  for (const { text, sgr } of cells) {
    if (sgr !== manner) {
      flush();
      manner = sgr;
    }
    run += text;
  }
  flush();
  return line.trimEnd();
}
