import type { Role } from '../../../schema/facts.ts';
import { isColon } from './marks.ts';
import { withoutFinalBrackets } from './unit-shape.ts';
import type { WordSet } from './word-set.ts';
import { clauseWords, labelRoles } from './words.ts';

/** 牵头单位：, 完成时限：, 责任领导： … */
export interface ClauseLabel {
  readonly start: number;
  /** After the colon. */
  readonly end: number;
  readonly kind: 'units' | 'deadline' | 'person' | 'scope' | 'other';
  /** Of `units`: the role of what follows; null for 责任分工：, which leaves it to the words after the units. */
  readonly role: Role | null;
}

const nouns = clauseWords('labelNouns');
const modifiers = clauseWords('labelModifiers');
const persons = clauseWords('labelPersons');
const deadlines = clauseWords('labelDeadlines');
const scopes = clauseWords('labelScopes');
const others = clauseWords('labelOthers');
const alone = clauseWords('labelRolesAlone');
const equatives = clauseWords('equatives');

const unitLabelWords = [persons, labelRoles.words, nouns, modifiers];
const firstWords = [...unitLabelWords, deadlines];

const LONGEST = 18;

interface Reading {
  readonly kind: ClauseLabel['kind'];
  readonly role: Role | null;
  readonly noun: boolean;
}

/** Reads words that are nothing but a label; null if other words stand among them. */
export function readLabel(words: string): Reading | null {
  if (words === '' || words.length > LONGEST) return null;
  if (deadlines.has(words)) return { kind: 'deadline', role: null, noun: true };
  if (persons.has(words)) return { kind: 'person', role: null, noun: true };
  if (scopes.has(words)) return { kind: 'scope', role: null, noun: true };
  if (others.has(words)) return { kind: 'other', role: null, noun: true };
  return readUnitLabel(words);
}

function readUnitLabel(words: string): Reading | null {
  const roles: string[] = [];
  let noun = '';
  for (let at = 0; at < words.length;) {
    const word = firstOf(words, at, unitLabelWords);
    if (word === '') return null;
    if (labelRoles.words.has(word)) roles.push(word);
    else if (nouns.has(word)) noun = word;
    else if (persons.has(word)) noun ||= word;
    at += word.length;
  }
  if (persons.has(noun)) return { kind: 'person', role: null, noun: true };
  // 部门分工：省财政厅牵头 leaves the roles to the words behind the units.
  if (roles.length === 0) return noun === '分工' ? { kind: 'units', role: null, noun: true } : null;
  if (noun === '' && !roles.every((word) => alone.has(word))) return null;
  return { kind: 'units', role: noun === '分工' ? null : roleOfLabel(words, roles), noun: noun !== '' };
}

/** The word of the sets that is longest at `at`; the first set wins a tie. */
function firstOf(words: string, at: number, sets: readonly WordSet[]): string {
  let best = '';
  for (const set of sets) {
    const word = set.at(words, at);
    if (word.length > best.length) best = word;
  }
  return best;
}

/** 牵头（责任）单位 leads; 牵头及配合单位 does not say which of its units does. */
function roleOfLabel(words: string, roles: readonly string[]): Role {
  const named = new Set(roles.map((word) => labelRoles.roleOf(word)));
  if (named.size === 1) return [...named][0] ?? 'responsible';
  if (named.has('lead') && !named.has('support') && /[（(]/.test(words)) return 'lead';
  return named.has('support') && !named.has('lead') ? 'support' : 'responsible';
}

/**
 * The label that the colon at `colon` ends, starting at or after `start`: all of the words from there, or, where
 * conversion took out the blank between a unit and the next label (…公司责任单位：), the longest label at their end.
 */
export function labelBefore(text: string, start: number, colon: number): ClauseLabel | null {
  const whole = text.slice(start, colon).trim();
  const reading = readLabel(whole) ?? readLabel(withoutFinalBrackets(whole));
  if (reading !== null) return { ...reading, start, end: colon + 1 };
  for (let from = Math.max(start, colon - LONGEST); from < colon - 1; from++) {
    if (!startsLabel(text, from)) continue;
    const tail = readLabel(text.slice(from, colon));
    if (tail !== null && tail.noun && tail.kind !== 'scope' && tail.kind !== 'other') {
      return { ...tail, start: from, end: colon + 1 };
    }
  }
  return null;
}

function startsLabel(text: string, at: number): boolean {
  return [labelRoles.words, deadlines, persons].some((set) => set.at(text, at) !== '');
}

/** The first label in [start, end) that a colon ends, or 牵头单位为 at the start. */
export function findLabel(text: string, start: number, end: number): ClauseLabel | null {
  for (let at = start; at < end; at++) {
    if (!isColon(text.charAt(at))) continue;
    const label = labelBefore(text, start, at);
    if (label !== null) return label;
  }
  return leadingLabel(text, start, end);
}

/** 牵头单位为市财政局, and 牵头单位市财政局 where a blank was taken out. */
function leadingLabel(text: string, start: number, end: number): ClauseLabel | null {
  if (firstOf(text, start, firstWords) === '') return null;
  for (let to = Math.min(end - 2, start + LONGEST); to > start + 2; to--) {
    const reading = readLabel(text.slice(start, to));
    if (reading === null || !reading.noun || reading.kind === 'scope' || reading.kind === 'other') continue;
    const equative = equatives.at(text, to, end);
    if (equative === '' && (reading.kind !== 'units' || nouns.before(text, to, start) === '')) continue;
    return { ...reading, start, end: to + equative.length };
  }
  return null;
}
