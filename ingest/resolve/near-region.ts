/** Regions at the start of a name, the speaker's own before others of the same name. */
import type { Knowledge } from './knowledge.ts';
import { findRegionAtStart, type FoundRegion } from './region-lookup.ts';
import type { Region } from './regions.ts';

/** The longest region name at the start of `text`; regions of the speaker's province go before others. */
export function regionAtStart(knowledge: Knowledge, text: string, within: Region | null): FoundRegion | null {
  const province = within === null ? null : provinceOf(within);
  const near = province === null ? null : findRegionAtStart(text, knowledge.regions, province);
  return near ?? findRegionAtStart(text, knowledge.regions, null);
}

function provinceOf(region: Region): Region | null {
  if (region.entry.level === 'national') return null;
  return region.parent === null || region.parent.entry.level === 'national'
    ? region
    : provinceOf(region.parent);
}
