/**
 * Words as a query to the full-text indexes. These hold the folded words of nodes, cut by the analyser `cjk`:
 * Chinese into pairs of neighbouring characters, Latin letters and digits into whole words. The query finds
 * every node in which all words occur, and some more: who asks must look again (CONTAINS). Only Chinese
 * characters, Latin letters and digits go into the query, so that nothing in it needs to be escaped.
 */
export const nameIndex = 'zhengmai_names';
export const textIndex = 'zhengmai_texts';

/** Words that the analyser leaves out of the index: nothing may be asked that could stand in one. */
const stopWords =
  'a and are as at be but by for if in into is it no not of on or s such t that the their then there these they this to was will with www';

/**
 * What is beyond is not asked of the index, only looked for in what it finds: Lucene refuses queries of more
 * than 1,024 clauses, and nobody needs so many to find a few candidates.
 */
const mostClauses = 32;
const mostCharacters = 64;

const parts = /\p{Script=Han}+|[a-z0-9]+/gu;

/** Null where the words have nothing that the index knows (、 alone): then all nodes must be looked through. */
export function fullTextQuery(foldedWords: readonly string[]): string | null {
  const given = new Set<string>();
  for (const word of foldedWords) {
    for (const [part] of word.matchAll(parts)) {
      const clause = clauseOf([...part.slice(0, 2 * mostCharacters)].slice(0, mostCharacters).join(''));
      if (clause !== null) given.add(clause);
      if (given.size === mostClauses) return query(given);
    }
  }
  return query(given);
}

function query(given: ReadonlySet<string>): string | null {
  return given.size === 0 ? null : Array.from(given, (clause) => `+${clause}`).join(' ');
}

function clauseOf(part: string): string | null {
  if (/^[a-z0-9]/u.test(part)) return stopWords.includes(part) ? null : `*${part}*`;
  return [...part].length === 1 ? `*${part}*` : `"${part}"`;
}
