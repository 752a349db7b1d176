import type { Relation } from '../../../schema/facts.ts';
import { anyOf, relationData } from './knowledge.ts';

const { repeals, amends, basis } = relationData.openers;
/** A line that says what becomes of the documents listed under it, one a line: 决定废止下列文件： */
const changing = new RegExp(
  `(?<word>${anyOf([...repeals, ...amends])})(?:的)?(?:.{0,40}[：:]|.{0,30}(?:文件|规章|法规|目录|清单)(?:[（(].{0,12}[）)])?。?)$`,
  'u',
);
/** 编制依据, a heading of its own line or at the start of one. */
const founding = new RegExp(`^.{0,6}(?:${anyOf(basis)})[。：:]?$`, 'u');
const LONGEST_OPENER = 120;
const LONGEST_HEADING = 20;
const label = /^(?:[（(]?[\d.一二三四五六七八九十百]{1,6}[）)、.．\t ]{0,2}|\t)*/u;

/**
 * The relation that an opening line, or a heading in front, gives to what is listed under it.
 * The answer takes the offsets of the line and of the mention in it.
 */
export function listedRelation(text: string): (lineStart: number, mentionStart: number) => Relation | null {
  const relations = new Map<number, Relation>();
  let current: Relation | null = null;
  let start = 0;
  for (const line of text.split('\n')) {
    const content = line.replace(label, '');
    if (!content.startsWith('《'))
      current = openedBy(line, content) ?? (continues(line, content) ? current : null);
    else if (current !== null) relations.set(start, current);
    start += line.length + 1;
  }
  return (lineStart, mentionStart) => {
    if (mentionStart - lineStart > LONGEST_HEADING) return null;
    const before = text.slice(lineStart, mentionStart).replace(label, '');
    if (founding.test(before)) return 'basis';
    return before === '' ? (relations.get(lineStart) ?? null) : null;
  };
}

function openedBy(line: string, content: string): Relation | null {
  if (line.length > LONGEST_OPENER) return null;
  if (founding.test(content)) return 'basis';
  const word = changing.exec(line)?.groups?.['word'];
  return word === undefined ? null : amends.includes(word) ? 'amends' : 'repeals';
}

/** The head of a table may stand between an opener and its list; a sentence or another item ends the list. */
function continues(line: string, content: string): boolean {
  return line.length <= 60 && !/[。：:]$/u.test(line) && content.length === line.length;
}
