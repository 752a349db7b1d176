import type { Responsibility } from '../../schema/graph.ts';
import { isNameTold } from '../../schema/ids.ts';
import { idOrder, pageOf } from '../../store/graph/page.ts';
import type { PageRequest } from '../../store/policy-graph.ts';
import { connection, countOnly, pageOfList, pageRequest } from '../connection.ts';
import type { Resolvers } from '../generated/resolver-types.ts';
import { onlyCounts, selects } from '../selection.ts';

function dutyKey({ measureId, order }: Responsibility): string {
  return `${measureId} ${order}`;
}

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
      if (onlyCounts(info) && !roles) return countOnly(await load.measureCount.load(id));
      const first = roles ? null : firstOf(request);
      const begun = first === null ? null : load.firstDuties(id, first + 1);
      if (begun !== null) {
        const total = selects(info, 'totalCount') ? await load.measureCount.load(id) : null;
        return connection({ ...pageOfList(begun, dutyKey, { first: first ?? 0 }), total });
      }
      const all = await load.responsibilitiesOfAgency.load(id);
      const wanted = roles ? all.filter((responsibility) => roles.includes(responsibility.role)) : all;
      return connection(pageOfList(wanted, dutyKey, request));
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
