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

/** Two references a document on average: as many as it has, as long as there is room. */
const references = 2;

/** References go so much nearer to the beginning that six hops reach nearly all. */
const nearer = 4;

/** @returns answer to `lineage`, JSON */
export function lineageAnswer(heads: readonly Head[]): string {
  const most = references * heads.length;
  const edges: object[] = [];
  heads.forEach(({ id, cited }, at) => {
    // What earlier documents had not is left for this one.
    for (const [to, relation] of cited.slice(0, Math.max(0, references * (at + 1) - edges.length))) {
      const target = heads[Math.floor(to / nearer)];
      if (target === undefined || target.id === id || edges.length >= most) continue;
      edges.push(edgeOf(`reference-${id}.${edges.length}`, id, target.id, relation));
    }
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
