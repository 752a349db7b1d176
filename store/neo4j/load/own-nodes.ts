/** What a document has for itself: its node, its measures with their duties and adoptions, and its facts. */
import neo4j from 'neo4j-driver';
import type { Run } from '../connection.ts';
import type { Change, OtherReadings } from './change.ts';
import type { Rows } from './document-form.ts';
import { pack } from './packed-json.ts';
import { program } from './program.ts';

export type After = NonNullable<Change['after']>;

const removeMeasures = `
  UNWIND $ids AS id
  MATCH (held:Document {id: id})-[:CONTAINS]->(measure:Measure)
  USING INDEX SEEK held:Document(id)
  DETACH DELETE measure`;

const removeLinks = `
  UNWIND $ids AS id
  MATCH (document:Document {id: id})-[link:ISSUED_BY|GOVERNS|KNOWN_BY]->()
  USING INDEX SEEK document:Document(id)
  DELETE link`;

const removeFacts = `
  UNWIND $ids AS id
  MATCH (facts:DocumentFacts {id: id})
  USING INDEX SEEK facts:DocumentFacts(id)
  DETACH DELETE facts`;

/**
 * Takes out what documents have for themselves; their nodes stay, since others may refer to them. Links also go
 * of documents that were not held: one that was only cited lies in a region, too.
 */
export async function takeOut(run: Run, changes: readonly Change[]): Promise<void> {
  const all = changes.map(({ id }) => id);
  const held = changes.flatMap(({ id, before }) => (before === null ? [] : id));
  const taken = held.length === 0 ? [] : [removeMeasures, removeFacts];
  await Promise.all([
    run({ cypher: removeLinks, parameters: { ids: all } }),
    ...taken.map((cypher) => run({ cypher, parameters: { ids: held } })),
  ]);
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
  USING INDEX SEEK document:Document(id)
  MATCH (region:Region {id: row.regionId})
  USING INDEX SEEK region:Region(id)
  CREATE (document)-[:GOVERNS]->(region)`;

const linkIssuers = `
  UNWIND $rows AS row
  MATCH (document:Document {id: row.id})
  USING INDEX SEEK document:Document(id)
  MATCH (agency:Agency {id: row.agencyId})
  USING INDEX SEEK agency:Agency(id)
  CREATE (document)-[:ISSUED_BY {order: row.order}]->(agency)`;

const writeFacts = `
  UNWIND $rows AS row
  MATCH (document:Document {id: row.id})
  USING INDEX SEEK document:Document(id)
  CREATE (facts:DocumentFacts)-[:FACTS_OF]->(document)
  SET facts = row`;

const writeMeasures = `
  UNWIND $rows AS row
  MATCH (document:Document {id: row.measure.documentId})
  USING INDEX SEEK document:Document(id)
  CREATE (document)-[:CONTAINS {order: row.measure.order}]->(measure:Measure)
  SET measure = row.measure
  WITH measure, row
  CALL (measure, row) {
    UNWIND row.duties AS duty
    MATCH (agency:Agency {id: duty.agencyId})
    USING INDEX SEEK agency:Agency(id)
    CREATE (agency)-[fact:RESPONSIBLE_FOR]->(measure)
    SET fact = duty.properties
  }
  CALL (measure, row) {
    UNWIND row.adoptions AS adoption
    MATCH (initiative:Initiative {id: adoption.initiativeId})
    USING INDEX SEEK initiative:Initiative(id)
    CREATE (measure)-[fact:ADOPTS]->(initiative)
    SET fact = adoption.properties
  }`;

/** Rows of measures are many and large: the server writes some while the next are on their way. */
const measuresAtOnce = 1000;

/** Writes documents with all they have for themselves; agencies, regions and initiatives must be there. */
export async function putIn(run: Run, documents: readonly After[]): Promise<void> {
  const write = async (cypher: string, rows: Rows): Promise<void> => {
    if (rows.length > 0) await run({ cypher, parameters: { rows } });
  };
  const regionLinks = documents.map(regionLink).filter(({ regionId }) => regionId !== null);
  const measures = documents.flatMap(({ form }) => form.measures);
  await Promise.all([
    write(
      writeDocuments,
      documents.map(({ form }) => form.document),
    ),
    write(linkRegions, regionLinks),
    write(linkIssuers, documents.flatMap(issuerLinks)),
    write(writeFacts, documents.map(factsRow)),
    ...chunks(measures, measuresAtOnce).map((rows) => write(writeMeasures, rows)),
  ]);
}

function chunks<T>(list: readonly T[], size: number): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(list.length / size) }, (_, at) =>
    list.slice(at * size, (at + 1) * size),
  );
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

function factsRow({ rows, form, fingerprint, others }: After): Rows[number] {
  return {
    id: rows.document.id,
    fingerprint,
    program,
    facts: form.facts,
    contribution: form.contribution,
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
  USING INDEX SEEK facts:DocumentFacts(id)
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
