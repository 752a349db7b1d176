import { adminListEnd } from './admin-list.ts';
import type { Part } from './clause-parts.ts';
import { startsRolePhrase } from './role-phrase.ts';
import { unitWords } from './words.ts';

const loneKinds = unitWords('loneKinds');
const headNouns = unitWords('headNouns');
const partyBodies = unitWords('partyBodies');
const admin = unitWords('admin');

/**
 * Puts together what 、 parts within one name: 各市、州、县人民政府, 市、县营商办. Such a name is one group; 各地区、各部门
 * stay two, for each has its own 各.
 */
export function mergeAdminParts(clause: string, parts: readonly Part[]): readonly Part[] {
  const merged: Part[] = [];
  for (let index = 0; index < parts.length; index++) {
    const part = parts[index];
    if (part === undefined) break;
    const listEnd = adminListEnd(clause, listStart(clause, part));
    let last = index;
    while (
      reachesInto(parts[last + 1], listEnd) ||
      isLoneKind(clause, parts[last], parts[last + 1]) ||
      isPartyAndGovernment(clause, parts[last], parts[last + 1])
    ) {
      last++;
    }
    merged.push({ ...part, end: parts[last]?.end ?? part.end });
    index = last;
  }
  return merged;
}

/** The list may stand behind other words: 均包含各市、县政府. */
function listStart(clause: string, part: Part): number {
  const each = clause.slice(part.start, part.end).lastIndexOf('各');
  return each < 0 ? part.start : part.start + each;
}

function reachesInto(next: Part | undefined, listEnd: number): boolean {
  return next !== undefined && next.before === 'pause' && next.start < listEnd;
}

/** 市 of 市、县营商办 and 中央 of 中央、省驻市单位 are no units of their own. */
function isLoneKind(clause: string, part: Part | undefined, next: Part | undefined): boolean {
  if (part === undefined || next === undefined || next.before !== 'pause') return false;
  const words = clause.slice(part.start, part.end);
  const last = words.slice(Math.max(...[...'及和与'].map((joint) => words.lastIndexOf(joint))) + 1);
  return loneKinds.has(last) || (last.length === 1 && admin.has(last));
}

/** 各级党委、政府负责 names one group: 政府 has no name of its own. */
function isPartyAndGovernment(clause: string, part: Part | undefined, next: Part | undefined): boolean {
  if (part === undefined || next === undefined || next.before !== 'pause') return false;
  if (partyBodies.before(clause, part.end, part.start) === '') return false;
  const head = headNouns.at(clause, next.start, next.end);
  const after = next.start + head.length;
  return head !== '' && (after === next.end || startsRolePhrase(clause, after, next.end));
}
