import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { syntheticTexts } from '../corpus/synthetic-texts.ts';

/** Writes the first `count` documents of a corpus to a folder; the bytes they take. */
export function writeCorpus(folder: string, count: number, seed: number): number {
  let bytes = 0;
  for (const { file, text } of syntheticTexts(count, seed)) {
    const path = join(folder, file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
    bytes += Buffer.byteLength(text);
  }
  return bytes;
}
