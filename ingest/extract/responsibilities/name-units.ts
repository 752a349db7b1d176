import type { AgencyReading, Gazetteer, NameContext } from '../../pipeline.ts';
import type { AgencyEntry } from '../../../schema/facts.ts';
import type { ParsedUnit } from './unit-list.ts';
import {
  endsLikeArea,
  endsLikeRegion,
  endsLikeUnit,
  isGroup,
  isSingleDivision,
  withoutFinalBrackets,
} from './unit-shape.ts';
import { unitWordList, unitWords } from './words.ts';

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
const singleKinds = unitWords('singleKinds');
const sharedHeads = unitWords('sharedHeads');
/** What departments of a function are called: 民政 may be 民政局, 民政厅, 民政部. */
const functionHeads = unitWordList('functionHeads');

const SUPPLIED_PREFIX = 0.95;
/** Less sure than the name by itself: in 郑州海关、邮政管理局 the second is not 郑州's. */
const SUPPLIED_REGION = 0.85;
const SUPPLIED_HEAD = 0.9;
const ASSUMED_HEAD = 0.8;
/** So many units may share the head noun of the last of them. */
const LIST_REACH = 20;

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
    const name = plainName(unit);
    const forms = [...fullerForms(units, index), { name, confidence: 1 }];
    if (unit.afterEtc || isGroup(forms[0]?.name ?? name) || isUnderEach(units, index)) return collective;
    const candidates = forms.flatMap((form) => [...shared.candidates(form), ...unbracketed(form)]);
    shared.note(name);
    return surestReading(candidates, context, gazetteer);
  });
}

/** 市人民政府 of 各盟行政公署、市人民政府, 检察院 of 各级法院、检察院: the 各 of the unit before holds for it too. */
function isUnderEach(units: readonly ParsedUnit[], index: number): boolean {
  const unit = units[index];
  const before = units[index - 1];
  if (unit === undefined || before === undefined || unit.before !== 'pause') return false;
  const name = plainName(unit);
  if (before.text.startsWith('各级')) return levelOf(name) === '';
  return before.text.startsWith('各') && isSingleDivision(name);
}

function plainName(unit: ParsedUnit): string {
  return unit.text.replace(/\s+/g, '');
}

const collective: UnitName = { agency: null, collective: true, confidence: 1, unresolved: null };

/** The surest reading of the forms; the first of those as sure. */
function surestReading(
  candidates: readonly Candidate[],
  context: NameContext,
  gazetteer: Gazetteer,
): UnitName {
  let best: UnitName | null = null;
  let unresolved: 'unknown' | 'ambiguous' = 'unknown';
  for (const { name, confidence } of candidates) {
    const reading: AgencyReading = gazetteer.readAgency(name, context);
    if (reading.kind === 'collective') return collective;
    if (reading.kind === 'unresolved') {
      if (reading.reason === 'ambiguous') unresolved = 'ambiguous';
    } else if (best === null || confidence * reading.confidence > best.confidence) {
      const sureness = confidence * reading.confidence;
      best = { agency: reading.entry, collective: false, confidence: sureness, unresolved: null };
    }
  }
  return best ?? { agency: null, collective: false, confidence: 1, unresolved };
}

/** Also without the bracket behind the name: 市委编办（事业单位登记中心） is 市委编办. */
function unbracketed(form: Candidate): readonly Candidate[] {
  const core = withoutFinalBrackets(form.name);
  return core === form.name ? [form] : [form, { name: core, confidence: form.confidence * SUPPLIED_PREFIX }];
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

  /** The name behind the prefix of the units before it, if it has none of its own. */
  candidates(form: Candidate): readonly Candidate[] {
    const { name } = form;
    if (this.#hasOwn(name)) return [];
    const party = partyHeads.before(name, name.length) === '' ? '' : this.#party;
    return [
      { prefix: party, confidence: SUPPLIED_PREFIX },
      { prefix: this.#level, confidence: SUPPLIED_PREFIX },
      { prefix: this.#level === '' ? this.#region : '', confidence: SUPPLIED_REGION },
    ].flatMap(({ prefix, confidence }) =>
      prefix === '' ? [] : [{ name: prefix + name, confidence: confidence * form.confidence }],
    );
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

/**
 * The name with a head noun that it lacks: 政府 of 郑州市、开封市政府, 管委会 of 平原示范区、新乡高新区管委会, 局 of 市民政、财政局.
 * A region alone stands for its government.
 */
function fullerForms(units: readonly ParsedUnit[], index: number): readonly Candidate[] {
  const unit = units[index];
  if (unit === undefined) return [];
  const name = plainName(unit);
  if (endsLikeRegion(name)) {
    const head = headAfter(units, index);
    const own = { name: name + authorityOf(name), confidence: head === '' ? ASSUMED_HEAD : SUPPLIED_HEAD };
    return head.endsWith('人民政府') ? [own, { name: name + head, confidence: SUPPLIED_HEAD }] : [own];
  }
  if (endsLikeUnit(name)) return [];
  const head = headAfter(units, index);
  const heads = head !== '' ? [head] : unit.headless ? functionHeads : [];
  return heads.map((each) => ({ name: name + each, confidence: SUPPLIED_HEAD }));
}

/** 局 of 商务局; 市人民政府 of 洛阳市人民政府, for 郑州、洛阳市人民政府 shares the kind too. */
function sharedHeadOf(name: string): string {
  const head = sharedHeads.before(name, name.length);
  const kind = name.charAt(name.length - head.length - 1);
  const named = /(?:政府|管委会|管理委员会)$/.test(head) && singleKinds.has(kind);
  return named && name.length > head.length + 2 ? kind + head : head;
}

/** What governs a division or a functional area. */
function authorityOf(name: string): string {
  if (name.endsWith('街道')) return '办事处';
  return endsLikeArea(name) ? '管委会' : '人民政府';
}

/** The head noun of the next unit of the same list that has one. */
function headAfter(units: readonly ParsedUnit[], index: number): string {
  for (const unit of units.slice(index + 1, index + 1 + LIST_REACH)) {
    if (unit.before !== 'pause') return '';
    const name = plainName(unit);
    if (!endsLikeRegion(name) && endsLikeUnit(name)) return sharedHeadOf(name);
  }
  return '';
}
