import { measureOrder, pageOf } from '../../store/graph/page.ts';
import { connection, pageRequest } from '../connection.ts';
import type { Resolvers } from '../generated/resolver-types.ts';
import { evidenceOf } from '../parents.ts';
import { selects } from '../selection.ts';

export const document: Pick<Resolvers, 'Document' | 'DocumentEvidence'> = {
  Document: {
    issuers: ({ id }, _args, { load }) => load.issuers.load(id),
    region: ({ regionId }, _args, { load }) => (regionId === null ? null : load.get('Region', regionId)),
    measures: async ({ id }, { kinds, ...args }, { load }, info) => {
      const request = pageRequest(args, selects(info, 'totalCount'));
      const measures = await load.measures.load(id);
      const wanted = kinds ? measures.filter((measure) => kinds.includes(measure.kind)) : measures;
      return connection(pageOf(wanted, measureOrder, request));
    },
    references: async ({ id }, { relations }, { load }) =>
      ofRelations(await load.referencesFrom.load(id), relations),
    citedBy: async ({ id }, { relations }, { load }) =>
      ofRelations(await load.referencesTo.load(id), relations),
    citedByCount: ({ id }, { relations }, { load }) => load.citationCount(id, relations ?? undefined),
    evidence: (document) => ({ document }),
  },
  DocumentEvidence: {
    title: ({ document }) => evidenceOf(document, document.titleSpan),
    number: ({ document }) => evidenceOf(document, document.numberSpan),
    date: ({ document }) => evidenceOf(document, document.dateSpan),
  },
};

function ofRelations<T extends { readonly relation: string }>(
  references: readonly T[],
  relations: readonly string[] | null | undefined,
): readonly T[] {
  return relations ? references.filter((reference) => relations.includes(reference.relation)) : references;
}
