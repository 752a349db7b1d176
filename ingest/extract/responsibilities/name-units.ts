import type { AgencyReading, Gazetteer, NameContext } from '../../pipeline.ts';
import type { AgencyEntry } from '../../../schema/facts.ts';
import type { ParsedUnit } from './parse-clause.ts';
import { endsLikeArea, endsLikeRegion, endsLikeUnit, isGroup, withoutFinalBrackets } from './unit-shape.ts';
import { unitWords } from './words.ts';

/** What a unit of a clause is. */
export interface UnitName {
  readonly agency: AgencyEntry | null;
  readonly collective: boolean;
  /** 1 as it stands; less where a prefix or head noun was supplied from the units beside it. */
  readonly confidence: number;
  /** Why the name could not be told; null where it was or needs not be. */
  readonly unresolved: 'unknown' | 'ambiguous' | null;
}

const levels = unitWords('levels');
const notLevels = unitWords('notLevels');
const standing = unitWords('standing');
const partyLevels = unitWords('partyLevels');
const partyHeads = unitWords('partyHeads');
const sharedHeads = unitWords('sharedHeads');

const SUPPLIED_PREFIX = 0.95;
const SUPPLIED_HEAD = 0.9;
const ASSUMED_HEAD = 0.8;

/** A full form to try, and how sure it is that it is meant. */
interface Candidate {
  readonly name: string;
  readonly confidence: number;
}

/** Reads the units of one clause: each by itself, then with what it shares with the units before and after it. */
export function nameUnits(
  units: readonly ParsedUnit[],
  context: NameContext,
  gazetteer: Gazetteer,
): readonly UnitName[] {
  const shared = new SharedPrefix(gazetteer);
  return units.map((unit, index) => {
    const name = unit.text.replace(/\s+/g, '');
    if (unit.afterEtc || isGroup(name)) return collective;
    const candidates = [...withHead(units, index, name), ...shared.candidates(name), ...plain(name)];
    shared.note(name);
    return firstReading(candidates, context, gazetteer);
  });
}

const collective: UnitName = { agency: null, collective: true, confidence: 1, unresolved: null };

function firstReading(
  candidates: readonly Candidate[],
  context: NameContext,
  gazetteer: Gazetteer,
): UnitName {
  let unresolved: 'unknown' | 'ambiguous' = 'unknown';
  for (const { name, confidence } of candidates) {
    const reading: AgencyReading = gazetteer.readAgency(name, context);
    if (reading.kind === 'agency') {
      return {
        agency: reading.entry,
        collective: false,
        confidence: confidence * reading.confidence,
        unresolved: null,
      };
    }
    if (reading.kind === 'collective') return collective;
    if (reading.reason === 'ambiguous') unresolved = 'ambiguous';
  }
  return { agency: null, collective: false, confidence: candidates[0]?.confidence ?? 1, unresolved };
}

function plain(name: string): readonly Candidate[] {
  const core = withoutFinalBrackets(name);
  const itself = { name, confidence: 1 };
  return core === name ? [itself] : [itself, { name: core, confidence: SUPPLIED_PREFIX }];
}

/** 省 of 省发展改革委、财政厅; 河南 of 河南证监局、银保监局. */
class SharedPrefix {
  readonly #gazetteer: Gazetteer;
  #level = '';
  #party = '';
  #region = '';

  constructor(gazetteer: Gazetteer) {
    this.#gazetteer = gazetteer;
  }

  /** Fuller forms of a name that has no prefix of its own. */
  candidates(name: string): readonly Candidate[] {
    if (this.#hasOwn(name)) return [];
    const prefixes = [
      partyHeads.before(name, name.length) === '' ? '' : this.#party,
      this.#level,
      this.#level === '' ? this.#region : '',
    ];
    return prefixes
      .filter((prefix) => prefix !== '')
      .map((prefix) => ({ name: prefix + name, confidence: SUPPLIED_PREFIX }));
  }

  /** Remembers the prefix of a unit for the units after it. */
  note(name: string): void {
    const level = levelOf(name);
    if (level !== '') this.#level = level;
    const party = partyLevels.at(name, 0);
    if (party !== '') this.#party = party;
    const region = this.#gazetteer.regionAtStart(name, null);
    if (region !== null && region.length < name.length) this.#region = name.slice(0, region.length);
  }

  #hasOwn(name: string): boolean {
    if (levelOf(name) !== '' || standing.at(name, 0) !== '') return true;
    return this.#gazetteer.regionAtStart(name, null) !== null;
  }
}

function levelOf(name: string): string {
  return notLevels.at(name, 0) === '' ? levels.at(name, 0, name.length - 1) : '';
}

/** 政府 of 郑州市、开封市政府, 管委会 of 平原示范区、新乡高新区管委会; a region alone stands for its government. */
function withHead(units: readonly ParsedUnit[], index: number, name: string): readonly Candidate[] {
  const region = endsLikeRegion(name);
  if (!region && endsLikeUnit(name)) return [];
  const head = headAfter(units, index);
  if (!region) return head === '' ? [] : [{ name: name + head, confidence: SUPPLIED_HEAD }];
  const confidence = head === '' ? ASSUMED_HEAD : SUPPLIED_HEAD;
  return [{ name: name + (endsLikeArea(name) ? '管委会' : '人民政府'), confidence }];
}

/** The head noun of the next unit of the same list that has one. */
function headAfter(units: readonly ParsedUnit[], index: number): string {
  for (let next = index + 1; next < units.length; next++) {
    const unit = units[next];
    if (unit === undefined || unit.before !== 'pause') return '';
    const name = unit.text.replace(/\s+/g, '');
    if (endsLikeRegion(name) || !endsLikeUnit(name)) continue;
    return sharedHeads.before(name, name.length);
  }
  return '';
}
