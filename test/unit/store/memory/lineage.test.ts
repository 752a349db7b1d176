import { describe, expect, it } from 'vitest';
import type { Relation } from '../../../../schema/facts.ts';
import { heldDocumentId } from '../../../../store/graph/reference-keys.ts';
import { createMemoryGraph } from '../../../../store/memory/memory-graph.ts';
import type { Direction, Lineage, LineageRequest } from '../../../../store/policy-graph.ts';
import { makeFacts, makeReference } from '../make-facts.ts';

const issuers = { 国: '国务院办公厅', 省: '江西省人民政府办公厅', 市: '赣州市人民政府办公室' };

function number(name: string): string {
  return `${name}发〔2023〕1号`;
}

/** A document by a short name; its issuer is told by the first letter. */
function document(name: string, date: string | null, ...cites: readonly (readonly [string, Relation])[]) {
  const issuer = (short: string): string => issuers[short.charAt(0) as keyof typeof issuers];
  return makeFacts({
    title: name,
    issuers: [issuer(name)],
    number: number(name),
    date,
    references: cites.map(([cited, relation]) =>
      makeReference({ issuer: issuer(cited), number: number(cited), title: cited, relation }),
    ),
  });
}

const corpus = [
  document('国甲', '2022-09-07'),
  document('省甲', '2022-12-01', ['国甲', 'implements']),
  document('省乙', '2022-12-20', ['国甲', 'mentions']),
  document('市甲', '2023-03-01', ['省甲', 'implements'], ['国甲', 'basis'], ['国丙', 'basis']),
  document('市乙', null, ['省甲', 'implements']),
  document('市丙', '2023-04-01', ['省乙', 'implements'], ['市丁', 'mentions']),
  document('市丁', '2023-04-02', ['市丙', 'mentions']),
];

async function ask(
  name: string,
  direction: Direction,
  bounds: Partial<LineageRequest> = {},
): Promise<Lineage> {
  const start = corpus.find(({ title }) => title === name);
  const graph = createMemoryGraph({ facts: corpus });
  const id = start === undefined ? name : heldDocumentId(start);
  return graph.lineage({ id, direction, depth: 12, limit: 100, ...bounds });
}

function shown({ nodes }: Lineage): string {
  return nodes.map(({ document: { title }, distance }) => `${title}${distance}`).join(' ');
}

describe('lineage', () => {
  it('goes up along references, nearest first, to cited documents too', async () => {
    const found = await ask('市甲', 'upstream');
    expect(shown(found)).toBe('市甲0 省甲1 国甲1 国丙1');
    expect(found.nodes.map(({ document: { status } }) => status)).toEqual(['held', 'held', 'held', 'cited']);
    expect(found.edges.map(({ relation }) => relation).sort()).toEqual([
      'basis',
      'basis',
      'implements',
      'implements',
    ]);
  });

  it('goes down against references; within a hop the newest first, those without a date last', async () => {
    expect(shown(await ask('国甲', 'downstream'))).toBe('国甲0 市甲1 省乙1 省甲1 市丙2 市乙2 市丁3');
  });

  it('goes both ways, and through circles only once', async () => {
    expect(shown(await ask('市丁', 'both', { depth: 3 }))).toBe('市丁0 市丙1 省乙2 国甲3');
    expect(shown(await ask('市丁', 'downstream'))).toBe('市丁0 市丙1');
  });

  it('goes no further than asked', async () => {
    expect(shown(await ask('国甲', 'downstream', { depth: 1 }))).toBe('国甲0 市甲1 省乙1 省甲1');
  });

  it('follows only the relations asked for, and gives only these edges', async () => {
    const found = await ask('国甲', 'downstream', { relations: ['implements'] });
    expect(shown(found)).toBe('国甲0 省甲1 市甲2 市乙2');
    expect(found.edges.every(({ relation }) => relation === 'implements')).toBe(true);
  });

  it('counts hop by hop what the limit leaves out', async () => {
    const found = await ask('国甲', 'downstream', { limit: 3 });
    expect(shown(found)).toBe('国甲0 市甲1 省乙1');
    expect(found.omitted).toEqual([
      { distance: 1, count: 1, onTheWay: 0 },
      { distance: 2, count: 2, onTheWay: 0 },
      { distance: 3, count: 1, onTheWay: 0 },
    ]);
    expect(found.edges).toHaveLength(2);
  });

  it('from something that is no document is empty', async () => {
    const nothing = { nodes: [], edges: [], omitted: [] };
    expect(await ask('agency-国务院', 'both')).toEqual({ ...nothing, beyondDepth: null });
    expect(await ask('agency-国务院', 'both', { beyond: true })).toEqual({ ...nothing, beyondDepth: 0 });
  });

  it('says, when asked, how many documents lie one hop beyond', async () => {
    expect((await ask('国甲', 'downstream', { depth: 1, beyond: true })).beyondDepth).toBe(2);
    expect((await ask('国甲', 'downstream', { depth: 2, beyond: true, limit: 1 })).beyondDepth).toBe(1);
    expect((await ask('国甲', 'downstream', { depth: 12, beyond: true })).beyondDepth).toBe(0);
    expect((await ask('国甲', 'downstream', { depth: 1 })).beyondDepth).toBeNull();
  });

  it('with a filter gives what matches, and marks what only leads to it', async () => {
    const found = await ask('国甲', 'downstream', { filter: { dateFrom: '2023-04-01' } });
    expect(shown(found)).toBe('国甲0 省乙1 市丙2 市丁3');
    expect(found.nodes.map(({ onTheWay }) => onTheWay)).toEqual([true, true, false, false]);
    expect(found.edges).toHaveLength(4);
  });

  it('with a filter that nothing matches gives the start alone', async () => {
    const found = await ask('国甲', 'downstream', { filter: { levels: ['county'] } });
    expect(shown(found)).toBe('国甲0');
    expect(found.omitted).toEqual([]);
  });

  it('with a filter counts only what the filter lets through as left out', async () => {
    const found = await ask('国甲', 'downstream', { filter: { dateFrom: '2023-04-01' }, limit: 1 });
    expect(found.omitted).toEqual([
      { distance: 1, count: 1, onTheWay: 1 },
      { distance: 2, count: 1, onTheWay: 0 },
      { distance: 3, count: 1, onTheWay: 0 },
    ]);
  });
});
