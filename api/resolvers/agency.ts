import { isNameTold } from '../../schema/ids.ts';
import { idOrder, pageOf } from '../../store/graph/page.ts';
import { connection, countOnly, pageOfList, pageRequest } from '../connection.ts';
import type { Resolvers } from '../generated/resolver-types.ts';
import { onlyCounts, selects } from '../selection.ts';

export const agency: Pick<Resolvers, 'Agency' | 'Responsibility' | 'Region'> = {
  Agency: {
    resolved: isNameTold,
    region: ({ regionId }, _args, { load }) => (regionId === null ? null : load.get('Region', regionId)),
    parent: ({ parentId }, _args, { load }) => (parentId === null ? null : load.get('Agency', parentId)),
    responsibilities: async ({ id }, { roles, ...args }, { load }, info) => {
      const request = pageRequest(args, selects(info, 'totalCount'));
      if (onlyCounts(info) && !roles) return countOnly(await load.measureCount.load(id));
      const all = await load.responsibilitiesOfAgency.load(id);
      const wanted = roles ? all.filter((responsibility) => roles.includes(responsibility.role)) : all;
      return connection(pageOfList(wanted, (one) => `${one.measureId} ${one.order}`, request));
    },
    documents: async ({ id }, args, { load }, info) =>
      connection(await load.documentsIssuedBy(id, pageRequest(args, selects(info, 'totalCount')))),
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
      return connection(await load.documentsOfRegion(id, withDescendants === true, request));
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
