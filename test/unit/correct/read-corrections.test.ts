import { describe, expect, it } from 'vitest';
import { readCorrections } from '../../../ingest/correct/read-corrections.ts';
import { loadGazetteer } from '../../../ingest/resolve/gazetteer.ts';

function read(source: string): ReturnType<typeof readCorrections> {
  return readCorrections(source, 'c.yaml', loadGazetteer());
}

/** One entry of the given lines. */
function entry(...lines: readonly string[]): string {
  return `corrections:\n  - ${lines.join('\n    ')}\n`;
}

function only(...lines: readonly string[]): unknown {
  const { corrections, errors } = read(entry(...lines));
  expect(errors).toEqual([]);
  expect(corrections).toHaveLength(1);
  return corrections[0];
}

const anywhere = 'document: everywhere';
const here = 'document: 川办发〔2024〕12号';

describe('a corrections file', () => {
  it.each(['', '# 以后再写\n', 'corrections:\n', 'corrections: []\n'])('may be empty: %j', (source) => {
    expect(read(source)).toEqual({ corrections: [], errors: [] });
  });

  it('names a document by number, title or file, or by several that must agree', () => {
    expect(only(here, 'unit: 甲', 'is: none')).toMatchObject({ document: { any: '川办发〔2024〕12号' } });
    expect(only('document: 所有文件', 'unit: 甲', 'is: 无')).toMatchObject({ document: 'everywhere' });
    expect(
      only('document: { number: "川办发[2024] 012 号", file: a.txt }', 'unit: 甲', 'is: none'),
    ).toMatchObject({ document: { number: '川办发〔2024〕12号', file: 'a.txt' } });
  });

  it.each([
    ['is: 四川省大数据中心', { agency: '四川省大数据中心', collective: false }],
    ['is: none', 'none'],
    ['is: collective', { agency: null, collective: true }],
    ['is: 不明', { agency: null, collective: false }],
    ['is: { role: 牵头 }', { role: 'lead' }],
    [
      'is: { agency: 四川省公安厅, role: support }',
      { agency: '四川省公安厅', collective: false, role: 'support' },
    ],
    ['is: { agency: null }', { agency: null }],
    ['is: { collective: true }', { agency: null, collective: true }],
  ])('says what a unit means: %s', (is, meaning) => {
    expect(only(anywhere, 'unit: 省大数据中心', is)).toMatchObject({ kind: 'unit', item: null, is: meaning });
  });

  it('takes every scalar as words: dates, codes and labels need no quotation marks', () => {
    expect(only('document: 1', 'is: { date: 2024-03-01, region: 510000 }')).toMatchObject({
      document: { any: '1' },
      is: { date: '2024-03-01', region: { name: '四川省', code: '510000', level: 'province' } },
    });
    expect(only(here, 'item: 1.', 'is: 总体')).toMatchObject({ kind: 'item', item: ['1.'], is: 'general' });
    expect(only(here, 'item: [附件, 一]', 'is: none')).toMatchObject({ item: ['附件', '一'] });
  });

  it('knows the document itself, references and initiatives', () => {
    expect(
      only(
        here,
        'is: { title: 某通知, number: null, issuers: [甲部, 乙部], region: 湖北省武汉市, level: province }',
      ),
    ).toMatchObject({
      kind: 'head',
      is: {
        title: '某通知',
        number: null,
        issuers: ['甲部', '乙部'],
        region: { code: '420100' },
        level: 'province',
      },
    });
    expect(only(here, 'is: { issuers: 甲部 }')).toMatchObject({ is: { issuers: ['甲部'] } });
    expect(
      only(here, 'reference: 《某条例》', 'is: { number: 国务院令第722号, issuer: null, relation: 依据 }'),
    ).toMatchObject({
      kind: 'reference',
      is: { number: '国务院令第722号', issuer: null, relation: 'basis' },
    });
    expect(only(anywhere, 'initiative: 熊猫管家', 'item: 二', 'is: 举措')).toMatchObject({
      kind: 'initiative',
      item: ['二'],
      is: 'initiative',
    });
  });

  it('lets values be written once and used again (anchors)', () => {
    const source =
      entry('document: &a 川办发〔2024〕12号', 'unit: 甲', 'is: none') +
      '  - { document: *a, unit: 乙, is: none }\n';
    expect(read(source).corrections.map(({ document }) => document)).toEqual([
      { any: '川办发〔2024〕12号' },
      { any: '川办发〔2024〕12号' },
    ]);
  });
});

describe('a corrections file with a fault is refused whole, with the line:', () => {
  it.each([
    ['no mapping', '- a\n', 1, /键值对/],
    ['an unknown part', 'entries: []\n', 1, /entries/],
    ['no list', 'corrections: abc\n', 1, /列表/],
    ['an entry that is none', 'corrections:\n  - abc\n', 2, /键值对/],
    ['an unknown key', entry(here, 'unti: 甲', 'is: none'), 3, /没有 unti.*可用：document, item, unit/],
    ['no document', entry('unit: 甲', 'is: none'), 2, /缺少 document/],
    ['nothing that it is', entry(here, 'unit: 甲'), 2, /缺少 is/],
    ['two things at once', entry(here, 'unit: 甲', 'reference: 乙', 'is: none'), 2, /unit, reference/],
    ['a document corrected everywhere', entry(anywhere, 'is: { title: 甲 }'), 2, /须指明一份文件/],
    ['an item corrected everywhere', entry(anywhere, 'item: 一', 'is: none'), 2, /须指明一份文件/],
    ['a reference in an item', entry(here, 'item: 一', 'reference: 甲', 'is: none'), 2, /不带 item/],
    ['an unknown kind', entry(here, 'item: 一', 'is: mesure'), 4, /mesure；可用：measure/],
    ['an unknown role', entry(here, 'unit: 甲', 'is: { role: boss }'), 4, /boss/],
    ['an unknown relation', entry(here, 'reference: 甲', 'is:', '  relation: cites'), 5, /cites/],
    ['an unknown property', entry(here, 'unit: 甲', 'is:', '  agncy: 乙'), 5, /agncy/],
    ['a group with a name', entry(here, 'unit: 甲', 'is: { agency: 乙, collective: true }'), 4, /集合主体/],
    ['words where a reference should be told', entry(here, 'reference: 甲', 'is: 乙'), 4, /乙；可用：none/],
    ['a day that is none', entry(here, 'is: { date: 2023-02-30 }'), 3, /日期/],
    ['a number that is none', entry(here, 'is: { number: 十二 }'), 3, /不像发文字号/],
    ['an unknown region', entry(here, 'is: { region: 火星省 }'), 3, /不认识区域 火星省/],
    ['nothing to change', entry(here, 'is: {}'), 3, /is 为空/],
    ['an empty document', entry('document: {}', 'unit: 甲', 'is: none'), 2, /document 为空/],
    ['an empty unit', entry(here, 'unit: ""', 'is: none'), 3, /unit 应为文字/],
    ['an item of nothing', entry(here, 'item: "/"', 'is: none'), 3, /item 为空/],
    ['a broken indent', 'corrections:\n  - document: a\n   unit: b\n', 3, /YAML/],
    ['a key twice', entry(here, 'unit: 甲', 'unit: 乙', 'is: none'), 4, /YAML/],
    ['an alias of nothing', entry(here, 'unit: *missing', 'is: none'), 3, /YAML|文字/],
  ])('%s', (_what, source, line, message) => {
    const { corrections, errors } = read(source);
    expect(corrections).toEqual([]);
    expect(errors[0]).toMatchObject({ code: 'CORRECTIONS_INVALID', file: 'c.yaml', line });
    expect(errors[0]?.zh).toMatch(message);
    expect(errors[0]?.en).not.toBe('');
  });

  it('every entry that is wrong is told, and good ones beside them are not used', () => {
    const good = `  - { ${here}, unit: 甲, is: none }\n`;
    const bad = `  - { ${here}, unit: 甲, is: { x: 1 } }\n`;
    const { corrections, errors } = read(`corrections:\n${good}${bad}${good}${bad}`);
    expect(corrections).toEqual([]);
    expect(errors.map(({ line }) => line)).toEqual([3, 5]);
  });

  it('a bomb of aliases costs nothing', () => {
    const levels = Array.from({ length: 40 }, (_, at) => `x${at + 1}: &a${at + 1} [*a${at}, *a${at}]`);
    expect(read(`x0: &a0 [甲]\n${levels.join('\n')}\n`).errors).toHaveLength(1);
  });
});
