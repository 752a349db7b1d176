import type { Role } from '../../../schema/facts.ts';
import { enclosed } from './brackets.ts';
import { findLabel } from './clause-label.ts';
import type { ClauseLabel } from './clause-label.ts';
import { clauseParts, statementsOf } from './clause-parts.ts';
import type { Part } from './clause-parts.ts';
import { isDeadline } from './deadline.ts';
import { afterMark } from './item-mark.ts';
import { isLeadStatement } from './lead-rule.ts';
import { isColon, trimEnd, trimStart } from './marks.ts';
import { mergeAdminParts } from './merge-parts.ts';
import { findRolePhrase } from './role-phrase.ts';
import type { RolePhrase } from './role-phrase.ts';
import { unitsOfPart } from './split-units.ts';
import type { KnownName } from './split-units.ts';
import { hasStandingMark, standingPart } from './standing.ts';
import { UnitList } from './unit-list.ts';
import type { ParsedUnit } from './unit-list.ts';
import { endsLikeUnit } from './unit-shape.ts';

/** What a clause says. */
export interface ParsedClause {
  readonly units: readonly ParsedUnit[];
  /** 完成时限 as it stands. */
  readonly deadline: string | null;
  /** True if it has a label such as 责任单位：. */
  readonly labelled: boolean;
  /** True if units are followed by a word for their role. */
  readonly worded: boolean;
  /** True if a word or label says who leads, or who supports. */
  readonly ranked: boolean;
  /** True if all its words could be told: units, roles, deadlines. */
  readonly whole: boolean;
}

/** Reads the words of a responsibility clause, without its brackets, from left to right. Never throws. */
export function parseClause(clause: string, isKnown: KnownName): ParsedClause {
  return new ClauseReader(clause, isKnown).read();
}

class ClauseReader {
  readonly #clause: string;
  readonly #isKnown: KnownName;
  readonly #inside: Uint8Array;
  readonly #list: UnitList;
  /** What follows the label in force. */
  #mode: 'units' | 'deadline' | 'person' | 'other' = 'units';
  /** Role of the label in force; null without one. */
  #labelRole: Role | null = null;
  #deadline: { start: number; end: number } | null = null;
  #labelled = false;
  #worded = false;
  #hasObjects = false;
  /** True in a statement that holds for the following items too, behind the word that introduces its units. */
  #standingOpen = false;
  /** After 负责资金保障、…: what goes on after 、 belongs to what is to be done. */
  #inObject = false;

  constructor(clause: string, isKnown: KnownName) {
    this.#clause = clause;
    this.#isKnown = isKnown;
    this.#inside = enclosed(clause);
    this.#list = new UnitList(clause);
  }

  read(): ParsedClause {
    for (const statement of statementsOf(mergeAdminParts(this.#clause, clauseParts(this.#clause)))) {
      this.#close(null);
      const standing = this.#isStanding(statement);
      for (const part of statement) this.#part(part, standing);
    }
    this.#close(null);
    const deadline = this.#deadline;
    return {
      units: this.#list.units,
      deadline: deadline === null ? null : this.#clause.slice(deadline.start, deadline.end),
      labelled: this.#labelled,
      worded: this.#worded,
      ranked: this.#list.ranked,
      whole: this.#list.whole && !this.#hasObjects,
    };
  }

  /** The mark of 列第一位者为牵头单位，下同 says of that rule that it holds on. */
  #isStanding(statement: readonly Part[]): boolean {
    this.#standingOpen = false;
    return (
      statement.some((part) => this.#isMarked(part)) &&
      !statement.some((part) => isLeadStatement(this.#clause.slice(part.start, part.end)))
    );
  }

  #isMarked(part: Part): boolean {
    return hasStandingMark(this.#clause, part, this.#inside);
  }

  #part(part: Part, standing: boolean): void {
    const begins = part.before === 'start' || part.before === 'stop';
    const start = begins ? afterMark(this.#clause, part.start, part.end) : part.start;
    const label = findLabel(this.#clause, start, part.end) ?? this.#unknownLabel(start, part.end);
    if (label === null) {
      this.#words({ ...part, start }, standing);
      return;
    }
    const end = trimEnd(this.#clause, start, label.start);
    if (end > start) this.#words({ ...part, start, end }, standing);
    this.#label(label);
    const next = trimStart(this.#clause, label.end, part.end);
    if (next < part.end) this.#part({ start: next, end: part.end, before: 'start' }, standing);
  }

  /** A label that names neither units nor dates: 联系电话：, 备注：. */
  #unknownLabel(start: number, end: number): ClauseLabel | null {
    for (let at = start; at < end; at++) {
      if (this.#inside[at] === 1 || !isColon(this.#clause.charAt(at))) continue;
      return { start, end: at + 1, kind: 'other', role: null };
    }
    return null;
  }

  #label(label: ClauseLabel): void {
    this.#close(null);
    if (label.kind === 'scope') return;
    this.#mode = label.kind;
    this.#list.beginLabel(label.role);
    if (label.kind !== 'units') return;
    this.#labelled = true;
    this.#labelRole = label.role;
  }

  #words(part: Part, standing: boolean): void {
    const words = this.#clause.slice(part.start, part.end);
    if (this.#mode === 'deadline' && !this.#deadlineIsOver(part)) {
      if (part.before !== 'stop') this.#extendDeadline(part);
      return;
    }
    if (this.#mode !== 'units' || isLeadStatement(words)) return;
    if (isDeadline(words)) {
      this.#deadline ??= { start: part.start, end: part.end };
      return;
    }
    if (!standing && this.#isMarked(part)) return;
    if (standing && this.#standingUnits(part)) return;
    this.#listUnits(part);
  }

  /** After the sentence of the deadline units may follow: 完成时限：2023年12月。各区政府均为责任单位. */
  #deadlineIsOver(part: Part): boolean {
    if (part.before !== 'stop' || this.#deadline === null) return false;
    const phrase = this.#phraseOf(part);
    if (!endsLikeUnit(this.#clause.slice(part.start, phrase?.start ?? part.end))) return false;
    this.#mode = 'units';
    this.#labelRole = null;
    return true;
  }

  /** A deadline goes on over 、 and ，. */
  #extendDeadline(part: Part): void {
    this.#deadline = { start: this.#deadline?.start ?? part.start, end: part.end };
  }

  /** True if the part was read as one of a standing statement. */
  #standingUnits(part: Part): boolean {
    const marked = this.#isMarked(part);
    const { units } = standingPart(this.#clause, part);
    if (units === null) {
      if (marked) this.#list.markLast();
      return marked;
    }
    const phrase = this.#phraseOf(part);
    const namesFirst = units.start === part.start;
    if (namesFirst && !marked && phrase?.equative !== true) return false;
    this.#standingOpen = marked && !namesFirst;
    this.#list.closeBeforeJoined(namesFirst ? part.before : 'stop', this.#labelRole);
    const cut = phrase !== null && phrase.start > units.start ? phrase.start : part.end;
    this.#add({ start: units.start, end: Math.min(units.end, cut), before: part.before }, true);
    this.#list.close(phrase?.equative === true ? phrase : responsible, this.#labelRole);
    this.#worded = true;
    return true;
  }

  #listUnits(part: Part): void {
    const phrase = this.#phraseOf(part);
    const end = phrase?.start ?? part.end;
    const goesOn = this.#inObject && part.before === 'pause' && phrase === null;
    if (goesOn && !endsLikeUnit(this.#clause.slice(part.start, end))) return;
    if (end > part.start) this.#add({ ...part, end }, this.#standingOpen);
    this.#inObject = phrase?.hasObject === true;
    if (phrase === null) return;
    this.#worded = true;
    if (phrase.hasObject) this.#hasObjects = true;
    this.#close(phrase);
  }

  #add(part: Part, standing: boolean): void {
    this.#list.add(unitsOfPart(this.#clause, part.start, part.end, this.#isKnown), part.before, standing);
  }

  #close(phrase: RolePhrase | null): void {
    this.#list.close(phrase, this.#labelRole);
  }

  #phraseOf(part: Part): RolePhrase | null {
    return findRolePhrase(this.#clause, part.start, part.end, this.#inside);
  }
}

/** What a standing statement makes its units where it does not say. */
const responsible = { role: 'responsible', equative: true } as const;
