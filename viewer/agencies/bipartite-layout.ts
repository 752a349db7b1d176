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
  /** Places of its measures in the column, from 0. */
  readonly measures: readonly number[];
}

export interface BipartiteColumn {
  /** Role of the agencies in it; null for the measures. */
  readonly role: Role | null;
  readonly left: number;
  readonly right: number;
}

export interface BipartiteLayout {
  readonly agencies: ReadonlyMap<string, Point>;
  /** In the order of the measures. */
  readonly measures: readonly Point[];
  readonly columns: readonly BipartiteColumn[];
  readonly width: number;
  readonly height: number;
}

/** All in pixels at zoom 1. */
export const agencyCard = { width: 196, height: 30, gap: 10 } as const;
export const measureCard = { width: 272, height: 46, gap: 14 } as const;
/** Room in which edges turn from one column to the next. */
const channel = 120;
const margin = 24;

const strength: readonly Role[] = ['lead', 'responsible', 'support'];

export function layoutBipartite(measureCount: number, agencies: readonly BipartiteAgency[]): BipartiteLayout {
  const groups = strength
    .map((role) => ({ role, members: inOrder(agencies.filter((agency) => agency.role === role)) }))
    .filter(({ members }) => members.length > 0);
  const [first, ...others] = groups;
  const sequence = [...(first === undefined ? [] : [first]), null, ...others];
  const height = Math.max(
    columnHeight(measureCount, measureCard),
    ...groups.map(({ members }) => columnHeight(members.length, agencyCard)),
  );
  const placed = new Map<string, Point>();
  const measures: Point[] = [];
  const columns: BipartiteColumn[] = [];
  let left = 0;
  for (const group of sequence) {
    const card = group === null ? measureCard : agencyCard;
    const x = left + margin + card.width / 2;
    const ys = spread(group === null ? measureCount : group.members.length, card, height);
    if (group === null) measures.push(...ys.map((y) => ({ x, y })));
    group?.members.forEach((agency, index) => placed.set(agency.id, { x, y: ys[index] ?? 0 }));
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

/** Nearest their measures first; groups of agencies (各县区) stand at the end. */
function inOrder(agencies: readonly BipartiteAgency[]): readonly BipartiteAgency[] {
  const middle = ({ measures }: BipartiteAgency): number =>
    measures.reduce((sum, place) => sum + place, 0) / Math.max(1, measures.length);
  return [...agencies].sort(
    (a, b) =>
      Number(a.collective) - Number(b.collective) ||
      middle(a) - middle(b) ||
      b.measures.length - a.measures.length ||
      (a.id < b.id ? -1 : 1),
  );
}

function columnHeight(count: number, card: { readonly height: number; readonly gap: number }): number {
  return count * card.height + Math.max(0, count - 1) * card.gap;
}

/** Evenly over the height, but not further apart than half a card more than needed. */
function spread(
  count: number,
  card: { readonly height: number; readonly gap: number },
  height: number,
): readonly number[] {
  const least = card.height + card.gap;
  const step = Math.min(Math.max(least, count > 1 ? (height - card.height) / (count - 1) : 0), least * 1.8);
  const used = card.height + step * Math.max(0, count - 1);
  const top = margin + (height - used) / 2 + card.height / 2;
  return Array.from({ length: count }, (_, index) => top + index * step);
}
