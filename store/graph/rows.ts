/**
 * What one document brings to the graph, as plain rows: the common ground of both engines. `fromFacts`
 * makes it; an engine only stores it. References are still untied: to which node each points depends on
 * what else is held (see resolve-references.ts).
 */
import type {
  Adoption,
  AgencyNode,
  DocumentNode,
  InitiativeNode,
  MeasureNode,
  Reference,
  RegionNode,
  Responsibility,
} from '../../schema/graph.ts';

/** A reference before its target is known. */
export type UntiedReference = Omit<Reference, 'toId'> & {
  /** `issuer|number` if both are known; see reference-keys.ts. */
  readonly numberKey: string | null;
  /** The full title, normalised; null if the reference gives none. */
  readonly titleKey: string | null;
};

export interface DocumentRows {
  readonly document: DocumentNode;
  /** Keys under which references find this document. */
  readonly numberKeys: readonly string[];
  readonly titleKeys: readonly string[];
  readonly issuerIds: readonly string[];
  readonly measures: readonly MeasureNode[];
  readonly agencies: readonly AgencyNode[];
  readonly regions: readonly RegionNode[];
  readonly initiatives: readonly InitiativeNode[];
  readonly responsibilities: readonly Responsibility[];
  readonly adoptions: readonly Adoption[];
  readonly references: readonly UntiedReference[];
}
