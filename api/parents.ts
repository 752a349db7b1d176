/** What the resolvers of types without a record of their own in the graph start from. */
import type { Span } from '../schema/facts.ts';
import type { DocumentNode, Evidence } from '../schema/graph.ts';
import { evidenceAt } from '../store/graph/evidence.ts';
import type {
  AgencyOrder,
  DutyFilter,
  DocumentOrder,
  InitiativeOrder,
  MeasureOrder,
  RegionOrder,
  FoldBy,
  FoldedNetwork,
  Network,
} from '../store/policy-graph.ts';
import type { Loaders } from './loaders.ts';
import type { RegionalAgency } from '../store/questions/responsibility-by-region/responsibility-by-region.ts';
import type { AlignedPair } from '../store/questions/alignment/align-documents.ts';
import type { AlikeMeasures } from '../store/questions/alignment/alike.ts';
import type { Passage } from '../store/questions/alignment/passages.ts';
import type { DiffusionRow } from '../store/questions/diffusion/answer.ts';

export type DocumentOrderField = DocumentOrder['field'];
export type AgencyOrderField = AgencyOrder['field'];
export type MeasureOrderField = MeasureOrder['field'];
export type RegionOrderField = RegionOrder['field'];
export type InitiativeOrderField = InitiativeOrder['field'];

/** Spans are turned into sentences only where a query asks for them. */
export interface DocumentEvidenceParent {
  readonly document: DocumentNode;
}

export type NetworkEdgeParent = Network['edges'][number];

type FoldedGroup = FoldedNetwork['nodes'][number];

/** What it was folded by says what its key is. */
export interface FoldedNodeParent extends FoldedGroup {
  readonly by: FoldBy;
}

export type FoldedEdgeParent = FoldedNetwork['edges'][number];

export type { RankingBy } from '../store/questions/agency-ranking/request.ts';

/** With the bounds within which its single duties count. */
export interface RegionalAgencyParent extends RegionalAgency {
  readonly bounds: DutyFilter;
}

/** A row that knows of what document or initiative it tells. */
export interface DiffusionRowParent extends DiffusionRow {
  readonly of: string;
}

/** The sentence in which a part of a document's head stands; null where its place is not known. */
export async function evidenceOf(
  { id }: DocumentNode,
  span: Span | null,
  load: Pick<Loaders, 'text'>,
): Promise<Evidence | null> {
  return span === null ? null : evidenceAt(id, await load.text.load(id), span);
}

/** A passage that knows the pair that shares it. */
export interface SharedPassageParent {
  readonly pair: AlignedPair;
  readonly passage: Passage;
}

/** Cut at the size asked for. */
export interface AlikeMeasuresParent extends AlikeMeasures {
  readonly pairCount: number;
}
