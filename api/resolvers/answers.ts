import type { Resolvers } from '../generated/resolver-types.ts';

/** What drawings, searches and counts are made of. */
export const answers: Pick<Resolvers, 'Node' | 'SearchHit' | 'Stats'> = {
  Node: {
    __resolveType: ({ label }) => label,
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
