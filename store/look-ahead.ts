/**
 * What a question will ask next of nodes it does not have yet. An engine to which each question is a way to a server
 * and back reads it along with the nodes; one that has all at hand does not, and whoever asks does without it.
 */
import type { Relation } from '../schema/facts.ts';
import type {
  Adoption,
  AgencyNode,
  DocumentNode,
  Evidence,
  GraphNode,
  InitiativeNode,
  Label,
  MeasureNode,
  Reference,
  RegionNode,
  Responsibility,
} from '../schema/graph.ts';

/** The answers that can come along, by the question of `PolicyGraph` that gives the same; of one id each. */
export interface Ahead {
  readonly nodes: GraphNode;
  readonly issuersOf: readonly AgencyNode[];
  readonly measuresOf: readonly MeasureNode[];
  readonly responsibilitiesOfMeasures: readonly Responsibility[];
  readonly referencesFrom: readonly Reference[];
  readonly referencesTo: readonly Reference[];
  readonly adoptionsOfMeasures: readonly Adoption[];
  readonly adoptionsOfInitiatives: readonly Adoption[];
  readonly subregionsOf: readonly RegionNode[];
  readonly agenciesIn: readonly AgencyNode[];
  /** The first of `responsibilitiesOfAgencies`, as many as the step says. */
  readonly responsibilitiesOfAgencies: readonly Responsibility[];
  /** `neighbourCounts` of the measures a document contains or an agency answers for. */
  readonly measureCount: number;
  /** Documents issued by an agency, or of a region itself. */
  readonly documentCount: number;
}

/** `region`, `parent` and `document`: the one node of that name, told among `nodes`. */
export type Look = Exclude<keyof Ahead, 'nodes'> | 'region' | 'parent' | 'document';

/** One look at what a node is joined to. */
export interface Step {
  readonly look: Look;
  /** Of references, only these. */
  readonly relations?: readonly Relation[];
  /** Of the duties of an agency, as many as this. */
  readonly first?: number;
  /** False: of the nodes at the other ends of facts nothing is wanted but the facts. */
  readonly ends: boolean;
  /** What is asked of the nodes at the other ends. */
  readonly then: readonly Step[];
}

/** Members of records, by kind of record; of evidence those in whatever fact it stands. */
export interface Members {
  readonly Document: readonly (keyof DocumentNode)[];
  readonly Measure: readonly (keyof MeasureNode)[];
  readonly Agency: readonly (keyof AgencyNode)[];
  readonly Region: readonly (keyof RegionNode)[];
  readonly Initiative: readonly (keyof InitiativeNode)[];
  readonly Responsibility: readonly (keyof Responsibility)[];
  readonly Reference: readonly (keyof Reference)[];
  readonly Adoption: readonly (keyof Adoption)[];
  readonly Evidence: readonly (keyof Evidence)[];
}

export type RecordKind = keyof Members;

/** The nodes of one label in the answers, and what will be asked of them. */
export interface Outlook {
  readonly label: Label;
  readonly steps: readonly Step[];
  /** What alone will be read of the nodes and of what comes along: other members may be missing. Null: all. */
  readonly members: Members | null;
}

/** Told of each answer that came along. What is not told must be asked for: long lists are not brought along. */
export type Told = <K extends keyof Ahead>(what: K, id: string, answer: Ahead[K], step: Step | null) => void;
