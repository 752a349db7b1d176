/** Formal names out of a kind of organ and its region. */
import type { AgencyEntry, Level } from '../../schema/facts.ts';
import type { Organ } from './organs.ts';
import { factOf, type Region } from './regions.ts';

/** The organ of a region; its `formal` must not be null. */
export function entryOf(organ: Organ, region: Region): AgencyEntry {
  return {
    name: formalName(organ.formal ?? '', region),
    function: organ.function,
    level: levelOf(region),
    region: factOf(region),
    parent: organ.parent === null ? null : parentName(organ.parent, organ.formal ?? '', region),
  };
}

/** A formal name or template with the region put in. */
function formalName(formal: string, region: Region): string {
  if (!formal.includes('{')) return region.formal + formal;
  return partyForm(formal, region)
    .replaceAll('{R}', region.formal)
    .replaceAll('{S}', region.short)
    .replaceAll('{U}', region.parent?.formal ?? '');
}

/** Level of the authorities of a region; an area's are dispatched by the government it lies under. */
export function levelOf({ entry, parent }: Region): Level | null {
  if (entry.level !== 'area') return entry.level;
  return parent === null ? null : levelOf(parent);
}

/** A national body that a template's name begins with stands as it is. */
function parentName(parent: string, formal: string, region: Region): string {
  const isNational = formal.includes('{') && !parent.includes('{');
  return isNational ? parent : formalName(parent, region);
}

/** 中共湖北省委组织部, but 中共广西壮族自治区委员会组织部: 委 follows 省, 市, 县 and the like only. */
function partyForm(formal: string, region: Region): string {
  if (!/自治[区州县]$/u.test(region.entry.name)) return formal;
  return formal.replace(/^中共\{R\}委(?!员会)/u, '中共{R}委员会');
}
