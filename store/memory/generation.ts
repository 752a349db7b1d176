/**
 * The generation of a folder of facts: a small file that every change replaces together with the files it changes,
 * so that others can tell without looking at ten thousand files that nothing has happened, and whether anything
 * happened while they were looking.
 */
import { randomUUID } from 'node:crypto';
import { lstat, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { journalName } from './journal.ts';

export const generationName = '.generation';

/** What an older version of the program wrote while a change was under way. */
const underWay = 'writing';

export function newGeneration(): string {
  return randomUUID();
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
    const generation = await readFile(join(folder, generationName), 'utf8');
    return generation === underWay || generation === '' ? null : generation;
  } catch {
    return null;
  }
}
