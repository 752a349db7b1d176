import type { Connection, Row, Statement } from '../connection.ts';

/** A look-up for many ids at once: it has the parameter `ids`, and a column `id` that says whose a row is. */
export type LookUp = (ids: readonly string[]) => Statement;

/** Asks for many ids at once and gives each its own list, in the order of the rows. */
export async function grouped<T>(
  connection: Connection,
  lookUp: LookUp,
  ids: readonly string[],
  read: (row: Row) => T,
): Promise<readonly (readonly T[])[]> {
  if (ids.length === 0) return [];
  const lists = new Map<string, T[]>(ids.map((id) => [id, []]));
  for (const row of await connection.read(lookUp([...lists.keys()]))) {
    lists.get(row['id'] as string)?.push(read(row));
  }
  return ids.map((id) => lists.get(id) ?? []);
}
