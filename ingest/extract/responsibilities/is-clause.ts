import { isCloser, isOpener, isSentenceEnd, separatorOf } from './marks.ts';
import type { ParsedClause } from './parse-clause.ts';
import type { ParsedUnit } from './unit-list.ts';
import { endsLikeUnit, isGroup, isPrivateGroup } from './unit-shape.ts';
import { clauseWords, unitWords, verbs } from './words.ts';

/** The characters beside a bracket. */
interface Surroundings {
  readonly before: string;
  readonly after: string;
}

const notClauses = clauseWords('notClauses');
const levels = unitWords('levels');
const notLevels = unitWords('notLevels');
const LONGEST_UNIT = 60;

/** Decides whether what stands in brackets is a responsibility clause. */
export function isBracketClause(content: string, clause: ParsedClause, beside: Surroundings): boolean {
  if (clause.units.length === 0) return false;
  if (clause.labelled) return plausibleUnits(clause) > 0;
  if (notClauses.find(content, 0, content.length) !== null) return false;
  if (clause.worded)
    return standsApart(content, clause, beside) && namesGovernment(clause) && mostlyUnits(clause);
  return isBareList(clause, beside);
}

/** True for a bracket that holds nothing but 完成时限：…; it belongs to the clause before it. */
export function isOnlyDeadline(content: string, clause: ParsedClause): boolean {
  return (
    clause.units.length === 0 && clause.deadline !== null && clause.deadline.length + 12 > content.length
  );
}

/** True if every word of the clause could be told. */
export function isWholeClause(clause: ParsedClause): boolean {
  return clause.units.length > 0 && clause.whole && clause.units.every(looksLikeUnit);
}

/** True if a labelled line or the end of a paragraph holds units rather than running text. */
export function isLabelledList(clause: ParsedClause): boolean {
  return clause.labelled && clause.units.length > 0 && plausibleUnits(clause) * 2 >= clause.units.length;
}

/** True for a paragraph that says nothing but who does it: 由市商务局牵头，市财政局配合。 */
export function isBareParagraph(content: string, clause: ParsedClause): boolean {
  if (notClauses.find(content, 0, content.length) !== null) return false;
  return clause.worded && !clause.labelled && isWholeClause(clause) && namesGovernment(clause);
}

/** True if some word in a paragraph may say a role; asked before it is read. */
export function saysRole(content: string): boolean {
  return verbs.words.find(content, 0, content.length) !== null;
}

/** True if a sentence speaks of who is responsible for what follows. */
export function isStandingSentence(sentence: string): boolean {
  return /(?:责任|牵头|配合|落实)(?:单位|部门)/.test(sentence) && /不再|不另|下同/.test(sentence);
}

/** True if such a sentence names who. */
export function isStandingClause(clause: ParsedClause): boolean {
  return clause.units.some((unit) => unit.standing) && clause.units.every(looksLikeUnit);
}

/** A clause closes a sentence or part of one: a bracket within a phrase only explains a word. */
function standsApart(content: string, clause: ParsedClause, { before, after }: Surroundings): boolean {
  if (isSentenceEnd(before) || before === '\n') return true;
  const separator = separatorOf(after);
  if (separator === 'stop' || isOpener(after) || isCloser(after)) return true;
  return separator !== null && saysNoMoreThanWho(content, clause);
}

/** In mid-sentence （技工院校由主管部门负责）， explains; （市商务局牵头）， may be a clause. */
function saysNoMoreThanWho(content: string, clause: ParsedClause): boolean {
  return !content.includes('由') && isWholeClause(clause) && clause.units.some((unit) => !isGroup(unit.text));
}

function namesGovernment(clause: ParsedClause): boolean {
  return clause.units.some((unit) => looksLikeUnit(unit) && !isPrivateGroup(unit.text));
}

function mostlyUnits(clause: ParsedClause): boolean {
  return clause.units.filter(looksLikeUnit).length * 2 > clause.units.length;
}

function looksLikeUnit(unit: ParsedUnit): boolean {
  return unit.headless || endsLikeUnit(unit.text);
}

function plausibleUnits(clause: ParsedClause): number {
  return clause.units.filter((unit) => looksLikeUnit(unit) || unit.text.length <= LONGEST_UNIT / 4).length;
}

/** （市财政局、市税务局）with no word at all is a clause only after a sentence and before its paragraph's end. */
function isBareList(clause: ParsedClause, { before, after }: Surroundings): boolean {
  if (!isSentenceEnd(before) || !(after === '\n' || isSentenceEnd(after))) return false;
  if (!isWholeClause(clause)) return false;
  return clause.units.some(
    (unit) =>
      hasLevel(unit.text) || (isGroup(unit.text) && !isPrivateGroup(unit.text)) || isMinistry(unit.text),
  );
}

function hasLevel(name: string): boolean {
  return levels.at(name, 0) !== '' && notLevels.at(name, 0) === '';
}

function isMinistry(name: string): boolean {
  return /(?:部|局|委|办|署|行|厅)$/.test(name) && name.length >= 3;
}
