/** Everything about one thing, for the panel. */
import type { RegionLevel, Role } from '../../schema/facts.ts';
import { kindOfId } from '../../schema/ids.ts';
import type { ApiRequest, Ask } from './graphql-client.ts';
import { agencyQuery, documentQuery, initiativeQuery, measureQuery, regionQuery } from './detail-queries.ts';
import type {
  ApiAgency,
  ApiDocument,
  ApiEvidence,
  ApiMeasure,
  ApiMeasureHead,
  ApiNamed,
  ApiReference,
} from './types.ts';

export interface DocumentDetails extends ApiDocument {
  readonly __typename: 'Document';
  readonly evidence: {
    readonly title: ApiEvidence | null;
    readonly number: ApiEvidence | null;
    readonly date: ApiEvidence | null;
  };
  readonly references: readonly (Omit<ApiReference, 'to'> & { readonly to: ApiDocument })[];
  readonly citedBy: readonly (Omit<ApiReference, 'from'> & { readonly from: ApiDocument })[];
  readonly measures: Counted<
    ApiMeasureHead & {
      readonly sections: readonly string[];
      readonly kind: ApiMeasure['kind'];
      readonly responsibilities: readonly { readonly role: Role; readonly agency: ApiNamed }[];
    }
  >;
}

export interface MeasureDetails extends ApiMeasure {
  readonly __typename: 'Measure';
  readonly text: string | null;
  readonly evidence: ApiEvidence;
  readonly initiatives: readonly { readonly initiative: ApiNamed; readonly evidence: ApiEvidence }[];
}

export interface AgencyDetails extends ApiAgency {
  readonly __typename: 'Agency';
  readonly parent: ApiNamed | null;
  readonly responsibilities: Counted<{
    readonly role: Role;
    readonly deadline: string | null;
    readonly text: string;
    readonly inferred: boolean;
    readonly evidence: ApiEvidence;
    readonly measure: ApiMeasureHead & {
      readonly document: Pick<ApiDocument, 'id' | 'title' | 'number' | 'date'>;
    };
  }>;
  readonly documents: Counted<ApiDocument>;
}

export interface RegionDetails {
  readonly __typename: 'Region';
  readonly id: string;
  readonly name: string;
  readonly level: RegionLevel;
  readonly parent: ApiNamed | null;
  readonly subregions: readonly ApiNamed[];
  readonly documents: Counted<ApiDocument>;
  readonly agencies: readonly ApiNamed[];
}

export interface InitiativeDetails {
  readonly __typename: 'Initiative';
  readonly id: string;
  readonly name: string;
  readonly adoptions: readonly {
    readonly evidence: ApiEvidence;
    readonly measure: ApiMeasureHead & { readonly document: ApiDocument };
  }[];
}

interface Counted<T> {
  readonly totalCount: number;
  readonly nodes: readonly T[];
}

export type Details = DocumentDetails | MeasureDetails | AgencyDetails | RegionDetails | InitiativeDetails;

const queryOf = {
  document: documentQuery,
  measure: measureQuery,
  agency: agencyQuery,
  region: regionQuery,
  initiative: initiativeQuery,
} as const;

/** Entries of a list that a panel shows at first; how many there are in all comes along. */
const sizesOf: Readonly<Record<keyof typeof queryOf, Readonly<Record<string, number>>>> = {
  document: { firstMeasures: 100 },
  measure: {},
  agency: { firstDuties: 100, firstDocuments: 50 },
  region: { firstDocuments: 100 },
  initiative: {},
};

/** @returns null if there is no such thing (any more), or the id is none of the graph's */
export async function loadDetails(ask: Ask, id: string, signal?: AbortSignal): Promise<Details | null> {
  const request = detailsRequest(id);
  if (request === null) return null;
  return (await ask<{ readonly node: Details | null }>(request.query, request.variables, signal)).node;
}

/** @returns null if the id is none of the graph's */
export function detailsRequest(id: string): ApiRequest | null {
  const kind = kindOfId(id);
  return kind === null ? null : { query: queryOf[kind], variables: { id, ...sizesOf[kind] } };
}
