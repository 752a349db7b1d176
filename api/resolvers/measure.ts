import type { Resolvers } from '../generated/resolver-types.ts';

export const measure: Pick<Resolvers, 'Measure' | 'Adoption' | 'Initiative'> = {
  Measure: {
    document: ({ documentId }, _args, { load }) => load.get('Document', documentId),
    responsibilities: async ({ id }, { roles }, { load }) => {
      const all = await load.responsibilitiesOfMeasure.load(id);
      return roles ? all.filter((responsibility) => roles.includes(responsibility.role)) : all;
    },
    initiatives: ({ id }, _args, { load }) => load.adoptionsOfMeasure.load(id),
    references: async ({ id, documentId }, _args, { load }) =>
      (await load.referencesFrom.load(documentId)).filter((reference) => reference.measureIds.includes(id)),
    evidence: async ({ documentId, span }, _args, { load }) => {
      const { text: whole } = await load.get('Document', documentId);
      const text = whole === null || span === null ? null : whole.slice(...span);
      return { documentId, text, highlight: text === null ? null : [0, text.length], span };
    },
  },
  Initiative: {
    adoptions: ({ id }, _args, { load }) => load.adoptionsOfInitiative.load(id),
  },
  Adoption: {
    measure: ({ measureId }, _args, { load }) => load.get('Measure', measureId),
    initiative: ({ initiativeId }, _args, { load }) => load.get('Initiative', initiativeId),
  },
};
