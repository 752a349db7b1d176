/**
 * Layout of the policy lineage: levels are rows (bands), time runs to the right in columns. A year is one
 * column until a band has more documents in it than fit on top of each other; then it has one for each
 * month. Cells never share room, so cards cannot overlap; the place of a card depends only on its
 * own cell, so adding a document leaves the order of all others as it was. O(n log n) for sorting.
 */
import type { DocumentTime } from './document-time.ts';
import type { LevelChoice } from '../state/view-state.ts';
import { levelChoices } from '../state/view-state.ts';

export interface LineageItem {
  readonly id: string;
  readonly level: LevelChoice;
  readonly time: DocumentTime;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Band {
  readonly level: LevelChoice;
  readonly top: number;
  readonly bottom: number;
}

export interface TimeColumn {
  /** `2022`, `2023-05`, `2023-??` (month not known) or empty for undated documents. */
  readonly key: string;
  readonly year: number | null;
  /** 1 to 12; 0 where the year is split and the month is not known; null for a whole year. */
  readonly month: number | null;
  readonly left: number;
  readonly right: number;
  /** Years without documents lie between this column and the one before. */
  readonly afterGap: boolean;
}

export interface LineageLayout {
  /** Centre of each card. */
  readonly positions: ReadonlyMap<string, Point>;
  readonly bands: readonly Band[];
  readonly columns: readonly TimeColumn[];
  readonly width: number;
  readonly height: number;
}

/** All in pixels at zoom 1. */
export const lineageCard = { width: 196, height: 64, gapX: 36, gapY: 22 } as const;
const bandPadding = 26;
const columnPadding = 20;
const yearGap = 26;

export interface LineageLayoutOptions {
  /** Cards on top of each other in a cell before it widens: fewer make a wide picture, more a tall one. */
  readonly lanes: number;
}

export function layoutLineage(items: readonly LineageItem[], options: LineageLayoutOptions): LineageLayout {
  const { lanes } = options;
  const split = yearsToSplit(items, lanes);
  const cells = cellsOf(items, split);
  const levels = levelChoices.filter((level) => items.some((item) => item.level === level));
  const bands = bandsOf(levels, cells, lanes);
  const columns = columnsOf(cells, lanes);
  const topOf = new Map(bands.map((band) => [band.level, band.top]));
  const leftOf = new Map(columns.map((column) => [column.key, column.left]));
  const positions = new Map<string, Point>();
  for (const cell of cells) {
    cell.items.forEach((item, index) => {
      positions.set(item.id, {
        x:
          (leftOf.get(cell.column.key) ?? 0) +
          columnPadding +
          lineageCard.width / 2 +
          Math.floor(index / lanes) * (lineageCard.width + lineageCard.gapX),
        y:
          (topOf.get(cell.level) ?? 0) +
          bandPadding +
          lineageCard.height / 2 +
          (index % lanes) * (lineageCard.height + lineageCard.gapY),
      });
    });
  }
  return {
    positions,
    bands,
    columns,
    width: columns.at(-1)?.right ?? 0,
    height: bands.at(-1)?.bottom ?? 0,
  };
}

interface ColumnKey {
  readonly key: string;
  readonly year: number | null;
  readonly month: number | null;
}

interface Cell {
  readonly column: ColumnKey;
  readonly level: LevelChoice;
  /** In order of time, then id. */
  readonly items: readonly LineageItem[];
}

/** Years in which a band holds more documents than one column takes. */
function yearsToSplit(items: readonly LineageItem[], lanes: number): ReadonlySet<number> {
  const counts = new Map<string, number>();
  const split = new Set<number>();
  for (const { level, time } of items) {
    if (time.precision === 'none') continue;
    const key = `${level} ${time.year}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
    if ((counts.get(key) ?? 0) > lanes) split.add(time.year);
  }
  return split;
}

function columnOf(time: DocumentTime, split: ReadonlySet<number>): ColumnKey {
  if (time.precision === 'none') return { key: '', year: null, month: null };
  if (!split.has(time.year)) return { key: String(time.year), year: time.year, month: null };
  const month = time.precision === 'day' ? time.month : 0;
  const shown = month === 0 ? '??' : String(month).padStart(2, '0');
  return { key: `${time.year}-${shown}`, year: time.year, month };
}

function cellsOf(items: readonly LineageItem[], split: ReadonlySet<number>): readonly Cell[] {
  const sorted = [...items].sort((a, b) => compare(a.time.key, b.time.key) || compare(a.id, b.id));
  const cells = new Map<string, { column: ColumnKey; level: LevelChoice; items: LineageItem[] }>();
  for (const item of sorted) {
    const column = columnOf(item.time, split);
    const key = `${item.level} ${column.key}`;
    const cell = cells.get(key) ?? { column, level: item.level, items: [] };
    cell.items.push(item);
    cells.set(key, cell);
  }
  return [...cells.values()];
}

function bandsOf(levels: readonly LevelChoice[], cells: readonly Cell[], lanes: number): readonly Band[] {
  const used = new Map<LevelChoice, number>();
  for (const { level, items } of cells) {
    used.set(level, Math.max(used.get(level) ?? 1, Math.min(items.length, lanes)));
  }
  let top = 0;
  return levels.map((level) => {
    const rows = used.get(level) ?? 1;
    const height = rows * lineageCard.height + (rows - 1) * lineageCard.gapY + 2 * bandPadding;
    const band = { level, top, bottom: top + height };
    top += height;
    return band;
  });
}

function columnsOf(cells: readonly Cell[], lanes: number): readonly TimeColumn[] {
  const widths = new Map<string, { column: ColumnKey; stacks: number }>();
  for (const { column, items } of cells) {
    const stacks = Math.ceil(items.length / lanes);
    widths.set(column.key, { column, stacks: Math.max(stacks, widths.get(column.key)?.stacks ?? 1) });
  }
  const ordered = [...widths.values()].sort(
    (a, b) =>
      (a.column.year ?? -Infinity) - (b.column.year ?? -Infinity) ||
      (a.column.month ?? 0) - (b.column.month ?? 0),
  );
  let left = 0;
  let before: number | null = null;
  return ordered.map(({ column, stacks }) => {
    const afterGap: boolean = before !== null && column.year !== null && column.year > before + 1;
    if (afterGap) left += yearGap;
    const width = stacks * lineageCard.width + (stacks - 1) * lineageCard.gapX + 2 * columnPadding;
    const placed = { ...column, left, right: left + width, afterGap };
    left += width;
    before = column.year;
    return placed;
  });
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
