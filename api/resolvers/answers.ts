import type { Resolvers } from '../generated/resolver-types.ts';

/** What drawings, searches and counts are made of. */
export const answers: Pick<Resolvers, 'Node' | 'NetworkEdge' | 'SearchHit' | 'Stats'> = {
  Node: {
    __resolveType: ({ label }) => label,
  },
  NetworkEdge: {
    source: ({ sourceId }, _args, { load }) => load.get('Agency', sourceId),
    target: ({ targetId }, _args, { load }) => load.get('Agency', targetId),
    measures: ({ measureIds }, _args, { load }) =>
      Promise.all(measureIds.map((id) => load.get('Measure', id))),
  },
  SearchHit: {
    kind: ({ node }) => node.label,
    highlights: ({ highlights }) => highlights.map(([start, end]) => ({ start, end })),
  },
  Stats: {
    documentsHeld: ({ documents }) => documents.held,
    documentsCited: ({ documents }) => documents.cited,
  },
};
