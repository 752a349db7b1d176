import { describe, expect, it } from 'vitest';
import { createMemoryGraph } from '../../../../store/memory/memory-graph.ts';
import type { SearchHit } from '../../../../store/policy-graph.ts';
import { searchWords } from '../../../../store/graph/search-query.ts';
import { jingzhou, makeFacts, makeMeasure, makeReference, makeUnit, regionLine } from '../make-facts.ts';

const office = '荆州市人民政府办公室';
const body = `${'深化改革。'.repeat(30)}推行“一网通办”，压减办理时限，让企业少跑腿。${'完善机制。'.repeat(30)}`;

const facts = makeFacts({
  issuers: [office],
  title: `${office}关于优化营商环境的通知`,
  number: '荆政办发〔2023〕6号',
  region: jingzhou,
  regions: regionLine(jingzhou),
  references: [
    makeReference({ issuer: '国务院办公厅', number: '国办发〔2022〕30号', title: '关于扩大改革的通知' }),
  ],
  measures: [
    makeMeasure({
      path: ['一'],
      heading: '提升服务水平',
      text: body,
      initiatives: ['一网通办'],
      responsibilities: [makeUnit('荆州市公安局')],
    }),
    makeMeasure({ path: ['二'], heading: '优化营商环境考核', text: null }),
  ],
});

async function search(text: string, limit = 20): Promise<readonly SearchHit[]> {
  const graph = createMemoryGraph({ facts: [facts] });
  return graph.search({ text, limit });
}

async function kinds(text: string): Promise<readonly string[]> {
  return (await search(text)).map(({ node }) => node.label);
}

describe('search', () => {
  it('finds a document by its number in any written form, held or cited', async () => {
    for (const text of [
      '荆政办发〔2023〕6号',
      '荆政办发[2023]6号',
      '荆政办发 (2023) 006 号',
      '荆政办发２０２３年第6号'.replace('年第', '〕').replace('发', '发〔'),
    ]) {
      const [first] = await search(text);
      expect(first?.node, text).toMatchObject({ label: 'Document', status: 'held' });
      expect(first?.excerpt.slice(...(first.highlights[0] ?? []))).toBe('荆政办发〔2023〕6号');
    }
    expect((await search('国办发【2022】30号'))[0]?.node).toMatchObject({ status: 'cited' });
  });

  it('finds by a part of a number', async () => {
    expect(await kinds('[2022]30号')).toEqual(['Document']);
    expect(await kinds('国办发')).toEqual(['Document']);
  });

  it('wants all words, wherever they occur', async () => {
    expect(await kinds('营商环境 通知')).toEqual(['Document']);
    expect(await kinds('服务 少跑腿')).toEqual(['Measure']);
    expect(await kinds('营商环境 少跑腿')).toEqual([]);
  });

  it('finds single characters, and does not mind width, quotes and blanks', async () => {
    expect(await kinds('厅')).toEqual([]);
    expect((await kinds('荆')).length).toBeGreaterThan(3);
    expect(await kinds('"一网通办"，压减')).toEqual(['Measure']);
  });

  it('puts the very name first, then names that contain it, documents before the rest, then texts', async () => {
    const found = (await search('一网通办')).map(({ node }) => node.label);
    expect(found).toEqual(['Initiative', 'Measure']);
    const names = (await search('荆州市')).map(({ node }) => node.label);
    expect(names).toEqual(['Region', 'Document', 'Agency', 'Agency']);
    expect(await kinds('优化营商环境')).toEqual(['Document', 'Measure']);
  });

  it('finds an agency by what clauses call it, its very name in short before names that hold the words', async () => {
    const named = (text: string, agency: string) => makeUnit(text, { agency });
    const graph = createMemoryGraph({
      facts: [
        makeFacts({
          issuers: [office],
          number: '荆政办发〔2023〕7号',
          measures: [
            makeMeasure({
              heading: '请市发改委协调',
              responsibilities: [
                named('市发改委', '荆州市发展和改革委员会'),
                named('市发改委（物价局）', '荆州市物价局'),
                named('荆州市公安局', '荆州市公安局'),
              ],
            }),
          ],
        }),
        makeFacts({
          issuers: [office],
          number: '荆政办发〔2023〕8号',
          measures: [makeMeasure({ responsibilities: [named('发改委', '荆州市发展和改革委员会')] })],
        }),
      ],
    });
    const found = async (text: string) =>
      (await graph.search({ text, limit: 20 })).map(({ node, excerpt }) => [node.label, excerpt]);
    expect(await found('市发改委')).toEqual([
      ['Agency', '荆州市发展和改革委员会'],
      ['Agency', '荆州市物价局'],
      ['Measure', '请市发改委协调'],
    ]);
    expect((await found('发改委'))[0]).toEqual(['Agency', '荆州市发展和改革委员会']);
    expect(await found('荆州 发改委')).toEqual([
      ['Agency', '荆州市物价局'],
      ['Agency', '荆州市发展和改革委员会'],
    ]);
    expect(await found('改委发')).toEqual([]);
    expect((await graph.search({ text: '市发改委', limit: 1 }))[0]?.node).toMatchObject({
      variantNames: ['发改委', '市发改委'],
    });
    await graph.remove(
      (await graph.documents({ number: '荆政办发〔2023〕7号' }, { field: 'date' }, { first: 1 })).items.map(
        ({ node }) => node.id,
      ),
    );
    expect(await found('市发改委')).toEqual([]);
  });

  it('does not want the quotes and book-title marks that a text has', async () => {
    const [hit] = await search('推行一网通办');
    expect(hit?.highlights.map(([start, end]) => hit.excerpt.slice(start, end))).toEqual(['推行“一网通办']);
    expect(await kinds('《优化营商环境》的通知')).toEqual(['Document']);
    expect(await kinds('“')).toEqual([]);
  });

  it('finds a number as people write it', async () => {
    for (const text of [
      '荆政办发2023-6号',
      '荆政办发2023年6号',
      '荆政办发〔2023〕第6号',
      '荆政办发 〔2023〕 6 号',
      '荆政办发[2023] 6号 通知',
      '优化营商环境 荆政办发〔2023〕6号',
      '荆政办发〔2023〕6',
      '荆政办发 2023 6号',
      '荆政办发２０２３－６号',
    ]) {
      expect((await search(text))[0]?.node, text).toMatchObject({ number: '荆政办发〔2023〕6号' });
    }
  });

  it('marks whole characters, whatever they fold to', async () => {
    const graph = createMemoryGraph({
      facts: [
        makeFacts({
          title: '𠮷祥Ａｂ①《ﬁ》ｶﾞ的通知',
          measures: [makeMeasure({ heading: '😀推行“一网通办”', text: null })],
        }),
      ],
    });
    const marked = async (text: string) =>
      (await graph.search({ text, limit: 9 })).flatMap(({ excerpt, highlights }) =>
        highlights.map(([start, end]) => excerpt.slice(start, end)),
      );
    expect(await marked('祥ab1')).toEqual(['祥Ａｂ①']);
    expect(await marked('fi')).toEqual(['ﬁ']);
    expect(await marked('f')).toEqual(['ﬁ']);
    expect(await marked('𠮷')).toEqual(['𠮷']);
    expect(await marked('行一')).toEqual(['行“一']);
  });

  it('of a very long or hostile text ends soon', async () => {
    for (const text of [
      '（'.repeat(200_000),
      '市 '.repeat(100_000),
      '国办发〔'.repeat(50_000),
      '1'.repeat(500_000),
    ]) {
      expect(await search(text)).toBeInstanceOf(Array);
    }
  });

  it('shows the text around the first word, with the words marked', async () => {
    const [hit] = await search('少跑腿 一网通办');
    expect(hit?.excerpt).toMatch(/^….*推行“一网通办”，压减办理时限，让企业少跑腿。.*…$/u);
    expect(hit?.highlights.map(([start, end]) => hit.excerpt.slice(start, end))).toEqual([
      '一网通办',
      '少跑腿',
    ]);
  });

  it('shows the heading where all words stand in it', async () => {
    const [, hit] = await search('优化营商环境');
    expect(hit).toMatchObject({ excerpt: '优化营商环境考核', highlights: [[0, 6]] });
  });

  it('of nothing, of blanks or of marks that occur nowhere finds nothing', async () => {
    for (const text of ['', ' \n', '/ \\ * ? : ~', '没有这样的词']) expect(await search(text)).toEqual([]);
  });

  it('gives no more than asked for', async () => {
    expect(await search('荆州', 2)).toHaveLength(2);
  });

  it('takes each word once', () => {
    expect(searchWords(' 通办　通办 RCEP rcep ')).toEqual(['通办', 'rcep']);
  });
});
