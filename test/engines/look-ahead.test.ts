import { getNamedType, isObjectType, type GraphQLField, type GraphQLObjectType } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { graphqlEndpoint } from '../../api/graphql.ts';
import { executableSchema } from '../../api/schema.ts';
import { readSdl } from '../../api/sdl.ts';
import type { Ahead, Look, Outlook, Step } from '../../store/look-ahead.ts';
import type { PolicyGraph } from '../../store/policy-graph.ts';
import { emptyNeo4jGraph, noNeo4j } from './neo4j.ts';
import { randomCorpus } from './random-corpus.ts';

const step = (look: Look, then: readonly Step[] = [], more: Partial<Step> = {}): Step => ({
  look,
  ends: true,
  then,
  ...more,
});
const duties = step('responsibilitiesOfMeasures');
const outlooks: readonly Outlook[] = [
  {
    label: 'Document',
    members: null,
    steps: [
      step('issuersOf', [step('region'), step('parent'), step('measureCount'), step('documentCount')]),
      step('region', [step('parent'), step('documentCount')]),
      step('measuresOf', [duties, step('adoptionsOfMeasures')]),
      step('measureCount'),
      step('referencesFrom', [step('measuresOf', [duties])]),
      step('referencesTo', [step('issuersOf')]),
      step('referencesTo', [], { relations: ['implements', 'basis'] }),
      step('referencesFrom', [], { relations: ['mentions'], ends: false }),
    ],
  },
  {
    label: 'Measure',
    members: null,
    steps: [step('document', [step('region')]), { ...duties, ends: false }],
  },
  {
    label: 'Agency',
    members: null,
    steps: [
      step('responsibilitiesOfAgencies', [step('document')], { first: 3 }),
      step('responsibilitiesOfAgencies', [], { first: 500, ends: false }),
    ],
  },
  { label: 'Initiative', members: null, steps: [step('adoptionsOfInitiatives', [step('document')])] },
  {
    label: 'Region',
    members: null,
    steps: [step('agenciesIn', [step('measureCount')]), step('subregionsOf')],
  },
];

describe.skipIf(noNeo4j)('what comes along with nodes', () => {
  let graph: PolicyGraph;
  let asked = 0;
  beforeAll(async () => {
    graph = await emptyNeo4jGraph({ onStatement: () => void asked++ });
    await graph.load(randomCorpus(7, 30));
  });
  afterAll(async () => graph?.close());

  /** The question to the store that gives what was told. */
  const plain: {
    readonly [K in keyof Ahead]: (id: string, step: Step | null, answer: Ahead[K]) => Promise<unknown>;
  } = {
    nodes: async (id) => (await graph.nodes([id]))[0],
    issuersOf: async (id) => (await graph.issuersOf([id]))[0],
    measuresOf: async (id) => (await graph.measuresOf([id]))[0],
    responsibilitiesOfMeasures: async (id) => (await graph.responsibilitiesOfMeasures([id]))[0],
    responsibilitiesOfAgencies: async (id, given) =>
      (await graph.responsibilitiesOfAgencies([id]))[0]?.slice(0, given?.first),
    referencesFrom: async (id, given) => ofRelations((await graph.referencesFrom([id]))[0], given),
    referencesTo: async (id, given) => ofRelations((await graph.referencesTo([id]))[0], given),
    adoptionsOfMeasures: async (id) => (await graph.adoptionsOfMeasures([id]))[0],
    adoptionsOfInitiatives: async (id) => (await graph.adoptionsOfInitiatives([id]))[0],
    subregionsOf: async (id) => (await graph.subregionsOf([id]))[0],
    agenciesIn: async (id) => (await graph.agenciesIn([id]))[0],
    measureCount: async (id) =>
      (await graph.neighbourCounts([id], { kinds: ['contains', 'responsibleFor'] }))[0],
    documentCount: async (id) => {
      const by = id.startsWith('agency') ? ({ by: 'issuer' } as const) : undefined;
      const owners = by ?? ({ by: 'region', withDescendants: false } as const);
      return (await graph.documentsOf({ ...owners, ids: [id] }, { first: 0, count: true }))[0]?.total;
    },
  };

  test.each(outlooks)(
    'is what would have been answered if it had been asked for: $label',
    async (outlook) => {
      const ids = await idsOf(graph, outlook.label);
      const told: (() => Promise<void>)[] = [];
      const looks = new Set<string>();
      // The first time it is left to plain look-ups.
      expect(await graph.lookingAhead?.(outlook, () => expect.unreachable()).nodes(ids)).toHaveLength(
        ids.length,
      );
      asked = 0;
      const ahead = graph.lookingAhead?.(outlook, (what, id, answer, given) => {
        looks.add(what);
        told.push(async () => expect(await plain[what](id, given, answer), `${what} ${id}`).toEqual(answer));
      });
      const nodes = await ahead?.nodes(ids);
      expect(asked).toBe(1);
      expect(nodes).toEqual(await graph.nodes(ids));
      expect(told.length).toBeGreaterThan(ids.length);
      for (const { look } of outlook.steps) {
        expect([...looks], look).toContain(['region', 'parent', 'document'].includes(look) ? 'nodes' : look);
      }
      for (const check of told.slice(0, 600)) await check();
    },
  );

  test('comes along with a page of a list, too', async () => {
    const outlook: Outlook = { label: 'Document', members: null, steps: [step('issuersOf')] };
    const told = new Map<string, unknown>();
    graph.lookingAhead?.(outlook, () => expect.unreachable());
    const ahead = graph.lookingAhead?.(outlook, (what, id, answer) => {
      if (what === 'issuersOf') told.set(id, answer);
    });
    const page = await ahead?.documents({}, { field: 'title' }, { first: 5 });
    expect(page).toEqual(await graph.documents({}, { field: 'title' }, { first: 5 }));
    const ids = page?.items.map(({ node }) => node.id) ?? [];
    expect(ids.map((id) => told.get(id))).toEqual(await graph.issuersOf(ids));
  });

  const queries = [
    `query ($id: ID) { document(id: $id) { title issuers { name } region { name parent { name } }
       measures { totalCount nodes { heading document { title } responsibilities { role agency { name region { name } } } initiatives { initiative { name } } } }
       some: citedBy(relations: [IMPLEMENTS, BASIS]) { relation from { title measures { totalCount } citedBy { from { id } } } to { title } }
       citedBy { id from { ...Head } }
       references { to { ...Head measures(first: 2) { nodes { heading evidence { text } } } } measures { id } evidence { text } } } }
     fragment Head on Document { id title date issuers { name documents { totalCount } } }`,
    `query ($id: ID!) { node(id: $id) { ... on Document { title measures(last: 2) { edges { cursor node { id } } } } ... on Agency { name } } }`,
    `{ documents(first: 7, order: { field: DATE }) { totalCount edges { cursor node { title issuers { name responsibilities(first: 2) { nodes { role } } } measures { totalCount } } } } }`,
    `{ agencies(first: 30) { nodes { name region { name } parent { name } documents { totalCount }
       responsibilities(first: 3) { totalCount pageInfo { hasNextPage endCursor } nodes { role measure { id heading document { title region { name } } } } }
       leads: responsibilities(roles: [LEAD]) { nodes { role } } } } }`,
    `{ regions(first: 50) { nodes { name documents { totalCount } inside: documents(withDescendants: true) { totalCount } subregions { name } agencies { name responsibilities { totalCount } documents { totalCount } } } } }`,
    `{ initiatives(first: 10) { nodes { name adoptions { evidence { text } measure { heading document { title region { name } } responsibilities { agency { name } } } } } } }`,
  ];

  test.each(queries)('makes no difference to the answers of the API: %s', async (query) => {
    const ids = query.includes('$id') ? await idsOf(graph, 'Document') : ['', '', ''];
    await expectNoDifference(query, ids);
  });

  async function expectNoDifference(query: string, ids: readonly string[]): Promise<void> {
    const answers = async (of: PolicyGraph): Promise<readonly unknown[]> => {
      const api = graphqlEndpoint({ graph: of, limits: { cost: 1e9, depth: 20, timeoutMs: 120_000 } });
      const found: unknown[] = [];
      for (const id of ids) {
        const response = await api.fetch('http://localhost/graphql', {
          method: 'POST',
          headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
          body: JSON.stringify({ query, variables: { id } }),
        });
        found.push(await response.json());
      }
      return found;
    };
    const [ahead, after] = [await answers(graph), await answers(withoutLookingAhead(graph))];
    expect(JSON.stringify(after)).not.toContain('"errors"');
    expect(ahead).toEqual(after);
  }

  describe('brings the members that a query reads, whichever it selects:', () => {
    const measures = (of: string): string => `measures(first: 3) { nodes { ${of} } }`;
    const facts = (of: string): string =>
      `references { ${of} } citedBy { ${of} } ${measures(`responsibilities { ${of} } initiatives { ${of} }`)}`;
    const ways: Readonly<Record<string, (field: string) => string>> = {
      Document: (field) => `${field} references { to { ${field} } } citedBy { from { ${field} } }`,
      Measure: measures,
      Agency: (field) =>
        `issuers { ${field} parent { ${field} } } ${measures(`responsibilities { agency { ${field} } }`)}`,
      Region: (field) => `region { ${field} parent { ${field} } } issuers { region { ${field} } }`,
      Initiative: (field) => measures(`initiatives { initiative { ${field} } }`),
      Responsibility: (field) => measures(`responsibilities { ${field} }`),
      Reference: (field) => `references { ${field} } citedBy { ${field} }`,
      Adoption: (field) => measures(`initiatives { ${field} }`),
      Evidence: (field) => facts(`evidence { ${field} }`),
    };
    const schema = executableSchema(readSdl());
    const fields = Object.keys(ways).flatMap((type) =>
      Object.values((schema.getType(type) as GraphQLObjectType).getFields())
        .filter(({ name }) => name !== 'alike')
        .map((field) => [`${type}.${field.name}`, selected(field, 2)] as const),
    );

    test.each(fields)('%s', async (name, field) => {
      const below = ways[name.split('.')[0] ?? '']?.(field) ?? '';
      const ids = (await idsOf(graph, 'Document')).slice(0, 5);
      await expectNoDifference(`query ($id: ID!) { document(id: $id) { ${below} } }`, ids);
      const edges = name.startsWith('Reference') ? `edges { ${field} }` : '';
      await expectNoDifference(
        `query ($id: ID!) { lineage(id: $id, direction: BOTH, depth: 2) { nodes { distance document { ${below} } } ${edges} } }`,
        ids.slice(0, 2),
      );
    });
  });
});

/** A field with what is below it, so many types deep. */
function selected(field: GraphQLField<unknown, unknown>, depth: number): string {
  const type = getNamedType(field.type);
  if (!isObjectType(type)) return field.name;
  const args = field.args.some(({ name }) => name === 'first') ? '(first: 2)' : '';
  const below = Object.values(type.getFields())
    .filter((one) => one.name !== 'alike' && (depth > 1 || !isObjectType(getNamedType(one.type))))
    .filter(
      (one) => !/^(references|citedBy.*|document|measures|responsibilities|adoptions.*)$/.test(one.name),
    )
    .map((one) => selected(one, depth - 1))
    .filter((text) => !/\{\s*\}/.test(text));
  return `${field.name}${args} { ${below.length === 0 ? '__typename' : below.join(' ')} }`;
}

function ofRelations(
  references: Ahead['referencesFrom'] | undefined,
  given: Step | null,
): Ahead['referencesFrom'] | undefined {
  const relations = given?.relations;
  return relations === undefined ? references : references?.filter((one) => relations.includes(one.relation));
}

async function idsOf(graph: PolicyGraph, label: Outlook['label']): Promise<readonly string[]> {
  const page = { first: 40 };
  const { items } =
    label === 'Document'
      ? await graph.documents({}, { field: 'date' }, page)
      : label === 'Measure'
        ? await graph.measures({}, page)
        : label === 'Agency'
          ? await graph.agencies({}, page)
          : label === 'Region'
            ? await graph.regions({}, page)
            : await graph.initiatives({}, page);
  return items.map(({ node }) => node.id);
}

/** The same graph, of which everything must be asked for. */
function withoutLookingAhead(graph: PolicyGraph): PolicyGraph {
  const plain: { -readonly [K in keyof PolicyGraph]: PolicyGraph[K] } = {
    ...graph,
    under: (signal) => withoutLookingAhead(graph.under(signal)),
    withoutTexts: () => withoutLookingAhead(graph.withoutTexts()),
  };
  delete plain.lookingAhead;
  return plain;
}
