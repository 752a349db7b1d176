/** The documents that references point at, with the tally of what these say of them. */
import neo4j from 'neo4j-driver';
import type { Integer } from 'neo4j-driver';
import type { DocumentStatus } from '../../../schema/graph.ts';
import { citedDocument, type CountedClaim } from '../../graph/cited-document.ts';
import type { Run, Statement } from '../connection.ts';
import { documentProperties, type Properties } from '../records.ts';
import type { CitedClaim } from './contribution.ts';
import { addTallies, formatTally, parseTally, sizeOf, type Tally, type TallyChanges } from './tally.ts';

const ensure = (ids: readonly string[]): Statement => ({
  cypher: `
    UNWIND $ids AS id
    MERGE (document:Document {id: id})
    ON CREATE SET document.status = 'cited'`,
  parameters: { ids },
});

const readTargets = (ids: readonly string[]): Statement => ({
  cypher: `
    UNWIND $ids AS id
    MATCH (document:Document {id: id})
    USING INDEX SEEK document:Document(id)
    RETURN id, document.status AS status, document.regionId AS regionId, document.tally AS tally`,
  parameters: { ids },
});

const writeTallies = (
  rows: readonly { readonly id: string; readonly tally: string | null; readonly citations: Integer }[],
): Statement => ({
  cypher: `
    UNWIND $rows AS row
    MATCH (document:Document {id: row.id})
    USING INDEX SEEK document:Document(id)
    SET document.tally = row.tally, document.citations = row.citations`,
  parameters: { rows },
});

const writeCited = (rows: readonly Properties[]): Statement => ({
  cypher: `
    UNWIND $rows AS row
    MATCH (document:Document {id: row.id})
    USING INDEX SEEK document:Document(id)
    SET document = row`,
  parameters: { rows },
});

const unlinkRegions = (ids: readonly string[]): Statement => ({
  cypher: `
    UNWIND $ids AS id
    MATCH (document:Document {id: id})-[link:GOVERNS]->()
    USING INDEX SEEK document:Document(id)
    DELETE link`,
  parameters: { ids },
});

const linkRegions = (ids: readonly string[]): Statement => ({
  cypher: `
    UNWIND $ids AS id
    MATCH (document:Document {id: id})
    USING INDEX SEEK document:Document(id)
    MATCH (region:Region {id: document.regionId})
    USING INDEX SEEK region:Region(id)
    CREATE (document)-[:GOVERNS]->(region)`,
  parameters: { ids },
});

const removeDocuments = (ids: readonly string[]): Statement => ({
  cypher: `
    UNWIND $ids AS id
    MATCH (document:Document {id: id})
    USING INDEX SEEK document:Document(id)
    DETACH DELETE document`,
  parameters: { ids },
});

/** Documents that are not there yet become cited ones. */
export async function ensureDocuments(run: Run, ids: readonly string[]): Promise<void> {
  if (ids.length > 0) await run(ensure([...new Set(ids)]));
}

/**
 * Brings the documents pointed at in line with what is said of them: a held one is what its facts say; a cited
 * one is what the references say, and goes when none is left.
 *
 * @param removed documents that were held and no longer are
 */
export async function writeTargets(
  run: Run,
  claims: TallyChanges,
  removed: readonly string[],
): Promise<void> {
  const ids = [...new Set([...claims.ids(), ...removed])];
  if (ids.length === 0) return;
  const noLongerHeld = new Set(removed);
  const held: { id: string; tally: string | null; citations: Integer }[] = [];
  const cited: Properties[] = [];
  const moved: string[] = [];
  const gone: string[] = [];
  for (const row of await run(readTargets(ids))) {
    const id = row['id'] as string;
    const tally = addTallies(parseTally(row['tally']), claims.of(id));
    const text = tally.size === 0 ? null : formatTally(tally);
    const citations = neo4j.int(sizeOf(tally));
    if ((row['status'] as DocumentStatus) === 'held' && !noLongerHeld.has(id)) {
      held.push({ id, tally: text, citations });
    } else if (text === null) gone.push(id);
    else {
      const properties = documentProperties(citedDocument(id, claimsIn(tally)));
      cited.push({ ...properties, tally: text, citations });
      if (noLongerHeld.has(id) || (row['regionId'] ?? null) !== (properties['regionId'] ?? null))
        moved.push(id);
    }
  }
  const statements: Statement[] = [];
  if (held.length > 0) statements.push(writeTallies(held));
  if (cited.length > 0) statements.push(writeCited(cited));
  if (moved.length > 0) statements.push(unlinkRegions(moved), linkRegions(moved));
  if (gone.length > 0) statements.push(removeDocuments(gone));
  await Promise.all(statements.map(run));
}

function claimsIn(tally: Tally): readonly CountedClaim[] {
  return [...tally].map(([claim, times]) => [JSON.parse(claim) as CitedClaim, times]);
}
