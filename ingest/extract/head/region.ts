import type { RegionFact } from '../../../schema/facts.ts';
import type { Gazetteer, Piece } from '../../pipeline.ts';
import { metadataField } from '../../split/metadata-fields.ts';

const SEARCHED = 3000;
const LONGEST_REGION = 16;

/** The region of the authority: of its name; without one, that which a title begins with. */
export function regionOf(
  issuer: string | null,
  titles: readonly string[],
  date: string | null,
  gazetteer: Gazetteer,
): RegionFact | null {
  if (issuer !== null) {
    const entry = gazetteer.fullName(issuer, date);
    return entry?.region ?? gazetteer.regionAtStart(issuer, null)?.region ?? null;
  }
  for (const title of titles) {
    const found = gazetteer.regionAtStart(title, null);
    if (found !== null) return found.region;
  }
  return null;
}

/**
 * Regions in which relative names (省…, 市…) of the head are read, the surest first: those that the issued texts' titles
 * begin with, that of the compilation's heading, the one province that the start of the text names most.
 */
export function surroundingRegions(
  piece: Piece,
  titles: readonly string[],
  gazetteer: Gazetteer,
): readonly RegionFact[] {
  const regions = titles.flatMap((title) => gazetteer.regionAtStart(title, null)?.region ?? []);
  const given = metadataField(piece.metadata, 'region');
  const section =
    given === null
      ? null
      : (gazetteer.regionAtStart(given, null) ?? gazetteer.regionAtStart(`${given}省`, null));
  const named = mostNamedProvince(piece.text.text.slice(0, SEARCHED), gazetteer);
  return [...regions, ...(section === null ? [] : [section.region]), ...(named === null ? [] : [named])];
}

function mostNamedProvince(text: string, gazetteer: Gazetteer): RegionFact | null {
  const counts = new Map<string, { readonly region: RegionFact; count: number }>();
  for (let at = 0; at < text.length;) {
    const found = gazetteer.regionAtStart(text.slice(at, at + LONGEST_REGION), null);
    at += found?.length ?? 1;
    const province = found === null ? null : provinceOf(found.region, gazetteer);
    if (province === null) continue;
    const counted = counts.get(province.name) ?? { region: province, count: 0 };
    counts.set(province.name, { region: province, count: counted.count + 1 });
  }
  const [first, second] = [...counts.values()].sort((one, other) => other.count - one.count);
  if (first === undefined || (second !== undefined && second.count === first.count)) return null;
  return first.region;
}

function provinceOf(region: RegionFact, gazetteer: Gazetteer): RegionFact | null {
  return gazetteer.regionLine(region).find((one) => one.level === 'province') ?? null;
}
