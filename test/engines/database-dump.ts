import { rawDriver } from './neo4j.ts';

/** Everything in the database, down to what serves loading alone, in an order of its own. */
export async function dumpDatabase(): Promise<readonly string[]> {
  const driver = rawDriver();
  try {
    const nodes = await driver.executeQuery(
      `MATCH (n) WHERE NOT n:ZhengmaiStore
       RETURN labels(n) AS labels, n{.*, facts: null, contribution: null} AS properties`,
    );
    const links = await driver.executeQuery(
      `MATCH (a)-[r]->(b)
       RETURN coalesce(a.id, a.key) AS source, type(r) AS type, properties(r) AS properties,
         coalesce(b.id, b.key) AS target`,
    );
    return [...nodes.records, ...links.records]
      .map((record) => JSON.stringify(withSortedMembers(record.toObject())))
      .sort();
  } finally {
    await driver.close();
  }
}

function withSortedMembers(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withSortedMembers);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([name, member]) => [name, withSortedMembers(member)]),
  );
}
