import { compareText } from '../../graph/compare.ts';
import type { PolicyGraph } from '../../policy-graph.ts';
import { centralityOf } from './centrality.ts';
import {
  centralities,
  rankingLimits,
  type AgencyRanking,
  type AgencyRankingRequest,
  type Centrality,
  type RankedAgency,
  type RankingBy,
} from './request.ts';

/** Agencies by what they answer for, or by their place in the network of agencies that share measures. */
export async function agencyRanking(
  graph: Pick<PolicyGraph, 'network'>,
  { by, first, ...bounds }: AgencyRankingRequest,
): Promise<AgencyRanking> {
  const ofPlace = isCentrality(by);
  const network = await graph.network({ ...bounds, limit: rankingLimits[by], withoutEdges: !ofPlace });
  const place = ofPlace ? centralityOf(by, network) : null;
  const counted = network.nodes.map((node) => {
    const responsible = node.measures - node.leads - node.supports;
    const counts = { measures: node.measures, leads: node.leads, responsible, supports: node.supports };
    const value = ofPlace ? (place?.get(node.agency.id) ?? 0) : counts[by];
    return { agency: node.agency, value, ...counts };
  });
  counted.sort(byValue);
  return {
    entries: ranked(counted.slice(0, first)),
    agencies: network.nodes.length,
    omitted: network.omitted,
  };
}

function isCentrality(by: RankingBy): by is Centrality {
  return (centralities as readonly RankingBy[]).includes(by);
}

type Unranked = Omit<RankedAgency, 'rank'>;

function byValue(one: Unranked, other: Unranked): number {
  return (
    other.value - one.value || other.measures - one.measures || compareText(one.agency.id, other.agency.id)
  );
}

function ranked(entries: readonly Unranked[]): readonly RankedAgency[] {
  let rank = 1;
  return entries.map((entry, at) => {
    if (entry.value !== entries[at - 1]?.value) rank = at + 1;
    return { rank, ...entry };
  });
}
