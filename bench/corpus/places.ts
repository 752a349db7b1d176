/** The official divisions as authorities of the synthetic corpus: places with the words that stand for them in numbers. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Level, RegionEntry } from '../../schema/facts.ts';
import { packageRoot } from '../../schema/package-root.ts';
import { nationId, officialDivisions, type Division } from '../../store/questions/diffusion/divisions.ts';

/** A division that has a government. */
export interface Place {
  readonly region: RegionEntry;
  readonly level: Level;
  /** With the region itself first, 全国 last. */
  readonly regions: readonly RegionEntry[];
  /** In the names of its authorities: 娄底市娄星区 */
  readonly name: string;
  /** What its numbers begin with: 鄂政, 饶府 */
  readonly mark: string;
  /** Places directly below, in order of their codes. */
  readonly below: readonly Place[];
  /** Whether the office of its government is a 办公厅. */
  readonly hasGeneralOffice: boolean;
}

const read = (file: string): unknown => JSON.parse(readFileSync(join(packageRoot, file), 'utf8'));

/** The first of the marks under which a place's numbers are known, by code. */
function knownMarks(): ReadonlyMap<string, string> {
  const marks = new Map<string, string>();
  for (const [mark, codes] of Object.entries(read('data/numbers/heads.json') as Record<string, string[]>)) {
    for (const code of codes) if (/[政府]$/u.test(mark) && !marks.has(code)) marks.set(code, mark);
  }
  return marks;
}

/** 全国 with all places below, made once. */
export function nation(): Place {
  return (made ??= makeNation());
}
let made: Place | null = null;

function makeNation(): Place {
  const divisions = officialDivisions();
  const marks = knownMarks();
  const { subProvincial } = read('data/numbers/offices.json') as {
    readonly subProvincial: readonly string[];
  };
  const governmentMark = (province: string): string => marks.get(province)?.slice(-1) ?? '政';

  function placeOf(division: Division, above: Place | null): Place {
    const { name, code, level } = division;
    const parent = above === null ? null : { name: above.region.name, code: above.region.code };
    const region: RegionEntry = { name, code, level, parent };
    const below: Place[] = [];
    const place: Place = {
      region,
      level,
      regions: [region, ...(above?.regions ?? [])],
      // A city below a prefecture has a name of its own; there are districts of one name in many cities.
      name: level === 'county' && above !== null && !name.endsWith('市') ? above.name + name : name,
      mark:
        (code === null ? null : marks.get(code)) ??
        name.slice(0, 2) + governmentMark(`${code?.slice(0, 2)}0000`),
      below,
      hasGeneralOffice: level === 'province' || (code !== null && subProvincial.includes(code)),
    };
    below.push(...divisions.childrenOf(division.id).map((child) => placeOf(child, place)));
    return place;
  }

  const whole = divisions.get(nationId);
  if (whole === null) throw new Error('no nation in the list of divisions');
  return placeOf(whole, null);
}
