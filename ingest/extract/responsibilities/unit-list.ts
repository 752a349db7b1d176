import type { Role } from '../../../schema/facts.ts';
import type { Separator } from './marks.ts';
import type { UnitPlace } from './split-units.ts';
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

/** The role that the words after a list give it. */
export interface SaidRole {
  readonly role: Role;
  /** 均为责任单位 holds against any label; 按职责分工负责 leaves the label's role as it is. */
  readonly equative: boolean;
}

interface Pending extends UnitPlace {
  readonly before: Separator;
  readonly standing: boolean;
  headless: boolean;
}

/** The units of a clause as they are read: each waits for the words that say its role. */
export class UnitList {
  readonly #clause: string;
  readonly #units: ParsedUnit[] = [];
  #pending: Pending[] = [];
  /** True after a group whose role was said. */
  #grouped = false;
  #ranked = false;
  #whole = true;

  constructor(clause: string) {
    this.#clause = clause;
  }

  get units(): readonly ParsedUnit[] {
    return this.#units;
  }

  /** True if a bracket or word gave a unit another role than that of a responsible unit. */
  get ranked(): boolean {
    return this.#ranked;
  }

  /** True if all units end as names of units do. */
  get whole(): boolean {
    return this.#whole;
  }

  add(places: readonly UnitPlace[], before: Separator, standing: boolean): void {
    places.forEach((place, index) => {
      this.#pending.push({
        ...place,
        standing: standing || place.standing,
        headless: !endsLikeUnit(this.#clause.slice(place.start, place.end)),
        before: index === 0 ? before : 'pause',
      });
    });
  }

  /** Gives those who wait the role that was said, else the label's. */
  close(said: SaidRole | null, labelRole: Role | null): void {
    this.#judgeHeadless();
    const fallback = labelRole ?? 'responsible';
    const role = said === null || (said.role === 'responsible' && !said.equative) ? fallback : said.role;
    const first = this.#grouped || said === null ? 0 : firstOfRole(this.#pending, role);
    this.#pending.forEach((unit, index) => this.#settle(unit, index < first ? fallback : role));
    this.#pending = [];
    this.#grouped ||= said !== null;
    if (said !== null && said.role !== 'responsible') this.#ranked = true;
  }

  /** A label begins a new list: what was said before it does not reach over it. */
  beginLabel(role: Role | null): void {
    this.#grouped = false;
    if (role === 'lead' || role === 'support') this.#ranked = true;
  }

  /**
   * Closes all but those whom 、 joins to what follows, and marks these as standing: 各县市区政府、经开区管委会均为责任单位 says
   * so of both.
   */
  closeBeforeJoined(next: Separator, labelRole: Role | null): void {
    const last = this.#pending.findLastIndex((unit) => unit.before !== 'pause');
    const joined = next === 'pause' ? this.#pending.splice(Math.max(last, 0)) : [];
    this.close(null, labelRole);
    this.#pending = joined.map((unit) => ({ ...unit, standing: true }));
  }

  /** 下同 alone says of the unit before it that it holds for the following items too. */
  markLast(): void {
    if (this.#pending.some((unit) => unit.standing) || this.#units.some((unit) => unit.standing)) return;
    const pending = this.#pending.pop();
    if (pending !== undefined) {
      this.#pending.push({ ...pending, standing: true });
      return;
    }
    const last = this.#units.pop();
    if (last !== undefined) this.#units.push({ ...last, standing: true });
  }

  #settle(unit: Pending, role: Role): void {
    if (unit.role === 'lead' || unit.role === 'support') this.#ranked = true;
    this.#units.push({
      text: this.#clause.slice(unit.start, unit.end),
      start: unit.start,
      end: unit.end,
      role: unit.role ?? role,
      before: unit.before,
      standing: unit.standing,
      afterEtc: unit.afterEtc,
      headless: unit.headless,
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
}

/**
 * 甲，乙配合: the comma parts those who support from those who answer for the work; 牵头 and 负责 reach back to the
 * start, and so does 配合 after a group whose role was said (甲牵头，乙，丙配合).
 */
function firstOfRole(pending: readonly Pending[], role: Role): number {
  if (role !== 'support') return 0;
  const comma = pending.findLastIndex((unit, index) => index > 0 && unit.before === 'comma');
  return Math.max(comma, 0);
}
