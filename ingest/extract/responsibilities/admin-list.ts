import { isCloser, isOpener } from './marks.ts';
import { unitWords } from './words.ts';

const admin = unitWords('admin');
const leads = unitWords('adminLeads');
const adminHeads = unitWords('adminHeads');
const JOINTS = '、和及与/／';

/**
 * Where a list of kinds of divisions ends that starts at `start`: 各市、州、县人民政府 is the name of one group, and
 * so are 各县（市、区）, 区县（市）政府, 各区政府（管委会）. `start` if there is none. It ends before a joint that is followed
 * by anything else (各设区市、赣江新区 → 各设区市). A closing mark before the head was left from a lost bracket.
 */
export function adminListEnd(text: string, start: number, end: number = text.length): number {
  const lead = leads.at(text, start, end);
  let at = kindsEnd(text, start + lead.length, end);
  if (at === start + lead.length) return start;
  for (;;) {
    const from = isCloser(text.charAt(at)) ? at + 1 : at;
    const head = adminHeads.at(text, from, end);
    if (head !== '') return finalBracketEnd(text, from + head.length, end);
    if (!JOINTS.includes(text.charAt(at)) || at >= end) break;
    const next = kindsEnd(text, at + 1, end);
    if (next === at + 1 || !listGoesOn(text, next, end)) break;
    at = next;
  }
  return at;
}

/** Kinds side by side, with brackets of kinds among them: 县（市、区）, 省（区、市）. */
function kindsEnd(text: string, start: number, end: number): number {
  let at = start;
  while (at < end) {
    const kind = admin.at(text, at, end);
    if (kind !== '') {
      at += kind.length;
      continue;
    }
    const bracket = at > start ? kindBracketEnd(text, at, end) : at;
    if (bracket === at) break;
    at = bracket;
  }
  return at;
}

/** （市、区）, perhaps left open where the head of the name follows: （市、区人民政府 */
function kindBracketEnd(text: string, start: number, end: number): number {
  if (!isOpener(text.charAt(start))) return start;
  let at = start + 1;
  while (at < end) {
    const kind = admin.at(text, at, end);
    if (kind !== '') at += kind.length;
    else if (JOINTS.includes(text.charAt(at)) || text.charAt(at) === '，') at++;
    else break;
  }
  if (at === start + 1) return start;
  if (isCloser(text.charAt(at)) && at < end) return at + 1;
  return adminHeads.at(text, at, end) === '' ? start : at;
}

/** 各区政府（管委会） */
function finalBracketEnd(text: string, start: number, end: number): number {
  if (!isOpener(text.charAt(start)) || start >= end) return start;
  const head = adminHeads.at(text, start + 1, end);
  const close = start + 1 + head.length;
  return head !== '' && isCloser(text.charAt(close)) && close < end ? close + 1 : start;
}

/** After a kind the list goes on only if the name ends there or another joint or head follows: not in 市属企业. */
function listGoesOn(text: string, at: number, end: number): boolean {
  if (at >= end) return true;
  const char = text.charAt(at);
  if (JOINTS.includes(char) || '，；。;,'.includes(char)) return true;
  return adminHeads.at(text, isCloser(char) ? at + 1 : at, end) !== '';
}
