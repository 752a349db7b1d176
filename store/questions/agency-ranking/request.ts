import type { AgencyNode } from '../../../schema/graph.ts';
import type { NetworkRequest } from '../../policy-graph.ts';

/** What is counted of the agency alone. */
export const dutyCounts = ['measures', 'leads', 'responsible', 'supports'] as const;
/** What its place in the network gives. */
export const centralities = ['partners', 'sharedMeasures', 'betweenness', 'pagerank'] as const;

export type DutyCount = (typeof dutyCounts)[number];
export type Centrality = (typeof centralities)[number];
export type RankingBy = DutyCount | Centrality;

export interface AgencyRankingRequest extends Omit<NetworkRequest, 'limit' | 'withoutEdges'> {
  readonly by: RankingBy;
  /** Most agencies to return. */
  readonly first: number;
}

export interface RankedAgency {
  /** From 1; agencies of equal value share a rank, and the next one has the rank of its place. */
  readonly rank: number;
  readonly agency: AgencyNode;
  readonly value: number;
  readonly measures: number;
  readonly leads: number;
  readonly responsible: number;
  readonly supports: number;
}

export interface AgencyRanking {
  /** The greatest value first, then the most measures, then by id. */
  readonly entries: readonly RankedAgency[];
  /** Agencies among which it was ranked. */
  readonly agencies: number;
  /** Agencies of fewer measures that were left out because of {@link rankingLimits}. */
  readonly omitted: number;
}

/**
 * Agencies, those with the most measures first, of which the network is made: the price of betweenness grows
 * with agencies times edges (half a second for 1,000 agencies with 50,000 edges).
 */
export const rankingLimits: Readonly<Record<RankingBy, number>> = {
  measures: 10_000,
  leads: 10_000,
  responsible: 10_000,
  supports: 10_000,
  partners: 1000,
  sharedMeasures: 1000,
  pagerank: 1000,
  betweenness: 500,
};
