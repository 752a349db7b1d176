import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { correctDocument, type CorrectedDocument } from '../../../ingest/correct/correct-document.ts';
import type { Correctable } from '../../../ingest/correct/corrected.ts';
import { readCorrections } from '../../../ingest/correct/read-corrections.ts';
import { ingestFile } from '../../../ingest/index.ts';
import { loadGazetteer } from '../../../ingest/resolve/gazetteer.ts';
import type { MeasureFact, ResponsibilityFact } from '../../../schema/facts.ts';

const gazetteer = loadGazetteer();

const notice = `四川省人民政府办公厅关于优化开办企业服务的通知
川办发〔2024〕12号

根据《优化营商环境条例》和《四川省优化营商环境条例》，落实《行动方案》（川府发〔2023〕3号），现通知如下。

一、工作措施

（一）压缩时间。推行“一网通办”，推进“熊猫管家”。（省市场监管局牵头，省某某中心、省公安厅配合）

（二）减少材料。落实《行动方案》，按照川府发〔2023〕3号办理。（责任单位：省某某中心、各市州）

二、其他

（一）抓好服务。各地抓好服务。（省公安厅负责）

四川省人民政府办公厅
2024年3月1日
`;

const document: Correctable = (() => {
  const raw = { file: 'docs/notice.txt', sha256: '', text: notice, metadata: new Map() };
  const { facts, abstentions } = ingestFile(raw, gazetteer);
  const [first] = facts;
  if (first === undefined) throw new Error('no document');
  return { facts: first, abstentions: abstentions[0] ?? [] };
})();

function correct(...entries: readonly string[]): CorrectedDocument {
  const source = `corrections:\n${entries.map((entry) => `  - { ${entry} }\n`).join('')}`;
  const { corrections, errors } = readCorrections(source, 'c.yaml', gazetteer);
  expect(errors).toEqual([]);
  return correctDocument(document, corrections, gazetteer);
}

function outcomesOf(corrected: CorrectedDocument): readonly string[] {
  return [...corrected.outcomes.values()];
}

function measure({ facts }: Correctable, heading: string): MeasureFact {
  const found = [...facts.measures].find((one) => one.heading === heading);
  if (found === undefined) throw new Error(`no item ${heading}`);
  return found;
}

function unit(corrected: Correctable, heading: string, text: string): ResponsibilityFact | undefined {
  return measure(corrected, heading).responsibilities.find((one) => one.text === text);
}

const here = 'document: 川办发〔2024〕12号';
const text = document.facts.source.text ?? '';

describe('corrections of units', () => {
  it('say what a unit means, surely, in its place, and it is open no more', () => {
    const before = unit(document, '压缩时间', '省某某中心');
    expect(before?.agency).toBeNull();
    const corrected = correct(`${here}, unit: 省某某中心, is: 四川省某某中心`);
    const after = unit(corrected, '压缩时间', '省某某中心');
    expect(after).toEqual({ ...before, agency: '四川省某某中心', collective: false, confidence: 1 });
    expect(text.slice(...(after?.span ?? [0, 0]))).toBe('省某某中心');
    expect(unit(corrected, '减少材料', '省某某中心')?.agency).toBe('四川省某某中心');
    expect(document.abstentions.filter(({ kind }) => kind === 'agency')).toHaveLength(2);
    expect(corrected.abstentions.filter(({ kind }) => kind === 'agency')).toEqual([]);
    expect(corrected.facts.agencies?.find(({ name }) => name === '四川省某某中心')?.region?.name).toBe(
      '四川省',
    );
    expect(outcomesOf(corrected)).toEqual(['applied']);
  });

  it('hold for one item if it is named', () => {
    const corrected = correct(
      `${here}, item: 一/2, unit: 省某某中心, is: none`,
      `${here}, item: 一/二, unit: 省某某中心, is: 四川省某某中心`,
    );
    expect(unit(corrected, '压缩时间', '省某某中心')?.agency).toBeNull();
    expect(unit(corrected, '减少材料', '省某某中心')?.agency).toBe('四川省某某中心');
    expect(corrected.abstentions.filter(({ kind }) => kind === 'agency')).toHaveLength(1);
    expect(outcomesOf(corrected)).toEqual(['no-match', 'applied']);
  });

  it('take units out, and change role or kind alone', () => {
    const corrected = correct(
      `${here}, unit: 各市州, is: none`,
      `${here}, unit: 省公安厅, is: { role: lead }`,
      `${here}, unit: 省市场监管局, is: collective`,
    );
    expect(unit(corrected, '减少材料', '各市州')).toBeUndefined();
    expect(unit(corrected, '压缩时间', '省公安厅')).toMatchObject({ agency: '四川省公安厅', role: 'lead' });
    expect(unit(corrected, '压缩时间', '省市场监管局')).toMatchObject({ agency: null, collective: true });
  });

  it('join units that turn out to be one', () => {
    const corrected = correct(`${here}, unit: 省某某中心, is: 四川省公安厅`);
    expect(measure(corrected, '压缩时间').responsibilities.map(({ agency }) => agency)).toEqual([
      '四川省市场监督管理局',
      '四川省公安厅',
    ]);
  });

  it('count for the item before for the document before everywhere, and the last of equal ones', () => {
    const corrected = correct(
      `${here}, item: 一/（一）, unit: 省某某中心, is: 甲中心`,
      `${here}, unit: 省某某中心, is: 乙中心`,
      `${here}, unit: 省某某中心, is: 丙中心`,
      `document: everywhere, unit: 省某某中心, is: none`,
    );
    expect(unit(corrected, '压缩时间', '省某某中心')?.agency).toBe('甲中心');
    expect(unit(corrected, '减少材料', '省某某中心')?.agency).toBe('丙中心');
    expect(outcomesOf(corrected)).toEqual(['applied', 'applied', 'applied', 'applied']);
  });
});

describe('corrections of items', () => {
  it('change the kind, or take a measure out and keep it as a section', () => {
    const corrected = correct(`${here}, item: 一/（一）, is: general`, `${here}, item: 二/一, is: none`);
    expect(corrected.facts.measures.map(({ path, kind }) => [path.join(''), kind])).toEqual([
      ['一（一）', 'general'],
      ['一（二）', 'measure'],
    ]);
    expect(corrected.facts.sections?.map(({ path }) => path.join(''))).toEqual(['一', '二', '二（一）']);
  });

  it('are not applied where the path fits several items, and say so', () => {
    const corrected = correct(`${here}, item: （一）, is: none`, `${here}, item: 一/（九）, is: none`);
    expect(corrected.facts.measures).toEqual(document.facts.measures);
    expect(outcomesOf(corrected)).toEqual(['ambiguous-item', 'no-match']);
  });
});

describe('corrections of references', () => {
  it('say where one points and how, surely, in its place', () => {
    const before = document.facts.references.find(({ title }) => title === '优化营商环境条例');
    const corrected = correct(
      `${here}, reference: 优化营商环境条例, is: { number: 国务院令第722号, issuer: 国务院, relation: mentions }`,
    );
    expect(corrected.facts.references.find(({ title }) => title === '优化营商环境条例')).toEqual({
      ...before,
      number: '国务院令第722号',
      issuer: '国务院',
      relation: 'mentions',
      confidence: 1,
    });
    expect(corrected.facts.agencies?.some(({ name }) => name === '国务院')).toBe(true);
  });

  it('find a reference by its number in any written form', () => {
    const corrected = correct(`${here}, reference: "川府发[2023] 3 号", is: { relation: repeals }`);
    const found = corrected.facts.references.find(({ number }) => number === '川府发〔2023〕3号');
    expect(found?.relation).toBe('repeals');
  });

  it('take one out, and the items point at the others as before', () => {
    const titles = (one: Correctable): readonly (string | null | undefined)[] =>
      (measure(one, '减少材料').references ?? []).map((index) => one.facts.references[index]?.title);
    const corrected = correct(`${here}, reference: 《优化营商环境条例》, is: none`);
    expect(corrected.facts.references).toHaveLength(document.facts.references.length - 1);
    expect(titles(corrected)).toEqual(titles(document));
    expect(titles(corrected)).not.toEqual([]);
  });

  it('join two that point at one document, with all their places', () => {
    const places = document.facts.references.flatMap(({ spans }) => spans ?? []);
    const corrected = correct(
      `${here}, reference: 四川省优化营商环境条例, is: { title: 优化营商环境条例, issuer: null }`,
    );
    expect(corrected.facts.references).toHaveLength(document.facts.references.length - 1);
    expect(corrected.facts.references.flatMap(({ spans }) => spans ?? [])).toEqual(places);
  });

  it('give a short title that was left open its document', () => {
    const at = text.indexOf('各地抓好');
    const open = { kind: 'reference', reason: 'short-title', text: '《办法》', span: [at, at + 4] } as const;
    const { corrections } = readCorrections(
      `corrections:\n  - { ${here}, reference: 办法, is: { title: 四川省某办法, relation: basis } }\n`,
      'c.yaml',
      gazetteer,
    );
    const corrected = correctDocument({ ...document, abstentions: [open] }, corrections, gazetteer);
    expect(corrected.abstentions).toEqual([]);
    expect(corrected.facts.references.at(-1)).toMatchObject({
      title: '四川省某办法',
      relation: 'basis',
      spans: [open.span],
    });
    expect(measure(corrected, '抓好服务').references).toEqual([corrected.facts.references.length - 1]);
  });
});

describe('corrections of initiatives', () => {
  it('take a term in where it stands in quotation marks, in order, and out', () => {
    const corrected = correct(`document: everywhere, initiative: 熊猫管家, is: initiative`);
    const { initiatives, initiativeSpans } = measure(corrected, '压缩时间');
    expect(initiatives).toEqual(['一网通办', '熊猫管家']);
    expect(initiativeSpans?.map((span) => text.slice(...span))).toEqual(['一网通办', '熊猫管家']);
    expect(corrected.abstentions.some(({ kind }) => kind === 'initiative')).toBe(false);
    expect(measure(correct(`${here}, initiative: 一网通办, is: none`), '压缩时间').initiatives).toEqual([]);
  });

  it('do not take in words that are not quoted', () => {
    const corrected = correct(`${here}, initiative: 抓好服务, is: initiative`);
    expect(corrected.facts).toEqual(document.facts);
    expect(outcomesOf(corrected)).toEqual(['no-match']);
  });
});

describe('corrections of a document itself', () => {
  it('say what it is; level follows region, places stay', () => {
    const { facts } = correct(
      `document: notice.txt, is: { title: 某通知, number: null, date: 2024-03-02, region: 510100 }`,
    );
    expect(facts).toMatchObject({
      title: '某通知',
      number: null,
      date: '2024-03-02',
      region: { name: '成都市', code: '510100' },
      level: 'prefecture',
      spans: document.facts.spans,
    });
    expect(facts.regions?.map(({ name }) => name)).toContain('成都市');
  });

  it('give issuers their place where the text has it', () => {
    const { facts } = correct(`${here}, is: { issuers: [四川省公安厅, 四川省人民政府办公厅] }`);
    expect(facts.issuers).toEqual([{ name: '四川省公安厅' }, document.facts.issuers[0]]);
    const renamed = correct(`${here}, is: { issuers: [四川省人民政府] }`).facts.issuers;
    expect(renamed).toEqual([{ ...document.facts.issuers[0], name: '四川省人民政府' }]);
  });

  it('come first: other entries know the document by its old number and by its new one', () => {
    const corrected = correct(
      `document: 川办发〔2024〕13号, unit: 各市州, is: none`,
      `${here}, is: { number: 川办发〔2024〕13号 }`,
      `${here}, unit: 省公安厅, is: none`,
    );
    expect(new Set(outcomesOf(corrected))).toEqual(new Set(['applied']));
    expect(corrected.outcomes.size).toBe(3);
  });
});

describe('a correction', () => {
  it.each([
    ['another number', '川办发〔2024〕1号'],
    ['a part of the title', '关于优化开办企业服务的通知'],
    ['a part of the name of the file', 'ice.txt'],
  ])('is not for a document by %s', (_what, name) => {
    const corrected = correct(`document: ${name}, unit: 省公安厅, is: none`);
    expect(corrected.facts).toBe(document.facts);
    expect(corrected.outcomes.size).toBe(0);
  });

  it.each([
    '川办发[2024] 012号',
    '四川省人民政府办公厅 关于优化开办企业服务的通知',
    'docs/notice.txt',
    'notice.txt',
  ])('is for a document called %s', (name) => {
    expect(outcomesOf(correct(`document: "${name}", unit: 省公安厅, is: none`))).toEqual(['applied']);
  });

  it('applied twice is the same as applied once', () => {
    const line = fc.constantFrom(
      `${here}, unit: 省某某中心, is: 四川省某某中心`,
      `${here}, unit: 省公安厅, is: { role: lead }`,
      `${here}, item: 一/（二）, is: safeguard`,
      `${here}, reference: 优化营商环境条例, is: { issuer: 国务院 }`,
      `${here}, initiative: 熊猫管家, is: initiative`,
      `${here}, is: { date: 2024-03-02 }`,
    );
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 4 }), (lines) => {
        const source = `corrections:\n${lines.map((one) => `  - { ${one} }\n`).join('')}`;
        const { corrections } = readCorrections(source, 'c.yaml', gazetteer);
        const once = correctDocument(document, corrections, gazetteer);
        const twice = correctDocument(once, corrections, gazetteer);
        expect(twice.facts).toEqual(once.facts);
      }),
      { numRuns: 40 },
    );
  });
});
