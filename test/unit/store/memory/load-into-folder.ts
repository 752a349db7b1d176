/**
 * A process of its own that loads into a folder of facts, for the tests of several processes:
 * node --import tsx load-into-folder.ts FOLDER FILE…  loads each line of each file: the facts of a document, or a list
 * of them that are loaded together. Prints `ready` first, and the code of the error if it fails.
 * KILL_AT=N: kills itself with SIGKILL before the N-th change of a file (open to write, rename, removal) after that.
 */
import fs, { readFileSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import type { Facts } from '../../../../schema/facts.ts';

// A file that would grow too large is an error of the write, not the end of the process.
process.on('SIGXFSZ', () => undefined);
let changesLeft = Infinity;
const counted =
  <A extends unknown[], R>(change: (...given: A) => R, isChange: (...given: A) => boolean) =>
  (...given: A): R => {
    if (isChange(...given) && --changesLeft < 0) process.kill(process.pid, 'SIGKILL');
    return change(...given);
  };
fs.promises.rename = counted(fs.promises.rename, () => true);
fs.promises.rm = counted(fs.promises.rm, () => true);
fs.promises.open = counted(fs.promises.open, (_path, flags) => flags === 'w');
syncBuiltinESMExports();

const { openMemoryGraph } = await import('../../../../store/memory/index.ts');
const [folder = '', ...files] = process.argv.slice(2);
const graph = await openMemoryGraph({ folder });
console.error('ready');
changesLeft = Number(process.env['KILL_AT'] ?? Infinity);
try {
  for (const file of files) {
    for (const line of readFileSync(file, 'utf8').trimEnd().split('\n')) {
      await graph.load([JSON.parse(line) as Facts | Facts[]].flat());
    }
  }
} catch (error) {
  console.error((error as { code?: string }).code ?? String(error));
  process.exitCode = 1;
}
await graph.close();
