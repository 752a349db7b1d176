import { agencyId, initiativeId, regionId } from '../../schema/ids.ts';
import { heldDocumentId } from '../../store/graph/reference-keys.ts';
import { syntheticFacts } from '../corpus/synthetic-facts.ts';
import type { Corpus } from './question.ts';

const asked = 24;

/**
 * Typical subjects, and alike in corpora of any size: documents with 5 to 40 that cite them, agencies with 20 to 200
 * duties, initiatives adopted 5 to 40 times, as far as there are such; of the provinces those with the most documents
 * first. What thousands refer to is told in pages.
 */
export function corpusOf(size: number, seed: number): Corpus {
  const documents: { readonly id: string; readonly number: string; readonly title: string }[] = [];
  const [citations, duties, adoptions, provinces] = [new Tally(), new Tally(), new Tally(), new Tally()];
  const cities = new Set<string>();
  for (const facts of syntheticFacts(size, seed)) {
    const { title, number, region, level, references, measures } = facts;
    if (number !== null) documents.push({ id: heldDocumentId(facts), number, title });
    if (level === 'prefecture') {
      provinces.add(`${region?.code?.slice(0, 2)}0000`);
      if (title.includes(planWords)) cities.add(region?.name ?? '');
    }
    for (const { full } of references) citations.add(full ?? '');
    for (const { responsibilities, initiatives } of measures) {
      for (const { agency } of responsibilities) if (agency !== null) duties.add(agency);
      for (const initiative of initiatives) adoptions.add(initiative);
    }
  }
  return {
    size,
    documents: typical(documents, ({ title }) => citations.of(title), 5, 40),
    provinces: [...provinces.names()]
      .sort((one, other) => provinces.of(other) - provinces.of(one))
      .slice(0, asked)
      .map((code) => regionId({ name: '', code })),
    cities: [...cities].slice(0, asked),
    agencies: typical(duties.names(), (name) => duties.of(name), 20, 200).map(agencyId),
    initiatives: typical(adoptions.names(), (name) => adoptions.of(name), 5, 40).map(initiativeId),
  };
}

/** What the titles of most plans contain. */
export const planWords = '实施方案';

class Tally {
  readonly #counts = new Map<string, number>();

  add(name: string): void {
    this.#counts.set(name, this.of(name) + 1);
  }

  of(name: string): number {
    return this.#counts.get(name) ?? 0;
  }

  names(): readonly string[] {
    return [...this.#counts.keys()];
  }
}

/**
 * The nearest to so many counts between `least` and `most`, each once, in steps of equal ratio, small ones and large
 * ones mixed; those of smaller counts only where there are not enough, those of larger ones never.
 */
function typical<T>(
  list: readonly T[],
  countOf: (one: T) => number,
  least: number,
  most: number,
): readonly T[] {
  const rest = list
    .map((one) => ({ one, count: countOf(one) }))
    .filter(({ count }) => count > 0 && count <= most)
    .map(({ one, count }) => ({ one, distance: Math.log(count / least) }));
  const whole = Math.log(most / least);
  const found: T[] = [];
  for (let at = 0; at < asked && rest.length > 0; at++) {
    const wanted = (whole * ((7 * at) % asked)) / (asked - 1);
    let nearest = 0;
    rest.forEach(({ distance }, place) => {
      if (Math.abs(distance - wanted) < Math.abs((rest[nearest]?.distance ?? 0) - wanted)) nearest = place;
    });
    found.push(...rest.splice(nearest, 1).map(({ one }) => one));
  }
  return found;
}
