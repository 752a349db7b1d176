/** The journal of a folder of facts: a change of several files that is decided but perhaps not completed. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ZhengmaiError } from '../../schema/errors.ts';

export const journalName = '.journal';

/** Names of files in the folder. */
export interface Journal {
  readonly moves: readonly { readonly from: string; readonly to: string }[];
  readonly removals: readonly string[];
}

/**
 * Null if no change is under way.
 *
 * @throws ZhengmaiError FACTS_FOLDER_JOURNAL if it is not what this program writes; it is never written half
 */
export async function readJournal(folder: string): Promise<Journal | null> {
  const path = join(folder, journalName);
  let content: string;
  try {
    content = await readFile(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
  const journal = parse(content);
  if (journal !== null) return journal;
  throw new ZhengmaiError({
    code: 'FACTS_FOLDER_JOURNAL',
    zh: '事实文件夹中未完成更改的记录已损坏，因此不再写入；请将此文件移走，然后重新载入最近的文件',
    en: 'The record of an unfinished change of the folder of facts is damaged, so nothing more is written; move this file away, and load again what was loaded last',
    file: path,
  });
}

/** Names only: a damaged journal must not reach files elsewhere. */
const isName = (value: unknown): value is string =>
  typeof value === 'string' && value !== '' && !/[/\\]/u.test(value);

function parse(content: string): Journal | null {
  try {
    const { moves, removals } = JSON.parse(content) as Partial<Journal>;
    const isJournal =
      Array.isArray(moves) &&
      moves.every(({ from, to }) => isName(from) && isName(to)) &&
      Array.isArray(removals) &&
      removals.every(isName);
    return isJournal ? { moves: moves as Journal['moves'], removals } : null;
  } catch {
    return null;
  }
}
