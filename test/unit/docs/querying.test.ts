import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { describe, expect, it } from 'vitest';
import { graphqlEndpoint } from '../../../api/graphql.ts';
import type { Facts } from '../../../schema/facts.ts';
import { packageRoot } from '../../../schema/package-root.ts';
import { createMemoryGraph } from '../../../store/memory/memory-graph.ts';
import type { PolicyGraph } from '../../../store/policy-graph.ts';
import { municipal, provincial } from '../api/facts.ts';

const page = join(packageRoot, 'docs', 'querying.md');
/** A query and the answer under it. `notices`: asked of two notices written for the tests, not of the sample. */
const example = /```graphql( notices)?\n([\s\S]*?)```\n\n```json\n[\s\S]*?```/g;

function sample(): readonly Facts[] {
  return readFileSync(join(packageRoot, 'data', 'sample', 'policies-2023.ndjson'), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Facts);
}

async function ask(graph: PolicyGraph, query: string): Promise<unknown> {
  const response = await graphqlEndpoint({ graph }).fetch('http://localhost/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  return response.json();
}

/** JSON in few lines: what fits in one stands in one. */
function compact(value: unknown): Promise<string> {
  return format(JSON.stringify(value), { parser: 'json', printWidth: 110, objectWrap: 'collapse' });
}

describe('docs/querying.md', () => {
  it('shows queries with the answers they really get (vitest -u writes them anew)', async () => {
    const graphs = {
      sample: createMemoryGraph({ facts: sample() }),
      notices: createMemoryGraph({ facts: [provincial, municipal] }),
    };
    const text = readFileSync(page, 'utf8');
    const matches = [...text.matchAll(example)];
    expect(matches.length).toBeGreaterThanOrEqual(10);
    let fresh = text;
    for (const [whole, notices, query = ''] of matches) {
      const answer = await ask(notices === undefined ? graphs.sample : graphs.notices, query);
      const shown = `\`\`\`graphql${notices ?? ''}\n${query}\`\`\`\n\n\`\`\`json\n${await compact(answer)}\`\`\``;
      // A function, because an answer may hold what `replace` takes for a pattern.
      fresh = fresh.replace(whole, () => shown);
    }
    const options = await resolveConfig(page);
    await expect(await format(fresh, { ...options, parser: 'markdown' })).toMatchFileSnapshot(page);
  });

  it('shows no query that fails, but the one about errors', async () => {
    const text = readFileSync(page, 'utf8');
    const failing = [...text.matchAll(/```json\n([\s\S]*?)```/g)].filter((match) =>
      /^\{ ?\s*"errors"/.test(match[1] ?? ''),
    );
    expect(failing).toHaveLength(1);
  });

  it('names every code of an error that the API gives', () => {
    const text = readFileSync(page, 'utf8');
    const sources = [
      'errors',
      'connection',
      'loaders',
      'date-scalar',
      'limits/query-text',
      'limits/execution',
      'http/request-origin',
      'resolvers/query-one',
      'resolvers/query-graph',
    ]
      .map((name) => readFileSync(join(packageRoot, 'api', `${name}.ts`), 'utf8'))
      .join('\n');
    const given = new Set(
      [...sources.matchAll(/'([A-Z]+(?:_[A-Z]+)+|GONE|TIMEOUT)'/g)].map((match) => match[1] ?? ''),
    );
    expect(given.size).toBeGreaterThan(15);
    for (const code of given) expect(text).toContain(`\`${code}\``);
  });
});
