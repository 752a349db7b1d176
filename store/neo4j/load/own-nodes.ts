/** What a document has for itself: its node, its measures with their duties and adoptions, and its facts. */
import neo4j from 'neo4j-driver';
import type { Run } from '../connection.ts';
import { groupBy } from '../group-by.ts';
import {
  adoptionProperties,
  documentProperties,
  measureProperties,
  responsibilityProperties,
} from '../records.ts';
import type { Change, OtherReadings } from './change.ts';
import { contributionOf } from './contribution.ts';
import { pack } from './packed-json.ts';
import { program } from './program.ts';

export type After = NonNullable<Change['after']>;
type Rows = readonly Readonly<Record<string, unknown>>[];

const removeMeasures = `
  UNWIND $ids AS id
  MATCH (:Document {id: id})-[:CONTAINS]->(measure:Measure)
  DETACH DELETE measure`;

const removeLinks = `
  UNWIND $ids AS id
  MATCH (:Document {id: id})-[link:ISSUED_BY|GOVERNS|KNOWN_BY]->()
  DELETE link`;

const removeFacts = `
  UNWIND $ids AS id
  MATCH (facts:DocumentFacts {id: id})
  DETACH DELETE facts`;

/**
 * Takes out what documents have for themselves; their nodes stay, since others may refer to them. Links also go
 * of documents that were not held: one that was only cited lies in a region, too.
 */
export async function takeOut(run: Run, changes: readonly Change[]): Promise<void> {
  const all = changes.map(({ id }) => id);
  const held = changes.flatMap(({ id, before }) => (before === null ? [] : id));
  await run({ cypher: removeLinks, parameters: { ids: all } });
  if (held.length === 0) return;
  for (const cypher of [removeMeasures, removeFacts]) await run({ cypher, parameters: { ids: held } });
}

/** Of a document that others refer to, the tally of what they say stays, and their number. */
const writeDocuments = `
  UNWIND $rows AS row
  MERGE (document:Document {id: row.id})
  WITH document, row, document.tally AS tally, coalesce(document.citations, 0) AS citations
  SET document = row, document.tally = tally, document.citations = citations`;

const linkRegions = `
  UNWIND $rows AS row
  MATCH (document:Document {id: row.id})
  MATCH (region:Region {id: row.regionId})
  CREATE (document)-[:GOVERNS]->(region)`;

const linkIssuers = `
  UNWIND $rows AS row
  MATCH (document:Document {id: row.id})
  MATCH (agency:Agency {id: row.agencyId})
  CREATE (document)-[:ISSUED_BY {order: row.order}]->(agency)`;

const writeFacts = `
  UNWIND $rows AS row
  MATCH (document:Document {id: row.id})
  CREATE (facts:DocumentFacts)-[:FACTS_OF]->(document)
  SET facts = row`;

const writeMeasures = `
  UNWIND $rows AS row
  MATCH (document:Document {id: row.measure.documentId})
  CREATE (document)-[:CONTAINS {order: row.measure.order}]->(measure:Measure)
  SET measure = row.measure
  WITH measure, row
  CALL (measure, row) {
    UNWIND row.duties AS duty
    MATCH (agency:Agency {id: duty.agencyId})
    CREATE (agency)-[fact:RESPONSIBLE_FOR]->(measure)
    SET fact = duty.properties
  }
  CALL (measure, row) {
    UNWIND row.adoptions AS adoption
    MATCH (initiative:Initiative {id: adoption.initiativeId})
    CREATE (measure)-[fact:ADOPTS]->(initiative)
    SET fact = adoption.properties
  }`;

/** Writes documents with all they have for themselves; agencies, regions and initiatives must be there. */
export async function putIn(run: Run, documents: readonly After[]): Promise<void> {
  const write = async (cypher: string, rows: Rows): Promise<void> => {
    if (rows.length > 0) await run({ cypher, parameters: { rows } });
  };
  await write(writeDocuments, documents.map(documentRow));
  await write(
    linkRegions,
    documents.map(regionLink).filter(({ regionId }) => regionId !== null),
  );
  await write(linkIssuers, documents.flatMap(issuerLinks));
  await write(writeFacts, documents.map(factsRow));
  await write(writeMeasures, documents.flatMap(measureRows));
}

function documentRow({ rows }: After): Rows[number] {
  return { ...documentProperties(rows.document), titleKeys: rows.titleKeys };
}

function regionLink({ rows }: After): Rows[number] {
  return { id: rows.document.id, regionId: rows.document.regionId };
}

function issuerLinks({ rows }: After): Rows {
  return rows.issuerIds.map((agencyId, order) => ({
    id: rows.document.id,
    agencyId,
    order: neo4j.int(order),
  }));
}

function factsRow({ facts, rows, fingerprint, others }: After): Rows[number] {
  return {
    id: rows.document.id,
    fingerprint,
    program,
    facts: pack(facts),
    contribution: pack(contributionOf(rows)),
    ...othersRow(others),
  };
}

/** Null takes a property away: most documents come from one file. */
function othersRow({ facts, fingerprints }: OtherReadings): Rows[number] {
  return facts.length === 0
    ? { others: null, otherFacts: null }
    : { others: fingerprints, otherFacts: pack(facts) };
}

const keepOthers = `
  UNWIND $rows AS row
  MATCH (facts:DocumentFacts {id: row.id})
  SET facts += row.others`;

/** Keeps other readings of documents whose own facts stand as they are. */
export async function writeOtherReadings(
  run: Run,
  changes: ReadonlyMap<string, OtherReadings>,
): Promise<void> {
  if (changes.size === 0) return;
  const rows = [...changes].map(([id, others]) => ({ id, others: othersRow(others) }));
  await run({ cypher: keepOthers, parameters: { rows } });
}

function measureRows({ rows }: After): Rows {
  const duties = groupBy(rows.responsibilities, ({ measureId }) => measureId);
  const adoptions = groupBy(rows.adoptions, ({ measureId }) => measureId);
  return rows.measures.map((measure) => ({
    measure: measureProperties(measure),
    duties: (duties.get(measure.id) ?? []).map((duty) => ({
      agencyId: duty.agencyId,
      properties: responsibilityProperties(duty),
    })),
    adoptions: (adoptions.get(measure.id) ?? []).map((adoption, order) => ({
      initiativeId: adoption.initiativeId,
      properties: adoptionProperties(adoption, order),
    })),
  }));
}
