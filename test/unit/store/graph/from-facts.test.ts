import { describe, expect, it } from 'vitest';
import { rowsOf } from '../../../../store/graph/from-facts.ts';
import {
  hubei,
  jingmen,
  jingzhou,
  makeFacts,
  makeMeasure,
  makeReference,
  makeUnit,
  placeIn,
  regionLine,
} from '../make-facts.ts';

const office = '荆州市人民政府办公室';
const plan = '荆州市优化服务工作方案（第一批）';
const otherPlan = '荆州市提升效能工作方案（第二批）';

describe('the measures of a document', () => {
  it('have ids of their own where numbering restarts, or where labels differ by a bracket alone', () => {
    const { measures } = rowsOf(
      makeFacts({
        measures: [
          ['一', '（一）'],
          ['一', '一'],
          ['一', '（一）'],
          ['二', '（一）'],
        ].map((path) => makeMeasure({ path })),
      }),
    );
    const ends = measures.map(({ id }) => /[^.]*\.[^.]*$/u.exec(id)?.[0]);
    expect(ends).toEqual(['一.一', '一.一_2', '一.一_3', '二.一']);
    expect(measures.map(({ order }) => order)).toEqual([0, 1, 2, 3]);
  });

  it('know the headings of the sections they stand in, as far as the facts give them', () => {
    const { measures } = rowsOf(
      makeFacts({
        sections: [
          { path: ['一'], heading: '优化服务' },
          { path: ['一', '（一）', '1'], heading: '与它无关' },
        ],
        measures: [makeMeasure({ path: ['一', '（一）', '2'] })],
      }),
    );
    expect(measures[0]?.sections).toEqual(['优化服务']);
  });

  it('stand in the section before them where two sections carry the same label', () => {
    const { measures } = rowsOf(
      makeFacts({
        sections: [
          { path: ['一'], heading: '前一个', span: [10, 20] },
          { path: ['一'], heading: '后一个', span: [100, 110] },
        ],
        measures: [
          makeMeasure({ path: ['一', '1'], span: [30, 40] }),
          makeMeasure({ path: ['一', '1'], span: [120, 130] }),
        ],
      }),
    );
    expect(measures.map(({ sections }) => sections)).toEqual([['前一个'], ['后一个']]);
  });
});

describe('a group of agencies', () => {
  const group = (region: typeof hubei, title: string) =>
    rowsOf(
      makeFacts({
        title,
        region,
        measures: [
          makeMeasure({ responsibilities: [makeUnit('有关部门', { agency: null, collective: true })] }),
        ],
      }),
    );

  it('is one node for the documents of a region, and another for those of the next region', () => {
    const [one, same, other] = [group(jingzhou, '甲'), group(jingzhou, '乙'), group(jingmen, '丙')];
    expect(one.responsibilities[0]?.agencyId).toBe(same.responsibilities[0]?.agencyId);
    expect(one.responsibilities[0]?.agencyId).not.toBe(other.responsibilities[0]?.agencyId);
    expect(one.agencies).toMatchObject([{ name: '有关部门', collective: true, regionId: 'region-421000' }]);
  });
});

describe('the name of a group', () => {
  it('does not mind kinds of bracket', () => {
    const units = ['各县（市、区）人民政府', '各县(市、区)人民政府', '各县〔市、区〕 人民政府'];
    const { agencies } = rowsOf(
      makeFacts({
        region: jingzhou,
        measures: [
          makeMeasure({
            responsibilities: units.map((text) => makeUnit(text, { agency: null, collective: true })),
          }),
        ],
      }),
    );
    expect(agencies.map(({ name }) => name)).toEqual(['各县（市、区）人民政府']);
  });
});

describe('a unit whose full name could not be told', () => {
  const unread = (title: string) =>
    rowsOf(
      makeFacts({
        title,
        region: hubei,
        measures: [makeMeasure({ responsibilities: [makeUnit('省专班', { agency: null })] })],
      }),
    );

  it('is a node of its document alone, named as it stands, of no region or function', () => {
    const [one, other] = [unread('甲'), unread('乙')];
    expect(one.agencies).toMatchObject([
      { name: '省专班', collective: false, regionId: null, function: null },
    ]);
    expect(one.responsibilities[0]?.agencyId).not.toBe(other.responsibilities[0]?.agencyId);
    expect(one.responsibilities[0]?.agencyId).not.toBe(
      rowsOf(makeFacts({ issuers: ['省专班'] })).issuerIds[0],
    );
  });
});

describe('agencies and regions', () => {
  it('come with what they are part of and lie in', () => {
    const { agencies, regions } = rowsOf(
      makeFacts({
        issuers: ['荆州市公安局治安支队'],
        region: jingzhou,
        agencies: [
          {
            name: '荆州市公安局治安支队',
            function: '公安',
            level: 'prefecture',
            region: jingzhou,
            parent: '荆州市公安局',
          },
          { name: '荆州市公安局', function: '公安', level: 'prefecture', region: jingzhou, parent: null },
          { name: '无关的机关', function: null, level: null, region: null, parent: null },
        ],
        regions: regionLine(jingzhou),
      }),
    );
    expect(agencies.map(({ name, parentId }) => [name, parentId])).toEqual([
      ['荆州市公安局治安支队', 'agency-荆州市公安局'],
      ['荆州市公安局', null],
    ]);
    expect(regions.map(({ id, parentId }) => [id, parentId])).toEqual([
      ['region-421000', 'region-420000'],
      ['region-420000', null],
    ]);
  });

  it('are names alone where the facts bring no lists, but an only issuer lies in the document’s region', () => {
    const { agencies } = rowsOf(
      makeFacts({
        issuers: [office],
        region: jingzhou,
        level: 'prefecture',
        measures: [makeMeasure({ responsibilities: [makeUnit('荆州市公安局')] })],
      }),
    );
    expect(agencies).toMatchObject([
      { name: office, regionId: 'region-421000', level: 'prefecture' },
      { name: '荆州市公安局', regionId: null, level: null },
    ]);
  });

  it('do not go round in circles where the facts do', () => {
    const entry = (name: string, parent: string) => ({
      name,
      parent,
      function: null,
      level: null,
      region: null,
    });
    const { agencies, regions } = rowsOf(
      makeFacts({
        issuers: ['甲局'],
        region: hubei,
        agencies: [entry('甲局', '乙局'), entry('乙局', '甲局')],
        regions: [
          { ...hubei, parent: { name: '荆州市', code: '421000' } },
          { ...jingzhou, parent: { name: '湖北省', code: '420000' } },
        ],
      }),
    );
    expect(agencies).toHaveLength(2);
    expect(regions).toHaveLength(2);
  });
});

describe('the responsibilities of a measure', () => {
  it('name each agency once, in its first place, with its strongest role', () => {
    const { responsibilities } = rowsOf(
      makeFacts({
        measures: [
          makeMeasure({
            responsibilities: [
              makeUnit('荆州市公安局', { role: 'support' }),
              makeUnit('荆州市财政局'),
              makeUnit('市公安局', { agency: '荆州市公安局', role: 'lead' }),
            ],
          }),
        ],
      }),
    );
    expect(responsibilities.map(({ text, role, order }) => [text, role, order])).toEqual([
      ['市公安局', 'lead', 0],
      ['荆州市财政局', 'responsible', 1],
    ]);
  });

  it('show the clause that names them, also where the facts do not say where it stands', () => {
    const text = '推行一网通办，市公安局要参与。（牵头单位：市公安局）\n';
    const facts = makeFacts({
      text,
      measures: [makeMeasure({ span: [0, text.length], responsibilities: [makeUnit('市公安局')] })],
    });
    expect(rowsOf(facts).responsibilities[0]?.evidence).toMatchObject({
      text: '（牵头单位：市公安局）',
      highlight: [6, 10],
    });
  });
});

describe('a standing statement', () => {
  const standing = makeUnit('各县市区人民政府', {
    agency: null,
    collective: true,
    standing: true,
    deadline: '2023年底',
  });

  it('makes its unit responsible for the measures after it, marked as inferred, with its own sentence', () => {
    const text = '各县市区人民政府均为责任单位，以下不再列出。\n第二条。\n';
    const { responsibilities, measures } = rowsOf(
      makeFacts({
        text,
        region: jingzhou,
        measures: [
          makeMeasure({ path: ['一'] }),
          makeMeasure({
            path: ['二'],
            responsibilities: [{ ...standing, span: placeIn(text, '各县市区人民政府') }],
          }),
          makeMeasure({ path: ['三'], responsibilities: [makeUnit('荆州市公安局', { role: 'lead' })] }),
          makeMeasure({ path: ['四'], kind: 'safeguard' }),
        ],
      }),
    );
    const ofMeasure = (at: number) =>
      responsibilities.filter(({ measureId }) => measureId === measures[at]?.id);
    expect(ofMeasure(0)).toEqual([]);
    expect(ofMeasure(1)).toMatchObject([{ inferred: false, deadline: '2023年底' }]);
    expect(ofMeasure(2)).toMatchObject([
      { text: '荆州市公安局', inferred: false, order: 0 },
      { text: '各县市区人民政府', inferred: true, order: 1, deadline: null },
    ]);
    expect(ofMeasure(2)[1]?.evidence.text).toBe('各县市区人民政府均为责任单位，以下不再列出。');
    expect(ofMeasure(3)).toEqual([]);
  });

  it('adds nothing where the item names the unit itself', () => {
    const { responsibilities } = rowsOf(
      makeFacts({
        region: jingzhou,
        measures: [
          makeMeasure({ path: ['一'], responsibilities: [standing] }),
          makeMeasure({
            path: ['二'],
            responsibilities: [{ ...standing, standing: false, role: 'support' }],
          }),
        ],
      }),
    );
    expect(responsibilities.map(({ inferred, role }) => [inferred, role])).toEqual([
      [false, 'responsible'],
      [false, 'support'],
    ]);
  });

  it('does not reach from one text of a notice into the other', () => {
    const { responsibilities } = rowsOf(
      makeFacts({
        region: jingzhou,
        measures: [
          makeMeasure({ path: [plan, '一'], responsibilities: [standing] }),
          makeMeasure({ path: [plan, '二'] }),
          makeMeasure({ path: [otherPlan, '一'] }),
        ],
      }),
    );
    expect(responsibilities.map(({ inferred }) => inferred)).toEqual([false, true]);
  });

  it('reaches from chapter to chapter', () => {
    const { responsibilities } = rowsOf(
      makeFacts({
        region: jingzhou,
        measures: [
          makeMeasure({ path: ['第一章', '第二条'], responsibilities: [standing] }),
          makeMeasure({ path: ['第二章', '第三条'] }),
          makeMeasure({ path: ['（十二）'] }),
          makeMeasure({ path: ['3.'] }),
        ],
      }),
    );
    expect(responsibilities.map(({ inferred }) => inferred)).toEqual([false, true, true, true]);
  });
});

describe('adoptions and references', () => {
  it('show the sentence that names the initiative', () => {
    const text = '第一句。推行“一网通办”改革。';
    const { adoptions, initiatives } = rowsOf(
      makeFacts({
        text,
        measures: [
          makeMeasure({
            span: [0, text.length],
            initiatives: ['一网通办', '一网通办'],
            initiativeSpans: [placeIn(text, '一网通办'), placeIn(text, '一网通办')],
          }),
        ],
      }),
    );
    expect(initiatives).toEqual([{ id: 'initiative-一网通办', name: '一网通办' }]);
    expect(adoptions).toMatchObject([{ evidence: { text: '推行“一网通办”改革。', highlight: [3, 7] } }]);
  });

  it('know the measures they stand in, from the facts or else from their place', () => {
    const references = [makeReference({ title: '优化营商环境条例', spans: [[35, 40]] })];
    const measures = [
      makeMeasure({ path: ['一'], span: [0, 20] }),
      makeMeasure({ path: ['二'], span: [20, 60] }),
    ];
    const byPlace = rowsOf(makeFacts({ references, measures }));
    const told = rowsOf(
      makeFacts({
        references,
        measures: measures.map((measure, at) => ({ ...measure, references: at === 0 ? [0, 7] : [] })),
      }),
    );
    expect(byPlace.references[0]?.measureIds).toEqual([byPlace.measures[1]?.id]);
    expect(told.references[0]?.measureIds).toEqual([told.measures[0]?.id]);
  });

  it('show the sentence that decided the relation, and count all places', () => {
    const text = '根据《优化营商环境条例》。贯彻《优化营商环境条例》！';
    const place = text.lastIndexOf('优');
    const { references } = rowsOf(
      makeFacts({
        text,
        references: [
          makeReference({
            title: '优化营商环境条例',
            relation: 'implements',
            spans: [placeIn(text, '优化营商环境条例'), [place, place + 8]],
            relationSpan: [place, place + 8],
          }),
        ],
      }),
    );
    expect(references).toMatchObject([
      {
        mentions: 2,
        relation: 'implements',
        evidence: { text: '贯彻《优化营商环境条例》！', highlight: [3, 11] },
      },
    ]);
  });
});

describe('hostile facts', () => {
  it.each(['《', '（', '。', '；', '一', ' ', '\n', '法', '江西省'])(
    'of a million %j become rows all the same',
    (piece) => {
      const long = piece.repeat(Math.ceil(1_000_000 / piece.length));
      const rows = rowsOf(
        makeFacts({
          title: long,
          issuers: [long.slice(0, 100_000)],
          number: long,
          text: long,
          references: [
            makeReference({ title: long, full: long, number: long, issuer: long, spans: [[0, long.length]] }),
          ],
          measures: [
            makeMeasure({
              path: [long],
              heading: long,
              text: long,
              span: [0, long.length],
              responsibilities: [makeUnit(long, { agency: null, span: [500_000, 500_001], standing: true })],
            }),
          ],
        }),
      );
      expect(rows.measures).toHaveLength(1);
      expect(rows.responsibilities[0]?.evidence.text?.length).toBeLessThan(320);
    },
  );
});
