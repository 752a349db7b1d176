/**
 * Layout of the policy lineage: levels are rows (bands), time runs to the right in columns. A year is one
 * column until a band has more documents in it than fit on top of each other; then it has one for each
 * quarter, and a quarter likewise one for each month. Cells never share room, so cards cannot overlap; the place of a card depends only on its
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

interface Band {
  readonly level: LevelChoice;
  readonly top: number;
  readonly bottom: number;
}

export interface TimeColumn {
  /** Null for undated documents. */
  readonly year: number | null;
  /** First and last month, 1 to 12; `[0, 0]` where the year is split and the month not known; null: the whole year. */
  readonly months: readonly [first: number, last: number] | null;
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
export const lineageCard = { width: 216, height: 64, gapX: 32, gapY: 22 } as const;
const bandPadding = 26;
const columnPadding = 18;
const yearGap = 26;

export type TimeSpan = 'year' | 'quarter' | 'month';

interface LineageLayoutOptions {
  /** Cards on top of each other in a cell before it widens: fewer make a wide picture, more a tall one. */
  readonly lanes: number;
  /** The least a column may be; a month if left out. */
  readonly span?: TimeSpan;
}

export function layoutLineage(items: readonly LineageItem[], options: LineageLayoutOptions): LineageLayout {
  const { lanes, span = 'month' } = options;
  const crowded = crowdedSpans(items, lanes, span);
  const cells = cellsOf(items, crowded);
  const levels = levelChoices.filter((level) => items.some((item) => item.level === level));
  const bands = bandsOf(levels, cells, lanes);
  const columns = columnsOf(cells, lanes);
  const topOf = new Map(bands.map((band) => [band.level, band.top]));
  const leftOf = new Map(columns.map(({ key, left }) => [key, left]));
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
  readonly months: TimeColumn['months'];
}

interface Cell {
  readonly column: ColumnKey;
  readonly level: LevelChoice;
  /** In order of time, then id. */
  readonly items: readonly LineageItem[];
}

/** Years (`2023`) and quarters (`2023 3`) in which a band holds more documents than one column takes. */
function crowdedSpans(items: readonly LineageItem[], lanes: number, least: TimeSpan): ReadonlySet<string> {
  const counts = new Map<string, number>();
  const crowded = new Set<string>();
  if (least === 'year') return crowded;
  for (const { level, time } of items) {
    if (time.precision === 'none') continue;
    const quarters = time.precision === 'day' && least === 'month' ? [quarterKey(time)] : [];
    const spans = [`${time.year}`, ...quarters];
    for (const span of spans) {
      const count = (counts.get(`${level} ${span}`) ?? 0) + 1;
      counts.set(`${level} ${span}`, count);
      if (count > lanes) crowded.add(span);
    }
  }
  return crowded;
}

interface Month {
  readonly year: number;
  readonly month: number;
}

function quarterKey({ year, month }: Month): string {
  return `${year} ${Math.ceil(month / 3)}`;
}

function columnOf(time: DocumentTime, crowded: ReadonlySet<string>): ColumnKey {
  if (time.precision === 'none') return { key: '', year: null, months: null };
  if (!crowded.has(`${time.year}`)) return columnKey(time.year, null);
  if (time.precision === 'year') return columnKey(time.year, [0, 0]);
  if (crowded.has(quarterKey(time))) return columnKey(time.year, [time.month, time.month]);
  const last = Math.ceil(time.month / 3) * 3;
  return columnKey(time.year, [last - 2, last]);
}

function columnKey(year: number, months: TimeColumn['months']): ColumnKey {
  return { key: [year, ...(months ?? [])].join(' '), year, months };
}

function cellsOf(items: readonly LineageItem[], crowded: ReadonlySet<string>): readonly Cell[] {
  const sorted = [...items].sort((a, b) => compare(a.time.key, b.time.key) || compare(a.id, b.id));
  const cells = new Map<string, { column: ColumnKey; level: LevelChoice; items: LineageItem[] }>();
  for (const item of sorted) {
    const column = columnOf(item.time, crowded);
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

function columnsOf(cells: readonly Cell[], lanes: number): readonly (TimeColumn & ColumnKey)[] {
  const widths = new Map<string, { column: ColumnKey; stacks: number }>();
  for (const { column, items } of cells) {
    const stacks = Math.ceil(items.length / lanes);
    widths.set(column.key, { column, stacks: Math.max(stacks, widths.get(column.key)?.stacks ?? 1) });
  }
  const ordered = [...widths.values()].sort(
    (a, b) =>
      (a.column.year ?? -Infinity) - (b.column.year ?? -Infinity) ||
      (a.column.months?.[0] ?? 0) - (b.column.months?.[0] ?? 0),
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
