/**
 * The word that governs a reference in its sentence: 贯彻落实《…》 before it, 《…》同时废止 behind it. A list
 * (根据《甲》、《乙》和《丙》) is governed as its first member is. Data: data/references/relations.json.
 */
import type { Relation } from '../../../schema/facts.ts';
import { anyOf, notDocumentData, relationData, relationOfVerb } from './knowledge.ts';

/** What governs a mention. */
export interface Governor {
  readonly relation: Relation;
  /** The governing word; null where none was found. */
  readonly word: string | null;
  /** 0 to 1: how close and clear the word is. */
  readonly confidence: number;
  /** Set where a word stood there that may or may not govern. */
  readonly undecided?: boolean;
}

const ungoverned: Governor = { relation: 'mentions', word: null, confidence: 0.6 };

/** Words for making and issuing a text. */
const issuing = /制[定订]|编制|起草|拟|形成|修订|通过|同意|批准|出台|推出|完善|印发|发布|公布|转发|批转/u;
const LONGEST_OBJECT = 60;
const LONGEST_LINK = 60;
const verbs = new RegExp(anyOf([...relationOfVerb.keys()]), 'gu');
const negated = new RegExp(`(?:${anyOf(relationData.negations)})(?:严格|按规定|认真|依法|切实)?$`, 'u');
const adjacentOnly = new Set(relationData.adjacentOnly);
const planned = new RegExp(`(?:${anyOf(relationData.planned)})(?:对|做好)?$`, 'u');
const passable = new RegExp(anyOf(relationData.passable), 'yu');
const bracket = /[（(][^（）()]{0,40}[）)]/uy;
const connector = /(?:[、，,和与及或]|以及|《)$/u;
/** Words that qualify a title and leave it the object of the verb before: 落实国家新修订的《…》 */
const qualifier =
  /^(?:好|了|上述|国家|我?[省市县区州]|本[省市]|各级|上级|中央|党中央|全[国省市]|有关|相关|现行|新的?|(?:新|最新|重新)?(?:修订|修正|制定|颁布|出台|发布|印发|公布|实施)(?:后|过)?的|以下|下列|[12]\d{3}年度?[省市]?|原)*[：:]?$/u;
const spirit = /(?:精神|要求|部署|规定|指示|决策|任务|工作安排|》|）)$/u;

/**
 * The word before a mention that governs it.
 * @param gap the words between the last mention or the sentence's start and this one, its issuer's name taken off
 */
export function governorBefore(gap: string): Governor {
  let end = gap.length;
  const found = [...gap.matchAll(verbs)];
  for (let at = found.length - 1; at >= 0; at--) {
    const match = found[at] as RegExpMatchArray & { index: number };
    const word = match[0];
    const object = gap.slice(match.index + word.length, end);
    const relation = relationOfVerb.get(word) as Relation;
    if (adjacentOnly.has(word) && !qualifier.test(object)) continue;
    const lead = gap.slice(Math.max(0, match.index - 8), match.index);
    if (negated.test(lead)) return { relation: 'mentions', word, confidence: 0.8 };
    if (object === '的' || (relation === 'mentions' && isIssuedByOther(gap, match.index, word, object))) {
      end = match.index;
      continue;
    }
    const confidence = confidenceIn(object, end === gap.length);
    if (confidence === 0) return { ...ungoverned, undecided: relation !== 'mentions' };
    const isPlanned = planned.test(lead);
    // What is only to be repealed one day is in force; what is to be revised is a revision under way.
    if (isPlanned && relation === 'repeals') return { relation: 'mentions', word, confidence: 0.8 };
    return { relation, word, confidence: isPlanned && relation === 'amends' ? 0.5 : confidence };
  }
  return ungoverned;
}

/** 按照国务院办公厅转发…《…》: who issued it is said, and the verb before governs. */
function isIssuedByOther(gap: string, at: number, word: string, object: string): boolean {
  if (object !== '' || !issuing.test(word)) return false;
  const before = gap.slice(Math.max(0, at - LONGEST_OBJECT), at);
  return governedBody.test(before);
}

const governedBody = new RegExp(
  `(?:贯彻|落实|执行|按照|根据|依据|依照|遵照)(?:好|了)?[^，,由对并]{0,40}(?:${anyOf(notDocumentData.bodyNouns)}|国务院|中共中央)(?:联合)?$`,
  'u',
);

/** How surely what stands between a verb and a title leaves the title an object of the verb; 0: it does not. */
function confidenceIn(object: string, direct: boolean): number {
  if (object === '' || qualifier.test(object)) return 0.95;
  const comma = object.search(/[，,][^，,]*$/u);
  if (comma >= 0) {
    const last = object.slice(comma + 1);
    const clear = spirit.test(object.slice(0, comma)) && (last === '' || /^(?:和|以及|及|并)$/u.test(last));
    return clear ? 0.75 : 0;
  }
  if (object.length > LONGEST_OBJECT) return 0;
  if (connector.test(object)) return 0.85;
  return object.length <= (direct ? 12 : 24) ? 0.7 : 0;
}

/** True if what stands between two mentions makes them members of one list. */
export function isLink(gap: string): boolean {
  if (gap.length > LONGEST_LINK) return false;
  let at = 0;
  while (at < gap.length) {
    bracket.lastIndex = at;
    passable.lastIndex = at;
    if (bracket.test(gap)) at = bracket.lastIndex;
    else if (passable.test(gap)) at = passable.lastIndex;
    else return /^[^，,]{0,30}$/u.test(gap) && connector.test(gap) && !hasVerb(gap);
  }
  return true;
}

function hasVerb(text: string): boolean {
  verbs.lastIndex = 0;
  return verbs.test(text);
}

/** What stands for another mention in the words behind one. */
export const otherMention = '\uFFFC';

const { behind } = relationData;
const inClause = '[^，,]{0,30}?';
const conflict =
  '(?:中)?[^，,]{0,20}(?:与|同|和)[^，,]{0,40}(?:不一致|不符|不相符|相抵触|相冲突)[^，,]{0,8}[，,]?(?:一律|均|即)?';
const since = '[^，,]{0,6}自[^，,]{0,30}起[，,]?';
const repealed = new RegExp(
  `^(?:${inClause}|${conflict}|${since})(?:${anyOf(behind.repeals)})(?=$|[，,；、）)\\s])`,
  'u',
);
const amended = new RegExp(`^[^，,]{0,40}?(?:${anyOf(behind.amends)})`, 'u');
const forwarded = new RegExp(`^[^。]{0,60}?(?:${anyOf(behind.forwards)})`, 'u');
const issued = new RegExp(`^[^。]{0,80}?(?:${anyOf(behind.issues)})`, 'u');
const carriedOut = new RegExp(
  `^(?:中的?|等|的|各项|有关|相关|${otherMention}|[、和及与]|[^，,]){0,16}?(?:${anyOf(behind.implements)})(?!${anyOf(behind.implementsNoun)})`,
  'u',
);
const withDirection = /(?:^|[^反相应针])(?:对|将|把)(?:原|现行)?$/u;
const asBasis = /^(?:[^，,]{0,10})为(?:主要)?(?:依据|根据)/u;
const promoting = new RegExp(`(?:${anyOf(relationData.promoting)})(?:对|好|了)?$`, 'u');

/**
 * The words behind a mention that govern it.
 * @param rest the sentence behind it, other mentions replaced by {@link otherMention}
 * @param gap as for {@link governorBefore}
 */
export function governorBehind(rest: string, gap: string, before: Governor): Governor | null {
  const repeal = repealed.exec(rest);
  if (repeal !== null && !/未|不予|尚未/u.test(repeal[0].slice(0, -2))) {
    return { relation: 'repeals', word: repeal[0].slice(-2), confidence: 0.9 };
  }
  const start = gap === '' || /[，,、]$/u.test(gap);
  if ((withDirection.test(gap) || start) && amended.test(rest)) {
    return { relation: 'amends', word: '修改', confidence: withDirection.test(gap) ? 0.9 : 0.7 };
  }
  if (before.relation === 'mentions' && forwarded.test(rest) && !/转发/u.test(before.word ?? '')) {
    return { relation: 'forwards', word: '转发', confidence: 0.9 };
  }
  if (/以$/u.test(gap) && asBasis.test(rest)) return { relation: 'basis', word: '依据', confidence: 0.85 };
  if (before.relation === 'mentions' && (promoting.test(gap) || promoting.test(before.word ?? ''))) {
    if (carriedOut.test(rest)) return { relation: 'implements', word: '落实', confidence: 0.8 };
  }
  return null;
}

/** True if the words behind a mention say that this very document issues it: 《…》已经同意，现印发给你们. */
export function isIssuedHere(rest: string, before: Governor): boolean {
  return issued.test(rest) && (before.word === null || issuing.test(before.word));
}
