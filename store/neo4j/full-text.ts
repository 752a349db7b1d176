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

const parts = /\p{Script=Han}+|[a-z0-9]+/gu;

/** Null where the words have nothing that the index knows (、 alone): then all nodes must be looked through. */
export function fullTextQuery(foldedWords: readonly string[]): string | null {
  const clauses = foldedWords.flatMap((word) => [...word.matchAll(parts)].map(([part]) => clauseOf(part)));
  const given = [...new Set(clauses.filter((clause) => clause !== null))];
  return given.length === 0 ? null : given.map((clause) => `+${clause}`).join(' ');
}

function clauseOf(part: string): string | null {
  if (/^[a-z0-9]/u.test(part)) return stopWords.includes(part) ? null : `*${part}*`;
  return [...part].length === 1 ? `*${part}*` : `"${part}"`;
}
