/** A body by what stands after its region: 湖北省 + 人社厅. */
import type { AgencyEntry } from '../../schema/facts.ts';
import { entryOf, levelOf } from './agency-entry.ts';
import { chooseOrgan, type Place } from './choose.ts';
import type { Knowledge } from './knowledge.ts';
import { localBody } from './local-bodies.ts';
import type { LevelSign } from './organ-data.ts';
import type { NamedOrgan } from './organs.ts';
import { factOf, type Region } from './regions.ts';

/** A reading of a body: the body, or that several share the name; null if none has it. */
export type BodyReading = AgencyEntry | 'ambiguous' | null;

/** The levels whose organs a region may have; an area's are those of a county or a city. */
function signsOf({ entry }: Region): readonly LevelSign[] {
  const signs: Record<typeof entry.level, readonly LevelSign[]> = {
    national: ['N'],
    province: ['P'],
    prefecture: ['T'],
    county: ['C'],
    area: ['C', 'T'],
  };
  return signs[entry.level];
}

/**
 * The organ of `region` that is called `body`, by single bodies first, then by the tables.
 * @param isShort true if the text writes the region without 省, 市 …
 */
export function readBody(
  knowledge: Knowledge,
  region: Region,
  body: string,
  date: string | null,
  isShort = false,
): BodyReading {
  const local = localBody(knowledge.local, region, body, date);
  if (local) return local;
  return readOrgan(region, { date, isShort }, (sign) => knowledge.organs[sign].byBody.get(body));
}

/** The organ of `region` whose name frames the region's: 国家税务总局 … 税务局. */
export function readFramed(
  region: Region,
  [before, after]: readonly [before: string, after: string],
  date: string | null,
  knowledge: Knowledge,
): BodyReading {
  return readOrgan(region, { date, isShort: true }, (sign) =>
    knowledge.organs[sign].byFrame.get(before)?.get(after),
  );
}

function readOrgan(
  region: Region,
  when: Pick<Place, 'date' | 'isShort'>,
  candidates: (sign: LevelSign) => readonly NamedOrgan[] | undefined,
): BodyReading {
  for (const sign of signsOf(region)) {
    const code = codeOf(region);
    const organ = chooseOrgan(candidates(sign), { code, ...when });
    if (organ === 'ambiguous') return organ;
    if (organ) return entryOf(organ, region);
  }
  return null;
}

/** A body of `region` that no table has but whose name is formally shaped. */
export function readShapedBody(knowledge: Knowledge, region: Region, body: string): AgencyEntry | null {
  return isFormalBodyOf(knowledge, region, body)
    ? shapedEntry(knowledge, region, region.formal + body)
    : null;
}

/**
 * True if the words after the region's name look formal, do not say the region again and are not those of an
 * organ of other levels only.
 */
export function isFormalBodyOf(knowledge: Knowledge, region: Region, body: string): boolean {
  if (body.startsWith(region.short) || body.includes(region.entry.name)) return false;
  return knowledge.shapes.isFormalBody(body) && !isOfOtherLevels(knowledge, region, body);
}

/** A county has no 中级人民法院: the words mean another region's. */
function isOfOtherLevels({ organs }: Knowledge, region: Region, body: string): boolean {
  const own = signsOf(region);
  const has = (sign: LevelSign): boolean =>
    organs[sign].byBody.get(body)?.some(({ exact }) => exact) ?? false;
  return !own.some(has) && (['P', 'T', 'C'] as const).some((sign) => !own.includes(sign) && has(sign));
}

/** What a name's form tells of a body: an office of a leading group is part of the group. */
export function shapedEntry(knowledge: Knowledge, region: Region, name: string): AgencyEntry {
  const group = /^(.+(?:领导小组|协调小组|委员会|指挥部|联席会议))办公室$/u.exec(name)?.[1] ?? null;
  return {
    name,
    function: knowledge.shapes.functionOf(name),
    level: levelOf(region),
    region: factOf(region),
    parent: group,
  };
}

/** Code by which rows are limited to places: an area counts as its surroundings. */
function codeOf(region: Region): string | null {
  return region.entry.code ?? (region.parent === null ? null : codeOf(region.parent));
}
