import type { AgencyEntry, Facts, RegionEntry, RegionFact } from '../../schema/facts.ts';
import type { Gazetteer } from '../pipeline.ts';

/** What is known of every agency and region that the facts name, so that a store needs no gazetteer. */
export function namedPlaces(
  facts: Pick<Facts, 'issuers' | 'measures' | 'references' | 'region' | 'date'>,
  gazetteer: Gazetteer,
): { readonly agencies: readonly AgencyEntry[]; readonly regions: readonly RegionEntry[] } {
  const names = new Set<string>();
  for (const issuer of facts.issuers) names.add(issuer.name);
  for (const measure of facts.measures) {
    for (const { agency } of measure.responsibilities) if (agency !== null) names.add(agency);
  }
  for (const reference of facts.references) if (reference.issuer !== null) names.add(reference.issuer);
  const agencies = withParents([...names], facts.date, gazetteer);
  return { agencies, regions: regionsOf([facts.region, ...agencies.map(({ region }) => region)], gazetteer) };
}

function withParents(
  names: readonly string[],
  date: string | null,
  gazetteer: Gazetteer,
): readonly AgencyEntry[] {
  const entries = new Map<string, AgencyEntry>();
  const add = (name: string): void => {
    if (entries.has(name)) return;
    const entry = { ...entryOf(name, date, gazetteer), name };
    entries.set(name, entry);
    if (entry.parent !== null) add(entry.parent);
  };
  for (const name of names) add(name);
  return [...entries.values()].sort((one, other) => compare(one.name, other.name));
}

/** A name that the gazetteer does not know still says by its start where the authority is. */
function entryOf(name: string, date: string | null, gazetteer: Gazetteer): AgencyEntry {
  const known = gazetteer.fullName(name, date);
  if (known !== null) return known;
  const region = gazetteer.regionAtStart(name, null)?.region ?? null;
  const level = region === null || region.level === 'area' ? null : region.level;
  return { name, function: null, level, region, parent: null };
}

function regionsOf(regions: readonly (RegionFact | null)[], gazetteer: Gazetteer): readonly RegionEntry[] {
  const entries = new Map<string, RegionEntry>();
  for (const region of regions) {
    if (region === null) continue;
    for (const entry of gazetteer.regionLine(region)) entries.set(`${entry.code ?? ''} ${entry.name}`, entry);
  }
  return [...entries].sort(([one], [other]) => compare(one, other)).map(([, entry]) => entry);
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
