import type { Facts } from '../schema/facts.ts';

/** The same facts without sentences: for texts that may not be passed on. Spans stay; they tell where to look. */
export function withoutText(facts: Facts): Facts {
  return {
    ...facts,
    measures: facts.measures.map((measure) => ({ ...measure, text: null })),
    source: { ...facts.source, text: null },
  };
}
