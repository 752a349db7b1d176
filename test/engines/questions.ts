/**
 * Every question of the store with many arguments, to be asked of two engines that must answer alike. The
 * arguments are drawn from what a graph holds, with some that it does not.
 */
import { relationStrength, type Level, type Relation, type Role } from '../../schema/facts.ts';
import { labels, type DocumentNode } from '../../schema/graph.ts';
import type {
  Direction,
  DutyFilter,
  LineageFilter,
  MeasureOrder,
  NeighbourScope,
  Page,
  PageRequest,
  PolicyGraph,
} from '../../store/policy-graph.ts';
import { alignment } from '../../store/questions/alignment/alignment.ts';
import { alike } from '../../store/questions/alignment/alike.ts';
import { diffusion } from '../../store/questions/diffusion/diffusion.ts';
import type { DiffusionRequest } from '../../store/questions/diffusion/request.ts';
import { withEvidence } from '../../store/questions/diffusion/with-evidence.ts';
import { paths } from '../../store/questions/paths/paths.ts';
import { stepKinds } from '../../store/questions/paths/request.ts';
import { seededRandom, type SeededRandom } from './seeded-random.ts';

export interface Question {
  readonly name: string;
  readonly ask: (graph: PolicyGraph) => Promise<unknown>;
}

interface Known {
  readonly documents: readonly DocumentNode[];
  readonly documentIds: readonly string[];
  readonly measureIds: readonly string[];
  readonly agencyIds: readonly string[];
  readonly regionIds: readonly string[];
  readonly initiativeIds: readonly string[];
}

/** Ids that no graph holds. */
const unknownIds = ['document-不存在', 'measure-不存在', 'nonsense', ''];
const all: PageRequest = { count: true };

/** @param graph one of the engines that will be asked; it tells which ids there are */
export async function questionsFor(graph: PolicyGraph, seed: number): Promise<readonly Question[]> {
  const random = seededRandom(seed);
  const known = await whatIsKnown(graph);
  return [
    ...lookUps(known),
    ...documentLists(known, random),
    ...otherLists(known, random),
    ...measureLists(known, random),
    ...neighbours(known, random),
    ...pathsBetween(known, random),
    ...lineages(known, random),
    ...networks(known, random),
    ...diffusions(known, random),
    ...alignments(known, random),
    ...searches(known, random),
    question('stats', (g) => g.stats()),
  ];
}

/** @returns the answers by name of the question; an error is an answer too, by its code */
export async function answersOf(
  graph: PolicyGraph,
  questions: readonly Question[],
): Promise<ReadonlyMap<string, unknown>> {
  const answers = new Map<string, unknown>();
  const waiting = questions.values();
  const work = async (): Promise<void> => {
    for (const { name, ask } of waiting) {
      answers.set(
        name,
        await ask(graph).catch((error: { code?: string }) => ({ error: error.code ?? String(error) })),
      );
    }
  };
  await Promise.all(Array.from({ length: askedAtOnce }, work));
  return answers;
}

/** Questions under way at the same time: a database answers several sooner than one after the other. */
const askedAtOnce = 6;

function question(name: string, ask: Question['ask']): Question {
  return { name, ask };
}

async function whatIsKnown(graph: PolicyGraph): Promise<Known> {
  const nodes = <T>(page: Page<T>): readonly T[] => page.items.map(({ node }) => node);
  const ids = (page: Page<{ readonly id: string }>): readonly string[] => nodes(page).map(({ id }) => id);
  const documents = nodes(await graph.documents({}, { field: 'date' }, all));
  return {
    documents,
    documentIds: documents.map(({ id }) => id),
    measureIds: ids(await graph.measures({}, all)),
    agencyIds: ids(await graph.agencies({}, all)),
    regionIds: ids(await graph.regions({}, all)),
    initiativeIds: ids(await graph.initiatives({}, all)),
  };
}

/** Questions whose answers hold documents, put to the view of the graph in which these have no texts. */
function textless({ documents, documentIds, regionIds }: Known): readonly Question[] {
  const text = documents.find(({ title }) => title !== null)?.title ?? '通知';
  return [
    question('textless nodes', (g) => g.withoutTexts().nodes([...documentIds, ...regionIds])),
    question('textless documents', (g) => g.withoutTexts().documents({}, { field: 'date' }, { first: 5 })),
    question('textless documentsOf', (g) =>
      g.withoutTexts().documentsOf({ by: 'region', withDescendants: true, ids: regionIds }, { first: 3 }),
    ),
    question('textless lineage', (g) =>
      g.withoutTexts().lineage({ id: documentIds[0] ?? '', direction: 'both', depth: 3, limit: 20 }),
    ),
    question('textless search', (g) => g.withoutTexts().search({ text, limit: 10 })),
  ];
}

function lookUps(known: Known): readonly Question[] {
  const { documentIds, measureIds, agencyIds, regionIds, initiativeIds } = known;
  const every = [...documentIds, ...measureIds, ...agencyIds, ...regionIds, ...initiativeIds, ...unknownIds];
  const twice = [...documentIds, ...unknownIds, ...documentIds];
  return [
    question('nodes', (g) => g.nodes(every)),
    question('nodes of none', (g) => g.nodes([])),
    question('textsOf', (g) => g.textsOf(twice)),
    ...textless(known),
    question('facts', (g) => g.facts(twice)),
    question('issuersOf', (g) => g.issuersOf(twice)),
    question('measuresOf', (g) => g.measuresOf(twice)),
    question('responsibilitiesOfMeasures', (g) =>
      g.responsibilitiesOfMeasures([...measureIds, ...unknownIds]),
    ),
    question('responsibilitiesOfAgencies', (g) =>
      g.responsibilitiesOfAgencies([...agencyIds, ...unknownIds]),
    ),
    ...dutyPages(known),
    question('referencesFrom', (g) => g.referencesFrom(twice)),
    question('referencesTo', (g) => g.referencesTo(twice)),
    question('citationCounts', (g) => g.citationCounts(twice)),
    question('citationCounts of some relations', (g) => g.citationCounts(twice, ['implements', 'basis'])),
    question('citationCounts of no relation', (g) => g.citationCounts(twice, [])),
    question('adoptionsOfMeasures', (g) => g.adoptionsOfMeasures([...measureIds, ...unknownIds])),
    question('adoptionsOfInitiatives', (g) => g.adoptionsOfInitiatives([...initiativeIds, ...unknownIds])),
    question('linksTo', (g) => g.linksTo(twice)),
    question('linksTo of some relations', (g) => g.linksTo(twice, ['implements', 'repeals'])),
    question('linksTo of no relation', (g) => g.linksTo(twice, [])),
    question('adoptersOf', (g) => g.adoptersOf([...initiativeIds, ...unknownIds])),
    question('documentCountsIn', (g) => g.documentCountsIn([...regionIds, ...unknownIds, ...regionIds])),
    question('subregionsOf', (g) => g.subregionsOf([...regionIds, ...unknownIds])),
    question('agenciesIn', (g) => g.agenciesIn([...regionIds, ...unknownIds])),
  ];
}

function dutyPages({ agencyIds, documentIds, initiativeIds }: Known): readonly Question[] {
  const every = [...agencyIds, ...unknownIds, ...agencyIds.slice(0, 2)];
  const filters: readonly DutyFilter[] = [
    {},
    { roles: ['lead', 'support'] },
    { roles: [] },
    { documentIds: documentIds.slice(0, 5), dateFrom: '2023-01-01' },
    { regionIds: ['region-420000'], withDescendants: true, dateTo: '2023-06-30' },
    { initiativeIds: initiativeIds.slice(0, 4) },
  ];
  const pages: readonly PageRequest[] = [
    { count: true },
    { first: 2, count: true },
    { last: 2 },
    { first: 0, count: true },
  ];
  return filters.flatMap((filter) => [
    ...pages.map((page) =>
      question(`dutiesOf ${JSON.stringify(filter)} ${JSON.stringify(page)}`, (g) =>
        g.dutiesOf(every, filter, page),
      ),
    ),
    question(`dutiesOf ${JSON.stringify(filter)} page by page`, (g) => walkDuties(g, every, filter)),
  ]);
}

/** Forward from the first duty of each agency, and backward from its last: a cursor of one is none of another. */
async function walkDuties(graph: PolicyGraph, ids: readonly string[], filter: DutyFilter): Promise<unknown> {
  const whole = await graph.dutiesOf(ids, filter, {});
  const long = ids.flatMap((id, at) =>
    (whole[at]?.items.length ?? 0) > 3 ? [{ id, items: whole[at]?.items ?? [] }] : [],
  );
  return Promise.all(
    long.slice(0, 4).map(async ({ id, items }) => {
      const [second, last] = [items[1]?.cursor ?? '', items.at(-1)?.cursor ?? ''];
      return [
        await graph.dutiesOf([id, 'agency-不存在'], filter, { first: 2, after: second }),
        await graph.dutiesOf([id], filter, { last: 2, before: last, count: true }),
        await graph.dutiesOf([id], filter, { first: 1, after: second, before: last }),
        await graph.dutiesOf([id], filter, { first: 2, after: last }),
        await graph.dutiesOf([id], filter, { first: 2, after: 'nonsense' }),
      ];
    }),
  );
}

type ListOf<T> = (graph: PolicyGraph, page: PageRequest) => Promise<Page<T>>;

/** A list as a whole, forward and backward page by page, and with pages at its ends. */
function pagesOf<T>(name: string, list: ListOf<T>): readonly Question[] {
  return [
    question(`${name}: all`, (g) => list(g, all)),
    question(`${name}: forward page by page`, (g) => walk(g, list, 'forward')),
    question(`${name}: backward page by page`, (g) => walk(g, list, 'backward')),
    question(`${name}: none`, (g) => list(g, { first: 0, count: true })),
    question(`${name}: between two cursors`, async (g) => {
      const { items } = await list(g, {});
      const [from, to] = [items.at(1)?.cursor, items.at(-2)?.cursor];
      if (from === undefined || to === undefined) return null;
      return [
        await list(g, { after: from, before: to }),
        await list(g, { after: from, before: to, first: 2 }),
        await list(g, { after: from, before: to, last: 2 }),
        // Crossed: nothing lies between.
        await list(g, { after: to, before: from, first: 2 }),
      ];
    }),
    question(`${name}: a cursor that is none`, (g) => list(g, { first: 2, after: 'bm9uc2Vuc2U' })),
    question(`${name}: a page size that cannot be`, (g) => list(g, { first: -1 })),
  ];
}

/** Pages of a walk through a list. */
const mostPages = 8;

async function walk<T>(graph: PolicyGraph, list: ListOf<T>, way: 'forward' | 'backward'): Promise<unknown> {
  const pages: Page<T>[] = [];
  const { total } = await list(graph, { first: 0, count: true });
  // Long lists take no more pages than short ones: what can go wrong at the edge of a page shows at any edge.
  const size = Math.max(3, Math.ceil((total ?? 0) / mostPages));
  let cursor: string | undefined;
  do {
    const from = cursor === undefined ? {} : way === 'forward' ? { after: cursor } : { before: cursor };
    const page = await list(graph, { ...(way === 'forward' ? { first: size } : { last: size }), ...from });
    pages.push(page);
    const more = way === 'forward' ? page.hasNext : page.hasPrevious;
    cursor = more ? (way === 'forward' ? page.items.at(-1) : page.items[0])?.cursor : undefined;
  } while (cursor !== undefined);
  return pages;
}

function documentLists(known: Known, random: SeededRandom): readonly Question[] {
  const orders = (['date', 'title', 'number', 'citedBy'] as const).flatMap((field) => [
    { field, descending: false },
    { field, descending: true },
  ]);
  const numbers = known.documents.flatMap(({ number }) => number ?? []);
  const files = known.documents.flatMap(({ sourceFile }) => sourceFile ?? []);
  const filters = [
    { status: 'held' as const },
    { status: 'cited' as const },
    { ids: random.some([...known.documentIds, ...unknownIds], 6) },
    { ids: [] },
    { number: random.pick(numbers.length > 0 ? numbers : ['国办发〔2022〕30号']) },
    { number: '荆政办发[2023]1号' },
    { regionIds: random.some(known.regionIds, 2) },
    { regionIds: random.some(known.regionIds, 2), withDescendants: true },
    { regionIds: ['region-420000'], withDescendants: true, status: 'held' as const },
    { levels: ['province', 'prefecture'] as const },
    { dateFrom: '2023-01-01' },
    { dateTo: '2023-01-19', levels: ['national'] as const },
    { dateFrom: '2023-01-19', dateTo: '2023-01-19' },
    { issuerIds: random.some(known.agencyIds, 4) },
    { functions: ['公安', '市场监管'] },
    { relations: random.some(relationStrength, 3) },
    { relations: ['implements'] as const },
    { refersToIds: random.some(known.documentIds, 4) },
    { refersToIds: random.some(known.documentIds, 8), relations: ['implements', 'basis'] as const },
    { refersToIds: random.some(known.documentIds, 4), relations: [] },
    { initiativeIds: random.some(known.initiativeIds, 3) },
    { initiativeIds: random.some(known.initiativeIds, 5), status: 'held' as const, text: '通知' },
    { text: '优化营商环境' },
    { text: '〔2023〕' },
    { text: '一网 通办' },
    { text: ' ' },
    { sourceFile: random.pick(files.length > 0 ? files : ['none']) },
  ];
  return [
    ...orders.flatMap((order) =>
      pagesOf(`documents by ${JSON.stringify(order)}`, (g, page) => g.documents({}, order, page)),
    ),
    ...filters.map((filter) =>
      question(`documents where ${JSON.stringify(filter)}`, (g) =>
        g.documents(filter, { field: 'date' }, all),
      ),
    ),
    ...[
      { by: 'issuer' as const, ids: [...known.agencyIds, ...unknownIds] },
      { by: 'region' as const, ids: [...known.regionIds, ...unknownIds], withDescendants: false },
      { by: 'region' as const, ids: [...known.regionIds, ...unknownIds], withDescendants: true },
    ].flatMap((owners) =>
      [{ first: 2 }, { last: 2 }, { first: 50, count: true }, { last: 0, count: true }].map((page) =>
        question(`documents of ${JSON.stringify({ ...owners, ids: [] })} ${JSON.stringify(page)}`, (g) =>
          g.documentsOf(owners, page),
        ),
      ),
    ),
    question('documents: a cursor of another order', async (g) => {
      const cursor = (await g.documents({}, { field: 'title' }, { first: 1 })).items[0]?.cursor;
      return cursor === undefined ? null : g.documents({}, { field: 'date' }, { after: cursor });
    }),
  ];
}

function otherLists(known: Known, random: SeededRandom): readonly Question[] {
  const agencyFilters = [
    { text: '市场' },
    { text: '（矿业）' },
    { text: '𬭳' },
    { functions: ['公安'] },
    { levels: ['province', 'county'] as const },
    { regionIds: random.some(known.regionIds, 2) },
    { regionIds: ['region-420000'], withDescendants: true },
    { collective: true },
    { collective: false, text: '市' },
    { text: '市公安局' },
    { text: '监管局 市' },
    { roles: ['lead'] as const },
    { roles: ['support', 'lead'] as const, functions: ['公安'] },
    { resolved: false },
    { resolved: true, text: '局' },
  ];
  const descending = [false, true] as const;
  const regionFilters = [
    { text: '荆' },
    { levels: ['prefecture', 'area'] as const },
    { parentId: 'region-420000' },
    { parentId: 'region-420000', text: '州' },
    { parentId: 'region-420000', withDescendants: true },
    { parentId: 'region-不存在', withDescendants: true },
  ];
  return [
    ...pagesOf('agencies', (g, page) => g.agencies({}, page)),
    ...agencyFilters.map((filter) =>
      question(`agencies where ${JSON.stringify(filter)}`, (g) => g.agencies(filter, all)),
    ),
    ...pagesOf('regions', (g, page) => g.regions({}, page)),
    ...regionFilters.map((filter) =>
      question(`regions where ${JSON.stringify(filter)}`, (g) => g.regions(filter, all)),
    ),
    ...pagesOf('initiatives', (g, page) => g.initiatives({}, page)),
    question('initiatives by text', (g) => g.initiatives({ text: '一件"事"' }, all)),
    ...descending.flatMap((down) => [
      ...(['id', 'name', 'measures'] as const).flatMap((field) =>
        pagesOf(`agencies by ${field} ${down}`, (g, page) =>
          g.agencies({}, page, { field, descending: down }),
        ),
      ),
      ...(['id', 'code', 'documents'] as const).flatMap((field) =>
        pagesOf(`regions by ${field} ${down}`, (g, page) => g.regions({}, page, { field, descending: down })),
      ),
      ...(['id', 'name', 'adoptions'] as const).flatMap((field) =>
        pagesOf(`initiatives by ${field} ${down}`, (g, page) =>
          g.initiatives({}, page, { field, descending: down }),
        ),
      ),
    ]),
    question('police by number of measures', (g) =>
      g.agencies({ functions: ['公安'], text: '局' }, all, { field: 'measures', descending: true }),
    ),
  ];
}

function measureLists(known: Known, random: SeededRandom): readonly Question[] {
  const roles: readonly Role[] = ['lead', 'support'];
  const filters = [
    { documentIds: random.some([...known.documentIds, ...unknownIds], 4) },
    { kinds: ['general', 'safeguard'] as const },
    { agencyIds: random.some(known.agencyIds, 4) },
    { roles },
    { agencyIds: random.some(known.agencyIds, 5), roles, functions: ['市场监管', '公安'] },
    { functions: ['公安'] },
    { initiativeIds: random.some(known.initiativeIds, 3) },
    { regionIds: ['region-420000'] },
    { regionIds: ['region-420000'], withDescendants: true },
    { levels: ['prefecture'] as const },
    { dateFrom: '2023-01-01', dateTo: '2023-03-01' },
    { responsible: false },
    { responsible: true, roles: ['support'] as const },
    { deadline: true },
    { deadline: false, kinds: ['measure'] as const },
    { text: '政务服务(试行)' },
    { text: '推行“' },
    { text: '2.0', kinds: ['measure'] as const },
  ];
  const orders: readonly MeasureOrder[] = [
    { field: 'document', descending: true },
    { field: 'date' },
    { field: 'date', descending: true },
  ];
  return [
    ...pagesOf('measures', (g, page) => g.measures({}, page)),
    ...orders.flatMap((order) =>
      pagesOf(`measures by ${JSON.stringify(order)}`, (g, page) => g.measures({}, page, order)),
    ),
    ...filters.flatMap((filter) =>
      [false, true].map((descending) =>
        question(`measures by date ${descending} where ${JSON.stringify(filter)}`, (g) =>
          g.measures(filter, { ...all, first: 25 }, { field: 'date', descending }),
        ),
      ),
    ),
    question('measures: a cursor of another order', async (g) => {
      const cursor = (await g.measures({}, { first: 1 })).items[0]?.cursor;
      return cursor === undefined ? null : g.measures({}, { after: cursor }, { field: 'date' });
    }),
    ...filters.map((filter) =>
      question(`measures where ${JSON.stringify(filter)}`, (g) => g.measures(filter, all)),
    ),
  ];
}

function neighbours(known: Known, random: SeededRandom): readonly Question[] {
  const { documentIds, measureIds, agencyIds, regionIds, initiativeIds } = known;
  const every = [...documentIds, ...measureIds, ...agencyIds, ...regionIds, ...initiativeIds, ...unknownIds];
  const kinds = stepKinds;
  const scopes: readonly NeighbourScope[] = [
    { kinds },
    { kinds: [] },
    { kinds: ['reference'], relations: ['implements', 'basis'] },
    { kinds: ['reference', 'adopts'], relations: [] },
    { kinds, collectives: [] },
    { kinds, collectives: random.some(agencyIds, 10) },
    ...kinds.map((kind) => ({ kinds: [kind] })),
  ];
  return scopes.flatMap((scope) => [
    question(`neighboursOf by ${JSON.stringify(scope)}`, (g) => g.neighboursOf(every, scope)),
    question(`neighbourCounts by ${JSON.stringify(scope)}`, (g) => g.neighbourCounts(every, scope)),
  ]);
}

function pathsBetween(known: Known, random: SeededRandom): readonly Question[] {
  const { documentIds, measureIds, agencyIds, initiativeIds } = known;
  const ends = [documentIds, agencyIds, measureIds, initiativeIds].flatMap((ids) =>
    random.shuffled(ids).slice(0, 3),
  );
  return Array.from({ length: 12 }, () => {
    const request = {
      fromId: random.pick([...ends, 'document-不存在']),
      toId: random.pick([...ends, 'nonsense']),
      first: 1 + random.below(10),
      maxLength: 1 + random.below(8),
      withCollectives: random.chance(0.5),
      ...(random.chance(0.3) ? { kinds: random.some(stepKinds, 4) } : {}),
      ...(random.chance(0.3) ? { relations: random.some(relationStrength, 3) } : {}),
      ...(random.chance(0.5) ? { budget: random.below(60) } : {}),
    };
    return question(`paths ${JSON.stringify(request)}`, (g) => paths(g, request));
  });
}

function lineages(known: Known, random: SeededRandom): readonly Question[] {
  const starts = [
    ...random.shuffled(known.documentIds).slice(0, 8),
    'document-不存在',
    ...known.measureIds.slice(0, 1),
  ];
  const directions: readonly Direction[] = ['upstream', 'downstream', 'both'];
  return starts.flatMap((id) =>
    directions.flatMap((direction) => {
      const relations: readonly Relation[] = random.some(relationStrength, 4);
      const requests = [
        { id, direction, depth: 1, limit: 200 },
        { id, direction, depth: 12, limit: 200 },
        { id, direction, depth: 4, limit: 1 + random.below(6) },
        { id, direction, depth: 6, limit: 50, relations },
        { id, direction, depth: 1 + random.below(4), limit: 200, beyond: true },
        ...lineageFilters(known, random).map((filter) => ({
          ...{ id, direction, depth: 1 + random.below(6), filter, beyond: true },
          limit: random.chance(0.5) ? 200 : 1 + random.below(8),
        })),
      ];
      return requests.map((request) =>
        question(`lineage ${JSON.stringify(request)}`, (g) => g.lineage(request)),
      );
    }),
  );
}

function lineageFilters(known: Known, random: SeededRandom): readonly LineageFilter[] {
  return [
    {},
    { regionIds: random.some(known.regionIds, 2) },
    { regionIds: ['region-420000', ...unknownIds], withDescendants: true, dateFrom: '2023-01-01' },
    { levels: ['prefecture', 'county'], dateTo: '2023-06-30' },
    { levels: [] },
  ];
}

function networks(known: Known, random: SeededRandom): readonly Question[] {
  const agency = known.agencyIds.filter((id) => id.includes('局'));
  const requests = [
    { limit: 200 },
    { limit: 200, withCollectives: true },
    { limit: 3, withCollectives: true },
    { limit: 200, minWeight: 2 },
    { limit: 0 },
    { limit: 200, roles: ['lead', 'responsible'] as const },
    { limit: 200, functions: ['市场监管', '公安'] },
    { limit: 200, documentIds: random.some(known.documentIds, 6) },
    { limit: 200, regionIds: ['region-420000'], withDescendants: true },
    { limit: 200, regionIds: ['region-420000'] },
    { limit: 200, initiativeIds: random.some(known.initiativeIds, 2) },
    { limit: 200, dateFrom: '2023-01-01', dateTo: '2023-06-30' },
    ...random
      .shuffled(agency)
      .slice(0, 3)
      .flatMap((agencyId) => [
        { limit: 200, agencyId },
        { limit: 2, agencyId, withCollectives: true },
        { limit: 200, agencyId, minWeight: 2 },
      ]),
    ...random
      .shuffled(known.agencyIds)
      .slice(0, 3)
      .flatMap((agencyId) => [
        { limit: 200, agencyId, functions: ['市场监管'] },
        { limit: 200, agencyId, roles: ['lead'] as const },
      ]),
    { limit: 50, withoutEdges: true },
    { limit: 200, functions: ['', '公安'] },
    { limit: 200, agencyId: 'agency-不存在' },
  ];
  const folds = (['function', 'region', 'level'] as const).flatMap((by) =>
    [...requests, { limit: 2 }, { limit: 200, minWeight: 3, withCollectives: true }].map((request) => ({
      by,
      ...request,
    })),
  );
  return [
    ...requests.map((request) => question(`network ${JSON.stringify(request)}`, (g) => g.network(request))),
    ...folds.map((request) =>
      question(`folded network ${JSON.stringify(request)}`, (g) => g.foldedNetwork(request)),
    ),
  ];
}

function diffusions(known: Known, random: SeededRandom): readonly Question[] {
  const origins = [
    ...random.shuffled(known.documentIds).slice(0, 8),
    ...random.shuffled(known.initiativeIds).slice(0, 4),
    'document-不存在',
    ...known.measureIds.slice(0, 1),
  ];
  return origins.flatMap((of) => {
    const requests: readonly DiffusionRequest[] = [
      { of, depth: 1 },
      { of, depth: 12 },
      { of, depth: 12, relations: relationStrength },
      { of, depth: 12, relations: [] },
      { of, depth: 3, relations: random.some(relationStrength, 4), dateTo: '2023-03-01' },
      { of, depth: 12, within: ['region-420000', random.pick([...known.regionIds, ...unknownIds])] },
      { of, depth: 12, levels: ['province', 'area'] },
    ];
    return requests.map((request) =>
      question(`diffusion ${JSON.stringify(request)}`, async (g) => {
        const found = await diffusion(g, request);
        return found && { ...found, shown: await withEvidence(g, found.rows, of) };
      }),
    );
  });
}

function alignments(known: Known, random: SeededRandom): readonly Question[] {
  // Few: test/engines/alignment.test.ts asks more of them.
  const [first = '', second = ''] = random.shuffled(known.documentIds);
  const measureIds = [...random.shuffled(known.measureIds).slice(0, 4), ...unknownIds];
  return [
    ...[second, 'document-不存在'].map((toId) =>
      question(`alignment ${first} ${toId}`, (g) => alignment(g, { fromId: first, toId, minScore: 0.1 })),
    ),
    question(`alike ${measureIds.join(' ')}`, (g) => alike(g, measureIds, 0.1)),
  ];
}

/** Two stretches of a title, by themselves and together. */
function stretches(title: string, random: SeededRandom): readonly string[] {
  const characters = [...title];
  const [one, other] = [2, 5].map((length) => {
    const from = random.below(Math.max(1, characters.length - length));
    return characters.slice(from, from + length).join('');
  });
  return [`${one}`, `${other}`, `${one} ${other}`];
}

function searches(known: Known, random: SeededRandom): readonly Question[] {
  const numbers = known.documents.flatMap(({ number }) => number ?? []);
  const titles = random.some(
    known.documents.flatMap(({ title }) => title ?? []),
    6,
  );
  const someNumber = random.pick(numbers.length > 0 ? numbers : ['国办发〔2022〕30号']);
  const texts = [
    '荆州市',
    '市',
    '荆州 公安',
    '市公安局',
    '公安局',
    '省市场监管局',
    '湖北省 市场监管局',
    '市公安局 荆州公安',
    'ky',
    '优化营商环境 通知',
    '推行 一网通办',
    '一网通办',
    'rcep',
    'ＲＣＥＰ',
    '2.0',
    '𬭳冶',
    '"一网通办"',
    '[2023]',
    someNumber,
    someNumber.replace('〔', ' [').replace('〕', '] '),
    '（责任',
    '没有这样的词',
    '',
    '   ',
    '/ \\ * ? : ~ AND OR NOT',
    '通办 通办',
    '推行一网通办',
    '《通知》 “一网',
    '「一網」',
    '办',
    '1',
    'Ａ',
    '二〇二三',
    '优化 2023 号',
    '荆政办发2023-1号',
    '通知 荆政办发 [2023] 1 号',
    ...titles.flatMap((title) => stretches(title, random)),
    `${'市1'.repeat(700)}`,
    '政务服务'.repeat(40),
  ];
  const levels: readonly Level[] = ['national'];
  return [
    ...texts.flatMap((text) => [
      question(`search ${text}`, (g) => g.search({ text, limit: 20 })),
      question(`search ${text}, first 3`, (g) => g.search({ text, limit: 3 })),
    ]),
    ...labels.map((label) =>
      question(`search 市 in ${label}`, (g) => g.search({ text: '市', labels: [label], limit: 10 })),
    ),
    question('search in no label', (g) => g.search({ text: '市', labels: [], limit: 10 })),
    question('documents by level and text', (g) =>
      g.documents({ levels, text: '国务院' }, { field: 'number' }, all),
    ),
  ];
}
