import type { Resolvers } from '../generated/resolver-types.ts';

export const reference: Pick<Resolvers, 'Reference' | 'Evidence'> = {
  Reference: {
    from: ({ fromId }, _args, { load }) => load.get('Document', fromId),
    to: ({ toId }, _args, { load }) => load.get('Document', toId),
    measures: ({ measureIds }, _args, { load }) =>
      Promise.all(measureIds.map((id) => load.get('Measure', id))),
  },
  Evidence: {
    start: ({ highlight }) => highlight?.[0] ?? null,
    end: ({ highlight }) => highlight?.[1] ?? null,
    documentStart: ({ span }) => span?.[0] ?? null,
    documentEnd: ({ span }) => span?.[1] ?? null,
    url: async ({ documentId }, _args, { load }) => (await load.get('Document', documentId)).url,
    document: ({ documentId }, _args, { load }) => load.get('Document', documentId),
  },
};
