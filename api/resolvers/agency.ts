import { isNameTold } from '../../schema/ids.ts';
import { dutyPage } from '../../store/graph/duty-page.ts';
import { idOrder, pageOf } from '../../store/graph/page.ts';
import type { PageRequest } from '../../store/policy-graph.ts';
import { connection, countOnly, pageRequest } from '../connection.ts';
import type { Resolvers } from '../generated/resolver-types.ts';
import { onlyCounts, selects } from '../selection.ts';

/** Nothing but how many there are. */
const countRequest: PageRequest = { first: 0, count: true };

/** The size of a first page; null for any other page. */
function firstOf({ first, after, before }: PageRequest): number | null {
  return after === undefined && before === undefined ? (first ?? null) : null;
}

export const agency: Pick<Resolvers, 'Agency' | 'Responsibility' | 'Region'> = {
  Agency: {
    resolved: isNameTold,
    region: ({ regionId }, _args, { load }) => (regionId === null ? null : load.get('Region', regionId)),
    parent: ({ parentId }, _args, { load }) => (parentId === null ? null : load.get('Agency', parentId)),
    responsibilities: async ({ id }, { roles, ...args }, { load }, info) => {
      const request = pageRequest(args, selects(info, 'totalCount'));
      if (roles)
        return connection(await load.duties(id, { roles }, onlyCounts(info) ? countRequest : request));
      if (onlyCounts(info)) return countOnly(await load.measureCount.load(id));
      const first = firstOf(request);
      const begun = first === null ? null : load.firstDuties(id, first + 1);
      const { count: _count, ...uncounted } = request;
      const page = begun === null ? await load.duties(id, {}, uncounted) : dutyPage(begun, uncounted, null);
      const total = selects(info, 'totalCount') ? await load.measureCount.load(id) : null;
      return connection({ ...page, total });
    },
    documents: async ({ id }, args, { load }, info) => {
      const request = pageRequest(args, selects(info, 'totalCount'));
      const count = onlyCounts(info) ? load.documentCount(id) : null;
      return count === null ? connection(await load.documentsIssuedBy(id, request)) : countOnly(count);
    },
  },
  Responsibility: {
    agency: ({ agencyId }, _args, { load }) => load.get('Agency', agencyId),
    measure: ({ measureId }, _args, { load }) => load.get('Measure', measureId),
  },
  Region: {
    parent: ({ parentId }, _args, { load }) => (parentId === null ? null : load.get('Region', parentId)),
    subregions: ({ id }, _args, { load }) => load.subregions.load(id),
    subregionsConnection: async ({ id }, { withDescendants, ...args }, { graph, load }, info) => {
      const request = pageRequest(args, selects(info, 'totalCount'));
      return connection(
        withDescendants === true
          ? await graph.regions({ parentId: id, withDescendants }, request)
          : pageOf(await load.subregions.load(id), idOrder, request),
      );
    },
    documents: async ({ id }, { withDescendants, ...args }, { load }, info) => {
      const request = pageRequest(args, selects(info, 'totalCount'));
      const count = onlyCounts(info) && withDescendants !== true ? load.documentCount(id) : null;
      return count === null
        ? connection(await load.documentsOfRegion(id, withDescendants === true, request))
        : countOnly(count);
    },
    agencies: ({ id }, _args, { load }) => load.agenciesIn.load(id),
    agenciesConnection: async ({ id }, { withDescendants, ...args }, { graph, load }, info) => {
      const request = pageRequest(args, selects(info, 'totalCount'));
      return connection(
        withDescendants === true
          ? await graph.agencies({ regionIds: [id], withDescendants, collective: false }, request)
          : pageOf(await load.agenciesIn.load(id), idOrder, request),
      );
    },
  },
};
