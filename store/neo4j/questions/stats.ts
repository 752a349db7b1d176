import type { Relation } from '../../../schema/facts.ts';
import { relationTypes } from '../../../schema/graph.ts';
import type { Stats } from '../../policy-graph.ts';
import type { Connection, Statement } from '../connection.ts';

const relations = Object.entries(relationTypes) as [Relation, string][];

/** Counts that Neo4j keeps, or reads off an index. */
export const countEverything: Statement = {
  cypher: `
    RETURN COUNT { MATCH (d:Document) WHERE d.status = 'held' } AS held,
      COUNT { MATCH (d:Document) WHERE d.status = 'cited' } AS cited,
      COUNT { MATCH (:Measure) } AS measures,
      COUNT { MATCH (a:Agency) WHERE a.collective = false } AS agencies,
      COUNT { MATCH (a:Agency) WHERE a.collective = true } AS collectives,
      COUNT { MATCH (:Region) } AS regions,
      COUNT { MATCH (:Initiative) } AS initiatives,
      COUNT { MATCH ()-[:RESPONSIBLE_FOR]->() } AS responsibilities,
      ${relations.map(([relation, type]) => `COUNT { MATCH ()-[:${type}]->() } AS ${relation}`).join(',\n      ')}`,
};

/** Only held documents have a date. That there is an id is said for the index, which is on both. */
export const firstAndLastDate: Statement = {
  cypher: `
    CALL () {
      MATCH (d:Document) WHERE d.date IS NOT NULL AND d.id IS NOT NULL
      RETURN d.date AS first ORDER BY d.date LIMIT 1
    }
    CALL () {
      MATCH (d:Document) WHERE d.date IS NOT NULL AND d.id IS NOT NULL
      RETURN d.date AS last ORDER BY d.date DESC LIMIT 1
    }
    RETURN first, last`,
};

export function stats(connection: Connection): Promise<Stats> {
  return connection.readAll(async (run) => {
    const [counts] = await run(countEverything);
    const [dates] = await run(firstAndLastDate);
    const count = (name: string): number => (counts?.[name] as number | undefined) ?? 0;
    return {
      documents: { held: count('held'), cited: count('cited') },
      measures: count('measures'),
      agencies: count('agencies'),
      collectives: count('collectives'),
      regions: count('regions'),
      initiatives: count('initiatives'),
      responsibilities: count('responsibilities'),
      references: relations.map(([relation]) => ({ relation, count: count(relation) })),
      firstDate: (dates?.['first'] as string | undefined) ?? null,
      lastDate: (dates?.['last'] as string | undefined) ?? null,
    };
  });
}
