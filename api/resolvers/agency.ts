import { isNameTold } from '../../schema/ids.ts';
import { dutyPage } from '../../store/graph/duty-page.ts';
import { idOrder, pageOf } from '../../store/graph/page.ts';
import type { PageRequest } from '../../store/policy-graph.ts';
import { connection, countOnly, pageRequest } from '../connection.ts';
import type { Resolvers } from '../generated/resolver-types.ts';
import { whenThere } from '../look-up.ts';
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
    responsibilities: ({ id }, { roles, ...args }, { load }, info) => {
      const request = pageRequest(args, selects(info, 'totalCount'));
      if (roles) {
        return whenThere(load.duties(id, { roles }, onlyCounts(info) ? countRequest : request), connection);
      }
      if (onlyCounts(info)) return whenThere(load.measureCount.load(id), countOnly);
      const first = firstOf(request);
      const begun = first === null ? null : load.firstDuties(id, first + 1);
      const { count, ...uncounted } = request;
      const asked = begun === null ? load.duties(id, {}, uncounted) : dutyPage(begun, uncounted, null);
      return whenThere(asked, (page) =>
        whenThere(count === true ? load.measureCount.load(id) : null, (total) =>
          connection({ ...page, total }),
        ),
      );
    },
    documents: ({ id }, args, { load }, info) => {
      const request = pageRequest(args, selects(info, 'totalCount'));
      const count = onlyCounts(info) ? load.documentCount(id) : null;
      return count === null ? whenThere(load.documentsIssuedBy(id, request), connection) : countOnly(count);
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
    documents: ({ id }, { withDescendants, ...args }, { load }, info) => {
      const request = pageRequest(args, selects(info, 'totalCount'));
      const count = onlyCounts(info) && withDescendants !== true ? load.documentCount(id) : null;
      return count === null
        ? whenThere(load.documentsOfRegion(id, withDescendants === true, request), connection)
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
