/** Ways between two documents along references. A test checks the query against schema/api.graphql. */
import { documentFields, evidenceFields, referenceFields } from './fragments.ts';

export const pathQuery = /* GraphQL */ `
  query PathBetween($from: ID!, $to: ID!) {
    paths(from: $from, to: $to, first: 3, maxLength: 8, steps: [REFERENCE]) {
      complete
      paths {
        length
        nodes {
          ... on Document {
            ...DocumentFields
          }
        }
        steps {
          references {
            ...ReferenceFields
          }
        }
      }
    }
  }
  ${documentFields}
  ${referenceFields}
  ${evidenceFields}
`;
