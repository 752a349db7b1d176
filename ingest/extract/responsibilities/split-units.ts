import { enclosed } from './brackets.ts';
import { adminListEnd } from './admin-list.ts';
import { isCloser, isOpener, trimEnd, trimStart } from './marks.ts';
import { readLabel } from './clause-label.ts';
import { endsLikeUnit, isGroup } from './unit-shape.ts';
import { clauseWords, unitWords } from './words.ts';
import type { Role } from '../../../schema/facts.ts';

/** A unit as it stands in the clause. */
export interface UnitPlace {
  readonly start: number;
  readonly end: number;
  /** Of a bracket after the name: 市财政局（牵头）. */
  readonly role: Role | null;
  /** True for the qualified group after 等: 等市直相关部门. */
  readonly afterEtc: boolean;
  /** True if 等部门 follows: what stands before may be short of its head noun (民政、财政等部门). */
  readonly beforeGroup: boolean;
  /** True if a bracket behind it says that it holds for the following items too. */
  readonly standing: boolean;
}

const leadIns = clauseWords('leadIns');
const explanations = clauseWords('explanations');
const standingMarks = clauseWords('standingMarks');
const personEnds = clauseWords('personEnds');
const notUnits = clauseWords('notUnits');
const bareGroups = unitWords('bareGroups');
const levels = unitWords('levels');
const notLevels = unitWords('notLevels');
const CONJUNCTIONS = ['以及', '和', '及', '与', '暨'];
/** What is longer is no list of names; the bound keeps hostile input linear. */
const LONGEST_NAME = 200;
/** 高等教育处, 等级: no 等 of a list. */
const NO_ETC_BEFORE = '高中初平同优何对均上下特';
const NO_ETC_AFTER = '级保候同价距待';

/** Asked only where a conjunction stands in a name: true if the whole is the name of one known body. */
export type KnownName = (name: string) => boolean;

/** The units that [start, end) of a clause names between two separators of its list. */
export function unitsOfPart(
  clause: string,
  start: number,
  end: number,
  isKnown: KnownName,
): readonly UnitPlace[] {
  return conjuncts(clause, start, end, isKnown)
    .flatMap(([from, to]) => glued(clause, from, to, isKnown))
    .flatMap(([from, to]) => etcetera(clause, from, to));
}

/** Splits at 和, 及, 与, 以及 where both sides are units, and after a list of divisions (各市县和市直部门). */
function conjuncts(
  clause: string,
  start: number,
  end: number,
  isKnown: KnownName,
): readonly (readonly [number, number])[] {
  const name = clause.slice(start, end);
  if (end - start > LONGEST_NAME) return [[start, end]];
  const joints = conjunctionsOf(name);
  const pieces: [number, number][] = [];
  let from = 0;
  joints.forEach((joint, index) => {
    if (joint.at <= from) return;
    const left = name.slice(from, joint.at);
    const right = name.slice(joint.end);
    const next = name.slice(joint.end, joints[index + 1]?.at ?? name.length);
    if (!isPair(left, right, next) || isKnown(name.slice(from))) return;
    pieces.push([start + from, start + joint.at]);
    from = joint.end;
  });
  pieces.push([start + from, end]);
  return pieces;
}

/** The conjunctions outside brackets, quotations and lists of divisions (各市和县). */
function conjunctionsOf(name: string): readonly { readonly at: number; readonly end: number }[] {
  if (!CONJUNCTIONS.some((word) => name.includes(word))) return [];
  const inside = enclosed(name);
  const found: { at: number; end: number }[] = [];
  for (let at = Math.max(1, adminListEnd(name, 0)); at < name.length; at++) {
    if (inside[at] === 1) continue;
    const word = CONJUNCTIONS.find((candidate) => name.startsWith(candidate, at));
    if (word === undefined) continue;
    found.push({ at, end: at + word.length });
    at = Math.max(at + word.length, adminListEnd(name, at + word.length)) - 1;
  }
  return found;
}

/** `next` is `right` up to the conjunction after it: of 部门和单位及各地 only 各地 is a name beside 部门和单位. */
function isPair(left: string, right: string, next: string): boolean {
  if (!endsLikeUnit(left) && etcAt(left) < 0) return false;
  return !isBare(withoutEtc(next)) && (endsLikeUnit(withoutEtc(next)) || endsLikeUnit(withoutEtc(right)));
}

/** 政府, 部门, 单位: a head noun and no name, as in 党委和政府. */
function isBare(name: string): boolean {
  return bareGroups.has(name) || name === '政府' || name === '人民政府' || name === '管委会';
}

function withoutEtc(name: string): string {
  const at = etcAt(name);
  return at > 0 ? name.slice(0, at) : name;
}

/** Where the 等 of a list stands in the name; -1 if there is none. */
function etcAt(name: string): number {
  if (!name.includes('等', 1)) return -1;
  const inside = enclosed(name);
  for (let at = 1; at < name.length; at++) {
    if (name.charAt(at) !== '等' || inside[at] === 1) continue;
    if (NO_ETC_BEFORE.includes(name.charAt(at - 1))) continue;
    const rest = name.slice(at + 1);
    if (rest !== '' && NO_ETC_AFTER.includes(rest.charAt(0))) continue;
    if (rest === '' || isDroppedAfterEtc(rest) || isGroup(rest)) return at;
  }
  return -1;
}

/** 等, 等部门, 等9个单位 name nobody. */
function isDroppedAfterEtc(rest: string): boolean {
  const bare = rest.replace(/^(?:\d{1,3}|[一二两三四五六七八九十]{1,3})[个家]?/, '');
  return bareGroups.has(bare);
}

/** 市发改委市财政局: the blank between them was taken out as one of conversion. */
function glued(
  clause: string,
  start: number,
  end: number,
  isKnown: KnownName,
): readonly (readonly [number, number])[] {
  const level = clause.charAt(start);
  if (levels.at(level, 0) === '' || end - start > LONGEST_NAME) return [[start, end]];
  for (
    let at = clause.indexOf(level, start + 3);
    at > 0 && at < end - 2;
    at = clause.indexOf(level, at + 1)
  ) {
    if (notLevels.at(clause, at, end) !== '') continue;
    const left = clause.slice(start, at);
    if (!endsLikeUnit(left) || isGroup(left) || !endsLikeUnit(clause.slice(at, end))) continue;
    if (isKnown(clause.slice(start, end))) break;
    return [[start, at], ...glued(clause, at, end, isKnown)];
  }
  return [[start, end]];
}

function etcetera(clause: string, start: number, end: number): readonly UnitPlace[] {
  const name = clause.slice(start, end);
  const at = etcAt(name);
  if (at < 0) return trimmed(clause, start, end);
  const rest = name.slice(at + 1);
  const dropped = rest === '' || isDroppedAfterEtc(rest);
  const first = trimmed(clause, start, start + at, { beforeGroup: dropped && rest !== '' });
  return dropped ? first : [...first, ...trimmed(clause, start + at + 1, end, { afterEtc: true })];
}

/** Without lead-in (由), role bracket (牵头), explanation （含…）. */
function trimmed(
  clause: string,
  start: number,
  end: number,
  { afterEtc = false, beforeGroup = false } = {},
): readonly UnitPlace[] {
  let from = trimStart(clause, start, end);
  for (let word = leadIn(clause, from, end); word !== ''; word = leadIn(clause, from, end)) {
    from = trimStart(clause, from + word.length, end);
  }
  from = afterBy(clause, from, end);
  let to = trimEnd(clause, from, end);
  let role: Role | null = null;
  let standing = false;
  while (to > from && isCloser(clause.charAt(to - 1))) {
    const open = openingOf(clause, from, to - 1);
    if (open <= from) break;
    const content = clause.slice(open + 1, to - 1);
    const label = readLabel(content) ?? readLabel(content.replace(/负责$/, ''));
    if (label !== null && label.kind === 'units') role ??= label.role;
    else if (explanations.at(content, 0) === '') break;
    standing ||= standingMarks.find(content, 0, content.length) !== null && !content.includes('简称');
    to = trimEnd(clause, from, open);
  }
  while (
    to > from &&
    /[。．.;；,，、:：“”"]/.test(clause.charAt(to - 1)) &&
    !clause.slice(from, to).includes('“')
  )
    to--;
  const name = clause.slice(from, to);
  if (name.length < 2 || personEnds.before(name, name.length) !== '') return [];
  if (notUnits.find(name, 0, name.length) !== null) return [];
  return [{ start: from, end: to, role, afterEtc, beforeGroup, standing }];
}

/** 市级层面由市商务局: what stands before 由 names no unit. */
function afterBy(clause: string, start: number, end: number): number {
  const name = clause.slice(start, end);
  const at = name.lastIndexOf('由');
  if (at <= 0 || name.charAt(at - 1) === '自') return start;
  return start + at + 1;
}

function leadIn(clause: string, at: number, end: number): string {
  const word = leadIns.at(clause, at, end);
  return word !== '' && at + word.length < end && !isOpener(clause.charAt(at + word.length)) ? word : '';
}

function openingOf(clause: string, from: number, close: number): number {
  let depth = 0;
  for (let at = close; at >= from; at--) {
    if (isCloser(clause.charAt(at))) depth++;
    else if (isOpener(clause.charAt(at)) && --depth === 0) return at;
  }
  return -1;
}
