import { createServer, connect as connectTo, type Server, type Socket } from 'node:net';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import type { ZhengmaiError } from '../../schema/errors.ts';
import { createMemoryGraph } from '../../store/memory/memory-graph.ts';
import { connect } from '../../store/neo4j/connection.ts';
import { openNeo4jGraph } from '../../store/neo4j/index.ts';
import { migrations } from '../../store/neo4j/migrations/index.ts';
import { dumpDatabase } from './database-dump.ts';
import { bareDatabase, emptyDatabase, emptyNeo4jGraph, neo4jOptions, noNeo4j, rawDriver } from './neo4j.ts';
import { answersOf, questionsFor } from './questions.ts';
import { randomCorpus } from './random-corpus.ts';

const failure = async (work: Promise<unknown>): Promise<ZhengmaiError> =>
  work.then(
    () => expect.fail('it succeeded'),
    (error: ZhengmaiError) => error,
  );

describe.skipIf(noNeo4j)('opening a Neo4j', () => {
  afterAll(emptyDatabase);

  test('a wrong password is told as such, without the password', async () => {
    const error = await failure(openNeo4jGraph({ ...neo4jOptions(), password: 'not-the-password' }));
    expect(error.code).toBe('NEO4J_AUTH');
    expect(error.en).toContain(neo4jOptions().uri);
    expect(`${error.message} ${error.stack}`).not.toContain('not-the-password');
  });

  test('where nobody listens it fails at once, and says what to do', async () => {
    const error = await failure(openNeo4jGraph({ uri: 'bolt://127.0.0.1:1', password: 'secret-word' }));
    expect(error.code).toBe('NEO4J_UNREACHABLE');
    expect(error.zh).toContain('bolt://127.0.0.1:1');
    expect(error.message).not.toContain('secret-word');
  });

  test('a host that never answers is given up after the time allowed', async () => {
    const sockets = new Set<Socket>();
    const silent = await listening(createServer((socket) => void sockets.add(socket)));
    const error = await failure(
      openNeo4jGraph({ uri: `bolt://127.0.0.1:${portOf(silent)}`, password: 'x', connectTimeoutMs: 300 }),
    );
    expect(error.code).toBe('NEO4J_UNREACHABLE');
    for (const socket of sockets) socket.destroy();
    silent.close();
  });

  test.each(['http://localhost', 'localhost', ''])('%o is told to be no address', async (uri) => {
    expect((await failure(openNeo4jGraph({ uri, password: 'x' }))).code).toBe('NEO4J_URI');
  });

  test('a database that does not exist is told as such', async () => {
    const error = await failure(openNeo4jGraph({ ...neo4jOptions(), database: 'nosuchdatabase' }));
    expect(error.code).toBe('NEO4J_DATABASE');
  });

  test('a statement that fails comes with the error', async () => {
    const connection = connect(neo4jOptions());
    const error = await failure(connection.read({ cypher: 'MATCH (n RETURN n' }));
    expect(error).toMatchObject({ code: 'NEO4J_QUERY', statement: 'MATCH (n RETURN n' });
    const write = await failure(connection.read({ cypher: 'CREATE (:Document)' }));
    expect(write.code).toBe('NEO4J_FORBIDDEN');
    await connection.close();
  });

  test('of statements that are sent in one go, the one that fails comes with the error, and nothing stays', async () => {
    const connection = connect(neo4jOptions());
    const broken = 'UNWIND [0] AS zero RETURN 1 / zero AS n';
    const error = await failure(
      connection.write((run) =>
        Promise.all(
          ["CREATE (:Document {id: 'first'})", broken, "CREATE (:Document {id: 'last'})"].map((cypher) =>
            run({ cypher }),
          ),
        ),
      ),
    );
    expect(error.statement).toBe(broken);
    expect(
      await connection.read({ cypher: "MATCH (n:Document) WHERE n.id IN ['first', 'last'] RETURN n" }),
    ).toEqual([]);
    await connection.close();
  });

  test('a read that takes too long is ended in the database', async () => {
    const connection = connect({ ...neo4jOptions(), readTimeoutMs: 200, retryMs: 0 });
    const endless = 'UNWIND range(1, 1000000000) AS a RETURN count(a + 1) AS n';
    expect((await failure(connection.read({ cypher: endless }))).code).toBe('NEO4J_TIMEOUT');
    await connection.close();
  });
});

describe.skipIf(noNeo4j)('migrations', () => {
  beforeEach(bareDatabase);
  afterAll(async () => {
    await bareDatabase();
    await (await emptyNeo4jGraph()).close();
  });

  async function schema(): Promise<readonly string[]> {
    const driver = rawDriver();
    const { records } = await driver.executeQuery(
      'SHOW INDEXES YIELD name, state RETURN name + " " + state AS one',
    );
    await driver.close();
    return records.map((record) => record.get('one') as string).sort();
  }

  test('run once, and again change nothing', async () => {
    await (await openNeo4jGraph(neo4jOptions())).close();
    const before = await schema();
    const statements: string[] = [];
    const graph = await openNeo4jGraph({
      ...neo4jOptions(),
      onStatement: ({ cypher }) => statements.push(cypher),
    });
    await graph.close();
    expect(await schema()).toEqual(before);
    expect(before.every((index) => index.endsWith('ONLINE'))).toBe(true);
    expect(statements.filter((cypher) => cypher.includes('CREATE'))).toEqual([]);
  });

  test('may be run by several programs at once', async () => {
    const graphs = await Promise.all([1, 2, 3, 4].map(() => openNeo4jGraph(neo4jOptions())));
    expect(await Promise.all(graphs.map((graph) => graph.stats()))).toHaveLength(4);
    await Promise.all(graphs.map((graph) => graph.close()));
    const several = await schema();
    await bareDatabase();
    await (await openNeo4jGraph(neo4jOptions())).close();
    expect(several).toEqual(await schema());
  });

  test('of a newer program are not touched', async () => {
    await (await openNeo4jGraph(neo4jOptions())).close();
    const driver = rawDriver();
    await driver.executeQuery('MATCH (store:ZhengmaiStore) SET store.migration = 999');
    const error = await failure(openNeo4jGraph(neo4jOptions()));
    expect(error.code).toBe('NEO4J_SCHEMA');
    await driver.close();
  });

  test('that are lacking are told to who may not run them', async () => {
    expect((await failure(openNeo4jGraph({ ...neo4jOptions(), migrate: false }))).code).toBe('NEO4J_SCHEMA');
  });

  test('are numbered from 1 without gaps', () => {
    expect(migrations.map(({ number }) => number)).toEqual(migrations.map((_, at) => at + 1));
  });
});

describe.skipIf(noNeo4j)('loading under faults', () => {
  beforeEach(emptyDatabase);

  test('two loaders at once make the graph that one makes', async () => {
    const corpus = randomCorpus(41, 30);
    const memory = createMemoryGraph();
    await memory.load(corpus);
    const one = await emptyNeo4jGraph();
    const other = await openNeo4jGraph(neo4jOptions());
    await one.load(corpus);
    const wanted = await dumpDatabase();
    await emptyDatabase();

    const half = corpus.length / 2;
    await Promise.all([
      (async () => {
        for (let at = 0; at < half; at += 4) await one.load(corpus.slice(at, Math.min(half, at + 4)));
      })(),
      (async () => {
        for (let at = Math.ceil(half); at < corpus.length; at += 3)
          await other.load(corpus.slice(at, at + 3));
      })(),
    ]);
    // The same document from two files: which one came last is chance, so all is loaded once more.
    await one.load(corpus);
    expect(await dumpDatabase()).toEqual(wanted);
    await Promise.all([one.close(), other.close()]);
  });

  test('a connection cut in the middle of a load leaves nothing half-visible', async () => {
    const corpus = randomCorpus(42, 30);
    const graph = await emptyNeo4jGraph();
    const proxy = await cuttingProxy(neo4jOptions().uri);
    const cut = await openNeo4jGraph({ ...neo4jOptions(), uri: proxy.uri, retryMs: 500 });
    for (const afterBytes of [500, 20_000, 100_000]) {
      proxy.cutAfter(afterBytes);
      const error = await failure(cut.load(corpus));
      expect(error.code, `${afterBytes}`).toBe('NEO4J_UNREACHABLE');
      expect(await dumpDatabase(), `after ${afterBytes} bytes`).toEqual([]);
    }
    proxy.cutAfter(Infinity);
    await cut.load(corpus);
    const wanted = await dumpDatabase();
    await emptyDatabase();
    await graph.load(corpus);
    expect(await dumpDatabase()).toEqual(wanted);
    await cut.close();
    await graph.close();
    proxy.close();
  });

  test('a connection cut once is made again, and the load goes through', async () => {
    const corpus = randomCorpus(43, 20);
    const graph = await emptyNeo4jGraph();
    await graph.load(corpus);
    const wanted = await dumpDatabase();
    await emptyDatabase();
    const proxy = await cuttingProxy(neo4jOptions().uri);
    const cut = await openNeo4jGraph({ ...neo4jOptions(), uri: proxy.uri });
    proxy.cutAfter(50_000, 'once');
    expect(await cut.load(corpus)).toMatchObject({ changed: [], unchanged: [] });
    expect(await dumpDatabase()).toEqual(wanted);
    await cut.close();
    await graph.close();
    proxy.close();
  });

  test('facts that are none are refused, and the batch with them', async () => {
    const graph = await emptyNeo4jGraph();
    const corpus = [...randomCorpus(44, 3), { title: 'no facts' } as never];
    expect((await failure(graph.load(corpus))).code).toBe('FACTS_INVALID');
    expect(await dumpDatabase()).toEqual([]);
    await graph.close();
  });

  test('text that looks like Cypher or a query stays text', async () => {
    const hostile = `'"\`}) DETACH DELETE n // \\u0027 ${'$'}ids (a OR b) AND "c`;
    const [facts] = randomCorpus(45, 1);
    const corpus = [{ ...facts!, title: hostile, number: null }];
    const memory = createMemoryGraph();
    const graph = await emptyNeo4jGraph();
    await memory.load(corpus);
    await graph.load(corpus);
    for (const text of [hostile, ...hostile.split(' ')]) {
      expect(await graph.search({ text, limit: 5 }), text).toEqual(await memory.search({ text, limit: 5 }));
      const filter = { text, ids: [text], sourceFile: text, issuerIds: [text] };
      expect(await graph.documents(filter, { field: 'title' }, { count: true })).toMatchObject({ total: 0 });
    }
    const questions = await questionsFor(memory, 45);
    expect(await answersOf(graph, questions)).toEqual(await answersOf(memory, questions));
    await graph.close();
  });
});

/** Stands between driver and server, and cuts every connection after so many bytes to the server. */
async function cuttingProxy(uri: string): Promise<{
  readonly uri: string;
  readonly cutAfter: (bytes: number, times?: 'once') => void;
  readonly close: () => void;
}> {
  const { hostname, port } = new URL(uri);
  const open = new Set<Socket>();
  let left = Infinity;
  let once = false;
  const cutAll = (): void => {
    if (once) left = Infinity;
    for (const socket of open) socket.destroy();
    open.clear();
  };
  const server = await listening(
    createServer((client) => {
      const upstream = connectTo(Number(port), hostname);
      for (const socket of [client, upstream]) {
        open.add(socket);
        socket.on('error', () => undefined);
        socket.on('close', () => open.delete(socket));
      }
      client.on('data', (chunk) => {
        left -= chunk.length;
        if (left < 0) cutAll();
        else upstream.write(chunk);
      });
      upstream.on('data', (chunk) => client.write(chunk));
      client.on('close', () => upstream.destroy());
      upstream.on('close', () => client.destroy());
    }),
  );
  return {
    uri: `bolt://127.0.0.1:${portOf(server)}`,
    cutAfter: (bytes, times) => {
      left = bytes;
      once = times === 'once';
    },
    close: () => {
      cutAll();
      server.close();
    },
  };
}

function listening(server: Server): Promise<Server> {
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
}

function portOf(server: Server): number {
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}
