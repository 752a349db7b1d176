import type { Resolvers } from '../generated/resolver-types.ts';
import { allThere, whenThere } from '../look-up.ts';

export const reference: Pick<Resolvers, 'Reference' | 'Evidence'> = {
  Reference: {
    from: ({ fromId }, _args, { load }) => load.get('Document', fromId),
    to: ({ toId }, _args, { load }) => load.get('Document', toId),
    measures: ({ measureIds }, _args, { load }) => allThere(measureIds.map((id) => load.get('Measure', id))),
  },
  Evidence: {
    start: ({ highlight }) => highlight?.[0] ?? null,
    end: ({ highlight }) => highlight?.[1] ?? null,
    documentStart: ({ span }) => span?.[0] ?? null,
    documentEnd: ({ span }) => span?.[1] ?? null,
    url: ({ documentId }, _args, { load }) => whenThere(load.get('Document', documentId), ({ url }) => url),
    document: ({ documentId }, _args, { load }) => load.get('Document', documentId),
  },
};
