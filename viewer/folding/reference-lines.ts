/** References as lines between cards: those between the same two cards are one. Pure. */
import type { Relation } from '../../schema/facts.ts';
import type { ApiReference } from '../client/types.ts';

/** One reference between two documents, or all of one relation between two cards of which one is a group. */
export interface ReferenceLine {
  /** Of the reference, where there is but one between two documents. */
  readonly id: string;
  readonly source: string;
  readonly target: string;
  readonly relation: Relation;
  readonly references: readonly ApiReference[];
}

interface Bundled {
  readonly lines: readonly ReferenceLine[];
  readonly inside: number;
  readonly thinner: { readonly lines: number; readonly references: number };
}

/**
 * @param groupOf card of each document that does not stand by itself
 * @param kept documents whose lines are drawn before others
 * @param most lines that are drawn; of equals those that come first
 */
export function bundled(
  references: readonly ApiReference[],
  groupOf: ReadonlyMap<string, string>,
  kept: ReadonlySet<string>,
  most: number,
): Bundled {
  const lines = new Map<string, ReferenceLine & { references: ApiReference[] }>();
  let inside = 0;
  for (const reference of references) {
    const source = groupOf.get(reference.from.id) ?? reference.from.id;
    const target = groupOf.get(reference.to.id) ?? reference.to.id;
    if (source === target) {
      inside++;
      continue;
    }
    const single = source === reference.from.id && target === reference.to.id;
    const id = single ? reference.id : `bundle ${source} ${target} ${reference.relation}`;
    const line = lines.get(id);
    if (line !== undefined) line.references.push(reference);
    else lines.set(id, { id, source, target, relation: reference.relation, references: [reference] });
  }
  const all = [...lines.values()];
  if (all.length <= most) return { lines: all, inside, thinner: { lines: 0, references: 0 } };
  const first = (line: ReferenceLine): number => (kept.has(line.source) || kept.has(line.target) ? 0 : 1);
  const ordered = all.sort((a, b) => first(a) - first(b) || b.references.length - a.references.length);
  const left = ordered.slice(most);
  return {
    lines: ordered.slice(0, most),
    inside,
    thinner: {
      lines: left.length,
      references: left.reduce((sum, line) => sum + line.references.length, 0),
    },
  };
}
