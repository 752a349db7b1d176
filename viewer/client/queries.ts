/** The queries of the viewer. A test checks each against schema/api.graphql. */

const documentFields = /* GraphQL */ `
  fragment DocumentFields on Document {
    id
    title
    number
    date
    level
    url
    status
    citedIssuer
    issuers {
      id
      name
    }
    region {
      id
      name
    }
  }
`;

const evidenceFields = /* GraphQL */ `
  fragment EvidenceFields on Evidence {
    text
    start
    end
    documentStart
    documentEnd
    url
    document {
      id
    }
  }
`;

const referenceFields = /* GraphQL */ `
  fragment ReferenceFields on Reference {
    id
    from {
      id
    }
    to {
      id
    }
    relation
    mentions
    citedTitle
    citedNumber
    confidence
    measures {
      id
      path
      heading
    }
    evidence {
      ...EvidenceFields
    }
  }
`;

const agencyFields = /* GraphQL */ `
  fragment AgencyFields on Agency {
    id
    name
    function
    level
    collective
    region {
      id
      name
    }
  }
`;

const measureFields = /* GraphQL */ `
  fragment MeasureFields on Measure {
    id
    path
    sections
    heading
    kind
    order
    document {
      id
      title
      number
      date
      region {
        id
        name
      }
    }
    responsibilities {
      agency {
        ...AgencyFields
      }
      role
      deadline
      text
      inferred
      confidence
      evidence {
        ...EvidenceFields
      }
    }
  }
`;

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

export const documentQuery = /* GraphQL */ `
  query DocumentDetails($id: ID!) {
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
        measures(first: 100) {
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
  query AgencyDetails($id: ID!) {
    node(id: $id) {
      __typename
      ... on Agency {
        ...AgencyFields
        parent {
          id
          name
        }
        responsibilities(first: 100) {
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
        documents(first: 50) {
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
  query RegionDetails($id: ID!) {
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
        documents(withDescendants: true, first: 100) {
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
