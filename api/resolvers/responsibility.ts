import { connection, pageRequest } from '../connection.ts';
import type { Resolvers } from '../generated/resolver-types.ts';
import type { Level } from '../../schema/facts.ts';
import { allThere } from '../look-up.ts';
import { selects } from '../selection.ts';

/** Parts of the answers about who answers for what. */
export const responsibility: Pick<Resolvers, 'NetworkEdge' | 'FoldedNode' | 'FoldedEdge' | 'RegionalAgency'> =
  {
    NetworkEdge: {
      source: ({ sourceId }, _args, { load }) => load.get('Agency', sourceId),
      target: ({ targetId }, _args, { load }) => load.get('Agency', targetId),
      measures: ({ measureIds }, _args, { load }) =>
        allThere(measureIds.map((id) => load.get('Measure', id))),
    },
    FoldedNode: {
      function: ({ by, key }) => (by === 'function' && key !== '' ? key : null),
      region: ({ by, key }, _args, { load }) =>
        by === 'region' && key !== '' ? load.get('Region', key) : null,
      level: ({ by, key }) => (by === 'level' && key !== '' ? (key as Level) : null),
      sharedMeasures: ({ measureIds }, _args, { load }) =>
        allThere(measureIds.map((id) => load.get('Measure', id))),
    },
    FoldedEdge: {
      source: ({ sourceKey }) => sourceKey,
      target: ({ targetKey }) => targetKey,
      measures: ({ measureIds }, _args, { load }) =>
        allThere(measureIds.map((id) => load.get('Measure', id))),
    },
    RegionalAgency: {
      responsibilities: async ({ agency, bounds }, args, { load }, info) =>
        connection(await load.duties(agency.id, bounds, pageRequest(args, selects(info, 'totalCount')))),
    },
  };
