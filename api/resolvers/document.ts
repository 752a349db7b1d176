import type { Reference } from '../../schema/graph.ts';
import { idOrder, measureOrder, pageOf } from '../../store/graph/page.ts';
import type { Link } from '../../store/policy-graph.ts';
import { connection, countOnly, mapPage, pageRequest } from '../connection.ts';
import type { Resolvers } from '../generated/resolver-types.ts';
import { gone, type Loaders } from '../loaders.ts';
import { whenThere } from '../look-up.ts';
import { evidenceOf } from '../parents.ts';
import { onlyCounts, selects } from '../selection.ts';

export const document: Pick<Resolvers, 'Document' | 'DocumentEvidence'> = {
  Document: {
    issuers: ({ id }, _args, { load }) => load.issuers.load(id),
    region: ({ regionId }, _args, { load }) => (regionId === null ? null : load.get('Region', regionId)),
    measures: ({ id }, { kinds, ...args }, { load }, info) => {
      const request = pageRequest(args, selects(info, 'totalCount'));
      if (onlyCounts(info) && !kinds) return whenThere(load.measureCount.load(id), countOnly);
      return whenThere(load.measures.load(id), (measures) => {
        const wanted = kinds ? measures.filter((measure) => kinds.includes(measure.kind)) : measures;
        return connection(pageOf(wanted, measureOrder, request));
      });
    },
    references: ({ id }, { relations }, { load }) => load.references('referencesFrom', id, relations),
    citedBy: ({ id }, { relations }, { load }) => load.references('referencesTo', id, relations),
    citedByConnection: async ({ id }, { relations, ...args }, { load }, info) => {
      const request = pageRequest(args, selects(info, 'totalCount'));
      const page = pageOf(await load.linksTo(id, relations ?? undefined), idOrder, request);
      return connection(await mapPage(page, (link) => referenceOf(link, load)));
    },
    citedByCount: ({ id }, { relations }, { load }) => load.citationCount(id, relations ?? undefined),
    evidence: (document) => ({ document }),
  },
  DocumentEvidence: {
    title: ({ document }, _args, { load }) => evidenceOf(document, document.titleSpan, load),
    number: ({ document }, _args, { load }) => evidenceOf(document, document.numberSpan, load),
    date: ({ document }, _args, { load }) => evidenceOf(document, document.dateSpan, load),
  },
};

/** The reference with its sentence, from the document that refers. */
async function referenceOf({ id, fromId }: Link, load: Loaders): Promise<Reference> {
  const found = (await load.referencesFrom.load(fromId)).find((reference) => reference.id === id);
  if (found === undefined) throw gone(id);
  return found;
}
