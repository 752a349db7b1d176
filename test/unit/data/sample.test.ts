import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import type { Facts } from '../../../schema/facts.ts';
import { packageRoot } from '../../../schema/package-root.ts';
import { createMemoryGraph } from '../../../store/memory/memory-graph.ts';

const text = readFileSync(join(packageRoot, 'data', 'sample', 'policies-2023.ndjson'), 'utf8');
const documents = text
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line) as Facts);
const graph = createMemoryGraph({ facts: documents });

async function byNumber(number: string) {
  const page = await graph.documents({ number }, { field: 'date' }, { first: 10 });
  return page.items.map((item) => item.node);
}

describe('the sample', () => {
  it('is the facts of 33 documents in the form of facts.schema.json', () => {
    const ajv = new Ajv2020({ strictRequired: false });
    addFormats.default(ajv, ['date']);
    const validate = ajv.compile(
      JSON.parse(readFileSync(join(packageRoot, 'schema', 'facts.schema.json'), 'utf8')) as object,
    );
    expect(documents).toHaveLength(33);
    for (const facts of documents) {
      validate(facts);
      expect(validate.errors ?? []).toEqual([]);
    }
  });

  it('holds no sentence of the documents, and no path of a machine', () => {
    for (const facts of documents) {
      expect(facts.source.text).toBeNull();
      expect(facts.source.file).toBe('policies-2023.txt');
      for (const measure of facts.measures) {
        expect(measure.text).toBeNull();
        expect(measure.heading.length).toBeLessThanOrEqual(120);
      }
    }
    // A sentence ends with 。 and headings lose theirs; only titles and units are left.
    expect(text).not.toMatch(/"[^"]*。"/);
  });

  it('shows what the first screens need: the chains from above to the cities', async () => {
    const [order] = await byNumber('国办发〔2022〕30号');
    const [plan] = await byNumber('豫政办〔2022〕110号');
    expect([order?.status, plan?.status]).toEqual(['cited', 'cited']);
    const [toOrder = [], toPlan = []] = await graph.referencesTo([order?.id ?? '', plan?.id ?? '']);
    const from = async (ids: readonly string[]) =>
      (await graph.nodes(ids)).map((node) => (node?.label === 'Document' ? node.number : null));
    expect(await from(toOrder.map((reference) => reference.fromId))).toContain('宜府办发〔2023〕6号');
    expect(await from(toPlan.map((reference) => reference.fromId))).toContain('安政办〔2023〕1号');
  });

  it('keeps 荆州 and 荆门 apart, which use one 机关代字', async () => {
    const issuers = await Promise.all(
      ['荆政办发〔2023〕6号', '荆政办发〔2023〕13号'].map(async (number) =>
        (await byNumber(number)).map((one) => one.id),
      ),
    );
    expect(issuers).toEqual([
      ['document-荆州市人民政府办公室-荆政办发-2023-6号'],
      ['document-荆门市人民政府办公室-荆政办发-2023-13号'],
    ]);
  });
});
