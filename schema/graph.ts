/**
 * The graph: labels, relationship types and the properties they carry. Both engines hold exactly this;
 * docs/model.md explains it. All records are immutable.
 */
import type { Level, MeasureKind, RegionLevel, Relation, Role, Span } from './facts.ts';

export const labels = ['Document', 'Measure', 'Agency', 'Region', 'Initiative'] as const;
export type Label = (typeof labels)[number];

/** Relationship type in the graph for each relation between documents. */
export const relationTypes: Readonly<Record<Relation, string>> = {
  implements: 'IMPLEMENTS',
  basis: 'BASED_ON',
  forwards: 'FORWARDS',
  amends: 'AMENDS',
  repeals: 'REPEALS',
  mentions: 'MENTIONS',
};

/** `held`: its text was read. `cited`: only referred to by others so far. */
export type DocumentStatus = 'held' | 'cited';

/** The sentence that shows a fact, with the place of the fact in it. */
export interface Evidence {
  /** The document in which the words stand. */
  readonly documentId: string;
  /** The sentence; null where the text of the document is not carried along. */
  readonly text: string | null;
  /** Where the words stand in `text`, [start, end); null where `text` is null. */
  readonly highlight: Span | null;
  /** Where the words stand in the normalised text of the document; null if not known. */
  readonly span: Span | null;
}

/** 政策文件 */
export interface DocumentNode {
  readonly id: string;
  readonly title: string | null;
  /** 发文字号 */
  readonly number: string | null;
  /** 成文日期, ISO. */
  readonly date: string | null;
  readonly level: Level | null;
  readonly url: string | null;
  readonly status: DocumentStatus;
  /** Name of the authority a cited document is ascribed to; null for held ones (see ISSUED_BY). */
  readonly citedIssuer: string | null;
  readonly regionId: string | null;
  /** File it was read from; null for a cited one. */
  readonly sourceFile: string | null;
  /** Normalised text; null where it is not carried along. */
  readonly text: string | null;
  readonly titleSpan: Span | null;
  readonly numberSpan: Span | null;
  readonly dateSpan: Span | null;
}

/** 政策措施: a lowest-level numbered item. */
export interface MeasureNode {
  readonly id: string;
  readonly documentId: string;
  readonly path: readonly string[];
  /** Headings of the sections it stands in, from the top down; as many as are known. */
  readonly sections: readonly string[];
  readonly heading: string;
  readonly kind: MeasureKind;
  readonly text: string | null;
  readonly span: Span | null;
  /** Place in the document, from 0. */
  readonly order: number;
}

/** 机关, 单位. A collective (各市、州人民政府) is a node too, told apart by `collective`, one for each document region. */
export interface AgencyNode {
  readonly id: string;
  readonly name: string;
  /** 文中称呼: other words by which clauses name it (省人社厅), by code point. */
  readonly variantNames: readonly string[];
  /** 条线 */
  readonly function: string | null;
  readonly level: Level | null;
  readonly collective: boolean;
  readonly regionId: string | null;
  readonly parentId: string | null;
}

/** 行政区划 */
export interface RegionNode {
  readonly id: string;
  readonly name: string;
  readonly code: string | null;
  readonly level: RegionLevel;
  readonly parentId: string | null;
}

/** 改革举措: a reform others can adopt too. */
export interface InitiativeNode {
  readonly id: string;
  readonly name: string;
}

/** (Agency)-[:RESPONSIBLE_FOR]->(Measure) */
export interface Responsibility {
  readonly agencyId: string;
  readonly measureId: string;
  readonly documentId: string;
  readonly role: Role;
  readonly deadline: string | null;
  /** The unit as it stands in the clause. */
  readonly text: string;
  /** Place in the clause, from 0. */
  readonly order: number;
  /** True if it follows from a standing statement in an earlier item. */
  readonly inferred: boolean;
  readonly confidence: number | null;
  readonly evidence: Evidence;
}

/** (Document)-[:IMPLEMENTS | BASED_ON | FORWARDS | AMENDS | REPEALS | MENTIONS]->(Document) */
export interface Reference {
  readonly id: string;
  readonly fromId: string;
  readonly toId: string;
  readonly relation: Relation;
  /** The measures in which it stands; empty if it stands in none. */
  readonly measureIds: readonly string[];
  readonly confidence: number | null;
  /** What the citing text gives. */
  readonly citedTitle: string | null;
  readonly citedNumber: string | null;
  readonly citedIssuer: string | null;
  /** The sentence that decided the relation. */
  readonly evidence: Evidence;
  /** Number of places in the text. */
  readonly mentions: number;
}

/** (Measure)-[:ADOPTS]->(Initiative) */
export interface Adoption {
  readonly measureId: string;
  readonly initiativeId: string;
  readonly documentId: string;
  readonly evidence: Evidence;
}

/** Any node, with its label. */
export type GraphNode =
  | ({ readonly label: 'Document' } & DocumentNode)
  | ({ readonly label: 'Measure' } & MeasureNode)
  | ({ readonly label: 'Agency' } & AgencyNode)
  | ({ readonly label: 'Region' } & RegionNode)
  | ({ readonly label: 'Initiative' } & InitiativeNode);
