import { connection, pageRequest } from '../connection.ts';
import type { QueryResolvers } from '../generated/resolver-types.ts';
import { byDate } from '../document-pages.ts';
import { outlookOf } from '../outlook.ts';
import { selects } from '../selection.ts';
import { withoutNulls } from '../without-nulls.ts';

type Lists = Pick<QueryResolvers, 'documents' | 'agencies' | 'regions' | 'initiatives' | 'measures'>;

const byId = { field: 'id' } as const;
const byDocument = { field: 'document' } as const;

/** The lists: filters renamed to the store's words, page by page. */
export const queryLists: Lists = {
  documents: async (_root, { filter, order, ...args }, { load }, info) => {
    const {
      regions: regionIds,
      issuers: issuerIds,
      initiatives: initiativeIds,
      refersTo: refersToIds,
      ...rest
    } = filter ?? {};
    const page = pageRequest(args, selects(info, 'totalCount'));
    const chosen = withoutNulls({ ...rest, regionIds, issuerIds, initiativeIds, refersToIds });
    return connection(
      await load
        .ahead(outlookOf(info, 'Document', 'connection'))
        .documents(chosen, { ...byDate, ...order }, page),
    );
  },
  agencies: async (_root, { filter, order, ...args }, { load }, info) => {
    const { regions: regionIds, ...rest } = filter ?? {};
    const page = pageRequest(args, selects(info, 'totalCount'));
    return connection(
      await load
        .ahead(outlookOf(info, 'Agency', 'connection'))
        .agencies(withoutNulls({ ...rest, regionIds }), page, { ...byId, ...order }),
    );
  },
  regions: async (_root, { filter, order, ...args }, { load }, info) => {
    const { parent: parentId, ...rest } = filter ?? {};
    const page = pageRequest(args, selects(info, 'totalCount'));
    return connection(
      await load
        .ahead(outlookOf(info, 'Region', 'connection'))
        .regions(withoutNulls({ ...rest, parentId }), page, { ...byId, ...order }),
    );
  },
  initiatives: async (_root, { filter, order, ...args }, { load }, info) => {
    const page = pageRequest(args, selects(info, 'totalCount'));
    return connection(
      await load
        .ahead(outlookOf(info, 'Initiative', 'connection'))
        .initiatives(withoutNulls(filter ?? {}), page, { ...byId, ...order }),
    );
  },
  measures: async (_root, { filter, order, ...args }, { load }, info) => {
    const {
      documents: documentIds,
      agencies: agencyIds,
      initiatives: initiativeIds,
      regions: regionIds,
      ...rest
    } = filter ?? {};
    const page = pageRequest(args, selects(info, 'totalCount'));
    const chosen = withoutNulls({ ...rest, documentIds, agencyIds, initiativeIds, regionIds });
    return connection(
      await load
        .ahead(outlookOf(info, 'Measure', 'connection'))
        .measures(chosen, page, { ...byDocument, ...order }),
    );
  },
};
