import type { Role } from '../../../schema/facts.ts';
import { readLabel } from './clause-label.ts';
import { unitWords, clauseWords, finalVerbs, verbs } from './words.ts';

/** The words after units that say what they do: 牵头, 按职责分工负责, 负责资金保障. */
export interface RolePhrase {
  /** Where the units' names end. */
  readonly start: number;
  readonly role: Role;
  /** True if the phrase goes on with what is to be done: 负责资金保障. */
  readonly hasObject: boolean;
  /** True for 均为责任单位 and its kin. */
  readonly equative: boolean;
}

const adverbs = clauseWords('adverbs');
const openers = clauseWords('dutyOpeners');
const dutyNouns = clauseWords('dutyNouns');
/** Characters of the words that may stand between 按 and 职责: 各自, 部门, 本单位的. */
const dutyFillers = clauseWords('dutyFillers');
const dutyTails = clauseWords('dutyTails');
const equatives = clauseWords('equatives');
const labelNouns = clauseWords('labelNouns');
const groupNouns = unitWords('groupNouns');

/** 按照各自职责, 在各自职责范围内: so many words may stand between 按 and 职责. */
const DUTY_REACH = 10;

/** The first role phrase in [start, end) of a clause; `inside` marks brackets and quotations. */
export function findRolePhrase(
  clause: string,
  start: number,
  end: number,
  inside: Uint8Array,
): RolePhrase | null {
  for (let at = start; at < end; at++) {
    if (inside[at] === 1) continue;
    const phrase = equativePhrase(clause, at, start, end) ?? verbPhrase(clause, at, end);
    if (phrase !== null) return phrase;
  }
  return null;
}

/** True if a role phrase starts at `at`. */
export function startsRolePhrase(clause: string, at: number, end: number): boolean {
  return verbPhrase(clause, at, end) !== null;
}

/** …均为责任单位 */
function equativePhrase(clause: string, at: number, start: number, end: number): RolePhrase | null {
  if (at === start) return null;
  const word = equatives.at(clause, at, end);
  if (word === '') return null;
  const label = readLabel(clause.slice(at + word.length, end));
  if (label === null || label.kind !== 'units' || !label.noun) return null;
  return { start: at, role: label.role ?? 'responsible', hasObject: false, equative: true };
}

function verbPhrase(clause: string, at: number, end: number): RolePhrase | null {
  const roles: Role[] = [];
  let verb = false;
  let to = at;
  while (to < end) {
    const duty = dutyEnd(clause, to, end);
    const verbWord = verbs.words.at(clause, to, end);
    const finalWord = finalVerbs.words.at(clause, to, end);
    if (duty > to) {
      verb = true;
      to = duty;
    } else if (verbWord !== '') {
      verb = true;
      roles.push(verbs.roleOf(verbWord));
      to += verbWord.length;
    } else if (finalWord !== '' && to + finalWord.length === end) {
      verb = true;
      roles.push(finalVerbs.roleOf(finalWord));
      to = end;
    } else {
      const adverb = adverbs.at(clause, to, end);
      if (adverb === '') break;
      to += adverb.length;
    }
  }
  if (!verb || namesGroup(clause, to, end)) return null;
  return { start: at, role: strongest(roles), hasObject: to < end, equative: false };
}

/** Where 按照各自职责 ends if it starts at `at`; `at` if it does not. */
function dutyEnd(clause: string, at: number, end: number): number {
  const opener = openers.at(clause, at, end);
  if (opener === '') return at;
  const limit = Math.min(end, at + opener.length + DUTY_REACH);
  for (let from = at + opener.length; from < limit; from++) {
    const noun = dutyNouns.at(clause, from, end);
    if (noun !== '') return tailEnd(clause, from + noun.length, end);
    if (!dutyFillers.has(clause.charAt(from))) break;
  }
  return at;
}

/** 职责范围内: what may follow the noun. */
function tailEnd(clause: string, start: number, end: number): number {
  let to = start;
  for (let tail = dutyTails.at(clause, to, end); tail !== ''; tail = dutyTails.at(clause, to, end)) {
    to += tail.length;
  }
  return to;
}

/** 牵头部门, 负责审批的部门: the words name a group and say no role. */
function namesGroup(clause: string, to: number, end: number): boolean {
  if (to >= end) return false;
  if (labelNouns.at(clause, to, end) !== '') return true;
  return groupNouns.before(clause, end, to) !== '';
}

/** 牵头负责 leads, 负责配合 supports. */
function strongest(roles: readonly Role[]): Role {
  if (roles.includes('lead')) return 'lead';
  return roles.includes('support') ? 'support' : 'responsible';
}
