import { describe, expect, it } from 'vitest';
import { openExport, type RawOptions } from '../../../api/export/index.ts';
import { createMemoryGraph } from '../../../store/memory/memory-graph.ts';
import { cityPlan, factsOf, provincialPlan } from '../store/questions/alignment/plans.ts';
import { exported } from './exported.ts';
import { readTable } from './read-csv.ts';

const graph = createMemoryGraph({ facts: [provincialPlan, cityPlan].map(factsOf) });
const both = { from: [provincialPlan.number], to: [cityPlan.number] };

async function table(
  what: string,
  options: RawOptions = {},
): Promise<readonly Readonly<Record<string, string>>[]> {
  return readTable(await exported(what, 'csv', { ...both, header: ['en'], ...options }, graph));
}

describe('the export of an alignment', () => {
  it('has a row a pair, the best first, with both measures and their documents', async () => {
    const rows = await table('alignment');
    expect(rows).toHaveLength(5);
    const scores = rows.map(({ score }) => Number(score));
    expect(scores).toEqual([...scores].sort((one, other) => other - one));
    expect(rows[0]).toMatchObject({
      score: '1',
      from_heading: '培养托育从业人员',
      to_heading: '培养托育从业人员',
      from_document_number: provincialPlan.number,
      to_document_number: cityPlan.number,
      from_pairs: '1',
    });
    for (const row of rows) expect(row['from_path'] === '' || row['to_path'] === '').toBe(false);
  });

  it('shows the words that both share, and the sentences of both documents in which they stand', async () => {
    const plain = (text = ''): string => text.replace(/[^\p{L}\p{N}]/gu, '');
    for (const row of await table('alignment')) {
      const passages = (row['shared_passages'] ?? '').split('; ');
      expect(passages.length).toBeGreaterThan(0);
      for (const passage of passages) {
        expect(plain(row['from_text'])).toContain(plain(passage));
        expect(plain(row['to_text'])).toContain(plain(passage));
      }
      expect(row['from_evidence']).not.toBe('');
      expect(row['to_evidence']).not.toBe('');
    }
  });

  it('has the measures without a counterpart in a table of their own, with the threshold they did not reach', async () => {
    const rows = await table('alignment-without');
    expect(rows.map((row) => [row['document_number'], row['heading'], row['other_document_number']])).toEqual(
      [
        [provincialPlan.number, '守住托育安全底线', cityPlan.number],
        [cityPlan.number, '建设伏羲亲子公园', provincialPlan.number],
      ],
    );
    expect(rows[0]).toMatchObject({ none_found_from_score: '0.4' });
  });

  it('takes another least score', async () => {
    const rows = await table('alignment', { 'min-score': ['0.9'] });
    expect(rows.length).toBeLessThan(5);
    for (const { score } of rows) expect(Number(score)).toBeGreaterThanOrEqual(0.9);
  });

  it.each([
    [{ to: both.to }, 'MISSING_OPTION'],
    [{ ...both, to: both.from }, 'BAD_OPTION'],
    [{ ...both, to: ['document-x'] }, 'NOT_FOUND'],
    [{ ...both, 'min-score': ['0.05'] }, 'BAD_OPTION'],
    [{ ...both, 'min-score': ['1.5'] }, 'BAD_OPTION'],
    [{ ...both, 'min-score': ['half'] }, 'BAD_OPTION'],
    [{ ...both, limit: ['3'] }, 'UNKNOWN_OPTION'],
  ])('refuses %j', async (options: RawOptions, code) => {
    await expect(openExport(graph, 'alignment', null, options)).rejects.toMatchObject({ code });
  });

  it('refuses a document that is only cited', async () => {
    const cited = await graph.documents({ status: 'cited' }, { field: 'date' }, { first: 1 });
    const outside = createMemoryGraph({ facts: [cityPlan].map(factsOf) });
    const { items } = await outside.documents({ status: 'cited' }, { field: 'date' }, { first: 1 });
    expect(cited.items).toEqual([]);
    const id = items[0]?.node.id ?? '';
    await expect(
      openExport(outside, 'alignment', null, { from: [id], to: [cityPlan.number] }),
    ).rejects.toMatchObject({ code: 'BAD_OPTION', zh: expect.stringContaining('仅被引用') as string });
  });
});
