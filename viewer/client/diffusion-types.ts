/** How a document or an initiative spread: the shape of the answers of `diffusion` (schema/api.graphql). */
import type { RegionLevel } from '../../schema/facts.ts';
import type { ApiDocument, ApiEvidence, ApiMeasureHead, ApiNamed, ApiReference } from './types.ts';

interface ApiRegion extends ApiNamed {
  /** GB/T 2260; null for an area without one. */
  readonly code: string | null;
  readonly level: RegionLevel;
  readonly parent: ApiNamed | null;
}

export type GapStatus = 'none_held' | 'held_none_refers' | 'held_refers_otherwise' | 'held_not_by_date';

export interface ApiSpreadRow {
  readonly region: ApiRegion;
  readonly document: Pick<
    ApiDocument,
    'id' | 'title' | 'number' | 'date' | 'status' | 'citedIssuer' | 'issuers'
  >;
  readonly date: string | null;
  readonly direct: boolean;
  readonly chain: readonly { readonly id: string }[];
  readonly daysSinceOrigin: number | null;
  readonly above: ApiNamed | null;
  readonly daysSinceAbove: number | null;
  readonly furtherCount: number;
  readonly conflict: 'before_origin' | 'before_cited' | null;
}

export interface ApiSpreadLevel {
  readonly level: RegionLevel;
  readonly regions: number | null;
  readonly regionsHeld: number | null;
  readonly reached: number;
  readonly undated: number;
  readonly medianDays: number | null;
}

export interface ApiGap {
  readonly regionId: string;
  readonly name: string;
  readonly code: string | null;
  readonly level: RegionLevel;
  readonly parentName: string | null;
  readonly status: GapStatus;
  readonly documentsHeld: number;
  readonly reachedBelow: number;
}

export interface ApiDiffusion {
  readonly of: { readonly __typename: string; readonly id: string } & Partial<ApiDocument & ApiNamed>;
  readonly originDate: string | null;
  readonly originDateIs: 'own_date' | 'earliest_held_adoption';
  readonly originRegion: ApiRegion | null;
  readonly rows: readonly ApiSpreadRow[];
  readonly rowCount: number;
  readonly levels: readonly ApiSpreadLevel[];
  readonly gaps: readonly ApiGap[];
  readonly gapCount: number;
  readonly leftOut: { readonly withoutRegion: number; readonly beyondDepth: number };
}

/** The sentences behind one row: along the chain from the origin, or of the measure that adopts. */
export interface ApiSpreadEvidence {
  readonly chain: readonly (Pick<ApiReference, 'id' | 'relation' | 'evidence'> & {
    readonly from: ApiDocument;
    readonly to: ApiDocument;
  })[];
  readonly adoption: { readonly measure: ApiMeasureHead; readonly evidence: ApiEvidence } | null;
}
