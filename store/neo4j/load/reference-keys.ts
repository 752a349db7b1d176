/**
 * The nodes ReferenceKey: one for each number key or title key under which a document is held, and one for each
 * title key that references pair with number keys (counted in its tally).
 */
import type { HeldDocument } from '../../graph/resolve-references.ts';
import type { Run, Statement } from '../connection.ts';
import type { Change } from './change.ts';
import { TallyChanges, addTallies, formatTally, parseTally } from './tally.ts';

const numberPrefix = 'number:';
const titlePrefix = 'title:';
export const nodeOfNumberKey = (key: string): string => numberPrefix + key;
export const nodeOfTitleKey = (key: string): string => titlePrefix + key;

/** What is held under a key, and which number keys references pair it with. */
export interface KeyHolding {
  readonly held: readonly HeldDocument[];
  readonly paired: readonly string[];
}

export const readKeys = (keys: readonly string[]): Statement => ({
  cypher: `
    UNWIND $keys AS key
    MATCH (node:ReferenceKey {key: key})
    USING INDEX SEEK node:ReferenceKey(key)
    OPTIONAL MATCH (node)<-[:KNOWN_BY]-(document:Document)
    RETURN key, node.tally AS tally,
      collect(document{.id, .number, .titleKeys}) AS held`,
  parameters: { keys },
});

const knowBy = (rows: readonly { readonly id: string; readonly key: string }[]): Statement => ({
  cypher: `
    UNWIND $rows AS row
    MATCH (document:Document {id: row.id})
    USING INDEX SEEK document:Document(id)
    MERGE (node:ReferenceKey {key: row.key})
    CREATE (document)-[:KNOWN_BY]->(node)`,
  parameters: { rows },
});

const writeTallies = (
  rows: readonly { readonly key: string; readonly tally: string | null }[],
): Statement => ({
  cypher: `
    UNWIND $rows AS row
    MERGE (node:ReferenceKey {key: row.key})
    SET node.tally = row.tally`,
  parameters: { rows },
});

const removeUnused = (keys: readonly string[]): Statement => ({
  cypher: `
    UNWIND $keys AS key
    MATCH (node:ReferenceKey {key: key})
    USING INDEX SEEK node:ReferenceKey(key)
    WHERE node.tally IS NULL AND NOT EXISTS { (node)<-[:KNOWN_BY]-() }
    DELETE node`,
  parameters: { keys },
});

export async function keyHoldings(
  run: Run,
  keys: ReadonlySet<string>,
): Promise<ReadonlyMap<string, KeyHolding>> {
  if (keys.size === 0) return new Map();
  const rows = await run(readKeys([...keys]));
  return new Map(
    rows.map((row) => [
      row['key'] as string,
      {
        held: (row['held'] as HeldDocument[]).map(({ id, number, titleKeys }) => ({
          id,
          number: number ?? null,
          titleKeys: titleKeys ?? [],
        })),
        paired: [...parseTally(row['tally']).keys()],
      },
    ]),
  );
}

/** Number and title keys whose holders or pairs are other ones after the changes. */
export interface ChangedKeys {
  readonly numberKeys: ReadonlySet<string>;
  readonly titleKeys: ReadonlySet<string>;
}

/** Writes the keys of the changed documents; their links to keys were taken out before. */
export async function writeKeys(run: Run, changes: readonly Change[]): Promise<ChangedKeys> {
  const holders = changedHolders(changes);
  const links = changes.flatMap(({ id, after }) =>
    after === null
      ? []
      : [...after.rows.numberKeys.map(nodeOfNumberKey), ...after.rows.titleKeys.map(nodeOfTitleKey)].map(
          (key) => ({ id, key }),
        ),
  );
  const [paired] = await Promise.all([
    writePairs(run, changes),
    links.length > 0 ? run(knowBy(links)) : null,
  ]);
  const left = changes.flatMap(({ before }) =>
    before === null
      ? []
      : [...before.numberKeys.map(nodeOfNumberKey), ...before.titleKeys.map(nodeOfTitleKey)],
  );
  if (left.length > 0) await run(removeUnused([...new Set(left)]));
  return { numberKeys: holders.numberKeys, titleKeys: new Set([...holders.titleKeys, ...paired]) };
}

/** A document that brings other facts but is found as before changes nothing for those who refer to it. */
function changedHolders(changes: readonly Change[]): ChangedKeys {
  const numberKeys = new Set<string>();
  const titleKeys = new Set<string>();
  for (const { before, after } of changes) {
    const now = after === null ? null : { ...after.rows, number: after.rows.document.number };
    const same =
      before !== null &&
      now !== null &&
      before.number === now.number &&
      equal(before.numberKeys, now.numberKeys) &&
      equal(before.titleKeys, now.titleKeys);
    if (same) continue;
    for (const side of [before, now]) {
      for (const key of side?.numberKeys ?? []) numberKeys.add(key);
      for (const key of side?.titleKeys ?? []) titleKeys.add(key);
    }
  }
  return { numberKeys, titleKeys };
}

function equal(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((key, at) => key === other[at]);
}

/** Title keys that are paired with other number keys than before. */
async function writePairs(run: Run, changes: readonly Change[]): Promise<readonly string[]> {
  const pairs = new TallyChanges();
  for (const { before, after } of changes) {
    for (const { titleKey, numberKey } of before?.references ?? []) {
      if (titleKey !== null && numberKey !== null) pairs.add(titleKey, numberKey, -1);
    }
    for (const { titleKey, numberKey } of after?.rows.references ?? []) {
      if (titleKey !== null && numberKey !== null) pairs.add(titleKey, numberKey, 1);
    }
  }
  const titles = pairs.ids();
  if (titles.length === 0) return [];
  const stored = new Map(
    (await run(readKeys(titles.map(nodeOfTitleKey)))).map((row) => [row['key'] as string, row['tally']]),
  );
  const rows: { key: string; tally: string | null }[] = [];
  const changed: string[] = [];
  const emptied: string[] = [];
  for (const title of titles) {
    const key = nodeOfTitleKey(title);
    const before = parseTally(stored.get(key));
    const after = addTallies(before, pairs.of(title));
    rows.push({ key, tally: after.size === 0 ? null : formatTally(after) });
    if (after.size === 0) emptied.push(key);
    if (!sameClaims(before.keys(), after)) changed.push(title);
  }
  await Promise.all([run(writeTallies(rows)), emptied.length > 0 ? run(removeUnused(emptied)) : null]);
  return changed;
}

function sameClaims(before: Iterable<string>, after: ReadonlyMap<string, number>): boolean {
  const claims = [...before];
  return claims.length === after.size && claims.every((claim) => after.has(claim));
}
