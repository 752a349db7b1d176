import type { Relation } from '../../schema/facts.ts';
import { relationTypes } from '../../schema/graph.ts';
import type { DocumentRows } from '../graph/rows.ts';
import type { Stats } from '../policy-graph.ts';
import type { Snapshot } from './snapshot.ts';

export function stats(snapshot: Snapshot): Stats {
  const held = snapshot.documents.filter(({ status }) => status === 'held');
  const dates = held.flatMap(({ date }) => date ?? []).sort();
  const collectives = snapshot.agencies.filter(({ collective }) => collective).length;
  return {
    documents: { held: held.length, cited: snapshot.documents.length - held.length },
    measures: countIn(snapshot, ({ measures }) => measures),
    agencies: snapshot.agencies.length - collectives,
    collectives,
    regions: snapshot.regions.length,
    initiatives: snapshot.initiatives.length,
    responsibilities: countIn(snapshot, ({ responsibilities }) => responsibilities),
    // Every relation, in the order of the schema, those that do not occur with 0.
    references: (Object.keys(relationTypes) as Relation[]).map((relation) => ({
      relation,
      count: snapshot.references.filter((reference) => reference.relation === relation).length,
    })),
    firstDate: dates[0] ?? null,
    lastDate: dates.at(-1) ?? null,
  };
}

function countIn(snapshot: Snapshot, list: (rows: DocumentRows) => readonly unknown[]): number {
  return snapshot.held.reduce((sum, { rows }) => sum + list(rows).length, 0);
}
