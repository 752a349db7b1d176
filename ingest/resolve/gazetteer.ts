/** The knowledge of names (data/gazetteer/), read once in the process. */
import type { RegionFact } from '../../schema/facts.ts';
import type { Gazetteer } from '../pipeline.ts';
import { findAreaByForm } from './areas.ts';
import { readKnownName } from './known-names.ts';
import { loadKnowledge, type Knowledge } from './knowledge.ts';
import { createPrefixIndex } from './prefixes.ts';
import { readAgencyName, regionOf } from './read-agency.ts';
import { findRegionAtStart } from './region-lookup.ts';
import { factOf, lineOf } from './regions.ts';
import { readShapedName } from './shaped-names.ts';
import { readNamesAtStart } from './title-names.ts';

let loaded: Gazetteer | null = null;

/**
 * The gazetteer of data/. Read at the first call, the same object afterwards.
 * @throws if data/gazetteer/ is missing or is no JSON: the package is broken
 */
export function loadGazetteer(): Gazetteer {
  loaded ??= makeGazetteer(loadKnowledge());
  return loaded;
}

function makeGazetteer(knowledge: Knowledge): Gazetteer {
  const { regions } = knowledge;
  return {
    regionAtStart: (text, within) => {
      const found = findRegionAtStart(text, regions, regionOf(knowledge, within));
      return found && { region: factOf(found.region), length: found.length };
    },
    regionByCode: (code) => {
      const region = regions.byCode.get(code);
      return region ? factOf(region) : null;
    },
    regionLine: (fact) => {
      const region = regionOf(knowledge, fact) ?? areaOf(knowledge, fact);
      return region ? lineOf(region).map(({ entry }) => entry) : [{ ...fact, parent: null }];
    },
    regionByShortName: (text) => {
      const sign = regions.byProvinceSign.get(text);
      const named = sign ?? onlyOne(regions.byShortName.get(text));
      return named ? factOf(named) : null;
    },
    fullName: (words, date) => {
      const text = words.replaceAll('(', '（').replaceAll(')', '）');
      const reading = readKnownName(knowledge, text, date, null);
      if (reading === 'ambiguous') return null;
      return reading ?? readShapedName(knowledge, text, null);
    },
    fullNamesAtStart: (text, date) => readNamesAtStart(knowledge, text, date),
    readAgency: (text, context) =>
      readAgencyName(knowledge, text, context, regionOf(knowledge, context.region)),
    issuersOfPrefix: createPrefixIndex(),
  };
}

/** An area told by its name alone lies in the region its name begins with. */
function areaOf(knowledge: Knowledge, fact: RegionFact): ReturnType<typeof regionOf> {
  const found = findRegionAtStart(fact.name, knowledge.regions, null);
  if (!found) return null;
  const words = fact.name.slice(0, found.length);
  const rest = fact.name.slice(found.length);
  return findAreaByForm(rest, knowledge.areas, { region: found.region, words })?.area ?? null;
}

function onlyOne<T>(list: readonly T[] | undefined): T | undefined {
  return list?.length === 1 ? list[0] : undefined;
}
