import type { AgencyEntry, RegionFact } from '../../../schema/facts.ts';
import type { AgencyReading, Gazetteer, NameContext } from '../../../ingest/pipeline.ts';

const region: RegionFact = { name: '河南省', code: '410000', level: 'province' };

export const context: NameContext = {
  region,
  level: 'province',
  issuers: ['河南省人民政府办公厅'],
  date: '2023-06-01',
  introduced: new Map(),
};

/** Reads just the names given, and the regions given by full or short name. */
export function fakeGazetteer(
  names: Readonly<Record<string, string>>,
  regions: readonly string[] = [],
  ambiguous: readonly string[] = [],
): Gazetteer {
  const none = (): null => null;
  return {
    regionAtStart: (text) => {
      const found = regions.find((name) => text.startsWith(name));
      return found === undefined ? null : { region: { ...region, name: found }, length: found.length };
    },
    regionByCode: none,
    regionLine: () => [],
    regionByShortName: none,
    fullName: none,
    fullNamesAtStart: () => [],
    readAgency: (text): AgencyReading => {
      const name = names[text];
      if (name !== undefined) return { kind: 'agency', entry: entry(name), confidence: 1 };
      return { kind: 'unresolved', reason: ambiguous.includes(text) ? 'ambiguous' : 'unknown' };
    },
    issuersOfPrefix: () => [],
  };
}

function entry(name: string): AgencyEntry {
  return { name, function: null, level: 'province', region, parent: null };
}
