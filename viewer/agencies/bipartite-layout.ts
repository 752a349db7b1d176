/**
 * 责任分工: measures in a column in the order of the text, agencies in columns beside them, by the strongest
 * role they hold: the strongest to the left of the measures, the others to the right. An agency stands
 * near the middle of its measures. Pure; columns never share room, so cards cannot overlap.
 */
import type { Role } from '../../schema/facts.ts';
import type { Point } from '../lineage/lineage-layout.ts';

export interface BipartiteAgency {
  readonly id: string;
  readonly role: Role;
  readonly collective: boolean;
  /** Height of its card, which depends on its name; that of `agencyCard` if left out. */
  readonly height?: number;
  /** Places of its measures in the column, from 0. */
  readonly measures: readonly number[];
}

interface BipartiteColumn {
  /** Role of the agencies in it; null for the measures. */
  readonly role: Role | null;
  readonly left: number;
  readonly right: number;
}

interface BipartiteLayout {
  readonly agencies: ReadonlyMap<string, Point>;
  /** In the order of the measures. */
  readonly measures: readonly Point[];
  readonly columns: readonly BipartiteColumn[];
  readonly width: number;
  readonly height: number;
}

/** All in pixels at zoom 1. */
export const agencyCard = { width: 204, height: 28, gap: 8 } as const;
/** Height of an agency's card whose name takes two lines. */
export const tallAgencyCard = 44;
export const measureCard = { width: 280, height: 42, gap: 10 } as const;
type Card = { readonly height: number; readonly gap: number };
/** Room in which edges turn from one column to the next. */
const channel = 96;
const margin = 18;

const strength: readonly Role[] = ['lead', 'responsible', 'support'];

export function layoutBipartite(measureCount: number, agencies: readonly BipartiteAgency[]): BipartiteLayout {
  const groups = strength
    .map((role) => ({ role, members: inOrder(agencies.filter((agency) => agency.role === role)) }))
    .filter(({ members }) => members.length > 0);
  const [first, ...others] = groups;
  const sequence = [...(first === undefined ? [] : [first]), null, ...others];
  const height = Math.max(
    columnHeight(measureCount, measureCard),
    ...groups.map(({ members }) => stackHeight(members.map(heightOf))),
  );
  const rows = spread(measureCount, measureCard, height);
  const placed = new Map<string, Point>();
  const measures: Point[] = [];
  const columns: BipartiteColumn[] = [];
  let left = 0;
  for (const group of sequence) {
    const card = group === null ? measureCard : agencyCard;
    const x = left + margin + card.width / 2;
    if (group === null) measures.push(...rows.map((y) => ({ x, y })));
    else {
      const wishes = group.members.map((agency) => wish(agency, rows, height));
      const ys = settle(wishes, group.members.map(heightOf), height);
      group.members.forEach(({ id }, index) => placed.set(id, { x, y: ys[index] ?? 0 }));
    }
    columns.push({ role: group?.role ?? null, left, right: left + card.width + 2 * margin });
    left += card.width + 2 * margin + channel;
  }
  return {
    agencies: placed,
    measures,
    columns,
    width: Math.max(0, left - channel),
    height: height + 2 * margin,
  };
}

/** In the order of the middles of their measures; groups of agencies (各县区) stand at the end. */
function inOrder(agencies: readonly BipartiteAgency[]): readonly BipartiteAgency[] {
  return [...agencies].sort(
    (a, b) =>
      Number(a.collective) - Number(b.collective) ||
      middle(a) - middle(b) ||
      b.measures.length - a.measures.length ||
      (a.id < b.id ? -1 : 1),
  );
}

/** Place in the column of measures, from 0. */
function middle({ measures }: BipartiteAgency): number {
  return measures.reduce((sum, place) => sum + place, 0) / Math.max(1, measures.length);
}

/** Beside the middle of its measures; a group of agencies at the foot of the column. */
function wish(agency: BipartiteAgency, rows: readonly number[], height: number): number {
  if (agency.collective) return height;
  const at = middle(agency);
  const above = rows[Math.floor(at)] ?? 0;
  const below = rows[Math.ceil(at)] ?? above;
  return above + (at - Math.floor(at)) * (below - above);
}

function heightOf({ height = agencyCard.height }: BipartiteAgency): number {
  return height;
}

function stackHeight(heights: readonly number[]): number {
  return heights.reduce((sum, height) => sum + height + agencyCard.gap, -agencyCard.gap);
}

function columnHeight(count: number, card: Card): number {
  return count * card.height + Math.max(0, count - 1) * card.gap;
}

/** Evenly over the height. */
function spread(count: number, card: Card, height: number): readonly number[] {
  const step = count > 1 ? (height - card.height) / (count - 1) : 0;
  const start = count > 1 ? card.height / 2 : height / 2;
  return Array.from({ length: count }, (_, index) => margin + start + index * step);
}

/** Each as near to its wish as the others let it: pushed down in order, then up from the end. Wishes must grow. */
function settle(wishes: readonly number[], heights: readonly number[], height: number): readonly number[] {
  const half = (index: number): number => (heights[index] ?? 0) / 2;
  const places = [...wishes];
  let free = margin;
  for (const [index, wish] of wishes.entries()) {
    places[index] = Math.max(wish, free + half(index));
    free = (places[index] ?? 0) + half(index) + agencyCard.gap;
  }
  free = margin + height;
  for (let index = places.length - 1; index >= 0; index--) {
    places[index] = Math.min(places[index] ?? 0, free - half(index));
    free = (places[index] ?? 0) - half(index) - agencyCard.gap;
  }
  return places;
}
