/** What the view of the spread asks. A test checks each query against schema/api.graphql. */
import { documentFields, evidenceFields } from './fragments.ts';

/** Rows without their sentences: these are asked for when a row is opened, which keeps within the limit of cost. */
export const diffusionQuery = /* GraphQL */ `
  query Diffusion($of: ID!, $rows: Int!, $gaps: Int!) {
    diffusion(of: $of) {
      of {
        __typename
        id
        ... on Document {
          ...DocumentFields
        }
        ... on Initiative {
          name
        }
      }
      originDate
      originDateIs
      originRegion {
        ...SpreadRegion
      }
      rows(first: $rows) {
        region {
          ...SpreadRegion
        }
        document {
          id
          title
          number
          date
          status
          citedIssuer
          issuers {
            id
            name
          }
        }
        date
        direct
        chain {
          id
        }
        daysSinceOrigin
        above {
          id
          name
        }
        daysSinceAbove
        furtherCount
        conflict
      }
      rowCount
      levels {
        level
        regions
        regionsHeld
        reached
        undated
        medianDays
      }
      gaps(first: $gaps) {
        regionId
        name
        code
        level
        parentName
        status
        documentsHeld
        reachedBelow
      }
      gapCount
      leftOut {
        withoutRegion
        beyondDepth
      }
    }
  }
  fragment SpreadRegion on Region {
    id
    name
    code
    level
    parent {
      id
      name
    }
  }
  ${documentFields}
`;

/** One region's row with the sentences along its chain. */
export const spreadEvidenceQuery = /* GraphQL */ `
  query SpreadEvidence($of: ID!, $within: [ID!], $rows: Int!) {
    diffusion(of: $of, within: $within) {
      rows(first: $rows) {
        region {
          id
        }
        chain {
          id
          relation
          from {
            ...DocumentFields
          }
          to {
            ...DocumentFields
          }
          evidence {
            ...EvidenceFields
          }
        }
        adoption {
          measure {
            id
            path
            heading
          }
          evidence {
            ...EvidenceFields
          }
        }
      }
    }
  }
  ${documentFields}
  ${evidenceFields}
`;
