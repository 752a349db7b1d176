import type { MeasureNode } from '../../../schema/graph.ts';
import { alignDocuments, type AlignedPair } from './align-documents.ts';
import { documentProfile } from './document-profile.ts';
import { fetchMeasures, type MeasureQuestions } from './fetch-measures.ts';

export interface AlignmentRequest {
  /** Document whose measures are carried, such as a provincial plan. */
  readonly fromId: string;
  /** Document whose measures carry them, such as a city's. */
  readonly toId: string;
  /** Least score of a pair, 0 to 1. */
  readonly minScore: number;
}

/** 条目对应 of two documents */
export interface Alignment extends AlignmentRequest {
  /** The best first, then in the order of the texts. */
  readonly pairs: readonly AlignedPair[];
  /** Measures without a counterpart that scores `minScore`, in the order of the text: none found, not none there. */
  readonly fromWithout: readonly MeasureNode[];
  readonly toWithout: readonly MeasureNode[];
  /** Measures compared; 总体要求 and 保障措施 are not. */
  readonly fromCompared: number;
  readonly toCompared: number;
}

/** Which measures of one document say what measures of another say: three look-ups, whatever the documents. */
export async function alignment(graph: MeasureQuestions, request: AlignmentRequest): Promise<Alignment> {
  const [from = [], to = []] = await fetchMeasures(graph, [request.fromId, request.toId]);
  const pairs = alignDocuments(documentProfile(from), documentProfile(to), request.minScore);
  const found = new Set(pairs.flatMap((pair) => [pair.from.id, pair.to.id]));
  const without = (side: typeof from): readonly MeasureNode[] =>
    side.map(({ measure }) => measure).filter(({ id }) => !found.has(id));
  return {
    ...request,
    pairs,
    fromWithout: without(from),
    toWithout: without(to),
    fromCompared: from.length,
    toCompared: to.length,
  };
}
