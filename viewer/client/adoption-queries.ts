/** Which documents adopt which initiatives. A test checks each query against schema/api.graphql. */

/** Initiatives that most adopt. */
export const initiativesQuery = /* GraphQL */ `
  query Initiatives($first: Int!, $after: String) {
    initiatives(order: { field: ADOPTIONS, descending: true }, first: $first, after: $after) {
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        id
      }
    }
  }
`;

/** Measures that adopt any of them, with nothing else. */
export const adoptionsQuery = /* GraphQL */ `
  query Adoptions($filter: MeasureFilter!, $first: Int!, $after: String) {
    measures(filter: $filter, first: $first, after: $after) {
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        document {
          id
        }
        initiatives {
          initiative {
            id
            name
          }
        }
      }
    }
  }
`;
