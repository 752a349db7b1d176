/** The word data of responsibility clauses, read once. */
import type { Role } from '../../../schema/facts.ts';
import { readData } from '../../read-data.ts';
import { WordSet } from './word-set.ts';

type ByRole = Readonly<Record<Role, readonly string[]>>;

interface ClauseWords {
  readonly labelRoles: ByRole;
  readonly verbs: ByRole;
  readonly finalVerbs: Omit<ByRole, 'lead'>;
}

const clauses = readData<ClauseWords & Readonly<Record<string, readonly string[]>>>(
  'responsibilities/clause-words.json',
);
const units = readData<Readonly<Record<string, readonly string[]>>>('responsibilities/unit-words.json');

/** Words of a clause by the name of their list in data/responsibilities/clause-words.json. */
export function clauseWords(list: string): WordSet {
  return wordSet(clauses, list);
}

/** Words of units' names by the name of their list in data/responsibilities/unit-words.json. */
export function unitWords(list: string): WordSet {
  return wordSet(units, list);
}

/** The words of a list, in the data's order. */
export function unitWordList(list: string): readonly string[] {
  return units[list] ?? [];
}

function wordSet(data: Readonly<Record<string, unknown>>, list: string): WordSet {
  const words = data[list];
  if (!Array.isArray(words)) throw new Error(`no list ${list} in the word data of responsibility clauses`);
  return new WordSet(words as string[]);
}

/** Each word with the role that it gives. */
export const labelRoles = roleWords(clauses.labelRoles);
export const verbs = roleWords(clauses.verbs);
export const finalVerbs = roleWords(clauses.finalVerbs);

interface RoleWords {
  readonly words: WordSet;
  readonly roleOf: (word: string) => Role;
}

function roleWords(byRole: Partial<ByRole>): RoleWords {
  const roles = new Map<string, Role>();
  for (const [role, words] of Object.entries(byRole)) for (const word of words) roles.set(word, role as Role);
  return { words: new WordSet([...roles.keys()]), roleOf: (word) => roles.get(word) ?? 'responsible' };
}
