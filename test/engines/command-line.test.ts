import { beforeAll, describe, expect, test } from 'vitest';
import { municipal, provincial } from '../unit/cli/notices.ts';
import { newFolder, run, startServer } from '../unit/cli/run.ts';
import { emptyDatabase, neo4jOptions, noNeo4j } from './neo4j.ts';

const questions = `{
  stats { documentsHeld documentsCited measures agencies responsibilities references { relation count } }
  document(number: "川办发[2024]12号") {
    id title date issuers { name } region { name }
    citedBy { relation from { number } evidence { text start end } }
    measures { totalCount nodes { heading responsibilities { role text agency { name function } evidence { text start } } } }
  }
  lineage(id: "document-绵阳市人民政府办公室-绵府办发-2024-5号") { nodes { distance document { id } } edges { relation } }
  network { nodes { agency { name } measures } edges { weight } }
  search(text: "开办企业") { kind excerpt highlights { start end } }
}`;

async function ask(url: string): Promise<unknown> {
  const response = await fetch(`${url}graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: questions }),
  });
  return response.json();
}

function environment(password?: string): Readonly<Record<string, string>> {
  const options = neo4jOptions();
  return {
    NEO4J_URI: options.uri,
    NEO4J_USERNAME: options.username ?? 'neo4j',
    NEO4J_PASSWORD: password ?? options.password ?? '',
  };
}

describe.skipIf(noNeo4j)('the command line over a real Neo4j', () => {
  beforeAll(emptyDatabase);

  test('says so when the password is wrong, what to check, and ends with 1', async () => {
    const folder = newFolder({ 'a.txt': provincial });
    const { status, stdout, stderr } = await run(['ingest', 'a.txt'], {
      cwd: folder,
      env: environment('wrong-one'),
    });
    expect(stderr).toContain('拒绝了用户名或密码');
    expect(stderr).toContain('NEO4J_PASSWORD');
    expect(stderr).not.toContain('wrong-one');
    expect(stdout).toBe('');
    expect(status).toBe(1);
  });

  test('ingests, serves the same answers as the engine in memory, and removes', async () => {
    const folder = newFolder({ 'a.txt': provincial, 'b.txt': municipal });
    const data = newFolder();
    const env = environment();
    const taken = await run(['ingest', 'a.txt', 'b.txt'], { cwd: folder, env });
    expect(taken.stderr).toContain('2 new, 0 changed, 0 the same');
    expect(taken.status).toBe(0);
    await run(['ingest', 'a.txt', 'b.txt', '--data', data], { cwd: folder, env });

    const [database, memory] = await Promise.all([startServer([], { env }), startServer([], { data })]);
    const answer = await ask(database.url);
    expect(answer).not.toHaveProperty('errors');
    expect(answer).toEqual(await ask(memory.url));

    const removed = await run(['remove', '--source', 'a.txt', 'b.txt'], { env });
    expect(removed.stderr).toContain('2 documents removed');
    const { stdout } = await run(['stats', '--json'], { env });
    expect(JSON.parse(stdout)).toMatchObject({ documents: { held: 0, cited: 0 }, agencies: 0 });
  });
});
