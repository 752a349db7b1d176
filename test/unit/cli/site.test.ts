import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createSiteApi, type SiteApi } from '../../../api/page/site-api.ts';
import { readSdl } from '../../../api/sdl.ts';
import { dataScripts } from '../../../cli/site/data-scripts.ts';
import type { Facts } from '../../../schema/facts.ts';
import { fixtureFacts } from '../../browser/fixture-facts.ts';
import { newFolder, run } from './run.ts';

const lines = fixtureFacts()
  .split('\n')
  .filter((line) => line !== '');

async function dataFolder(facts = fixtureFacts()): Promise<string> {
  const folder = newFolder({ 'facts.ndjson': facts });
  const data = join(folder, 'data');
  await run(['load', join(folder, 'facts.ndjson'), '--data', data]);
  return data;
}

/** Runs data scripts as a page does. */
function runScripts(site: SiteApi, scripts: readonly string[]): void {
  for (const script of scripts) new Function('zhengmaiSite', script)(site);
}

function filesOf(folder: string): ReadonlyMap<string, string> {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  return new Map(names.sort().map((name) => [name.slice(folder.length), readFileSync(name, 'utf8')]));
}

async function documentsIn(site: SiteApi): Promise<readonly string[]> {
  const query = '{ documents(filter: { status: HELD }, first: 100) { nodes { id } } }';
  const { data } = JSON.parse(await site.answer({ query, variables: {} })) as {
    readonly data: { readonly documents: { readonly nodes: readonly { readonly id: string }[] } };
  };
  return data.documents.nodes.map(({ id }) => id);
}

describe('zhengmai site', () => {
  it('writes the same bytes for the same facts, in whatever order they were loaded', async () => {
    const [one, other] = await Promise.all([
      dataFolder(),
      dataFolder(`${[...lines].reverse().join('\n')}\n`),
    ]);
    const folder = newFolder();
    const [first, second] = [join(folder, 'a'), join(folder, 'b')];
    expect((await run(['site', '--out', first], { data: one })).status).toBe(0);
    expect((await run(['site', '--out', second], { data: other })).status).toBe(0);
    expect(filesOf(second)).toEqual(filesOf(first));
    expect([...filesOf(first).keys()]).toEqual(
      expect.arrayContaining(['/index.html', '/engine.js', '/viewer.js', '/viewer.css', '/LICENSE']),
    );
  });

  it('has every document, and answers as the server does', async () => {
    const out = join(newFolder(), 'site');
    await run(['site', '--out', out], { data: await dataFolder() });
    const site = createSiteApi(readSdl());
    const scripts = [...filesOf(out)].filter(([name]) => name.startsWith('/data/'));
    runScripts(
      site,
      scripts.map(([, script]) => script),
    );
    site.end();
    expect(await documentsIn(site)).toHaveLength(lines.length);
  });

  it('takes only what is asked for, and leaves the sentences out on demand', async () => {
    const out = join(newFolder(), 'site');
    const { status } = await run(['site', '--out', out, '--level', 'county', '--without-text'], {
      data: await dataFolder(),
    });
    expect(status).toBe(0);
    const site = createSiteApi(readSdl());
    runScripts(
      site,
      [...filesOf(out)].filter(([name]) => name.startsWith('/data/')).map(([, text]) => text),
    );
    site.end();
    expect(await documentsIn(site)).toEqual(['document-丰城市人民政府-丰府发-2031-2号']);
    const query = '{ documents { nodes { references { evidence { text start } } } } }';
    expect(await site.answer({ query, variables: {} })).not.toMatch(/"text":"/);
  });

  it('writes over nothing without being told, and then leaves nothing of the old data', async () => {
    const out = join(newFolder({ 'site/index.html': 'mine', 'site/data/part-0009.js': 'old' }), 'site');
    const data = await dataFolder();
    const refused = await run(['site', '--out', out], { data });
    expect(refused.status).toBe(1);
    expect(refused.stderr).toMatch(/--force/);
    expect(readFileSync(join(out, 'index.html'), 'utf8')).toBe('mine');
    expect((await run(['site', '--out', out, '--force'], { data })).status).toBe(0);
    expect(readdirSync(join(out, 'data'))).toEqual(['manifest.js', 'part-0001.js']);
  });

  it('says so where nothing matches, and writes nothing', async () => {
    const out = join(newFolder(), 'site');
    const { status, stderr } = await run(['site', '--out', out, '--from', '2099-01-01'], {
      data: await dataFolder(),
    });
    expect(status).toBe(1);
    expect(stderr).toMatch(/没有符合条件/);
    expect(() => readdirSync(out)).toThrow();
  });
});

describe('the data of a site', () => {
  const facts = lines.map((line) => JSON.parse(line) as Facts);

  it('comes back letter by letter from its scripts, whatever the letters', async () => {
    const hostile = `'\\\n\r\u2028\u2029</script><!--\u0000${'政'.repeat(10)}`;
    const [first] = facts;
    if (first === undefined) throw new Error('no facts');
    const odd = { ...first, title: hostile };
    const parts: string[] = [];
    const site = { begin: () => undefined, add: (text: string) => void parts.push(text) };
    for (const { content } of dataScripts([odd])) new Function('zhengmaiSite', content)(site);
    expect(JSON.parse(parts.join(''))).toEqual(odd);
  });

  it('is cut into several scripts where it is large, between documents', () => {
    const large = facts.slice(0, 3).map((one) => ({ ...one, title: '政'.repeat(3_000_000) }));
    expect(dataScripts(large).map(({ path }) => path)).toEqual([
      'data/manifest.js',
      'data/part-0001.js',
      'data/part-0002.js',
      'data/part-0003.js',
    ]);
  });

  it('is missed if a script is, and whoever asks is told what to do', async () => {
    const site = createSiteApi(readSdl());
    runScripts(site, [dataScripts(facts)[0]?.content ?? '']);
    const asked = site.answer({ query: '{ __typename }', variables: {} });
    site.end();
    await expect(asked).rejects.toThrow(/缺失.*missing/);
  });

  it('is waited for by whoever asks early', async () => {
    const site = createSiteApi(readSdl());
    const asked = documentsIn(site);
    runScripts(
      site,
      dataScripts(facts).map(({ content }) => content),
    );
    site.end();
    expect(await asked).toHaveLength(facts.length);
  });

  it('says how far it is while it is read, and rests between documents', async () => {
    let rests = 0;
    const site = createSiteApi(readSdl(), async () => void rests++);
    const told: string[] = [];
    const end = site.onProgress((progress) =>
      told.push(progress === null ? 'ready' : `${progress.stage} ${progress.done}/${progress.of}`),
    );
    runScripts(
      site,
      dataScripts(facts).map(({ content }) => content),
    );
    site.end();
    await documentsIn(site);
    await documentsIn(site);
    expect(told).toEqual([
      'reading 0/1',
      'reading 0/1',
      'reading 1/1',
      ...facts.map((_, at) => `understanding ${at + 1}/${facts.length}`),
      'ordering 0/1',
      'ready',
    ]);
    expect(rests).toBe(facts.length + 1);
    end();
  });

  it('answers a query that is none with what is wrong with it', async () => {
    const site = createSiteApi(readSdl());
    runScripts(
      site,
      dataScripts(facts).map(({ content }) => content),
    );
    site.end();
    for (const query of ['{', '{ nothing }']) {
      expect(JSON.parse(await site.answer({ query, variables: {} }))).toMatchObject({
        errors: [{ extensions: { code: 'BAD_REQUEST' } }],
      });
    }
  });
});
