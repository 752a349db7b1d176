/**
 * What the viewer asks of the API: the shape of its queries' answers. Names are those of schema/api.graphql;
 * the client turns enum values to the lower case of schema/facts.ts.
 */
import type { Level, MeasureKind, Relation, Role } from '../../schema/facts.ts';
import type { DocumentStatus } from '../../schema/graph.ts';

export type ApiNodeKind = 'document' | 'measure' | 'agency' | 'region' | 'initiative';

export interface ApiEvidence {
  readonly text: string | null;
  readonly start: number | null;
  readonly end: number | null;
  readonly documentStart: number | null;
  readonly documentEnd: number | null;
  readonly url: string | null;
  readonly document: { readonly id: string };
}

export interface ApiNamed {
  readonly id: string;
  readonly name: string;
}

/** What a card and a list line need of a document. */
export interface ApiDocument {
  readonly id: string;
  readonly title: string | null;
  readonly number: string | null;
  readonly date: string | null;
  readonly level: Level | null;
  readonly url: string | null;
  readonly status: DocumentStatus;
  readonly citedIssuer: string | null;
  readonly issuers: readonly ApiNamed[];
  readonly region: ApiNamed | null;
}

export interface ApiReference {
  readonly id: string;
  readonly from: { readonly id: string };
  readonly to: { readonly id: string };
  readonly relation: Relation;
  readonly mentions: number;
  readonly citedTitle: string | null;
  readonly citedNumber: string | null;
  readonly confidence: number | null;
  readonly measures: readonly ApiMeasureHead[];
  readonly evidence: ApiEvidence;
}

export interface ApiMeasureHead {
  readonly id: string;
  readonly path: readonly string[];
  readonly heading: string;
}

/** A document with how many others refer to it. */
export interface ApiCitedDocument extends ApiDocument {
  readonly citedByCount: number;
  /** Of these, those that carry it out or forward it. */
  readonly carriedOut: number;
  /** Of these, those that rest on it, amend or repeal it. */
  readonly restedOn: number;
}

export interface ApiLineage {
  readonly nodes: readonly { readonly distance: number; readonly document: ApiDocument }[];
  readonly edges: readonly ApiReference[];
  readonly omitted: readonly { readonly distance: number; readonly count: number }[];
}

export interface ApiAgency {
  readonly id: string;
  readonly name: string;
  readonly function: string | null;
  readonly level: Level | null;
  readonly collective: boolean;
  readonly region: ApiNamed | null;
}

export interface ApiResponsibility {
  readonly agency: ApiAgency;
  readonly role: Role;
  readonly deadline: string | null;
  readonly text: string;
  readonly inferred: boolean;
  readonly confidence: number | null;
  readonly evidence: ApiEvidence;
}

export interface ApiMeasure extends ApiMeasureHead {
  readonly initiatives: readonly { readonly initiative: ApiNamed }[];
  readonly sections: readonly string[];
  readonly kind: MeasureKind;
  readonly order: number;
  readonly document: {
    readonly id: string;
    readonly title: string | null;
    readonly number: string | null;
    readonly date: string | null;
    readonly region: ApiNamed | null;
  };
  readonly responsibilities: readonly ApiResponsibility[];
}

/** Agencies put together by line of work or region. */
export interface ApiFoldedNetwork {
  readonly nodes: readonly {
    /** Line of work, or id of the region; empty where it cannot be told. */
    readonly key: string;
    readonly function: string | null;
    readonly region: ApiNamed | null;
    readonly agencies: number;
    readonly measures: number;
    readonly leads: number;
    readonly supports: number;
    /** Measures for which several of its agencies answer. */
    readonly shared: number;
    /** Up to ten of them. */
    readonly sharedMeasures: readonly ApiSharedMeasure[];
  }[];
  readonly edges: readonly {
    readonly source: string;
    readonly target: string;
    readonly weight: number;
    readonly measures: readonly ApiSharedMeasure[];
  }[];
  readonly omitted: number;
}

/** A measure for which several answer together. */
export type ApiSharedMeasure = ApiMeasureHead & { readonly document: { readonly id: string } };

export interface ApiNetwork {
  readonly nodes: readonly {
    readonly agency: ApiAgency;
    readonly measures: number;
    readonly leads: number;
    readonly supports: number;
  }[];
  readonly edges: readonly {
    readonly source: { readonly id: string };
    readonly target: { readonly id: string };
    readonly weight: number;
    readonly measures: readonly ApiSharedMeasure[];
  }[];
  readonly omitted: number;
}
