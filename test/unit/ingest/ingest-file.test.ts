import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Facts, Span } from '../../../schema/facts.ts';
import { packageRoot } from '../../../schema/package-root.ts';
import { ingestFile } from '../../../ingest/index.ts';
import { measureText } from '../../../ingest/extract/measure-text.ts';
import type { RawText } from '../../../ingest/pipeline.ts';
import { readFile } from '../../../ingest/read/read-file.ts';
import { isReadableName } from '../../../ingest/read/registry.ts';
import { loadGazetteer } from '../../../ingest/resolve/gazetteer.ts';

const gazetteer = loadGazetteer();
const YARDSTICK = join(packageRoot, 'test/fixtures/yardstick');
const CORPUS = process.env['ZHENGMAI_CORPUS'] ?? '';

function documentsIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true })
    .map((name) => join(folder, String(name)))
    .filter((path) => isReadableName(path) && statSync(path).isFile())
    .sort();
}

async function textsOf(path: string): Promise<readonly RawText[]> {
  return readFile({ path, file: 'x', size: statSync(path).size });
}

/** What is said of words must be what stands there. */
function checkSpans(facts: Facts, raw: RawText): void {
  const text = facts.source.text ?? '';
  const at = (span: Span): string => text.slice(span[0], span[1]);
  const { spans, source } = facts;
  if (spans?.title) expect(at(spans.title)).toBe(facts.title);
  if (spans?.url) expect(at(spans.url)).toBe(facts.url);
  if (spans?.number) expect(at(spans.number)).toMatch(/\d|第/);
  if (spans?.date) expect(at(spans.date)).toMatch(/[年日]/);
  for (const issuer of facts.issuers) if (issuer.span) expect(at(issuer.span)).toBe(issuer.text);
  for (const measure of facts.measures) {
    expect(measure.span).not.toBeNull();
    const own = measure.span as Span;
    expect(at(own)).toContain(measure.heading);
    for (const unit of measure.responsibilities) {
      if (!unit.span) continue;
      expect(at(unit.span)).toBe(unit.text);
      expect(unit.span[0]).toBeGreaterThanOrEqual(own[0]);
      expect(unit.span[1]).toBeLessThanOrEqual(own[1]);
    }
    measure.initiativeSpans?.forEach((span, index) => {
      expect(at(span).replace(/[“”]/g, '')).toBe(measure.initiatives[index]?.replace(/[“”]/g, ''));
    });
  }
  for (const reference of facts.references) {
    for (const span of reference.spans ?? []) expect(at(span).trim()).not.toBe('');
  }
  const place = source.span as Span;
  expect(raw.text.slice(place[0], place[1]).trim()).not.toBe('');
}

/** A store needs no gazetteer: every name the facts give is explained in them. */
function checkNames(facts: Facts): void {
  const agencies = new Set(facts.agencies?.map(({ name }) => name));
  const regions = new Set(facts.regions?.map(({ name }) => name));
  for (const issuer of facts.issuers) expect(agencies).toContain(issuer.name);
  for (const measure of facts.measures) {
    for (const { agency } of measure.responsibilities)
      if (agency !== null) expect(agencies).toContain(agency);
  }
  for (const { region, parent } of facts.agencies ?? []) {
    if (region !== null) expect(regions).toContain(region.name);
    if (parent !== null) expect(agencies).toContain(parent);
  }
  for (const { parent } of facts.regions ?? []) if (parent !== null) expect(regions).toContain(parent.name);
}

describe('Facts of the fixtures', () => {
  it.each(documentsIn(YARDSTICK).map((path) => [path.slice(YARDSTICK.length + 1), path]))(
    '%s: every span shows what the fact says',
    async (_, path) => {
      for (const raw of await textsOf(path)) {
        const { facts } = ingestFile(raw, gazetteer);
        expect(facts.length).toBeGreaterThan(0);
        for (const one of facts) {
          checkSpans(one, raw);
          checkNames(one);
        }
      }
    },
  );

  it('are the same bytes on every run', async () => {
    for (const path of documentsIn(YARDSTICK)) {
      const [raw] = await textsOf(path);
      if (raw === undefined) throw new Error('no text');
      expect(JSON.stringify(ingestFile(raw, gazetteer))).toBe(JSON.stringify(ingestFile(raw, gazetteer)));
    }
  });
});

describe.skipIf(CORPUS === '' || !existsSync(CORPUS))(
  'Facts of the real documents in ZHENGMAI_CORPUS',
  () => {
    it.each(CORPUS === '' || !existsSync(CORPUS) ? [] : documentsIn(CORPUS))(
      '%s: every span shows what the fact says',
      async (path) => {
        for (const raw of await textsOf(path)) {
          for (const one of ingestFile(raw, gazetteer).facts) {
            checkSpans(one, raw);
            checkNames(one);
          }
        }
      },
    );
  },
);
if (CORPUS === '') console.error('ZHENGMAI_CORPUS is not set: spans are checked on the fixtures only.');

describe('A text', () => {
  const raw = (text: string): RawText => ({ file: 'a.txt', sha256: 'x', text, metadata: new Map() });

  it('that is no policy document gives no facts, and a warning with its line', () => {
    const { facts, warnings } = ingestFile(raw('\n\n今天天气很好。我们去公园散步。'), gazetteer);
    expect(facts).toEqual([]);
    expect(warnings).toMatchObject([{ code: 'NO_POLICY_DOCUMENT', file: 'a.txt' }]);
  });

  it('whose issuer cannot be told says so and keeps the rest', () => {
    const text =
      '各乡镇人民政府：\n《某某实施方案》已经县人民政府同意，现印发给你们。\n2024年3月1日\n某某实施方案\n一、加强建设。推进项目。';
    const { facts, warnings } = ingestFile(raw(text), gazetteer);
    expect(facts).toMatchObject([{ title: '某某实施方案', issuers: [], date: '2024-03-01' }]);
    expect(warnings.map(({ code }) => code)).toEqual(['DOCUMENT_WITHOUT_ISSUER']);
  });

  it.each(['', '\n', '一', '《', '（（（（', '\u0000', '1.', '附件'])(
    'of %j comes to nothing without a fault',
    (text) => {
      expect(ingestFile(raw(text), gazetteer).facts).toEqual([]);
    },
  );
});

describe('The text of a measure', () => {
  it('is the item without its clauses, and no full stop stands twice', () => {
    const text = '加强管理。（市财政局负责）。做好衔接。';
    expect(measureText(text, 0, text.length, [[5, 13]])).toBe('加强管理。做好衔接。');
  });

  it('keeps what stands after a clause in a paragraph of its own', () => {
    const text = '加强管理。\n（市财政局负责）\n另行通知。';
    expect(measureText(text, 0, text.length, [[6, 14]])).toBe('加强管理。\n另行通知。');
  });
});
