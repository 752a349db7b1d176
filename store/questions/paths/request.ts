import type { Relation } from '../../../schema/facts.ts';
import type { StepKind } from '../../policy-graph.ts';

export interface PathsRequest {
  /** Ids of two different documents, measures, agencies or initiatives. */
  readonly fromId: string;
  readonly toId: string;
  /** How many paths; the shortest. */
  readonly first: number;
  /** Most steps of a path. */
  readonly maxLength: number;
  /** Steps that may be taken; all if left out. */
  readonly kinds?: readonly StepKind[];
  /** Of references only these; all if left out. */
  readonly relations?: readonly Relation[];
  /** Also through groups (各市、州人民政府, 有关部门). As ends they are always allowed. */
  readonly withCollectives?: boolean;
  /** Most neighbours looked at; {@link pathBudget} if left out. */
  readonly budget?: number;
}

/** Neighbours that a search for paths looks at before it says that it did not look further. */
export const pathBudget = 20_000;

/** Every kind of step. */
export const stepKinds: readonly StepKind[] = [
  'reference',
  'issuedBy',
  'contains',
  'responsibleFor',
  'adopts',
  'partOf',
];
