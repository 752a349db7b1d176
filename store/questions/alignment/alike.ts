import type { PolicyGraph } from '../../policy-graph.ts';
import { alignDocuments, type AlignedPair } from './align-documents.ts';
import type { DocumentProfile } from './document-profile.ts';
import { fetchingProfiles } from './fetching-profiles.ts';
import type { MeasureQuestions } from './fetch-measures.ts';
import { relatedDocuments } from './related-documents.ts';

/** Measures like one, in the documents around its own. */
export interface AlikeMeasures {
  /** The measure stands in `from`. The best first, then in the nearer document, then by place; scores are those of {@link alignDocuments}. */
  readonly pairs: readonly AlignedPair[];
  /** Documents whose measures were compared. */
  readonly comparedIds: readonly string[];
  /** Related documents that were not, because there are more than so many; see related-documents.ts. */
  readonly leftOut: number;
}

type Questions = MeasureQuestions & Pick<PolicyGraph, 'referencesFrom' | 'linksTo'>;

const nothing: AlikeMeasures = { pairs: [], comparedIds: [], leftOut: 0 };

/**
 * For each of the measures those like it in the documents that its own carries out, that carry out its own, or that
 * carry out the same. Measures of one document share the work; the texts of a few documents are in memory at a time.
 */
export async function alike(
  graph: Questions,
  measureIds: readonly string[],
  minScore: number,
): Promise<readonly AlikeMeasures[]> {
  const nodes = await graph.nodes(measureIds);
  const documentOf = new Map<string, string>();
  for (const node of nodes) if (node?.label === 'Measure') documentOf.set(node.id, node.documentId);
  const documentIds = [...new Set(documentOf.values())];
  const related = await relatedDocuments(graph, documentIds);
  const profiles = fetchingProfiles(graph);
  const found = new Map<string, AlikeMeasures>();
  for (const [at, documentId] of documentIds.entries()) {
    if (at > 0) await letOthersIn();
    const { ids, leftOut } = related[at] ?? { ids: [], leftOut: 0 };
    const [own, ...others] = await profiles([documentId, ...ids]);
    if (own === undefined) continue;
    const asked = new Set(measureIds.filter((id) => documentOf.get(id) === documentId));
    const byMeasure = pairsOf(own, others, minScore, asked);
    for (const id of asked) found.set(id, { pairs: byMeasure.get(id) ?? [], comparedIds: ids, leftOut });
  }
  return measureIds.map((id) => found.get(id) ?? nothing);
}

/** Comparing takes long and waits for nothing: without a pause neither other queries nor a time-out would get a turn. */
const letOthersIn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

function pairsOf(
  own: DocumentProfile,
  others: readonly DocumentProfile[],
  minScore: number,
  asked: ReadonlySet<string>,
): ReadonlyMap<string, readonly AlignedPair[]> {
  const byMeasure = new Map<string, AlignedPair[]>();
  for (const other of others) {
    for (const pair of alignDocuments(own, other, minScore, asked)) {
      const pairs = byMeasure.get(pair.from.id);
      if (pairs === undefined) byMeasure.set(pair.from.id, [pair]);
      else pairs.push(pair);
    }
  }
  for (const pairs of byMeasure.values()) pairs.sort((one, other) => other.score - one.score);
  return byMeasure;
}
