import type { Part } from './clause-parts.ts';
import { endsLikeUnit } from './unit-shape.ts';
import { clauseWords } from './words.ts';

const marks = clauseWords('standingMarks');
const intros = clauseWords('standingIntros');
const allWords = clauseWords('allWords');

/** What a part of a standing statement (以下不再列出) holds. */
interface StandingPart {
  /** The units that it names; null where it is only the mark (下同), and the units are those before it. */
  readonly units: { readonly start: number; readonly end: number } | null;
}

/** True if the part says that what it names holds for the following items too. */
export function hasStandingMark(clause: string, part: Part, inside: Uint8Array): boolean {
  const mark = marks.find(clause, part.start, part.end);
  return mark !== null && inside[mark.at] !== 1;
}

/**
 * Reads a part of a statement that has a standing mark: 以下责任单位中均包含各市、县（区）政府, 具体任务均涉及相关市（州）人民政府,
 * 各市州人民政府均为责任单位.
 */
export function standingPart(clause: string, part: Part): StandingPart {
  const mark = marks.find(clause, part.start, part.end);
  const intro = intros.find(clause, part.start, part.end);
  if (mark !== null && (intro === null || intro.at < mark.at) && mark.at - part.start <= 1)
    return { units: null };
  const all = allWords.find(clause, part.start, part.end);
  const namesBefore = all !== null && all.at > part.start + 1 && (mark === null || mark.at > all.at);
  if (namesBefore && (intro === null || !introducesUnits(clause, all.at, part))) {
    return { units: { start: part.start, end: endOfUnits(clause, part.start, all.at) } };
  }
  if (intro === null) return { units: null };
  const start = intro.at + intro.word.length;
  return start < part.end ? { units: { start, end: part.end } } : { units: null };
}

/** 各市人民政府对各项任务均有责任: the units end before 对. */
function endOfUnits(clause: string, start: number, end: number): number {
  const at = clause.indexOf('对', start);
  return at > start && at < end && endsLikeUnit(clause.slice(start, at)) ? at : end;
}

/** 责任单位中均包含… names its units after 均, 各市均为责任单位 before it. */
function introducesUnits(clause: string, all: number, part: Part): boolean {
  const before = clause.slice(part.start, all);
  return /(?:单位|部门|任务|事项|举措|措施|工作|各项|各条|以下|中)$/.test(before);
}
