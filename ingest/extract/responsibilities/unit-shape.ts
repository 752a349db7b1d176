import { CLOSERS, OPENERS } from './marks.ts';
import { adminListEnd } from './admin-list.ts';
import { remembered } from '../../remembered.ts';
import { unitWordList, unitWords } from './words.ts';

const heads = unitWords('heads');
const notHeads = unitWords('notHeads');
const groupNouns = unitWords('groupNouns');
const groupMarks = unitWords('groupMarks');
const groupParts = unitWords('groupParts');
const governmentMarks = unitWords('governmentMarks');
const privateGroups = unitWords('privateGroups');
const areas = unitWords('areas');
const genericAreas = unitWords('genericAreas');
const admin = unitWords('admin');
const adminHeads = unitWords('adminHeads');
const singleKinds = unitWords('singleKinds');
/** Longer ones are no names that stand twice. */
const LONGEST_KNOWN = 30;
const COUNTED = new RegExp(
  `(?:${unitWordList('counts').join('|')}|\\d{1,2})个?(?:市|县|区|省|州|旗|盟|地)(?:人民政府|政府)?$`,
);

/** The name without the brackets at its end: 各区政府（管委会） → 各区政府. */
export function withoutFinalBrackets(name: string): string {
  let end = name.length;
  while (end > 0 && CLOSERS.includes(name.charAt(end - 1))) {
    let depth = 0;
    let at = end - 1;
    for (; at >= 0; at--) {
      if (CLOSERS.includes(name.charAt(at))) depth++;
      else if (OPENERS.includes(name.charAt(at)) && --depth === 0) break;
    }
    if (at < 0) break;
    end = at;
  }
  return end === 0 ? name : name.slice(0, end);
}

/** The same names stand in clause after clause. */
const knownEnds = new Map<string, boolean>();

/** True if the name ends as names of units, groups and regions do. */
export function endsLikeUnit(name: string): boolean {
  if (name.length > LONGEST_KNOWN) return judgeEnd(name);
  return remembered(knownEnds, name, () => judgeEnd(name));
}

function judgeEnd(name: string): boolean {
  const core = withoutFinalBrackets(name.trim());
  if (core.length < 2 || /[：:]/.test(core)) return false;
  const head = heads.before(core, core.length);
  if (notHeads.before(core, core.length).length > head.length) return false;
  return head !== '' || endsLikeRegion(core) || isGroup(core);
}

/** True if the name ends as names of divisions and functional areas do: 郑州市, 平原示范区. */
export function endsLikeRegion(name: string): boolean {
  return areas.before(name, name.length) !== '' || admin.before(name, name.length) !== '';
}

/** True for a functional area, whose authority is a 管委会. */
export function endsLikeArea(name: string): boolean {
  return areas.before(name, name.length) !== '';
}

/** True if the name is one of a group, not of a body: 各地, 市直相关部门, 各市、县（区）人民政府, 领导小组各成员单位. */
export function isGroup(name: string): boolean {
  const core = withoutFinalBrackets(name.trim());
  if (groupMarks.at(core, 0) !== '' || groupParts.find(core, 0, core.length) !== null) return true;
  if (groupNouns.before(core, core.length) !== '') return true;
  if (genericAreas.has(core.replace(/(?:管委会|管理委员会)$/, ''))) return true;
  if (COUNTED.test(core)) return true;
  if (/各[^各]{0,12}$/.test(core) && !/各[族界]/.test(core)) return true;
  return adminListEnd(name, 0) === name.length && !isSingleDivision(core);
}

/** 市政府, 县人民政府: the document's own, not those of a level. */
export function isSingleDivision(name: string): boolean {
  const head = adminHeads.before(name, name.length);
  return head !== '' && singleKinds.has(name.slice(0, name.length - head.length));
}

/** True for a group outside government: 建设单位. Alone it does not make a bracket a clause. */
export function isPrivateGroup(name: string): boolean {
  const core = withoutFinalBrackets(name.trim());
  if (privateGroups.before(core, core.length) !== '') return true;
  return groupNouns.before(core, core.length) !== '' && governmentMarks.find(core, 0, core.length) === null;
}
