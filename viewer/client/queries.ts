/** What the networks and the search ask. A test checks each query against schema/api.graphql. */
import {
  documentFields,
  evidenceFields,
  referenceFields,
  agencyFields,
  measureFields,
  sharedMeasureFields,
} from './fragments.ts';

const lineageFields = /* GraphQL */ `
  fragment LineageFields on Lineage {
    nodes {
      distance
      document {
        ...DocumentFields
      }
    }
    edges {
      ...ReferenceFields
    }
    omitted {
      distance
      count
    }
  }
  ${documentFields}
  ${referenceFields}
  ${evidenceFields}
`;

/** Where to start: totals, the documents most referred to, the newest measures with a leading agency. */
export const overviewQuery = /* GraphQL */ `
  query Overview($firstDocuments: Int!, $firstMeasures: Int!) {
    stats {
      documentsHeld
      documentsCited
      measures
      agencies
      regions
      initiatives
      responsibilities
      firstDate
      lastDate
    }
    documents(order: { field: CITED_BY, descending: true }, first: $firstDocuments) {
      nodes {
        ...DocumentFields
        citedByCount
        carriedOut: citedByCount(relations: [IMPLEMENTS, FORWARDS])
        restedOn: citedByCount(relations: [BASIS, AMENDS, REPEALS])
      }
    }
    measures(filter: { roles: [LEAD] }, first: $firstMeasures) {
      nodes {
        document {
          ...DocumentFields
        }
      }
    }
  }
  ${documentFields}
`;

/** Several documents with what refers to each, in one question: `$id0`, `$limit0`, `$id1` … */
export function hubsQuery(hubs: number): string {
  const numbers = Array.from({ length: hubs }, (_, at) => at);
  const variables = numbers.map((at) => `$id${at}: ID!, $limit${at}: Int!`).join(', ');
  const lineages = numbers.map(
    (at) => `hub${at}: lineage(id: $id${at}, direction: DOWNSTREAM, depth: 1, limit: $limit${at}) {
      ...LineageFields
    }`,
  );
  return `query Hubs(${variables}) { ${lineages.join('\n')} } ${lineageFields}`;
}

/** One way at a time, which keeps within the server's limit of cost. */
export const lineageQuery = /* GraphQL */ `
  query Lineage($id: ID!, $direction: Direction!, $depth: Int!, $limit: Int!) {
    lineage(id: $id, direction: $direction, depth: $depth, limit: $limit) {
      ...LineageFields
    }
  }
  ${lineageFields}
`;

/** A large lineage in two: its documents … */
export const lineageDocumentsQuery = /* GraphQL */ `
  query LineageDocuments($id: ID!, $direction: Direction!, $depth: Int!, $limit: Int!) {
    lineage(id: $id, direction: $direction, depth: $depth, limit: $limit) {
      nodes {
        distance
        document {
          ...DocumentFields
        }
      }
      omitted {
        distance
        count
      }
    }
  }
  ${documentFields}
`;

/** … and the references between them. */
export const lineageReferencesQuery = /* GraphQL */ `
  query LineageReferences($id: ID!, $direction: Direction!, $depth: Int!, $limit: Int!) {
    lineage(id: $id, direction: $direction, depth: $depth, limit: $limit) {
      edges {
        ...ReferenceFields
      }
    }
  }
  ${referenceFields}
  ${evidenceFields}
`;

export const measuresQuery = /* GraphQL */ `
  query Measures($filter: MeasureFilter!, $first: Int!, $after: String) {
    measures(filter: $filter, first: $first, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        ...MeasureFields
      }
    }
  }
  ${measureFields}
  ${agencyFields}
  ${evidenceFields}
`;

export const networkQuery = /* GraphQL */ `
  query AgencyNetwork($filter: NetworkFilter!, $minWeight: Int!, $limit: Int!) {
    network(filter: $filter, minWeight: $minWeight, limit: $limit) {
      nodes {
        agency {
          ...AgencyFields
        }
        measures
        leads
        supports
      }
      edges {
        source {
          id
        }
        target {
          id
        }
        weight
        measures {
          ...SharedMeasure
        }
      }
      omitted
    }
  }
  ${agencyFields}
  ${sharedMeasureFields}
`;

export const foldedNetworkQuery = /* GraphQL */ `
  query FoldedNetwork($by: FoldBy!, $filter: NetworkFilter!, $minWeight: Int!, $limit: Int!, $members: Int!) {
    foldedNetwork(by: $by, filter: $filter, minWeight: $minWeight, limit: $limit) {
      nodes {
        key
        function
        region {
          id
          name
        }
        agencies
        measures
        leads
        supports
        shared
        sharedMeasures {
          ...SharedMeasure
        }
      }
      edges {
        source
        target
        weight
        measures {
          ...SharedMeasure
        }
      }
      omitted
    }
    members: network(filter: $filter, minWeight: 1, limit: $members) {
      nodes {
        agency {
          ...AgencyFields
        }
        measures
        leads
        supports
      }
    }
  }
  ${agencyFields}
  ${sharedMeasureFields}
`;

export const searchQuery = /* GraphQL */ `
  query Search($text: String!, $first: Int!) {
    search(text: $text, first: $first) {
      kind
      excerpt
      highlights {
        start
        end
      }
      node {
        __typename
        id
        ... on Document {
          title
          number
          date
        }
        ... on Measure {
          heading
          path
          document {
            id
            number
            title
          }
        }
        ... on Agency {
          name
        }
        ... on Region {
          name
        }
        ... on Initiative {
          name
        }
      }
    }
  }
`;
