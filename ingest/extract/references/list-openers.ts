import type { Relation } from '../../../schema/facts.ts';
import { anyOf, relationData } from './knowledge.ts';

/** A line that says what becomes of the documents listed under it, one a line: 决定废止下列文件： */
const opener = new RegExp(
  `(?<word>${anyOf(relationData.openers)})(?:的)?(?:.{0,40}[：:]|.{0,30}(?:文件|规章|法规|目录|清单)(?:[（(].{0,12}[）)])?。?)$`,
  'u',
);
const LONGEST_OPENER = 120;
const label = /^(?:[（(]?[\d一二三四五六七八九十百]{1,4}[）)、.．\t ]{0,2}|\t)*/u;

/** The relation that an opening line gives to what is listed under it, by the offsets of the lines. */
export function listedRelation(text: string): (lineStart: number, mentionStart: number) => Relation | null {
  const relations = new Map<number, Relation>();
  let current: Relation | null = null;
  let start = 0;
  for (const line of text.split('\n')) {
    const first = line.replace(label, '');
    if (line.length <= LONGEST_OPENER && !first.startsWith('《')) {
      const word = opener.exec(line)?.groups?.['word'];
      if (word !== undefined) current = /修/u.test(word) ? 'amends' : 'repeals';
      else if (/[。：:]$/u.test(line) || line.length > 60 || first.length < line.length) current = null;
    } else if (!first.startsWith('《')) current = null;
    else if (current !== null) relations.set(start, current);
    start += line.length + 1;
  }
  return (lineStart, mentionStart) => {
    const relation = relations.get(lineStart);
    if (relation === undefined) return null;
    return text.slice(lineStart, mentionStart).replace(label, '') === '' ? relation : null;
  };
}
