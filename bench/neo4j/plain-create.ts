import neo4j, { type Driver } from 'neo4j-driver';
import type { DocumentRows } from '../../store/graph/rows.ts';
import {
  adoptionProperties,
  agencyProperties,
  documentProperties,
  initiativeProperties,
  measureProperties,
  referenceProperties,
  regionProperties,
  responsibilityProperties,
} from '../../store/neo4j/records.ts';
import { tieReferences } from '../../store/memory/tie-references.ts';
import { relationTypes } from '../../schema/graph.ts';

const batch = 10_000;

/**
 * The floor: the same nodes and edges with the same properties by plain UNWIND … CREATE, each known beforehand,
 * without looking what is there, without evidence of who brought what, in transactions of ten thousand rows.
 *
 * @returns rows written
 */
export async function plainCreate(driver: Driver, held: readonly DocumentRows[]): Promise<number> {
  let written = 0;
  const write = async (cypher: string, rows: readonly unknown[]): Promise<void> => {
    for (let at = 0; at < rows.length; at += batch) {
      const parameters = { rows: rows.slice(at, at + batch) };
      await driver.executeQuery(`UNWIND $rows AS row ${cypher}`, parameters);
    }
    written += rows.length;
  };
  const nodes = (label: string, rows: readonly unknown[]): Promise<void> =>
    write(`CREATE (n:${label}) SET n = row`, rows);
  const edges = (from: string, type: string, to: string, rows: readonly unknown[]): Promise<void> =>
    write(
      `MATCH (a:${from} {id: row.from}) MATCH (b:${to} {id: row.to}) CREATE (a)-[r:${type}]->(b) SET r = row.properties`,
      rows,
    );
  const once = <T extends { readonly id: string }>(list: readonly T[]): readonly T[] => [
    ...new Map(list.map((one) => [one.id, one])).values(),
  ];
  const agencies = once(held.flatMap((rows) => rows.agencies));
  const regions = once(held.flatMap((rows) => rows.regions));
  const { references, claims } = tieReferences(held);
  const heldIds = new Set(held.map(({ document }) => document.id));
  const cited = [...claims.keys()].filter((id) => !heldIds.has(id)).map((id) => ({ id, status: 'cited' }));

  await nodes('Document', [...held.map(({ document }) => documentProperties(document)), ...cited]);
  await nodes(
    'Measure',
    held.flatMap((rows) => rows.measures.map(measureProperties)),
  );
  await nodes('Agency', agencies.map(agencyProperties));
  await nodes('Region', regions.map(regionProperties));
  await nodes('Initiative', once(held.flatMap((rows) => rows.initiatives)).map(initiativeProperties));
  await edges(
    'Document',
    'CONTAINS',
    'Measure',
    held.flatMap(({ measures }) =>
      measures.map(({ documentId, id, order }) => ({
        from: documentId,
        to: id,
        properties: { order: neo4j.int(order) },
      })),
    ),
  );
  await edges(
    'Document',
    'ISSUED_BY',
    'Agency',
    held.flatMap(({ document, issuerIds }) =>
      issuerIds.map((to, order) => ({ from: document.id, to, properties: { order: neo4j.int(order) } })),
    ),
  );
  await edges(
    'Document',
    'GOVERNS',
    'Region',
    held.map(({ document }) => ({ from: document.id, to: document.regionId, properties: {} })),
  );
  await edges(
    'Agency',
    'RESPONSIBLE_FOR',
    'Measure',
    held.flatMap((rows) =>
      rows.responsibilities.map((fact) => ({
        from: fact.agencyId,
        to: fact.measureId,
        properties: responsibilityProperties(fact),
      })),
    ),
  );
  await edges(
    'Measure',
    'ADOPTS',
    'Initiative',
    held.flatMap((rows) =>
      rows.adoptions.map((fact) => ({
        from: fact.measureId,
        to: fact.initiativeId,
        properties: adoptionProperties(fact, 0),
      })),
    ),
  );
  const untied = new Map(held.flatMap((rows) => rows.references).map((one) => [one.id, one]));
  for (const [relation, type] of Object.entries(relationTypes)) {
    await edges(
      'Document',
      type,
      'Document',
      references
        .filter((reference) => reference.relation === relation)
        .map(({ id, fromId, toId }) => ({
          from: fromId,
          to: toId,
          properties: referenceProperties(untied.get(id)!),
        })),
    );
  }
  await edges('Agency', 'LOCATED_IN', 'Region', linksOf(agencies, 'regionId'));
  await edges('Region', 'PART_OF', 'Region', linksOf(regions, 'parentId'));
  return written;
}

function linksOf<K extends string>(
  nodes: readonly ({ readonly id: string } & { readonly [P in K]: string | null })[],
  member: K,
): readonly unknown[] {
  return nodes
    .filter((node) => node[member] !== null)
    .map((node) => ({ from: node.id, to: node[member], properties: {} }));
}
