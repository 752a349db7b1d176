/**
 * The generation of a folder of facts: a small file that every writer changes, so that the others can tell
 * without looking at ten thousand files that nothing has happened. While a change is under way, and after one
 * that was broken off, there is no generation, and everybody looks at all files.
 */
import { randomUUID } from 'node:crypto';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const name = '.generation';
const underWay = 'writing';

/** Null if there is none: then anything may have changed. */
export async function readGeneration(folder: string): Promise<string | null> {
  try {
    const generation = await readFile(join(folder, name), 'utf8');
    return generation === underWay || generation === '' ? null : generation;
  } catch {
    return null;
  }
}

/** Before the first file is touched. */
export async function beginGeneration(folder: string): Promise<void> {
  await write(folder, underWay);
}

/** When all files are in place. */
export async function endGeneration(folder: string): Promise<string> {
  const generation = randomUUID();
  await write(folder, generation);
  return generation;
}

async function write(folder: string, content: string): Promise<void> {
  const path = join(folder, `${name}.${process.pid}.tmp`);
  await writeFile(path, content);
  await rename(path, join(folder, name));
}
