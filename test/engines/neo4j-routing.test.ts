import { connect as connectTo, createServer, type Server } from 'node:net';
import neo4j from 'neo4j-driver';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { connect } from '../../store/neo4j/connection.ts';
import { openNeo4jGraph } from '../../store/neo4j/index.ts';
import { emptyDatabase, neo4jOptions, noNeo4j } from './neo4j.ts';
import { randomCorpus } from './random-corpus.ts';

/** What a cluster relies on, as far as a single server shows it. */
describe.skipIf(noNeo4j)('a Neo4j that may be a cluster', () => {
  beforeEach(emptyDatabase);
  afterAll(emptyDatabase);

  const routed = (): string => neo4jOptions().uri.replace(/^bolt:/, 'neo4j:');

  test('is found by a neo4j:// address, written to and read from', async () => {
    const graph = await openNeo4jGraph({ ...neo4jOptions(), uri: routed() });
    const corpus = randomCorpus(5, 4);
    const { added } = await graph.load(corpus);
    expect(added.length).toBeGreaterThan(0);
    expect((await graph.stats()).documents.held).toBe(added.length);
    await graph.close();
  });

  test('is told which transactions read, so that readers take them, and what a read must have seen', async () => {
    const watched = await listenTo(neo4jOptions().uri);
    const connection = connect({ ...neo4jOptions(), uri: `bolt://127.0.0.1:${watched.port}` });
    await connection.write((run) => run({ cypher: "CREATE (:ZhengmaiStore {id: 'routing test'})" }));
    const [bookmark] = /FB:[\w+/=-]+/.exec(watched.fromServer()) ?? [];
    expect(bookmark).toBeDefined();
    expect(watched.fromClient()).not.toContain('mode\u0081r');
    const before = watched.fromClient().length;
    await connection.read({ cypher: 'RETURN 1 AS one' });
    const asked = watched.fromClient().slice(before);
    expect(asked).toContain('mode\u0081r');
    expect(asked).toContain(bookmark);
    await connection.write((run) =>
      run({ cypher: "MATCH (store:ZhengmaiStore {id: 'routing test'}) DELETE store" }),
    );
    await connection.close();
    watched.server.close();
  });

  test.each(['read', 'write'] as const)('is asked again after a transient fault of a %s', async (kind) => {
    const connection = connect({ ...neo4jOptions(), retryMs: 20_000 });
    let attempts = 0;
    const work = connection[kind === 'read' ? 'readAll' : 'write'](async (run) => {
      attempts++;
      if (attempts < 3) throw fault('Neo.TransientError.Transaction.DeadlockDetected');
      return run({ cypher: 'RETURN 1 AS one' });
    });
    expect(await work).toEqual([{ one: 1 }]);
    expect(attempts).toBe(3);
    await connection.close();
  });

  test('is not asked again after a fault that lasts', async () => {
    const connection = connect({ ...neo4jOptions(), retryMs: 20_000 });
    let attempts = 0;
    const work = connection.readAll(() => {
      attempts++;
      throw fault('Neo.ClientError.Statement.SyntaxError');
    });
    await expect(work).rejects.toMatchObject({ code: 'NEO4J_QUERY' });
    expect(attempts).toBe(1);
    await connection.close();
  });
});

/** An error as the driver makes it of what a server says. */
function fault(code: string): Error {
  return new neo4j.Neo4jError('as told by a server', code, '50N42', 'a fault');
}

/** A relay to the server that remembers what passes. */
async function listenTo(uri: string): Promise<{
  readonly server: Server;
  readonly port: number;
  readonly fromClient: () => string;
  readonly fromServer: () => string;
}> {
  const { hostname, port } = new URL(uri);
  let [client, answered] = ['', ''];
  const server = createServer((socket) => {
    const onward = connectTo(Number(port), hostname);
    socket.on('data', (data) => (client += data.toString('latin1'))).pipe(onward);
    onward.on('data', (data) => (answered += data.toString('latin1'))).pipe(socket);
    for (const end of [socket, onward]) end.on('error', () => end.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return {
    server,
    port: typeof address === 'object' && address !== null ? address.port : 0,
    fromClient: () => client,
    fromServer: () => answered,
  };
}
