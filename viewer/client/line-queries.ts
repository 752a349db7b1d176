/** What stands behind lines and groups of a picture. A test checks each query against schema/api.graphql. */
import { agencyFields, documentFields, evidenceFields, measureFields, referenceFields } from './fragments.ts';

/** All references between two documents, whichever refers. */
export const referenceQuery = /* GraphQL */ `
  query ReferencesBetween($from: ID!, $to: ID!) {
    paths(from: $from, to: $to, first: 1, maxLength: 1, steps: [REFERENCE]) {
      paths {
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

/** The agencies of a line of work, those with most measures first. */
export const functionQuery = /* GraphQL */ `
  query FunctionAgencies($functions: [String!]!, $first: Int!) {
    agencies(filter: { functions: $functions }, order: { field: MEASURES, descending: true }, first: $first) {
      totalCount
      nodes {
        ...AgencyFields
      }
    }
  }
  ${agencyFields}
`;

/** Measures by their ids, each with its responsible units and their sentences: `$id0`, `$id1` … */
export function measuresByIdQuery(count: number): string {
  return nodesQuery('MeasuresById', count, '... on Measure { ...MeasureFields }', [
    measureFields,
    agencyFields,
    evidenceFields,
  ]);
}

/** Documents by their ids. */
export function documentsByIdQuery(count: number): string {
  return nodesQuery('DocumentsById', count, '... on Document { ...DocumentFields }', [documentFields]);
}

/** Documents by their ids with what they refer to, of the relations given. */
export function referencesOfQuery(count: number): string {
  return nodesQuery(
    'ReferencesOf',
    count,
    '... on Document { ...DocumentFields references(relations: $relations) { ...ReferenceFields } }',
    [documentFields, referenceFields, evidenceFields],
    '$relations: [Relation!]!',
  );
}

function nodesQuery(
  name: string,
  count: number,
  fields: string,
  fragments: readonly string[],
  variable?: string,
): string {
  const numbers = Array.from({ length: count }, (_, at) => at);
  const variables = [...(variable === undefined ? [] : [variable]), ...numbers.map((at) => `$id${at}: ID!`)];
  const nodes = numbers.map((at) => `node${at}: node(id: $id${at}) { __typename ${fields} }`);
  return `query ${name}(${variables.join(', ')}) { ${nodes.join('\n')} } ${fragments.join('\n')}`;
}
