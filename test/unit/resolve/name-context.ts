import type { NameContext } from '../../../ingest/pipeline.ts';
import { loadGazetteer } from '../../../ingest/resolve/gazetteer.ts';
import type { RegionFact } from '../../../schema/facts.ts';

const nation: RegionFact = { name: '全国', code: null, level: 'national' };

/** Context of a document of the division with this code; `全国` for the nation. */
export function contextOf(
  code: string,
  date: string | null,
  issuers: readonly string[] = [],
  introduced: ReadonlyMap<string, string> = new Map(),
): NameContext {
  const region = code === '全国' ? nation : loadGazetteer().regionByCode(code);
  if (region === null) throw new Error(`no division ${code}`);
  return { region, level: region.level === 'area' ? null : region.level, issuers, date, introduced };
}

/** The full name that a name is read as; `(group)` for a collective, null if it is left unread. */
export function readName(text: string, context: NameContext): string | null {
  const reading = loadGazetteer().readAgency(text, context);
  if (reading.kind === 'collective') return '(group)';
  return reading.kind === 'agency' ? reading.entry.name : null;
}
