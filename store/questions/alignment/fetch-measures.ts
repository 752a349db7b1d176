import type { AgencyNode, MeasureNode } from '../../../schema/graph.ts';
import type { PolicyGraph } from '../../policy-graph.ts';
import { isCompared, type ComparedMeasure } from './document-profile.ts';

export type MeasureQuestions = Pick<PolicyGraph, 'measuresOf' | 'responsibilitiesOfMeasures' | 'nodes'>;

/** The measures of each of the documents that are compared, in order of the text: three look-ups for all of them. */
export async function fetchMeasures(
  graph: MeasureQuestions,
  documentIds: readonly string[],
): Promise<readonly (readonly ComparedMeasure[])[]> {
  const lists = (await graph.measuresOf(documentIds)).map((list) => list.filter(isCompared));
  const functions = await functionsOf(graph, lists.flat());
  return lists.map((list) =>
    list.map((measure) => ({ measure, functions: functions.get(measure.id) ?? [] })),
  );
}

/** 条线 of the single units that answer for each measure; a group (有关部门) tells none. */
async function functionsOf(
  graph: MeasureQuestions,
  measures: readonly MeasureNode[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const duties = await graph.responsibilitiesOfMeasures(measures.map(({ id }) => id));
  const agencyIds = [...new Set(duties.flat().map(({ agencyId }) => agencyId))];
  const agencies = new Map<string, AgencyNode>();
  for (const node of await graph.nodes(agencyIds)) if (node?.label === 'Agency') agencies.set(node.id, node);
  return new Map(
    measures.map(({ id }, at) => [
      id,
      [...new Set((duties[at] ?? []).flatMap(({ agencyId }) => agencies.get(agencyId)?.function ?? []))],
    ]),
  );
}
