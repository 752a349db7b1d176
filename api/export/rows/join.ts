import type {
  AgencyNode,
  DocumentNode,
  GraphNode,
  InitiativeNode,
  Label,
  MeasureNode,
  RegionNode,
} from '../../../schema/graph.ts';
import type { PolicyGraph } from '../../../store/policy-graph.ts';
import type { DocumentRow } from '../columns/documents.ts';
import type { MeasureRow } from '../columns/measures.ts';
import type { AgencyRow } from '../columns/places.ts';

/** The nodes of some ids, each fetched once. One that is gone by now, or of another kind, is null. */
export interface Found {
  readonly document: (id: string | null) => DocumentNode | null;
  readonly measure: (id: string | null) => MeasureNode | null;
  readonly agency: (id: string | null) => AgencyNode | null;
  readonly region: (id: string | null) => RegionNode | null;
  readonly initiative: (id: string | null) => InitiativeNode | null;
}

export async function findNodes(graph: PolicyGraph, ids: Iterable<string | null>): Promise<Found> {
  const wanted = [...new Set(ids)].filter((id) => id !== null);
  const nodes = wanted.length === 0 ? [] : await graph.nodes(wanted);
  const byId = new Map(nodes.flatMap((node) => (node === null ? [] : [[node.id, node] as const])));
  const of =
    <L extends Label>(label: L) =>
    (id: string | null) => {
      const node = id === null ? undefined : byId.get(id);
      return node?.label === label ? (node as Extract<GraphNode, { readonly label: L }>) : null;
    };
  return {
    document: of('Document'),
    measure: of('Measure'),
    agency: of('Agency'),
    region: of('Region'),
    initiative: of('Initiative'),
  };
}

export async function documentRows(
  graph: PolicyGraph,
  documents: readonly DocumentNode[],
): Promise<readonly DocumentRow[]> {
  const [issuers, found] = await Promise.all([
    graph.issuersOf(documents.map((document) => document.id)),
    findNodes(
      graph,
      documents.map((document) => document.regionId),
    ),
  ]);
  return documents.map((document, at) => ({
    document,
    issuers: issuers[at] ?? [],
    region: found.region(document.regionId),
  }));
}

export async function agencyRows(
  graph: PolicyGraph,
  agencies: readonly AgencyNode[],
): Promise<readonly AgencyRow[]> {
  const found = await findNodes(
    graph,
    agencies.flatMap((agency) => [agency.regionId, agency.parentId]),
  );
  return agencies.map((agency) => ({
    agency,
    region: found.region(agency.regionId),
    parent: found.agency(agency.parentId),
  }));
}

/** Measures in the order given, with all that hangs on them. `documents`: those they stand in. */
export async function measureRows(
  graph: PolicyGraph,
  measures: readonly MeasureNode[],
  documents: readonly DocumentNode[],
): Promise<readonly MeasureRow[]> {
  const ids = measures.map((measure) => measure.id);
  const [rows, duties, adoptions] = await Promise.all([
    documentRows(graph, documents),
    graph.responsibilitiesOfMeasures(ids),
    graph.adoptionsOfMeasures(ids),
  ]);
  const found = await findNodes(graph, [
    ...duties.flat().map((duty) => duty.agencyId),
    ...adoptions.flat().map((adoption) => adoption.initiativeId),
  ]);
  const rowOf = new Map(rows.map((row) => [row.document.id, row]));
  return measures.flatMap((measure, at): readonly MeasureRow[] => {
    const of = rowOf.get(measure.documentId);
    if (of === undefined) return [];
    return [
      {
        measure,
        of,
        duties: (duties[at] ?? []).flatMap((responsibility) => {
          const agency = found.agency(responsibility.agencyId);
          return agency === null ? [] : [{ responsibility, agency }];
        }),
        initiatives: (adoptions[at] ?? []).flatMap((adoption) => {
          const initiative = found.initiative(adoption.initiativeId);
          return initiative === null ? [] : [{ adoption, initiative }];
        }),
      },
    ];
  });
}
