/** Names that point back at the document's own issuers: 本局, 我委, 注册处, short forms of their names. */
import type { AgencyEntry } from '../../schema/facts.ts';
import type { NameContext } from '../pipeline.ts';
import { readKnownName, readShapedName } from './full-names.ts';
import type { Knowledge } from './knowledge.ts';
import { findRegionAtStart } from './region-lookup.ts';
import type { BodyReading } from './regional-body.ts';

/** Reads a name as the issuer, as a division of it, or as a short form of a name the document introduces. */
export function readOwnBody(knowledge: Knowledge, text: string, context: NameContext): BodyReading {
  const issuers = context.issuers.map((name) => entryOf(knowledge, name, context.date));
  return (
    selfWord(text, issuers) ??
    shortFormOf(text, [...issuers, ...introduced(knowledge, context)]) ??
    divisionOf(knowledge, text, issuers)
  );
}

/** 本局, 我委, 省局: the only issuer whose name ends so. */
function selfWord(text: string, issuers: readonly AgencyEntry[]): BodyReading {
  const match = /^(?:本|我|省|市|县|区|总)(局|委|厅|办|部|署|中心)(?:机关)?$/u.exec(text);
  if (!match) return null;
  const ending = { 委: '委员会', 办: '办公室' }[match[1] ?? ''] ?? match[1] ?? '';
  const fitting = issuers.filter(({ name }) => name.endsWith(ending));
  return fitting.length === 1 ? (fitting[0] ?? null) : null;
}

/**
 * A name whose characters all stand in order in an issuer's name and end with it:
 * 市政务大数据局 for 新乡市政务服务和大数据管理局. Two such issuers are one too many.
 */
function shortFormOf(text: string, bodies: readonly AgencyEntry[]): BodyReading {
  if (text.length < 3 || /^(?:本|我)/u.test(text)) return null;
  const fitting = bodies.filter(({ name }) => isShortForm(text, name));
  const names = new Set(fitting.map(({ name }) => name));
  return names.size === 1 ? (fitting[0] ?? null) : null;
}

function isShortForm(text: string, name: string): boolean {
  if (text.slice(-1) !== name.slice(-1) && !(text.endsWith('办') && name.endsWith('办公室'))) return false;
  let at = 0;
  for (const character of name) if (character === text[at]) at += 1;
  return at === text.length;
}

/** 注册处 in a notice of a department is a division of it; a government's divisions are departments of their own. */
function divisionOf(knowledge: Knowledge, text: string, issuers: readonly AgencyEntry[]): BodyReading {
  const [issuer] = issuers;
  if (!issuer || issuers.length > 1 || /政府(?:办公厅|办公室)?$|国务院/u.test(issuer.name)) return null;
  const own = text.replace(/^(?:本|我|省|市|县)(?:局|委|厅|办)/u, '');
  if (!knowledge.shapes.isDivision(own) || /^(?:[省市县区州]|国家|中央)/u.test(own)) return null;
  if (findRegionAtStart(own, knowledge.regions, null)) return null;
  return { ...issuer, name: issuer.name + own, parent: issuer.name };
}

function introduced(knowledge: Knowledge, { introduced: names, date }: NameContext): readonly AgencyEntry[] {
  return [...names.values()].map((name) => entryOf(knowledge, name, date));
}

function entryOf(knowledge: Knowledge, name: string, date: string | null): AgencyEntry {
  const reading = readKnownName(knowledge, name, date, null);
  if (reading !== null && reading !== 'ambiguous') return reading;
  return (
    readShapedName(knowledge, name, null) ?? {
      name,
      function: knowledge.shapes.functionOf(name),
      level: null,
      region: null,
      parent: null,
    }
  );
}
