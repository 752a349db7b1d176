/** Ways between two documents along references. A test checks the query against schema/api.graphql. */
import { documentFields, evidenceFields, referenceFields } from './fragments.ts';

export const pathQuery = /* GraphQL */ `
  query PathBetween($from: ID!, $to: ID!, $relations: [Relation!], $paths: Int!, $pathLength: Int!) {
    paths(
      from: $from
      to: $to
      first: $paths
      maxLength: $pathLength
      steps: [REFERENCE]
      relations: $relations
    ) {
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
