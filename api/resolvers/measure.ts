import type { Adoption } from '../../schema/graph.ts';
import { adopterOrder, pageOf } from '../../store/graph/page.ts';
import { connection, mapPage, pageRequest } from '../connection.ts';
import type { Resolvers } from '../generated/resolver-types.ts';
import { bounded } from '../limits/bounded.ts';
import { gone, type Loaders } from '../loaders.ts';
import { whenThere } from '../look-up.ts';
import { selects } from '../selection.ts';
import { scoreBound } from './alignment.ts';

export const measure: Pick<Resolvers, 'Measure' | 'Adoption' | 'Initiative'> = {
  Measure: {
    document: ({ documentId }, _args, { load }) => load.get('Document', documentId),
    responsibilities: ({ id }, { roles }, { load }) =>
      whenThere(load.responsibilitiesOfMeasure.load(id), (all) =>
        roles ? all.filter((responsibility) => roles.includes(responsibility.role)) : all,
      ),
    initiatives: ({ id }, _args, { load }) => load.adoptionsOfMeasure.load(id),
    references: ({ id, documentId }, _args, { load }) =>
      whenThere(load.referencesFrom.load(documentId), (all) =>
        all.filter((reference) => reference.measureIds.includes(id)),
      ),
    alike: async ({ id }, args, { load, limits }) => {
      const first = bounded('first', args.first, limits.alike, 'PAGE_TOO_LARGE');
      const found = await load.alike(id, scoreBound(args.minScore));
      return { ...found, pairs: found.pairs.slice(0, first), pairCount: found.pairs.length };
    },
    evidence: ({ documentId, span }, _args, { load }) =>
      whenThere(load.text.load(documentId), (whole) => {
        const text = whole === null || span === null ? null : whole.slice(...span);
        return { documentId, text, highlight: text === null ? null : [0, text.length], span };
      }),
  },
  Initiative: {
    adoptions: ({ id }, _args, { load }) => load.adoptionsOfInitiative.load(id),
    adoptionsConnection: async ({ id }, args, { load }, info) => {
      const request = pageRequest(args, selects(info, 'totalCount'));
      const page = pageOf(await load.adopters.load(id), adopterOrder, request);
      return connection(await mapPage(page, ({ measureId }) => adoptionOf(measureId, id, load)));
    },
  },
  Adoption: {
    measure: ({ measureId }, _args, { load }) => load.get('Measure', measureId),
    initiative: ({ initiativeId }, _args, { load }) => load.get('Initiative', initiativeId),
  },
};

/** The adoption with its sentence, from the measure that adopts. */
async function adoptionOf(measureId: string, initiativeId: string, load: Loaders): Promise<Adoption> {
  const found = (await load.adoptionsOfMeasure.load(measureId)).find(
    (adoption) => adoption.initiativeId === initiativeId,
  );
  if (found === undefined) throw gone(measureId);
  return found;
}
