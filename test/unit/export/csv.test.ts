import { describe, expect, it } from 'vitest';
import { exportNames, type RawOptions } from '../../../api/export/index.ts';
import { createMemoryGraph } from '../../../store/memory/memory-graph.ts';
import { exported, hostile, notices } from './exported.ts';
import { hostileWords } from './hostile-facts.ts';
import { neededOptions } from './needed-options.ts';
import { readCsv, readTable } from './read-csv.ts';

const tables = Object.entries(exportNames).flatMap(([what, { formats }]) =>
  (formats as readonly string[]).includes('csv') ? [what] : [],
);
const optionsFor = (what: string): RawOptions => neededOptions(what, '川办发〔2024〕12号');

describe('CSV for people', () => {
  it('begins with a byte order mark, ends lines with CRLF, and has 中文 headers that do not repeat', async () => {
    for (const what of tables) {
      const text = await exported(what, 'csv', optionsFor(what));
      const rows = readTable(text);
      expect(rows.length, what).toBeGreaterThan(0);
      const [header = []] = readCsv(text.slice(1));
      expect(header.filter((name) => name !== 'id' && !/\p{Script=Han}/u.test(name))).toEqual([]);
    }
  });

  it('has English headers and words with the option header', async () => {
    for (const what of tables) {
      const [header = []] = readCsv(
        (await exported(what, 'csv', { ...optionsFor(what), header: ['en'] })).slice(1),
      );
      expect(new Set(header).size).toBe(header.length);
      expect(header.filter((name) => !/^[a-z_]+$/.test(name))).toEqual([]);
    }
    const [english] = readTable(await exported('responsibilities', 'csv', { header: ['en'] }));
    expect(english).toMatchObject({ role: 'lead', collective: 'false', agency_level: 'province' });
    const [chinese] = readTable(await exported('responsibilities'));
    expect(chinese).toMatchObject({ 责任角色: '牵头', 集合主体: '否', 机关层级: '省级' });
  });

  it('says by which words clauses name an agency', async () => {
    const rows = readTable(await exported('agencies', 'csv', { header: ['en'] }));
    const police = rows.find(({ name }) => name === '四川省公安厅');
    expect(police?.['variant_names']).toContain('省公安厅');
  });

  it('is there with its header alone where nothing matches', async () => {
    const empty = createMemoryGraph();
    for (const what of tables.filter((name) => Object.keys(optionsFor(name)).length === 0)) {
      const text = await exported(what, 'csv', {}, empty);
      expect(readCsv(text.slice(1)), what).toHaveLength(1);
    }
  });

  it('shows the sentence of every reference, with its place and the address of its document', async () => {
    const [first, second] = readTable(await exported('references', 'csv', { header: ['en'] }));
    expect(first).toMatchObject({
      from_number: '川办发〔2024〕12号',
      to_title: '优化营商环境条例',
      to_status: 'cited',
      relation: 'basis',
      evidence: '根据《优化营商环境条例》，现通知如下。',
      evidence_start: '2',
      evidence_end: '12',
      document_start: '39',
      document_end: '49',
      url: 'https://example.org/2024-03-01',
    });
    expect(second).toMatchObject({ relation: 'implements', to_number: '川办发〔2024〕12号' });
  });

  it.each(['responsibilities', 'adoptions', 'references', 'measures'])(
    'gives evidence in every row of %s',
    async (what) => {
      for (const row of readTable(await exported(what, 'csv', { header: ['en'] }))) {
        const words = row['evidence']?.slice(Number(row['evidence_start']), Number(row['evidence_end']));
        expect(words).not.toBe('');
        expect(Number(row['document_end'])).toBeGreaterThan(Number(row['document_start']));
        expect(row['url']).toMatch(/^https:/);
        if (what === 'responsibilities') expect(words).toBe(row['unit_text']);
        if (what === 'adoptions') expect(words).toBe(row['initiative']);
      }
    },
  );

  it('says who answers for a measure in one row, and what shows an edge of the network', async () => {
    const [measure] = readTable(await exported('measures'));
    expect(measure).toMatchObject({
      文件发文字号: '川办发〔2024〕12号',
      编号: '（1）',
      牵头单位: '四川省市场监督管理局',
      配合单位: '国家税务总局四川省税务局',
      改革举措: '一网通办',
    });
    const pairs = readTable(await exported('network', 'csv', { header: ['en'] }));
    for (const pair of pairs) {
      expect(pair['source_evidence']).not.toBe('');
      expect(pair['target_evidence']).not.toBe('');
      expect(pair['measure_ids']).not.toBe('');
    }
    expect(pairs).toHaveLength(2);
  });

  it('brings every hostile title back as it was, but for the apostrophe before what looks like a formula', async () => {
    const rows = readTable(await exported('documents', 'csv', { status: ['held'] }, hostile));
    const titles = new Set(rows.map((row) => row['标题']));
    for (const words of hostileWords.filter((one) => one !== '')) {
      const formula = /^[=+\-@\t\r＝＋－＠]/.test(words);
      expect(titles).toContain(formula ? `'${words}` : words);
    }
  });

  it('has no cell anywhere that a spreadsheet would take for a formula', async () => {
    for (const what of tables) {
      const options = neededOptions(what, '川办发〔2024〕12号', '绵府办发〔2024〕100号');
      for (const row of readCsv((await exported(what, 'csv', options, hostile)).slice(1))) {
        for (const cell of row) expect(cell).not.toMatch(/^[=+\-@\t\r＝＋－＠]/);
      }
    }
  });

  it('is the same bytes each time', async () => {
    for (const what of tables) {
      expect(await exported(what, 'csv', optionsFor(what))).toBe(
        await exported(what, 'csv', optionsFor(what), notices),
      );
    }
  });
});
