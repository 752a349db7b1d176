/** What the networks and the search ask. A test checks each query against schema/api.graphql. */
import { documentFields, evidenceFields, referenceFields, agencyFields, measureFields } from './fragments.ts';

/** Where to start: totals, the newest documents with what they cite, the newest measures with a leading agency. */
export const overviewQuery = /* GraphQL */ `
  query Overview {
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
    documents(filter: { status: HELD }, order: { field: DATE, descending: true }, first: 60) {
      nodes {
        ...DocumentFields
        references {
          ...ReferenceFields
          to {
            ...DocumentFields
          }
        }
      }
    }
    measures(filter: { roles: [LEAD] }, first: 100) {
      nodes {
        document {
          ...DocumentFields
        }
      }
    }
  }
  ${documentFields}
  ${referenceFields}
  ${evidenceFields}
`;

/** One way at a time, which keeps within the server's limit of cost. */
export const lineageQuery = /* GraphQL */ `
  query Lineage($id: ID!, $direction: Direction!, $depth: Int!, $limit: Int!) {
    lineage(id: $id, direction: $direction, depth: $depth, limit: $limit) {
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
  }
  ${documentFields}
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
          id
          path
          heading
          document {
            id
          }
        }
      }
      omitted
    }
  }
  ${agencyFields}
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
