import { documentProfile, type ComparedMeasure, type DocumentProfile } from './document-profile.ts';

/**
 * Makes profiles, and keeps those that were used last. What is kept goes by the whole of what it was made of, so
 * that neither a load nor another graph can make it wrong.
 *
 * @param most UTF-16 units of measures for which profiles are kept
 */
export function keepingProfiles(most: number): (measures: readonly ComparedMeasure[]) => DocumentProfile {
  const kept = new Map<string, DocumentProfile>();
  let total = 0;
  return (measures) => {
    const key = JSON.stringify(measures);
    const known = kept.get(key);
    if (known !== undefined) {
      // To the end of the map, because it was used last.
      kept.delete(key);
      kept.set(key, known);
      return known;
    }
    const profile = documentProfile(measures);
    kept.set(key, profile);
    total += key.length;
    for (const oldest of kept.keys()) {
      if (total <= most) break;
      kept.delete(oldest);
      total -= oldest.length;
    }
    return profile;
  };
}
