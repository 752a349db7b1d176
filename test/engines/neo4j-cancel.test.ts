import { setTimeout as sleep } from 'node:timers/promises';
import type { Driver } from 'neo4j-driver';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { connect, type Connection } from '../../store/neo4j/connection.ts';
import { openNeo4jGraph } from '../../store/neo4j/index.ts';
import { emptyNeo4jGraph, neo4jOptions, noNeo4j, rawDriver } from './neo4j.ts';

/** Would take the server minutes. */
const endless = 'UNWIND range(1, 2000000000) AS cancelProbe RETURN count(cancelProbe + 1) AS n';

describe.skipIf(noNeo4j)('a read under a signal', () => {
  let watcher: Driver;
  let connection: Connection;
  beforeAll(() => {
    watcher = rawDriver();
    connection = connect({ ...neo4jOptions(), readTimeoutMs: 120_000 });
  });
  afterAll(async () => {
    await connection.close();
    await watcher.close();
  });

  /** Transactions of the probe that the server runs at this moment. */
  const running = async (): Promise<number> => {
    const { records } = await watcher.executeQuery(
      "SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery CONTAINS 'cancel' + 'Probe' RETURN count(*) AS n",
    );
    return records[0]?.get('n') as number;
  };
  const until = async (expected: number): Promise<number> => {
    for (let tries = 0; tries < 200 && (await running()) !== expected; tries++) await sleep(50);
    return running();
  };

  test('ends in the server as soon as the signal is aborted, and rejects with its reason', async () => {
    const controller = new AbortController();
    const read = connection.under(controller.signal).read({ cypher: endless });
    const outcome = read.then(
      () => 'answered',
      (error: unknown) => error,
    );
    expect(await until(1)).toBe(1);
    const reason = new Error('the client has gone');
    controller.abort(reason);
    expect(await outcome).toBe(reason);
    expect(await until(0)).toBe(0);
  });

  test('leaves other reads of the same connection alone', async () => {
    const controller = new AbortController();
    const given = connection.under(controller.signal).read({ cypher: endless });
    given.catch(() => undefined);
    const other = connection.readAll(async (run) => {
      await run({ cypher: 'RETURN 1 AS n' });
      controller.abort(new Error('enough'));
      await expect(given).rejects.toThrow('enough');
      return run({ cypher: 'RETURN 2 AS n' });
    });
    expect(await other).toEqual([{ n: 2 }]);
    expect(await connection.read({ cypher: 'RETURN 3 AS n' })).toEqual([{ n: 3 }]);
  });

  test('asks nothing of the server where the signal is aborted already', async () => {
    const statements: string[] = [];
    await (await emptyNeo4jGraph()).close();
    const graph = await openNeo4jGraph({
      ...neo4jOptions(),
      onStatement: ({ cypher }) => statements.push(cypher),
    });
    statements.length = 0;
    const late = graph.under(AbortSignal.abort(new Error('too late')));
    await expect(late.stats()).rejects.toThrow('too late');
    await expect(late.search({ text: '通知', limit: 1 })).rejects.toThrow('too late');
    expect(statements).toEqual([]);
    expect((await graph.stats()).measures).toBe(0);
    await graph.close();
  });
});
