/**
 * What one document brings to the graph, as plain rows: the common ground of both engines. `rowsOf`
 * (from-facts.ts) makes it; an engine only stores it. References are still untied: to which node each
 * points depends on what else is held (see resolve-references.ts).
 */
import type { Level } from '../../schema/facts.ts';
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
  /** Of the authority it is ascribed to, as the citing facts have it. */
  readonly citedLevel: Level | null;
  readonly citedRegionId: string | null;
};

export interface DocumentRows {
  readonly document: DocumentNode;
  /** Keys under which references find this document. */
  readonly numberKeys: readonly string[];
  readonly titleKeys: readonly string[];
  /** In order of the text. */
  readonly issuerIds: readonly string[];
  /** In order of the text. */
  readonly measures: readonly MeasureNode[];
  /** Issuers, responsible units, and what these are part of; each once. */
  readonly agencies: readonly AgencyNode[];
  /** Of the document, its agencies and the documents it cites, with the regions these lie in; each once. */
  readonly regions: readonly RegionNode[];
  readonly initiatives: readonly InitiativeNode[];
  /** Each agency once for a measure; by measure, then order in its clause. */
  readonly responsibilities: readonly Responsibility[];
  /** Each initiative once for a measure. */
  readonly adoptions: readonly Adoption[];
  /** In order of the facts; ids sort in the same order. */
  readonly references: readonly UntiedReference[];
}
