import { getNamedType, isObjectType, type GraphQLObjectType } from 'graphql';
import { describe, expect, it } from 'vitest';
import { graphqlEndpoint } from '../../../api/graphql.ts';
import { executableSchema } from '../../../api/schema.ts';
import { readSdl } from '../../../api/sdl.ts';
import type { Members, Outlook } from '../../../store/look-ahead.ts';
import { createMemoryGraph } from '../../../store/memory/memory-graph.ts';
import type { PolicyGraph } from '../../../store/policy-graph.ts';
import { municipal, provincial } from './facts.ts';

const graph = createMemoryGraph({ facts: [municipal, provincial] });

/** What the API says that it will read when it is sent a query. */
async function outlooksOf(query: string): Promise<readonly Outlook[]> {
  const outlooks: Outlook[] = [];
  const watched = (one: PolicyGraph): PolicyGraph => ({
    ...one,
    under: (signal) => watched(one.under(signal)),
    withoutTexts: () => watched(one.withoutTexts()),
    lookingAhead: (outlook) => {
      outlooks.push(outlook);
      return one;
    },
  });
  const response = await graphqlEndpoint({ graph: watched(graph) }).fetch('http://localhost/graphql', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
    body: JSON.stringify({ query }),
  });
  expect(await response.json()).not.toHaveProperty('errors');
  return outlooks;
}

async function membersOf(query: string): Promise<Members | null | undefined> {
  return (await outlooksOf(query))[0]?.members;
}

describe('of the members of records', () => {
  it('those are read that fields of the same name select, and what identifies records and orders lists', async () => {
    const members = await membersOf(
      '{ documents { nodes { title number measures { nodes { heading responsibilities { text evidence { text } } } } } } }',
    );
    expect(members).toEqual({
      Document: ['id', 'number', 'title'],
      Measure: ['documentId', 'heading', 'id', 'kind', 'order'],
      Agency: ['id'],
      Region: ['id'],
      Initiative: ['id'],
      Responsibility: ['documentId', 'order', 'role', 'text'],
      Reference: ['id', 'relation'],
      Adoption: ['documentId'],
      Evidence: ['text'],
    });
  });

  it('those are read that a field needs which has another name', async () => {
    const members = await membersOf(
      `{ documents { nodes { region { name } evidence { title { text } }
         references { measures { id } evidence { start documentEnd url } }
         issuers { resolved parent { id } } } } }`,
    );
    expect(members?.Document).toEqual(['dateSpan', 'id', 'numberSpan', 'regionId', 'titleSpan', 'url']);
    expect(members?.Reference).toContain('measureIds');
    expect(members?.Evidence).toEqual(['highlight', 'span', 'text']);
    expect(members?.Agency).toEqual(['collective', 'id', 'parentId']);
  });

  it('those of the whole query are read, since one record may be met in several places of it', async () => {
    const members = await membersOf(
      `{ documents { nodes { ...Head } } regions { nodes { documents { nodes { date } } } } }
       fragment Head on Node { id ... on Document { title } ...Level }
       fragment Level on Document { level }`,
    );
    expect(members?.Document).toEqual(['date', 'id', 'level', 'title']);
  });

  it('all are read by questions that look at more than their fields say', async () => {
    const documents = (of: string): string => `documents(first: 1) { nodes { title ${of} } }`;
    expect(await membersOf(`{ ${documents('')} network(limit: 1) { omitted } }`)).toBeNull();
    const alike = 'measures(first: 1) { nodes { alike(first: 1) { documentsCompared } } }';
    expect(await membersOf(`{ ${documents(alike)} }`)).toBeNull();
  });

  it('every one that the schema names is a member of its record, or it is said what its field reads', async () => {
    const schema = executableSchema(readSdl());
    const { items } = await graph.documents({}, { field: 'date' }, { first: 1 });
    const document = items[0]?.node;
    const ids = [document?.id ?? ''];
    const [measures] = await graph.measuresOf(ids);
    const [references] = await graph.referencesFrom(ids);
    const [duties] = await graph.responsibilitiesOfMeasures((measures ?? []).map(({ id }) => id));
    const [agencies] = await graph.issuersOf(ids);
    const regions = await graph.regions({}, { first: 1 });
    const records: Readonly<Record<string, unknown>> = {
      Document: document,
      Measure: measures?.[0],
      Agency: agencies?.[0],
      Region: regions.items[0]?.node,
      Responsibility: duties?.[0],
      Reference: references?.[0],
    };
    for (const [type, record] of Object.entries(records)) {
      expect(record, type).toBeDefined();
      for (const field of Object.values((schema.getType(type) as GraphQLObjectType).getFields())) {
        if (
          isObjectType(getNamedType(field.type)) ||
          field.name === 'resolved' ||
          field.name === 'citedByCount'
        )
          continue;
        expect(Object.keys(record as object), `${type}.${field.name}`).toContain(field.name);
      }
    }
  });
});
