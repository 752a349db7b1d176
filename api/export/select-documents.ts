import type { DocumentNode } from '../../schema/graph.ts';
import type { PolicyGraph } from '../../store/policy-graph.ts';
import { documentFilter, documentOptions } from './request/filters.ts';
import { givenOptions, type RawOptions } from './request/given-options.ts';
import type { OptionName } from './request/options.ts';
import { documentPages, type Batches } from './rows/pages.ts';

/** The filters of a list of documents, for whoever takes only documents that were read. */
export const heldDocumentOptions: readonly OptionName[] = documentOptions.filter((name) => name !== 'status');

/**
 * The documents that were read and pass the filters, by date.
 *
 * @throws ZhengmaiError with a code of request/request-error.ts where the request is at fault
 */
export async function selectHeldDocuments(
  graph: PolicyGraph,
  options: RawOptions,
): Promise<Batches<DocumentNode>> {
  const filter = await documentFilter(givenOptions(graph, options, heldDocumentOptions));
  return documentPages(graph, { ...filter, status: 'held' });
}
