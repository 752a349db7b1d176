/**
 * `npm run sample -- FILE`: makes the sample of data/sample/ by the program itself: the facts of each document
 * of a file, without its sentences. The same file gives the same bytes.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { extractFiles, findFiles, readLimits } from '../cli/extract-files.ts';
import { withoutText } from '../cli/without-text.ts';
import { loadGazetteer } from '../ingest/resolve/gazetteer.ts';
import { packageRoot } from '../schema/package-root.ts';

const paths = process.argv.slice(2);
if (paths.length === 0) {
  console.error('用法 Usage: npm run sample -- FILE…');
  process.exit(2);
}
const work = await findFiles(paths);
for (const error of work.errors) throw error;
const folder = join(packageRoot, 'data', 'sample');
mkdirSync(folder, { recursive: true });
for await (const { file, results, error } of extractFiles(work, loadGazetteer(), readLimits(undefined))) {
  if (error !== null) throw error;
  const documents = results.flatMap((result) => result.facts).map(withoutText);
  const target = join(folder, `${basename(file, extname(file))}.ndjson`);
  writeFileSync(target, documents.map((facts) => `${JSON.stringify(facts)}\n`).join(''));
  console.log(`${target}: ${documents.length} documents`);
}
