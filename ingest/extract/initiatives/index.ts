/** Names of reforms, mechanisms and programmes that others could adopt too. Data: data/initiatives/. */
import type { Span } from '../../../schema/facts.ts';
import { readData } from '../../read-data.ts';
import { quotedTerms, type QuotedTerm } from './quoted-terms.ts';

/** A reform named in quotation marks. */
export interface FoundInitiative {
  /** The whole term without quotation marks: 一件事 also where only 事 is quoted. */
  readonly name: string;
  readonly span: Span;
}

/** The form of data/initiatives/lexicon.json. */
export interface InitiativeLexicon {
  readonly known: readonly string[];
  readonly partly: readonly string[];
  readonly inContext: readonly string[];
  readonly never: readonly string[];
}

/** The form of data/initiatives/shapes.json; its patterns are regular expressions. */
export interface InitiativeShapes {
  readonly reform: readonly string[];
  readonly none: readonly string[];
  readonly appBehind: string;
  readonly platformBehind: string;
  readonly reformBehind: string;
  readonly verbBefore: string;
  /** Words that a name must not end in the middle of: “免证办”事项 names no 免证办事. */
  readonly wordBehind: string;
  readonly quotedList: string;
}

const lexicon = readData<InitiativeLexicon>('initiatives/lexicon.json');
const shapes = readData<InitiativeShapes>('initiatives/shapes.json');
const known = new Set(lexicon.known);
const inContext = new Set(lexicon.inContext);
const never = new Set(lexicon.never);
const pattern = (source: string): RegExp => new RegExp(source, 'u');
const reformShapes = shapes.reform.map(pattern);
const otherShapes = shapes.none.map(pattern);
const appBehind = pattern(shapes.appBehind);
const platformBehind = pattern(shapes.platformBehind);
const reformBehind = pattern(shapes.reformBehind);
const verbBefore = pattern(shapes.verbBefore);
const wordBehind = pattern(shapes.wordBehind);
const quotedList = pattern(shapes.quotedList);

const REACH = 24;
const LONGEST_NAME = 14;
const LONGEST_PART = 3;
/** Least score of a name; what scores less is left out rather than guessed. */
const ENOUGH = 2;
/** Score of a term that only the words around it speak for, and too few of them. */
const UNDECIDED = 1;

/** The quoted terms of a part of a text: those that name a reform, and those that are left open. */
interface InitiativeReading {
  readonly found: readonly FoundInitiative[];
  readonly undecided: readonly FoundInitiative[];
}

/** The reforms named in a part of a text, each place in order. */
export function findInitiatives(text: string, span: Span): readonly FoundInitiative[] {
  return readInitiatives(text, span).found;
}

/**
 * Reads the quoted terms of a part of a text. A term counts by what is known of it, by its shape and by the words around it;
 * emphasis, slogans, classes of enterprises, names of apps and hot lines are none.
 */
export function readInitiatives(text: string, span: Span): InitiativeReading {
  const found: FoundInitiative[] = [];
  const undecided: FoundInitiative[] = [];
  for (const term of quotedTerms(text, span)) {
    const whole = wholeTerm(text, term, span);
    if (whole !== null) {
      found.push(whole);
      continue;
    }
    const points = score(text, term);
    if (points >= ENOUGH) found.push({ name: nameOf(term.text), span: term.span });
    else if (points === UNDECIDED) undecided.push({ name: nameOf(term.text), span: term.span });
  }
  return { found, undecided };
}

/** 双随机一公开 and 双随机、一公开 are one; so are full-width and half-width signs. */
function nameOf(term: string): string {
  const folded = term.replace(/[＋﹢]/gu, '+').replace(/\s+/gu, '');
  return folded === '双随机一公开' ? '双随机、一公开' : folded;
}

function score(text: string, term: QuotedTerm): number {
  const name = nameOf(term.text);
  // Terms quoted one after the other share what stands behind the last: “甲”“乙”改革.
  const behind = text.slice(term.span[1] + 1, term.span[1] + 1 + 2 * REACH).replace(quotedList, '');
  const before = text.slice(Math.max(0, term.span[0] - 1 - REACH), term.span[0] - 1);
  if (never.has(name)) return 0;
  if (known.has(name) && !inContext.has(name)) return 3;
  if (appBehind.test(behind) || !term.matched) return 0;
  const around = (reformBehind.test(behind) ? 2 : 0) + (verbBefore.test(before) ? 1 : 0);
  if (inContext.has(name))
    return platformBehind.test(behind) ? 0 : 1 + Math.min(around, 2) - (around < 2 ? 1 : 0);
  if (name.length < 2 || name.length > LONGEST_NAME) return 0;
  if (otherShapes.some((shape) => shape.test(name))) return 0;
  if (reformShapes.some((shape) => shape.test(name))) return 2;
  if (platformBehind.test(behind) || !/^[\p{Script=Han}+]{3,}$/u.test(name)) return 0;
  return around >= 3 ? ENOUGH : around > 0 ? UNDECIDED : 0;
}

/** A known name of which a part may be quoted alone, with what stands before and behind that part. */
interface PartOfName {
  readonly name: string;
  readonly lead: string;
  readonly tail: string;
}

const partsOfNames = collectParts();

/** 一件“事”, “跨省”通办, “非接触式”办税: the longest known name comes first. */
function collectParts(): ReadonlyMap<string, readonly PartOfName[]> {
  const parts = new Map<string, PartOfName[]>();
  const add = (name: string, from: number, to: number): void => {
    const part = name.slice(from, to);
    const list = parts.get(part) ?? [];
    list.push({ name, lead: name.slice(0, from), tail: name.slice(to) });
    parts.set(part, list);
  };
  const names = lexicon.known.filter((name) => !inContext.has(name)).sort((a, b) => b.length - a.length);
  for (const name of names) {
    for (let from = 0; from < name.length; from++) {
      for (let to = from + 1; to <= Math.min(name.length, from + LONGEST_PART); to++) {
        if (to - from < name.length) add(name, from, to);
      }
    }
    for (const part of lexicon.partly) {
      const at = part.length > LONGEST_PART && part.length < name.length ? name.indexOf(part) : -1;
      if (at >= 0) add(name, at, at + part.length);
    }
  }
  return parts;
}

/** A name of which only a part is quoted, or that goes on behind the quotation. */
function wholeTerm(text: string, term: QuotedTerm, [from, to]: Span): FoundInitiative | null {
  const start = term.span[0] - 1;
  const end = term.span[1] + 1;
  for (const { name, lead, tail } of partsOfNames.get(term.text) ?? []) {
    const span: Span = [start - lead.length, end + tail.length];
    if (span[0] < from || span[1] > to) continue;
    if (!text.startsWith(lead, span[0]) || !text.startsWith(tail, end)) continue;
    if (tail !== '' && wordBehind.test(text.slice(span[1] - 1, span[1] + 1))) continue;
    return { name, span };
  }
  return null;
}
