import type { AgencyEntry } from '../schema/facts.ts';
import type { AgencyReading, Gazetteer, NameContext } from './pipeline.ts';
import { remembered } from './remembered.ts';

/**
 * A gazetteer that answers a question asked before from memory: a document names the same few authorities hundreds of
 * times. Answers are the same, since a gazetteer is a pure function.
 */
export function rememberingGazetteer(gazetteer: Gazetteer): Gazetteer {
  const fullNames = new Map<string, AgencyEntry | null>();
  const readings = new WeakMap<NameContext, Map<string, AgencyReading>>();
  return {
    ...gazetteer,
    fullName: (text, date) =>
      remembered(fullNames, `${date ?? ''}|${text}`, () => gazetteer.fullName(text, date)),
    readAgency: (text, context) => {
      let known = readings.get(context);
      if (known === undefined) readings.set(context, (known = new Map()));
      return remembered(known, text, () => gazetteer.readAgency(text, context));
    },
  };
}
