import type { Role } from '../../../schema/facts.ts';
import { enclosed } from './brackets.ts';
import { clauseParts } from './clause-parts.ts';
import type { Part } from './clause-parts.ts';
import { findLabel } from './clause-label.ts';
import type { ClauseLabel } from './clause-label.ts';
import { mergeAdminParts } from './merge-parts.ts';
import { isDeadline } from './deadline.ts';
import { isLeadStatement } from './lead-rule.ts';
import type { Separator } from './marks.ts';
import { isColon, trimEnd, trimStart } from './marks.ts';
import { findRolePhrase } from './role-phrase.ts';
import type { RolePhrase } from './role-phrase.ts';
import { hasStandingMark, standingPart } from './standing.ts';
import { unitsOfPart } from './split-units.ts';
import type { KnownName, UnitPlace } from './split-units.ts';
import { endsLikeUnit } from './unit-shape.ts';

/** A unit of a clause, its place counted in the clause. */
export interface ParsedUnit {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly role: Role;
  /** What parts it from the unit before: a shared head noun reaches over 、 and no further. */
  readonly before: Separator;
  readonly standing: boolean;
  /** True for a group after 等. */
  readonly afterEtc: boolean;
  /** True in a list that 等部门 ends: the name may be short of its head noun. */
  readonly headless: boolean;
}

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

type Mode = 'units' | 'deadline' | 'person' | 'other';

/** Reads the words of a responsibility clause, without its brackets, from left to right. Never throws. */
export function parseClause(clause: string, isKnown: KnownName): ParsedClause {
  return new ClauseReader(clause, isKnown).read();
}

interface Pending extends UnitPlace {
  readonly before: Separator;
  standing: boolean;
  headless: boolean;
}

class ClauseReader {
  readonly #clause: string;
  readonly #isKnown: KnownName;
  readonly #inside: Uint8Array;
  readonly #units: ParsedUnit[] = [];
  /** Units read since the last word that gave a role. */
  #pending: Pending[] = [];
  #mode: Mode = 'units';
  /** Role of the label in force; null without one. */
  #labelRole: Role | null = null;
  #deadline: { start: number; end: number } | null = null;
  #labelled = false;
  #worded = false;
  #ranked = false;
  #whole = true;
  /** True after a group whose role was said. */
  #grouped = false;
  /** True in a standing statement behind the word that introduces its units. */
  #standingOpen = false;
  /** After 负责资金保障、…: what goes on after 、 belongs to what is to be done. */
  #inObject = false;

  constructor(clause: string, isKnown: KnownName) {
    this.#clause = clause;
    this.#isKnown = isKnown;
    this.#inside = enclosed(clause);
  }

  read(): ParsedClause {
    for (const statement of statements(mergeAdminParts(this.#clause, clauseParts(this.#clause)))) {
      this.#close(null);
      const standing = this.#isStanding(statement);
      for (const part of statement) this.#part(part, standing);
    }
    this.#close(null);
    const deadline = this.#deadline;
    return {
      units: this.#units,
      deadline: deadline === null ? null : this.#clause.slice(deadline.start, deadline.end),
      labelled: this.#labelled,
      worded: this.#worded,
      ranked: this.#ranked,
      whole: this.#whole,
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
    const start =
      part.before === 'start' || part.before === 'stop' ? afterNumber(this.#clause, part) : part.start;
    const label = findLabel(this.#clause, start, part.end);
    if (label === null) {
      const colon = this.#unknownLabel(start, part.end);
      if (colon === null) this.#words({ ...part, start }, standing);
      else this.#label({ start, end: colon + 1, kind: 'other', role: null });
      return;
    }
    if (label.start > start)
      this.#words({ ...part, start, end: trimEnd(this.#clause, start, label.start) }, standing);
    this.#label(label);
    const next = trimStart(this.#clause, label.end, part.end);
    if (next < part.end) this.#part({ start: next, end: part.end, before: 'start' }, standing);
  }

  /** Where the colon of a label stands that names neither units nor dates: 联系电话：, 备注：; null if there is none. */
  #unknownLabel(start: number, end: number): number | null {
    for (let at = start; at < end; at++) {
      if (this.#inside[at] !== 1 && isColon(this.#clause.charAt(at))) return at;
    }
    return null;
  }

  #label(label: ClauseLabel): void {
    this.#close(null);
    this.#grouped = false;
    if (label.kind === 'scope') return;
    this.#mode = label.kind;
    if (label.kind === 'units') {
      this.#labelled = true;
      this.#labelRole = label.role;
      if (label.role === 'lead' || label.role === 'support') this.#ranked = true;
    }
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
    if (standing && this.#standing(part)) return;
    this.#list(part, this.#standingOpen);
  }

  /** After the sentence of the deadline units may follow: 完成时限：2023年12月。各区政府均为责任单位. */
  #deadlineIsOver(part: Part): boolean {
    if (part.before !== 'stop' || this.#deadline === null) return false;
    const phrase = findRolePhrase(this.#clause, part.start, part.end, this.#inside);
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
  #standing(part: Part): boolean {
    const marked = this.#isMarked(part);
    const said = standingPart(this.#clause, part);
    if (said.units === null) {
      if (marked) this.#markLast();
      return marked;
    }
    const phrase = findRolePhrase(this.#clause, part.start, part.end, this.#inside);
    if (!marked && phrase?.equative !== true && said.units.start === part.start) return false;
    this.#standingOpen = marked && said.units.start > part.start;
    const joined = said.units.start === part.start ? this.#takeJoined(part) : [];
    this.#close(null);
    this.#pending = joined;
    const cut = phrase !== null && phrase.start > said.units.start ? phrase.start : part.end;
    const end = Math.min(said.units.end, cut);
    this.#add({ start: said.units.start, end, before: part.before }, true);
    this.#close(phrase?.equative === true ? phrase.role : null);
    return true;
  }

  /** The units that 、 joins to the part: 各县市区政府、经开区管委会均为责任单位 says so of both. */
  #takeJoined(part: Part): Pending[] {
    if (part.before !== 'pause') return [];
    const first = this.#pending.findLastIndex((unit) => unit.before !== 'pause');
    return this.#pending.splice(Math.max(first, 0)).map((unit) => ({ ...unit, standing: true }));
  }

  #markLast(): void {
    if (this.#pending.some((unit) => unit.standing) || this.#units.some((unit) => unit.standing)) return;
    const pending = this.#pending.at(-1);
    if (pending !== undefined) {
      pending.standing = true;
      return;
    }
    const last = this.#units.pop();
    if (last !== undefined) this.#units.push({ ...last, standing: true });
  }

  #list(part: Part, standing: boolean): void {
    const phrase = findRolePhrase(this.#clause, part.start, part.end, this.#inside);
    const end = phrase?.start ?? part.end;
    if (
      this.#inObject &&
      part.before === 'pause' &&
      phrase === null &&
      !endsLikeUnit(this.#clause.slice(part.start, end))
    ) {
      return;
    }
    this.#inObject = false;
    if (end > part.start) this.#add({ ...part, end }, standing);
    if (phrase === null) return;
    this.#worded = true;
    if (phrase.role !== 'responsible') this.#ranked = true;
    this.#inObject = phrase.hasObject;
    if (phrase.hasObject) this.#whole = false;
    this.#close(phrase);
  }

  #add(part: Part, standing: boolean): void {
    const places = unitsOfPart(this.#clause, part.start, part.end, this.#isKnown);
    places.forEach((place, index) => {
      const headless = !endsLikeUnit(this.#clause.slice(place.start, place.end));
      this.#pending.push({
        ...place,
        standing: standing || place.standing,
        headless,
        before: index === 0 ? part.before : 'pause',
      });
    });
  }

  /** 民政、财政等部门: the group after the list is the head noun that its names lack; without one they are no names. */
  #judgeHeadless(): void {
    let inList = false;
    for (const unit of this.#pending.toReversed()) {
      inList ||= unit.beforeGroup;
      if (unit.headless && !inList) this.#whole = false;
      unit.headless &&= inList;
      if (unit.before !== 'pause') inList = false;
    }
  }

  /** Gives the units read so far the role that the words after them say, else the label's. */
  #close(said: RolePhrase | Role | null): void {
    const role = said === null || typeof said === 'string' ? said : said.role;
    this.#judgeHeadless();
    const first = this.#grouped ? 0 : firstOfRole(this.#pending, role);
    const fallback = this.#labelRole ?? 'responsible';
    this.#pending.forEach((unit, index) => {
      if (unit.role !== null) this.#ranked ||= unit.role !== 'responsible';
      const given = role === null || role === 'responsible' || index < first ? fallback : role;
      this.#units.push({
        text: this.#clause.slice(unit.start, unit.end),
        start: unit.start,
        end: unit.end,
        role: unit.role ?? given,
        before: unit.before,
        standing: unit.standing,
        afterEtc: unit.afterEtc,
        headless: unit.headless,
      });
    });
    this.#pending = [];
    this.#grouped ||= said !== null;
  }
}

/**
 * 甲，乙配合: the comma parts those who support from those who answer for the work; 牵头 and 负责 reach back to the
 * start, and so does 配合 after a group whose role was said (甲牵头，乙，丙配合).
 */
function firstOfRole(pending: readonly Pending[], role: Role | null): number {
  if (role !== 'support') return 0;
  const comma = pending.findLastIndex((unit, index) => index > 0 && unit.before === 'comma');
  return Math.max(comma, 0);
}

function statements(parts: readonly Part[]): readonly (readonly Part[])[] {
  const all: Part[][] = [];
  for (const part of parts) {
    const last = all.at(-1);
    if (last === undefined || part.before === 'stop') all.push([part]);
    else last.push(part);
  }
  return all;
}

/** Start of the part's words after 1. or （1） or ① or a dash. */
function afterNumber(clause: string, part: Part): number {
  const head = clause.slice(part.start, Math.min(part.end, part.start + 8));
  const mark =
    /^(?:[（(]?[\d０-９一二三四五六七八九十]{1,3}[）)]|[\d０-９]{1,2}[.．](?!\d)|[①-⑳]|[—\-–●·•▪■◆☆★]+)/.exec(
      head,
    );
  return mark === null ? part.start : trimStart(clause, part.start + mark[0].length, part.end);
}
