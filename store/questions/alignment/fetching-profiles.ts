import { documentProfile, type DocumentProfile } from './document-profile.ts';
import { fetchMeasures, type MeasureQuestions } from './fetch-measures.ts';
import { keepingProfiles } from './kept-profiles.ts';

/** Documents of which profiles are kept while one question is answered: those around several documents are often the same. */
const keptWhileAsked = 100;
/** UTF-16 units of measures, as JSON, of which profiles are kept from one question to the next: some 20 MB. */
const profileOf = keepingProfiles(1_000_000);

const nothingToCompare = documentProfile([]);

/** Gives the profiles of documents; each is fetched once, as long as it is kept. */
export function fetchingProfiles(
  graph: MeasureQuestions,
): (documentIds: readonly string[]) => Promise<readonly DocumentProfile[]> {
  const kept = new Map<string, DocumentProfile>();
  return async (documentIds) => {
    const missing = documentIds.filter((id) => !kept.has(id));
    const fetched = await fetchMeasures(graph, missing);
    missing.forEach((id, at) => kept.set(id, profileOf(fetched[at] ?? [])));
    const profiles = documentIds.map((id) => {
      const profile = kept.get(id) ?? nothingToCompare;
      // To the end of the map, because it was used last.
      kept.delete(id);
      kept.set(id, profile);
      return profile;
    });
    for (const oldest of kept.keys()) {
      if (kept.size <= keptWhileAsked) break;
      kept.delete(oldest);
    }
    return profiles;
  };
}
