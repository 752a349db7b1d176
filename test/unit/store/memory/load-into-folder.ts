/**
 * A process of its own that loads into a folder of facts, for the tests of several processes:
 * node --import tsx load-into-folder.ts FOLDER FILE…  loads the facts of each file, document by document.
 * Prints `ready` first, and the code of the error if it fails.
 */
import { readFileSync } from 'node:fs';
import type { Facts } from '../../../../schema/facts.ts';
import { openMemoryGraph } from '../../../../store/memory/index.ts';

// A file that would grow too large is an error of the write, not the end of the process.
process.on('SIGXFSZ', () => undefined);
const [folder = '', ...files] = process.argv.slice(2);
const graph = await openMemoryGraph({ folder });
console.error('ready');
try {
  for (const file of files) {
    for (const line of readFileSync(file, 'utf8').trimEnd().split('\n')) {
      await graph.load([JSON.parse(line) as Facts]);
    }
  }
} catch (error) {
  console.error((error as { code?: string }).code ?? String(error));
  process.exitCode = 1;
}
await graph.close();
