import type { Adopter, PolicyGraph } from '../../policy-graph.ts';
import type { Follower } from './answer.ts';

/** The documents that adopt an initiative, each with its first measure that does. */
export async function findAdopters(graph: PolicyGraph, initiativeId: string): Promise<readonly Follower[]> {
  const [adopters = []] = await graph.adoptersOf([initiativeId]);
  const first = new Map<string, Adopter>();
  for (const adopter of adopters) {
    const known = first.get(adopter.documentId);
    if (known === undefined || adopter.order < known.order) first.set(adopter.documentId, adopter);
  }
  return [...first.values()].map(({ documentId, measureId, date, regionId }) => ({
    documentId,
    date,
    regionId,
    chain: [],
    measureId,
    conflict: null,
  }));
}

/** The day of the earliest of them; null where none has a date. */
export function firstDateOf(followers: readonly Follower[]): string | null {
  const dates = followers.flatMap(({ date }) => date ?? []).sort();
  return dates[0] ?? null;
}
