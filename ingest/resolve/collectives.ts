/** Groups of bodies (各市、州、县人民政府; 市直相关部门), told by data/gazetteer/collectives.json. */
import { readData } from '../read-data.ts';

/** The form of data/gazetteer/collectives.json. */
export interface CollectiveData {
  /** A text that begins so names a group. */
  readonly starts: readonly string[];
  /** A text that ends so names a group. */
  readonly ends: readonly string[];
  /** A text that holds this names a group. */
  readonly holds: readonly string[];
  /** Words that stand for every region of a level; two of them side by side name a group. */
  readonly levels: readonly string[];
  /** What a group of regions is named with: 政府, 管委会. */
  readonly heads: readonly string[];
}

/** True if the text names a group. */
export type IsCollective = (text: string) => boolean;

/** Reads the patterns. */
export function loadCollectives(): IsCollective {
  const data = readData<CollectiveData>('gazetteer/collectives.json');
  const levels = [...data.levels].sort((a, b) => b.length - a.length);
  return (text) =>
    data.starts.some((start) => text.startsWith(start)) ||
    data.ends.some((end) => text.endsWith(end)) ||
    data.holds.some((part) => text.includes(part)) ||
    isListOfLevels(text, data.heads, levels);
}

/** 县（市、区）人民政府, 市县政府, 乡镇: level words one after the other and at most one head. */
function isListOfLevels(text: string, heads: readonly string[], levels: readonly string[]): boolean {
  const head = heads.find((each) => text.endsWith(each)) ?? '';
  let rest = text.slice(0, text.length - head.length).replace(/[（()）〔〕[\]、，和及与/]/gu, '');
  let count = 0;
  while (rest !== '') {
    const level = levels.find((each) => rest.startsWith(each));
    if (level === undefined) return false;
    rest = rest.slice(level.length);
    count += 1;
  }
  return count > 1;
}
