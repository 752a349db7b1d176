/** The facts behind the steps of paths, fetched for all paths together. */
import { relationStrength } from '../../../schema/facts.ts';
import type { Adoption, Evidence, GraphNode, Reference, Responsibility } from '../../../schema/graph.ts';
import { compareText } from '../../graph/compare.ts';
import { evidenceAt } from '../../graph/evidence.ts';
import type { PolicyGraph } from '../../policy-graph.ts';
import type { Path, PathStep } from './answer.ts';
import type { PathsRequest } from './request.ts';
import type { NodePath } from './shortest-paths.ts';

type Node<L extends GraphNode['label']> = Extract<GraphNode, { readonly label: L }>;

interface Facts {
  readonly references: readonly Reference[];
  readonly responsibilities: readonly Responsibility[];
  readonly adoptions: readonly Adoption[];
}

/** The paths with their facts; one of which something was removed in the meantime is left out. */
export async function withFacts(
  graph: PolicyGraph,
  paths: readonly NodePath[],
  request: PathsRequest,
): Promise<readonly Path[]> {
  const ids = [...new Set(paths.flat())];
  const found = await graph.nodes(ids);
  const nodes = new Map(found.flatMap((node) => (node === null ? [] : [[node.id, node] as const])));
  const idsOf = (label: GraphNode['label']): readonly string[] =>
    ids.filter((id) => nodes.get(id)?.label === label);
  const [references, responsibilities, adoptions] = await Promise.all([
    graph.referencesFrom(idsOf('Document')),
    graph.responsibilitiesOfMeasures(idsOf('Measure')),
    graph.adoptionsOfMeasures(idsOf('Measure')),
  ]);
  const facts: Facts = {
    references: references
      .flat()
      .filter(({ relation }) => request.relations?.includes(relation) ?? true)
      .sort(strongestFirst),
    responsibilities: responsibilities.flat(),
    adoptions: adoptions.flat(),
  };
  return paths.flatMap((path) => pathOf(path, nodes, facts) ?? []);
}

function strongestFirst(one: Reference, other: Reference): number {
  const strength = ({ relation }: Reference): number => relationStrength.indexOf(relation);
  return strength(other) - strength(one) || compareText(one.id, other.id);
}

function pathOf(path: NodePath, nodes: ReadonlyMap<string, GraphNode>, facts: Facts): Path | null {
  const along = path.flatMap((id) => nodes.get(id) ?? []);
  const steps = along.slice(1).flatMap((to, at) => {
    const from = along[at];
    return from === undefined
      ? []
      : (stepBetween(from, to, facts) ?? turned(stepBetween(to, from, facts)) ?? []);
  });
  return along.length === path.length && steps.length === path.length - 1 ? { nodes: along, steps } : null;
}

/** The same step walked the other way. */
function turned(step: PathStep | null): PathStep | null {
  return step && { ...step, fromId: step.toId, toId: step.fromId, forward: !step.forward };
}

/** Null where no fact of the kind joins the two in this order of their labels. */
function stepBetween(from: GraphNode, to: GraphNode, facts: Facts): PathStep | null {
  if (from.label === 'Document' && to.label === 'Document') return referenceStep(from, to, facts);
  if (from.label === 'Document' && to.label === 'Agency') return issuerStep(from, to);
  if (from.label === 'Document' && to.label === 'Measure') return measureStep(from, to);
  if (from.label === 'Agency' && to.label === 'Measure') return dutyStep(from, to, facts);
  if (from.label === 'Measure' && to.label === 'Initiative') return adoptionStep(from, to, facts);
  if (from.label === 'Agency' && to.label === 'Agency' && from.parentId === to.id) {
    return { ...bare, kind: 'partOf', fromId: from.id, toId: to.id };
  }
  return null;
}

const bare = { forward: true, references: [], responsibilities: [], adoption: null, evidence: null } as const;

function referenceStep(
  { id: fromId }: Node<'Document'>,
  { id: toId }: Node<'Document'>,
  facts: Facts,
): PathStep | null {
  const between = (one: string, other: string) => (reference: Reference) =>
    reference.fromId === one && reference.toId === other;
  const [there, back] = [between(fromId, toId), between(toId, fromId)];
  const references = facts.references.filter((reference) => there(reference) || back(reference));
  const [first] = references;
  if (first === undefined) return null;
  const forward = there(first);
  return { ...bare, kind: 'reference', fromId, toId, forward, references, evidence: first.evidence };
}

function issuerStep(document: Node<'Document'>, { id: toId }: Node<'Agency'>): PathStep {
  const evidence = evidenceAt(document.id, document.text, document.titleSpan);
  return { ...bare, kind: 'issuedBy', fromId: document.id, toId, evidence };
}

function measureStep(document: Node<'Document'>, { id: toId, span }: Node<'Measure'>): PathStep {
  const text = document.text === null || span === null ? null : document.text.slice(...span);
  const highlight: Evidence['highlight'] = text === null ? null : [0, text.length];
  const evidence = { documentId: document.id, text, highlight, span };
  return { ...bare, kind: 'contains', fromId: document.id, toId, evidence };
}

function dutyStep(
  { id: fromId }: Node<'Agency'>,
  { id: toId }: Node<'Measure'>,
  facts: Facts,
): PathStep | null {
  const responsibilities = facts.responsibilities.filter(
    ({ agencyId, measureId }) => agencyId === fromId && measureId === toId,
  );
  const [first] = responsibilities;
  if (first === undefined) return null;
  return { ...bare, kind: 'responsibleFor', fromId, toId, responsibilities, evidence: first.evidence };
}

function adoptionStep(
  { id: fromId }: Node<'Measure'>,
  { id: toId }: Node<'Initiative'>,
  facts: Facts,
): PathStep | null {
  const adoption = facts.adoptions.find(
    ({ measureId, initiativeId }) => measureId === fromId && initiativeId === toId,
  );
  return adoption === undefined
    ? null
    : { ...bare, kind: 'adopts', fromId, toId, adoption, evidence: adoption.evidence };
}
