/** What the panel asks about one thing. A test checks each query against schema/api.graphql. */
import { documentFields, evidenceFields, referenceFields, agencyFields, measureFields } from './fragments.ts';

export const documentQuery = /* GraphQL */ `
  query DocumentDetails($id: ID!, $firstMeasures: Int!) {
    node(id: $id) {
      __typename
      ... on Document {
        ...DocumentFields
        evidence {
          title {
            ...EvidenceFields
          }
          number {
            ...EvidenceFields
          }
          date {
            ...EvidenceFields
          }
        }
        references {
          ...ReferenceFields
          to {
            ...DocumentFields
          }
        }
        citedBy {
          ...ReferenceFields
          from {
            ...DocumentFields
          }
        }
        measures(first: $firstMeasures) {
          totalCount
          nodes {
            id
            path
            sections
            heading
            kind
            responsibilities {
              role
              agency {
                id
                name
              }
            }
          }
        }
      }
    }
  }
  ${documentFields}
  ${referenceFields}
  ${evidenceFields}
`;

export const measureQuery = /* GraphQL */ `
  query MeasureDetails($id: ID!) {
    node(id: $id) {
      __typename
      ... on Measure {
        ...MeasureFields
        text
        evidence {
          ...EvidenceFields
        }
        initiatives {
          initiative {
            id
            name
          }
          evidence {
            ...EvidenceFields
          }
        }
      }
    }
  }
  ${measureFields}
  ${agencyFields}
  ${evidenceFields}
`;

export const agencyQuery = /* GraphQL */ `
  query AgencyDetails($id: ID!, $firstDuties: Int!, $firstDocuments: Int!) {
    node(id: $id) {
      __typename
      ... on Agency {
        ...AgencyFields
        parent {
          id
          name
        }
        responsibilities(first: $firstDuties) {
          totalCount
          nodes {
            role
            deadline
            text
            inferred
            evidence {
              ...EvidenceFields
            }
            measure {
              id
              path
              heading
              document {
                id
                title
                number
                date
              }
            }
          }
        }
        documents(first: $firstDocuments) {
          totalCount
          nodes {
            ...DocumentFields
          }
        }
      }
    }
  }
  ${agencyFields}
  ${documentFields}
  ${evidenceFields}
`;

export const regionQuery = /* GraphQL */ `
  query RegionDetails($id: ID!, $firstDocuments: Int!) {
    node(id: $id) {
      __typename
      ... on Region {
        id
        name
        level
        parent {
          id
          name
        }
        subregions {
          id
          name
        }
        documents(withDescendants: true, first: $firstDocuments) {
          totalCount
          nodes {
            ...DocumentFields
          }
        }
        agencies {
          id
          name
        }
      }
    }
  }
  ${documentFields}
`;

export const initiativeQuery = /* GraphQL */ `
  query InitiativeDetails($id: ID!) {
    node(id: $id) {
      __typename
      ... on Initiative {
        id
        name
        adoptions {
          evidence {
            ...EvidenceFields
          }
          measure {
            id
            path
            heading
            document {
              ...DocumentFields
            }
          }
        }
      }
    }
  }
  ${documentFields}
  ${evidenceFields}
`;
