import { agencyId, initiativeId, regionId } from '../../schema/ids.ts';
import { heldDocumentId } from '../../store/graph/reference-keys.ts';
import { syntheticFacts } from '../corpus/synthetic-facts.ts';
import type { Corpus } from './question.ts';

const asked = 24;

/**
 * Subjects in the first tenth to six tenths of a corpus: how much refers to a document depends on its place, not on
 * the size of the corpus.
 */
export function corpusOf(size: number, seed: number): Corpus {
  const places = new Set(
    Array.from({ length: asked }, (_, at) => cityPlace(size * (0.1 + (0.5 * at) / asked))),
  );
  const documents: { id: string; number: string; region: string }[] = [];
  let index = 0;
  for (const facts of syntheticFacts(size, seed)) {
    if (places.has(index++)) {
      documents.push({
        id: heldDocumentId(facts),
        number: facts.number ?? '',
        region: facts.region?.name ?? '',
      });
    }
  }
  const cities = [...new Set(documents.map(({ region }) => region))];
  return {
    size,
    documents,
    provinces: Array.from({ length: asked }, (_, at) => regionId({ name: '', code: `${11 + at}0000` })),
    cities,
    agencies: cities.flatMap((city) => ['发展改革', '市场监管'].map((line) => agencyId(`${city}${line}局`))),
    initiatives: Array.from({ length: asked }, (_, at) => initiativeId(`改革举措${7 * at}号`)),
  };
}

/** The next place that is not that of a province's or a national document. */
function cityPlace(at: number): number {
  const place = Math.floor(at);
  return place % 6 === 0 ? place + 1 : place;
}
