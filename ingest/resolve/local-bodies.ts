/** Bodies that exist once (data/gazetteer/local.json). */
import type { AgencyEntry } from '../../schema/facts.ts';
import { readData } from '../read-data.ts';
import { levelOf } from './agency-entry.ts';
import { isNameOn } from './choose.ts';
import type { LocalRow } from './organ-data.ts';
import { factOf, liesIn, type Region, type Regions } from './regions.ts';

interface LocalBody {
  readonly entry: AgencyEntry;
  readonly home: Region;
  readonly row: LocalRow;
}

/** What is known of single bodies. */
export interface LocalBodies {
  readonly byName: ReadonlyMap<string, LocalBody>;
  /** By region and what stands after its name. */
  readonly byBody: ReadonlyMap<Region, ReadonlyMap<string, readonly LocalBody[]>>;
  /** By a short form that says it alone. */
  readonly byFreeName: ReadonlyMap<string, readonly LocalBody[]>;
}

/** Reads the bodies. */
export function loadLocalBodies(regions: Regions): LocalBodies {
  const byName = new Map<string, LocalBody>();
  const byBody = new Map<Region, Map<string, LocalBody[]>>();
  const byFreeName = new Map<string, LocalBody[]>();
  const add = (map: Map<string, LocalBody[]>, key: string, body: LocalBody): void => {
    map.set(key, [...(map.get(key) ?? []), body]);
  };
  for (const row of readData<readonly LocalRow[]>('gazetteer/local.json')) {
    const home = regions.byCode.get(row.in) ?? regions.byName.get(row.in)?.[0];
    if (!home) continue;
    const body = { entry: entryOfRow(row, home), home, row };
    byName.set(row.name, body);
    const here = byBody.get(home) ?? new Map<string, LocalBody[]>();
    byBody.set(home, here);
    const own = row.name.startsWith(home.formal) ? [row.name.slice(home.formal.length)] : [];
    for (const name of new Set([...own, ...row.alias])) add(here, name, body);
    for (const name of row.free ?? []) add(byFreeName, name, body);
  }
  return { byName, byBody, byFreeName };
}

/** The body that `region` calls so, by preference one that bears the name on the date. */
export function localBody(
  bodies: LocalBodies,
  region: Region,
  name: string,
  date: string | null,
): AgencyEntry | null {
  return oneOf(bodies.byBody.get(region)?.get(name), date);
}

/** The body whose short form says it alone, if it stands in or around `within`. */
export function freeLocalBody(
  bodies: LocalBodies,
  within: Region,
  name: string,
  date: string | null,
): AgencyEntry | null {
  const near = bodies.byFreeName
    .get(name)
    ?.filter(({ home }) => liesIn(within, home) || liesIn(home, within));
  return oneOf(near, date);
}

function oneOf(bodies: readonly LocalBody[] | undefined, date: string | null): AgencyEntry | null {
  if (!bodies) return null;
  const dated = bodies.filter(({ row }) => isNameOn(row, date));
  const best = dated.length > 0 ? dated : bodies;
  return best.length === 1 ? (best[0]?.entry ?? null) : null;
}

function entryOfRow(row: LocalRow, home: Region): AgencyEntry {
  return {
    name: row.name,
    function: row.function,
    level: row.level ?? levelOf(home),
    region: factOf(home),
    parent: row.parent ?? null,
  };
}
