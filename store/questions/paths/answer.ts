import type { Adoption, Evidence, GraphNode, Reference, Responsibility } from '../../../schema/graph.ts';
import type { StepKind } from '../../policy-graph.ts';

export interface PathStep {
  readonly kind: StepKind;
  readonly fromId: string;
  readonly toId: string;
  /** Walked as the fact points: from what refers to what is referred to, from document to issuer and measure … */
  readonly forward: boolean;
  /** All between the two documents, the strongest first; empty for other kinds. */
  readonly references: readonly Reference[];
  /** All of the agency for the measure, in order of the clause; empty for other kinds. */
  readonly responsibilities: readonly Responsibility[];
  readonly adoption: Adoption | null;
  /**
   * Of the first reference or responsibility, or of the adoption; the title of the document for its issuer; the
   * whole item for a measure of a document. Null where no document says so: an agency is part of another.
   */
  readonly evidence: Evidence | null;
}

export interface Path {
  /** From one end to the other, each once; one more than `steps`. */
  readonly nodes: readonly GraphNode[];
  readonly steps: readonly PathStep[];
}

/** Something whose neighbours were not looked at. */
export interface Unsearched {
  readonly id: string;
  /** How many there are. */
  readonly neighbours: number;
}

export interface Paths {
  /** The shortest first; of equal length by the ids along them. */
  readonly paths: readonly Path[];
  /** These are the shortest there are within the length asked for. */
  readonly complete: boolean;
  /** Every path of at most so many steps was seen. */
  readonly searchedLength: number;
  /** What the budget left out, those with the most neighbours first. */
  readonly unsearched: readonly Unsearched[];
}
