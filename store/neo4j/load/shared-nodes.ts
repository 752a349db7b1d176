/**
 * Agencies, regions and initiatives: each is what all documents that speak of it say together, and goes when
 * the last of them goes.
 */
import type { AgencyNode, InitiativeNode, RegionNode } from '../../../schema/graph.ts';
import { canonicalJson } from '../../graph/canonical-json.ts';
import { mergeAgencies, mergeRegions } from '../../graph/merge-nodes.ts';
import type { Run, Statement } from '../connection.ts';
import { agencyProperties, initiativeProperties, regionProperties } from '../records.ts';
import type { Properties } from '../records.ts';
import type { Change } from './change.ts';
import type { Contribution } from './contribution.ts';
import { TallyChanges, addTallies, formatTally, parseTally } from './tally.ts';

interface SharedLabel<T extends { readonly id: string }> {
  readonly label: 'Agency' | 'Region' | 'Initiative';
  readonly saidBy: (said: Pick<Contribution, 'agencies' | 'regions' | 'initiatives'>) => readonly T[];
  readonly merge: (one: T, other: T) => T;
  readonly properties: (node: T) => Properties;
}

const regions: SharedLabel<RegionNode> = {
  label: 'Region',
  saidBy: (said) => said.regions,
  merge: mergeRegions,
  properties: regionProperties,
};
const agencies: SharedLabel<AgencyNode> = {
  label: 'Agency',
  saidBy: (said) => said.agencies,
  merge: mergeAgencies,
  properties: agencyProperties,
};
const initiatives: SharedLabel<InitiativeNode> = {
  label: 'Initiative',
  saidBy: (said) => said.initiatives,
  merge: (one) => one,
  properties: initiativeProperties,
};

type SharedLabelName = SharedLabel<never>['label'];

const readTallies = (label: SharedLabelName, ids: readonly string[]): Statement => ({
  cypher: `
    UNWIND $ids AS id
    MATCH (node:${label} {id: id})
    USING INDEX SEEK node:${label}(id)
    RETURN id, node.tally AS tally, node.regionId AS regionId, node.parentId AS parentId`,
  parameters: { ids },
});
const upsert = (label: SharedLabelName, rows: readonly Properties[]): Statement => ({
  cypher: `
    UNWIND $rows AS row
    MERGE (node:${label} {id: row.id})
    SET node = row`,
  parameters: { rows },
});
const removeNodes = (label: SharedLabelName, ids: readonly string[]): Statement => ({
  cypher: `
    UNWIND $ids AS id
    MATCH (node:${label} {id: id})
    USING INDEX SEEK node:${label}(id)
    DETACH DELETE node`,
  parameters: { ids },
});
const unlink = (label: SharedLabelName, ids: readonly string[]): Statement => ({
  cypher: `
    UNWIND $ids AS id
    MATCH (node:${label} {id: id})-[link:PART_OF|LOCATED_IN]->()
    USING INDEX SEEK node:${label}(id)
    DELETE link`,
  parameters: { ids },
});
const linkPartOf = (label: SharedLabelName, ids: readonly string[]): Statement => ({
  cypher: `
    UNWIND $ids AS id
    MATCH (node:${label} {id: id})
    USING INDEX SEEK node:${label}(id)
    MATCH (whole:${label} {id: node.parentId})
    USING INDEX SEEK whole:${label}(id)
    CREATE (node)-[:PART_OF]->(whole)`,
  parameters: { ids },
});
const linkLocatedIn = (ids: readonly string[]): Statement => ({
  cypher: `
    UNWIND $ids AS id
    MATCH (node:Agency {id: id})
    USING INDEX SEEK node:Agency(id)
    MATCH (region:Region {id: node.regionId})
    USING INDEX SEEK region:Region(id)
    CREATE (node)-[:LOCATED_IN]->(region)`,
  parameters: { ids },
});

/** Brings the shared nodes in line with the changes. */
export async function writeSharedNodes(run: Run, changes: readonly Change[]): Promise<void> {
  const write = await Promise.all([
    settleLabel(run, regions, changes),
    settleLabel(run, agencies, changes),
    settleLabel(run, initiatives, changes),
  ]);
  // In this order: agencies are linked to regions.
  await Promise.all(write.map((writeLabel) => writeLabel()));
}

/** Reads what is said of the nodes so far; answers what writes what is said of them now. */
async function settleLabel<T extends { readonly id: string }>(
  run: Run,
  shared: SharedLabel<T>,
  changes: readonly Change[],
): Promise<() => Promise<unknown>> {
  const { label, saidBy } = shared;
  const tallies = new TallyChanges();
  for (const { before, after } of changes) {
    for (const node of before === null ? [] : saidBy(before)) tallies.add(node.id, canonicalJson(node), -1);
    for (const node of after === null ? [] : saidBy(after.rows)) tallies.add(node.id, canonicalJson(node), 1);
  }
  const ids = tallies.ids();
  if (ids.length === 0) return () => Promise.resolve();

  const stored = new Map((await run(readTallies(label, ids))).map((row) => [row['id'] as string, row]));
  const rows: Properties[] = [];
  const moved: string[] = [];
  const gone: string[] = [];
  for (const id of ids) {
    const known = stored.get(id);
    const tally = addTallies(parseTally(known?.['tally']), tallies.of(id));
    const properties = propertiesOf(shared, [...tally.keys()]);
    if (properties === null) {
      gone.push(id);
      continue;
    }
    rows.push({ ...properties, tally: formatTally(tally) });
    const linkedElsewhere = ['regionId', 'parentId'].some(
      (member) => (known?.[member] ?? null) !== (properties[member] ?? null),
    );
    if (linkedElsewhere) moved.push(id);
  }
  const statements: Statement[] = [];
  if (gone.length > 0) statements.push(removeNodes(label, gone));
  if (rows.length > 0) statements.push(upsert(label, rows));
  if (moved.length > 0 && label !== 'Initiative')
    statements.push(unlink(label, moved), linkPartOf(label, moved));
  if (moved.length > 0 && label === 'Agency') statements.push(linkLocatedIn(moved));
  return () => Promise.all(statements.map(run));
}

/** Null if nobody says anything of it any more. */
function propertiesOf<T extends { readonly id: string }>(
  { merge, properties }: SharedLabel<T>,
  claims: readonly string[],
): Properties | null {
  const nodes = claims.map((claim) => JSON.parse(claim) as T);
  return nodes.length === 0 ? null : properties(nodes.reduce(merge));
}
