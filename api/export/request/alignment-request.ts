import type { DocumentNode } from '../../../schema/graph.ts';
import type { PolicyGraph } from '../../../store/policy-graph.ts';
import { findId } from './find.ts';
import type { GivenOptions } from './given-options.ts';
import type { OptionName } from './options.ts';
import { requestError } from './request-error.ts';

export const alignmentOptions = ['from', 'to', 'min-score'] as const satisfies readonly OptionName[];

/** Two held documents, and the least score of their pairs. */
export interface AlignmentRequest {
  readonly from: DocumentNode;
  readonly to: DocumentNode;
  readonly minScore: number;
}

/** @throws ZhengmaiError MISSING_OPTION, NOT_FOUND, AMBIGUOUS_NUMBER, BAD_OPTION */
export async function alignmentRequest(graph: PolicyGraph, options: GivenOptions): Promise<AlignmentRequest> {
  const minScore = options.share('min-score');
  const from = await heldDocument(graph, options, 'from');
  const to = await heldDocument(graph, options, 'to');
  if (from.id !== to.id) return { from, to, minScore };
  throw requestError(
    'BAD_OPTION',
    'from 与 to 是同一份文件，请给出两份不同的文件',
    'The options from and to name the same document; name two',
  );
}

async function heldDocument(
  graph: PolicyGraph,
  options: GivenOptions,
  name: 'from' | 'to',
): Promise<DocumentNode> {
  const key = options.text(name);
  if (key === undefined) {
    throw requestError(
      'MISSING_OPTION',
      `请用 ${name} 给出文件（id 或发文字号）`,
      `Name a document with the option ${name}, by its id or 发文字号`,
    );
  }
  const id = await findId(graph, 'Document', key);
  const [node] = await graph.nodes([id]);
  if (node?.label === 'Document' && node.status === 'held') return node;
  throw requestError(
    'BAD_OPTION',
    `文件 ${id} 仅被引用，未收录，没有可比较的条目`,
    `Document ${id} is only cited: it was not read, so that it has no measures to compare`,
  );
}
