/**
 * The generation of a folder of facts: a small file that every change replaces together with the files it changes,
 * so that others can tell without looking at ten thousand files that nothing has happened, and whether anything
 * happened while they were looking. Under its name, the first line, stands how many documents each file holds, so that
 * a file that lost some at its end is told from a whole one.
 */
import { randomUUID } from 'node:crypto';
import { lstat, open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { compareText } from '../graph/compare.ts';
import { journalName } from './journal.ts';

export const generationName = '.generation';

/** What an older version of the program wrote while a change was under way. */
const underWay = 'writing';

export function newGeneration(): string {
  return randomUUID();
}

/** Facts of documents in each file, by its name. */
export type Counts = ReadonlyMap<string, number>;

/** What the small file holds; the same counts give the same bytes but for the generation. */
export function generationContent(generation: string, counts: Counts): string {
  const sorted = [...counts].sort(([one], [other]) => compareText(one, other));
  return `${generation}\n${JSON.stringify(Object.fromEntries(sorted))}\n`;
}

/**
 * Empty where they are not told: in a folder that an older version of the program wrote last.
 *
 * @param path of the small file
 */
export async function readCounts(path: string): Promise<Counts> {
  try {
    const [, counts = ''] = (await readFile(path, 'utf8')).split('\n');
    const entries = Object.entries(JSON.parse(counts) as Readonly<Record<string, unknown>>);
    return new Map(entries.filter((entry): entry is [string, number] => typeof entry[1] === 'number'));
  } catch {
    return new Map();
  }
}

export interface FolderState {
  /** Null if there is none: then anything may have changed. */
  readonly generation: string | null;
  /** True while a change is being completed, and after one that was broken off there. */
  readonly isChanging: boolean;
}

/** The journal is looked for before and after: between its end and the new generation nothing can slip through. */
export async function readState(folder: string): Promise<FolderState> {
  const before = await hasJournal(folder);
  const generation = await readGeneration(folder);
  return { generation, isChanging: before || (await hasJournal(folder)) };
}

function hasJournal(folder: string): Promise<boolean> {
  return lstat(join(folder, journalName)).then(
    () => true,
    () => false,
  );
}

async function readGeneration(folder: string): Promise<string | null> {
  try {
    const generation = await firstLine(join(folder, generationName));
    return generation === underWay || generation === '' ? null : generation;
  } catch {
    return null;
  }
}

/** Of a file whose first line is short: it is looked at every few seconds, and what follows may be long. */
async function firstLine(path: string): Promise<string> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(64), 0, 64, 0);
    return buffer.toString('utf8', 0, bytesRead).split('\n')[0] ?? '';
  } finally {
    await file.close();
  }
}
