import { Neo4jError } from 'neo4j-driver';
import { ZhengmaiError } from '../../../schema/errors.ts';
import type { Connection, Statement } from '../connection.ts';
import type { Migration } from './migration.ts';

export const appliedMigration: Statement = {
  cypher: `OPTIONAL MATCH (store:ZhengmaiStore {id: 'store'}) RETURN coalesce(store.migration, 0) AS applied`,
};

const record = (migration: Migration): Statement => ({
  cypher: `
    MERGE (store:ZhengmaiStore {id: 'store'})
    SET store.migration = CASE WHEN coalesce(store.migration, 0) > $number THEN store.migration ELSE $number END,
        store.migrationName = $name`,
  parameters: { number: BigInt(migration.number), name: migration.name },
});

const indexWaitSeconds = 600;

/**
 * Brings the schema of the database up to date. Two programs may do so at once: every statement is repeatable,
 * and a migration is recorded only when all of its statements are done.
 *
 * @throws ZhengmaiError NEO4J_SCHEMA if a newer version of the program made the database, or if it lacks a
 *   migration and `allowed` is false
 */
export async function migrate(
  connection: Connection,
  migrations: readonly Migration[],
  allowed: boolean,
): Promise<void> {
  const newest = migrations.at(-1)?.number ?? 0;
  const [row] = await connection.read(appliedMigration);
  const applied = (row?.['applied'] as number | undefined) ?? 0;
  if (applied > newest) throw madeByNewer(applied, newest);
  const lacking = migrations.filter((migration) => migration.number > applied);
  if (lacking.length === 0) return;
  if (!allowed) throw lacksMigration(applied, newest);

  for (const migration of lacking) {
    for (const cypher of migration.statements) await changeSchema(connection, cypher);
    await connection.write((run) => run(record(migration)));
  }
  // Not as a read: these are ended after a while, and indexes over a large graph take longer.
  await connection.write((run) =>
    run({ cypher: 'CALL db.awaitIndexes($seconds)', parameters: { seconds: BigInt(indexWaitSeconds) } }),
  );
}

const attempts = 5;

/**
 * IF NOT EXISTS looks before it creates; when another program creates the same in between, Neo4j says that it
 * exists. Looking again, it is there.
 */
async function changeSchema(connection: Connection, cypher: string): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      await connection.write((run) => run({ cypher }));
      return;
    } catch (error) {
      const { cause } = error as ZhengmaiError;
      const raced = cause instanceof Neo4jError && /\.Schema\.\w+AlreadyExists$/.test(cause.code);
      if (!raced || attempt === attempts) throw error;
    }
  }
}

function madeByNewer(applied: number, newest: number): ZhengmaiError {
  return new ZhengmaiError({
    code: 'NEO4J_SCHEMA',
    zh: `数据库由较新版本的程序建立（迁移 ${applied}，本程序只知道 ${newest}）。请升级程序`,
    en: `A newer version of this program made the database (migration ${applied}, this one knows ${newest}). Upgrade`,
  });
}

function lacksMigration(applied: number, newest: number): ZhengmaiError {
  return new ZhengmaiError({
    code: 'NEO4J_SCHEMA',
    zh: `数据库缺少迁移 ${applied + 1} 至 ${newest}。请用有建立索引权限的用户打开一次`,
    en: `The database lacks the migrations ${applied + 1} to ${newest}. Open it once as a user who may create indexes`,
  });
}
