/** Answers of the API with a lineage of any size, made of a synthetic corpus. */
import type { Facts } from '../../schema/facts.ts';
import { regionId } from '../../schema/ids.ts';
import { heldDocumentId } from '../../store/graph/reference-keys.ts';
import { syntheticFacts } from '../corpus/synthetic-facts.ts';

interface Head {
  readonly id: string;
  readonly document: object;
  /** Places of the documents it refers to. */
  readonly cited: readonly (readonly [at: number, relation: string])[];
}

/** Heads of the documents of a corpus; the first of them stands for all. */
export function headsOf(count: number, seed: number): readonly Head[] {
  const places = new Map<string, number>();
  return Array.from(syntheticFacts(count, seed), (facts, at) => {
    places.set(facts.title, at);
    return headOf(facts, places);
  });
}

function headOf(facts: Facts, places: ReadonlyMap<string, number>): Head {
  const { region } = facts;
  return {
    id: heldDocumentId(facts),
    document: {
      id: heldDocumentId(facts),
      title: facts.title,
      number: facts.number,
      date: facts.date,
      level: facts.level?.toUpperCase() ?? null,
      url: facts.url,
      status: 'HELD',
      citedIssuer: null,
      issuers: facts.issuers.map(({ name }) => ({ id: `agency-${name}`, name })),
      region: region === null ? null : { id: regionId(region), name: region.name },
    },
    cited: facts.references.flatMap(({ full, relation }): Head['cited'] => {
      const at = places.get(full ?? '');
      return at === undefined ? [] : [[at, relation.toUpperCase()]];
    }),
  };
}

/** So many documents rest on each of those before them, so that six hops reach 50,000. */
const onEach = 7;

/**
 * Two references a document: one by which all go back to the first, one as the corpus has it.
 *
 * @returns answer to `lineage`, JSON
 */
export function lineageAnswer(heads: readonly Head[]): string {
  const edges = heads.flatMap(({ id, cited }, at) => {
    const parent = Math.floor((at - 1) / onEach);
    const [to, relation] = cited.find(([to]) => to < at && to !== parent) ?? [
      Math.floor(parent / 2),
      'MENTIONS',
    ];
    return [[parent, 'IMPLEMENTS'] as const, [to, relation] as const].flatMap(([place, kind], nth) => {
      const target = heads[place];
      if (target === undefined || target.id === id) return [];
      return [edgeOf(`reference-${id}.${nth}`, id, target.id, kind)];
    });
  });
  const nodes = heads.map(({ document }, at) => ({ distance: at === 0 ? 0 : 1, document }));
  return JSON.stringify({ data: { lineage: { nodes, edges, omitted: [] } } });
}

function edgeOf(id: string, from: string, to: string, relation: string): object {
  return {
    id,
    from: { id: from },
    to: { id: to },
    relation,
    mentions: 1,
    citedTitle: null,
    citedNumber: null,
    confidence: null,
    measures: [],
    evidence: {
      text: '按照要求，抓好落实。',
      start: 0,
      end: 2,
      documentStart: 0,
      documentEnd: 10,
      url: null,
      document: { id: from },
    },
  };
}

/** Answer to the opening question of the viewer: an empty graph, but for the totals. */
export function overviewAnswer(documents: number): string {
  const none = { nodes: [] };
  const stats = {
    documentsHeld: documents,
    documentsCited: 0,
    measures: 0,
    agencies: 0,
    regions: 0,
    initiatives: 0,
    responsibilities: 0,
    firstDate: null,
    lastDate: null,
  };
  return JSON.stringify({ data: { stats, documents: none, measures: none } });
}
