/** Puts a site into a folder. */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { ZhengmaiError } from '../../schema/errors.ts';
import { packageRoot } from '../../schema/package-root.ts';
import type { Facts } from '../../schema/facts.ts';
import { makeFolder } from '../../store/memory/make-folder.ts';
import { cannotWrite, refuseToOverwrite, writeFileInPlace } from '../write-file.ts';
import { dataScripts, type SiteFile } from './data-scripts.ts';
import { sitePage, type PageFile } from './page.ts';

const built = join(packageRoot, 'dist', 'site');

/** Size of what was written, in bytes of UTF-8. */
export interface SiteSize {
  readonly program: number;
  readonly data: number;
}

/**
 * Writes the site. The page comes last, so that what opens is whole; the data of a site that was there before
 * are taken out.
 *
 * @param overwrite what is there may be replaced
 * @throws ZhengmaiError SITE_NOT_BUILT, FILE_EXISTS, CANNOT_WRITE
 */
export async function writeSite(
  folder: string,
  documents: readonly Facts[],
  overwrite: boolean,
): Promise<SiteSize> {
  const program = await programFiles();
  const page = join(folder, 'index.html');
  if (!overwrite) refuseToOverwrite([page]);
  const data = dataScripts(documents);
  await makeFolder(join(folder, 'data')).catch((cause: unknown) => {
    throw cannotWrite(folder, cause);
  });
  await rm(page, { force: true });
  for (const stale of await staleParts(folder, data)) await rm(stale);
  for (const { path, content } of [...program, ...data]) await writeText(join(folder, path), content);
  await writeText(page, pageOf(program, data));
  return { program: bytesOf(program), data: bytesOf(data) };
}

/** What is the same for every site. */
async function programFiles(): Promise<readonly SiteFile[]> {
  const files = [
    { path: 'engine.js', from: join(built, 'engine.js') },
    { path: 'viewer.js', from: join(built, 'viewer.js') },
    { path: 'viewer.css', from: join(built, 'viewer.css') },
    { path: 'icon.svg', from: join(built, 'icon.svg') },
    { path: 'LICENSE', from: join(packageRoot, 'LICENSE') },
    { path: 'NOTICE', from: join(packageRoot, 'NOTICE') },
  ];
  const missing = files.find(({ from }) => !existsSync(from));
  if (missing !== undefined) {
    throw new ZhengmaiError({
      code: 'SITE_NOT_BUILT',
      zh: `${missing.path} 尚未构建，请运行 npm run build`,
      en: `${missing.path} is not built yet: run npm run build`,
    });
  }
  return Promise.all(files.map(async ({ path, from }) => ({ path, content: await readFile(from, 'utf8') })));
}

function pageOf(program: readonly SiteFile[], data: readonly SiteFile[]): string {
  const file = (name: string): PageFile => {
    const content = program.find(({ path }) => path === name)?.content ?? '';
    return { path: name, mark: markOf(content) };
  };
  const dataFiles = data.map(({ path, content }) => ({ path, mark: markOf(content) }));
  // The viewer before the data, so that something is to be seen while they are read.
  return sitePage({
    style: file('viewer.css'),
    scripts: [file('engine.js'), file('viewer.js'), ...dataFiles],
  });
}

function markOf(content: string): string {
  return createHash('sha256').update(content).digest('hex').slice(0, 8);
}

/** Data of the site before that the new one does not have. */
async function staleParts(folder: string, data: readonly SiteFile[]): Promise<readonly string[]> {
  const kept = new Set(data.map(({ path }) => path));
  const there = await readdir(join(folder, 'data'));
  return there
    .filter((name) => /^part-\d{4,}\.js$/.test(name) && !kept.has(`data/${name}`))
    .map((name) => join(folder, 'data', name));
}

function writeText(path: string, content: string): Promise<void> {
  return writeFileInPlace(path, asChunks(content));
}

async function* asChunks(content: string): AsyncIterable<string> {
  yield content;
}

function bytesOf(files: readonly SiteFile[]): number {
  return files.reduce((sum, { content }) => sum + Buffer.byteLength(content), 0);
}
