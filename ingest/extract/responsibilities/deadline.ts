import { clauseWords } from './words.ts';

const starts = clauseWords('deadlineStarts');
const ends = clauseWords('deadlineEnds');
const LONGEST = 40;

/** True if the part of a clause says by when and names nobody: 2023年6月底前完成, 长期坚持. */
export function isDeadline(part: string): boolean {
  if (part.length < 2 || part.length > LONGEST) return false;
  const begins =
    /^[\d０-９]/.test(part) || /^[“"]?十[一二三四五六]五/.test(part) || starts.at(part, 0) !== '';
  if (!begins) return false;
  return (
    ends.before(part, part.length) !== '' ||
    /^(?:[\d０-９]{2,4}年)?(?:[\d０-９]{1,2}月)?(?:[\d０-９]{1,2}日)?$/.test(part)
  );
}
