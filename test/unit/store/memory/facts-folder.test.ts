import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { lock } from 'proper-lockfile';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ZhengmaiError } from '../../../../schema/errors.ts';
import { heldDocumentId } from '../../../../store/graph/reference-keys.ts';
import { factsFileName } from '../../../../store/memory/facts-file.ts';
import { openMemoryGraph } from '../../../../store/memory/index.ts';
import { createMemoryGraph } from '../../../../store/memory/memory-graph.ts';
import type { PolicyGraph } from '../../../../store/policy-graph.ts';
import { answersOf, questionsFor } from '../../../engines/questions.ts';
import { randomCorpus } from '../../../engines/random-corpus.ts';
import { makeFacts, makeMeasure } from '../make-facts.ts';

const patience = { timeout: 60_000, interval: 50 };
let folder: string;
let warnings: ZhengmaiError[];
const opened: PolicyGraph[] = [];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zhengmai-facts-'));
  warnings = [];
});

afterEach(async () => {
  await Promise.all(opened.splice(0).map((graph) => graph.close()));
  await rm(folder, { recursive: true, force: true });
});

async function open(): Promise<PolicyGraph> {
  const graph = await openMemoryGraph({ folder, onWarning: (warning) => warnings.push(warning) });
  opened.push(graph);
  return graph;
}

async function titles(graph: PolicyGraph): Promise<readonly (string | null)[]> {
  const { items } = await graph.documents({ status: 'held' }, { field: 'title' }, {});
  return items.map(({ node }) => node.title);
}

/** Without the small file by which writers tell that something has changed. */
async function fileNames(): Promise<readonly string[]> {
  return (await readdir(folder)).filter((name) => name !== '.generation').sort();
}

async function bytes(): Promise<ReadonlyMap<string, string>> {
  const names = await fileNames();
  return new Map(
    await Promise.all(names.map(async (name) => [name, await readFile(join(folder, name), 'utf8')] as const)),
  );
}

const one = makeFacts({ title: '甲', file: 'first.txt' });
const two = makeFacts({ title: '乙', file: 'first.txt' });
const three = makeFacts({ title: '丙', file: 'second.txt' });

describe('a folder of facts', () => {
  it('holds the graph beyond the process', async () => {
    const corpus = randomCorpus(7, 12);
    const graph = await open();
    await graph.load(corpus);
    const again = await open();
    const questions = await questionsFor(graph, 7);
    expect(await answersOf(again, questions)).toEqual(
      await answersOf(createMemoryGraph({ facts: corpus }), questions),
    );
  });

  it('takes in again what it holds without waiting for another that writes', async () => {
    const corpus = randomCorpus(3, 12);
    await (await open()).load(corpus);
    const before = await bytes();
    const again = await open();
    const release = await lock(folder, { lockfilePath: join(folder, '.lock') });
    try {
      const report = await again.load(corpus);
      expect(report.unchanged.length).toBeGreaterThan(5);
      expect([report.added, report.changed]).toEqual([[], []]);
    } finally {
      await release();
    }
    expect(await bytes()).toEqual(before);
  });

  it('finds what another has changed since, before it says that there is nothing to change', async () => {
    const [first, other] = [await open(), await open()];
    await first.load([one]);
    expect(await other.load([one])).toMatchObject({ unchanged: [heldDocumentId(one)] });
    await first.remove([heldDocumentId(one)]);
    expect(await other.load([one])).toMatchObject({ added: [heldDocumentId(one)] });
    expect(await titles(await open())).toEqual(['甲']);
  });

  it.skipIf(process.platform === 'win32')(
    'waits for no pipe that lies in it: says so and holds the rest',
    async () => {
      await (await open()).load([one]);
      execFileSync('mkfifo', [join(folder, 'pipe.ndjson')]);
      expect(await titles(await open())).toEqual(['甲']);
      expect(warnings).toMatchObject([{ code: 'FACTS_FILE_NONE', file: join(folder, 'pipe.ndjson') }]);
    },
  );

  it('has a file for each source file, and nothing else', async () => {
    await (await open()).load([one, two, three]);
    expect([...(await bytes()).keys()]).toEqual(
      [factsFileName('first.txt'), factsFileName('second.txt')].sort(),
    );
  });

  it('has the same bytes in whatever order and batches documents came', async () => {
    const graph = await open();
    await graph.load([one, two, three]);
    const together = await bytes();
    await graph.remove([one, two, three].map(heldDocumentId));
    expect(await bytes()).toEqual(new Map());
    for (const facts of [three, two, one]) await graph.load([facts]);
    expect(await bytes()).toEqual(together);
  });

  it('writes nothing where nothing has changed', async () => {
    const graph = await open();
    await graph.load([one]);
    const path = join(folder, factsFileName('first.txt'));
    await utimes(path, new Date(0), new Date(0));
    expect(await graph.load([structuredClone(one)])).toMatchObject({ added: [], changed: [] });
    expect(await readFile(path, 'utf8')).not.toBe('');
    const { mtimeMs } = await import('node:fs').then(({ statSync }) => statSync(path));
    expect(mtimeMs).toBe(0);
  });

  it('loses a document only from the files it stands in', async () => {
    const graph = await open();
    await graph.load([one, two, three]);
    await graph.remove([heldDocumentId(one)]);
    expect(await titles(await open())).toEqual(['丙', '乙']);
    await graph.remove([heldDocumentId(two)]);
    expect([...(await bytes()).keys()]).toEqual([factsFileName('second.txt')]);
  });

  it('keeps of a document what each source says, and lets the richer stand', async () => {
    const graph = await open();
    await graph.load([one, two]);
    const richer = { ...one, measures: [makeMeasure()], source: { ...one.source, file: 'third.txt' } };
    await graph.load([richer]);
    const files = await bytes();
    expect(files.get(factsFileName('first.txt'))).toContain('"甲"');
    expect(files.get(factsFileName('third.txt'))).toContain('"甲"');
    expect(await (await open()).facts([heldDocumentId(one)])).toEqual([richer]);
    await graph.remove([heldDocumentId(one)]);
    expect(await titles(await open())).toEqual(['乙']);
  });

  it('is made if it is not there', async () => {
    folder = join(folder, 'deep', 'inside');
    await (await open()).load([one]);
    expect(await fileNames()).toHaveLength(1);
  });

  it('whose path is a file is refused with what to do', async () => {
    folder = join(folder, 'file');
    await writeFile(folder, '');
    await expect(open()).rejects.toMatchObject({ code: 'FACTS_FOLDER_NONE', file: folder });
  });
});

describe('names of files', () => {
  it('are safe on every file system, and differ where the sources do', () => {
    const sources = [
      'a/b.txt',
      'a-b.txt',
      '../../etc/passwd',
      'CON',
      '',
      '政策 2023.txt',
      '政'.repeat(500),
      '𠮷'.repeat(90),
      'A.txt',
      'a.txt',
    ];
    const names = sources.map(factsFileName);
    expect(new Set(names).size).toBe(sources.length);
    for (const name of names) {
      expect(name).toMatch(/^[\p{L}\p{N}][\p{L}\p{N}-]*-[0-9a-f]{16}\.ndjson$/u);
      expect(Buffer.byteLength(name)).toBeLessThan(255);
    }
    expect(factsFileName('a/b.txt')).toBe(factsFileName('a/b.txt'));
  });
});

describe('a line that cannot be read', () => {
  const path = () => join(folder, factsFileName('first.txt'));

  beforeEach(async () => {
    await writeFile(
      path(),
      `${JSON.stringify(one)}\n{"title":\n${JSON.stringify({ title: '丁' })}\n\n${JSON.stringify(two)}\n`,
    );
  });

  it('is told with its file and line, and the rest is there', async () => {
    expect(await titles(await open())).toEqual(['乙', '甲']);
    expect(warnings).toMatchObject([
      { code: 'FACTS_LINE_BROKEN', file: path(), line: 2 },
      { code: 'FACTS_LINE_BROKEN', file: path(), line: 3 },
    ]);
  });

  it('is kept beside before its file is written anew', async () => {
    const damaged = await readFile(path(), 'utf8');
    const graph = await open();
    await graph.remove([heldDocumentId(one)]);
    const files = await bytes();
    expect([...files].find(([name]) => name.includes('.damaged-'))?.[1]).toBe(damaged);
    expect(files.get(factsFileName('first.txt'))).toBe(`${JSON.stringify(two)}\n`);
    warnings = [];
    expect(await titles(await open())).toEqual(['乙']);
    expect(warnings).toEqual([]);
  });

  it('of a binary file is one, and stops nothing', async () => {
    await writeFile(path(), Buffer.from([0, 255, 254, 10, 0, 1]));
    await writeFile(join(folder, factsFileName('second.txt')), `${JSON.stringify(three)}\n`);
    expect(await titles(await open())).toEqual(['丙']);
    expect(warnings.length).toBeGreaterThan(0);
  });
});

describe('a damaged file of facts', () => {
  const path = () => join(folder, factsFileName('first.txt'));
  const whole = `${JSON.stringify(one)}\n${JSON.stringify(two)}\n`;

  beforeEach(() => writeFile(join(folder, factsFileName('second.txt')), `${JSON.stringify(three)}\n`));

  it.each([
    ['cut off in the middle of a line', Buffer.from(whole).subarray(0, -20), ['丙', '甲'], 2],
    ['of which a byte was changed in a word', flipped(whole, '乙'), ['丙', '甲'], 2],
    ['of which a byte was changed in a brace', flipped(whole, '{"title":"乙'), ['丙', '甲'], 2],
    ['with another form of facts', Buffer.from('{"version":99,"documents":[]}\n'), ['丙'], 1],
  ])('%s is told with its line; what is whole stays', async (_what, content, left, line) => {
    await writeFile(path(), content);
    expect(await titles(await open())).toEqual(left);
    expect(warnings).toMatchObject([{ code: 'FACTS_LINE_BROKEN', file: path(), line }]);
  });

  it('that is empty is told, because it held documents', async () => {
    await writeFile(path(), '');
    expect(await titles(await open())).toEqual(['丙']);
    expect(warnings).toMatchObject([{ code: 'FACTS_FILE_EMPTY', file: path() }]);
  });

  it('is whole again when its source is loaded again', async () => {
    await writeFile(path(), Buffer.from(whole).subarray(0, -20));
    const graph = await open();
    await graph.load([one, two]);
    expect(await titles(await open())).toEqual(['丙', '乙', '甲']);
    const lines = (text: string): readonly string[] => text.split('\n').sort();
    expect(lines((await bytes()).get(factsFileName('first.txt')) ?? '')).toEqual(lines(whole));
  });
});

/** One bit of the first byte of a word. */
function flipped(content: string, word: string): Buffer {
  const bytes_ = Buffer.from(content);
  const at = bytes_.indexOf(word);
  bytes_[at] = bytes_[at]! ^ 0x40;
  return bytes_;
}

describe('a file that lost documents at its end', () => {
  const path = () => join(folder, factsFileName('first.txt'));
  const cut = async (): Promise<string> => {
    const [kept = ''] = (await readFile(path(), 'utf8')).split('\n');
    await writeFile(path(), `${kept}\n`);
    return kept;
  };
  /** Nobody else is to tell. */
  const closeAll = async (): Promise<void> => {
    await Promise.all(opened.splice(0).map((graph) => graph.close()));
  };
  beforeEach(async () => {
    await (await open()).load([one, two, three]);
    await closeAll();
  });

  it('is told with what was expected and what was found, and the rest is there', async () => {
    await cut();
    expect(await titles(await open())).toHaveLength(2);
    expect(warnings).toMatchObject([{ code: 'FACTS_FILE_CUT', file: path() }]);
    expect(warnings[0]?.en).toMatch(/facts of 2 documents .* has 1 now/);
  });

  it('is told again after other files were written, and by a graph that is open while it happens', async () => {
    const graph = await open();
    await cut();
    await vi.waitFor(() => expect(warnings.map(({ code }) => code)).toContain('FACTS_FILE_CUT'), patience);
    await graph.load([makeFacts({ title: '丁', file: 'third.txt' })]);
    await closeAll();
    warnings = [];
    await open();
    expect(warnings).toMatchObject([{ code: 'FACTS_FILE_CUT', file: path() }]);
  });

  it('is kept beside before it is written anew, and is whole again then', async () => {
    const kept = await cut();
    const graph = await open();
    await graph.load([{ ...one, url: 'https://example.org/1' }, two]);
    const files = await bytes();
    expect([...files].find(([name]) => name.includes('.damaged-'))?.[1]).toBe(`${kept}\n`);
    warnings = [];
    expect(await titles(await open())).toEqual(['丙', '乙', '甲']);
    expect(warnings).toEqual([]);
  });

  it.each([
    ['a line is damaged, which is told as such', 'damaged'],
    ['somebody added a document', 'added'],
    ['an older version of the program wrote last, which counted nothing', 'older'],
  ])('is not one where %s', async (_what, what) => {
    const whole = await readFile(path(), 'utf8');
    if (what === 'damaged') await writeFile(path(), whole.slice(0, -20));
    if (what === 'added') await writeFile(path(), `${whole}${JSON.stringify(makeFacts({ title: '丁' }))}\n`);
    if (what === 'older') {
      await writeFile(join(folder, '.generation'), '6f0f2c9e-0000-4000-8000-000000000000');
      await cut();
    }
    await open();
    expect(warnings.map(({ code }) => code)).toEqual(what === 'damaged' ? ['FACTS_LINE_BROKEN'] : []);
  });
});

describe('a change that was broken off', () => {
  const [first, second] = [factsFileName('first.txt'), factsFileName('second.txt')];
  const put = (name: string, content: string): Promise<void> => writeFile(join(folder, name), content);

  /** As a kill after the journal and one rename leaves it: `one` in place, `three` not yet. */
  async function leaveUnfinished(): Promise<void> {
    await put(first, `${JSON.stringify(one)}\n`);
    await put('.second.tmp', `${JSON.stringify(three)}\n`);
    await put(
      '.journal',
      JSON.stringify({
        moves: [
          { from: '.first.tmp', to: first },
          { from: '.second.tmp', to: second },
        ],
        removals: ['old.ndjson'],
      }),
    );
    await put('old.ndjson', `${JSON.stringify(two)}\n`);
  }

  it('after it was decided is completed by who comes next, be it to read', async () => {
    await leaveUnfinished();
    expect(await titles(await open())).toEqual(['丙', '甲']);
    expect(await fileNames()).toEqual([first, second].sort());
  });

  it('is not seen half by a graph that is open already', async () => {
    const graph = await open();
    await leaveUnfinished();
    const seen = new Set<string>();
    await vi.waitFor(async () => {
      seen.add((await titles(graph)).join());
      expect([...seen]).toContain('丙,甲');
    }, patience);
    expect([...seen].filter((list) => list !== '')).toEqual(['丙,甲']);
  });

  it('is not seen half while its writer is at work', async () => {
    const release = await lock(folder, { lockfilePath: join(folder, '.lock') });
    await leaveUnfinished();
    let isThere = false;
    const opening = open().then((graph) => ((isThere = true), graph));
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(isThere).toBe(false);
    await release();
    expect(await titles(await opening)).toEqual(['丙', '甲']);
  });

  it('whose record is damaged, or leads elsewhere, stops writing and nothing is lost', async () => {
    const graph = await open();
    await graph.load([one]);
    for (const content of ['{"moves":', '{"moves":[{"from":"x","to":"../y"}],"removals":[]}']) {
      await put('.journal', content);
      await expect(graph.load([three])).rejects.toMatchObject({ code: 'FACTS_FOLDER_JOURNAL' });
      expect(await titles(graph)).toEqual(['甲']);
    }
    await rm(join(folder, '.journal'));
    await graph.load([three]);
    expect(await titles(graph)).toEqual(['丙', '甲']);
  });
});

describe('a graph that is open', () => {
  it('sees without a restart what another one loads and removes', async () => {
    const [reader, writer] = [await open(), await open()];
    await reader.stats();
    await writer.load([one, three]);
    await vi.waitFor(async () => expect(await titles(reader)).toEqual(['丙', '甲']), {
      timeout: 60_000,
      interval: 50,
    });
    await writer.remove([heldDocumentId(three)]);
    await vi.waitFor(async () => expect(await titles(reader)).toEqual(['甲']), {
      timeout: 60_000,
      interval: 50,
    });
  });

  it('knows what another one loaded when it loads itself, though it was not told yet', async () => {
    const [first, second] = [await open(), await open()];
    await first.load([one]);
    expect(await second.load([one, two])).toMatchObject({
      added: [heldDocumentId(two)],
      unchanged: [heldDocumentId(one)],
    });
    expect(await titles(second)).toEqual(['乙', '甲']);
    expect(await titles(await open())).toEqual(['乙', '甲']);
  });

  it('sees a file that somebody puts there, and one that is taken away', async () => {
    const graph = await open();
    await graph.load([one]);
    await writeFile(join(folder, 'by-hand.ndjson'), `${JSON.stringify(three)}\n`);
    await vi.waitFor(async () => expect(await titles(graph)).toEqual(['丙', '甲']), patience);
    await rm(join(folder, factsFileName('first.txt')));
    await vi.waitFor(async () => expect(await titles(graph)).toEqual(['丙']), patience);
    await graph.remove([heldDocumentId(three)]);
    expect(await fileNames()).toEqual([]);
  });

  it('looks at all files again after a change that was broken off', async () => {
    const graph = await open();
    await graph.load([one]);
    await writeFile(join(folder, '.generation'), 'writing');
    await writeFile(join(folder, factsFileName('second.txt')), `${JSON.stringify(three)}\n`);
    expect(await graph.load([three])).toMatchObject({ unchanged: [heldDocumentId(three)] });
  });

  it('waits its turn while another process writes', async () => {
    const graph = await open();
    const release = await lock(folder, { lockfilePath: join(folder, '.lock') });
    let done = false;
    const loading = graph.load([one]).then(() => (done = true));
    await new Promise((resolve) => setTimeout(resolve, 150));
    expect(done).toBe(false);
    await release();
    await loading;
    expect(await titles(graph)).toEqual(['甲']);
  });

  it('does not wait for a lock whose holder is gone, and clears away what it left', async () => {
    const graph = await open();
    await mkdir(join(folder, '.lock'));
    const longAgo = new Date(Date.now() - 60_000);
    await utimes(join(folder, '.lock'), longAgo, longAgo);
    await writeFile(join(folder, '.left.ndjson.1.tmp'), '{"half":');
    await graph.load([one]);
    expect(await fileNames()).toEqual([factsFileName('first.txt')]);
  });

  it('keeps what it read when the folder goes away', async () => {
    const graph = await open();
    await graph.load([one]);
    await rm(folder, { recursive: true });
    await expect(graph.load([two])).rejects.toMatchObject({ code: 'FACTS_FOLDER_NONE' });
    expect(await titles(graph)).toEqual(['甲']);
  });
});

describe('a change that fails', () => {
  it('leaves folder and graph as they were', async () => {
    const graph = await open();
    await graph.load([one]);
    const before = await bytes();
    // A folder in the place of a file to be written: the rename fails.
    await mkdir(join(folder, factsFileName('second.txt'), 'x'), { recursive: true });
    await expect(graph.load([three])).rejects.toMatchObject({
      code: expect.stringMatching(/^FACTS_FOLDER_/u) as string,
    });
    await rm(join(folder, factsFileName('second.txt')), { recursive: true });
    expect(await bytes()).toEqual(before);
    expect(await titles(graph)).toEqual(['甲']);
    await graph.load([three]);
    expect(await titles(graph)).toEqual(['丙', '甲']);
  });
});
