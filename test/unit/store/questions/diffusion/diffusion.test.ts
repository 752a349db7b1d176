import { describe, expect, it } from 'vitest';
import type { Facts } from '../../../../../schema/facts.ts';
import { createMemoryGraph } from '../../../../../store/memory/memory-graph.ts';
import type {
  Diffusion,
  DiffusionGap,
  DiffusionRow,
} from '../../../../../store/questions/diffusion/answer.ts';
import { diffusion } from '../../../../../store/questions/diffusion/diffusion.ts';
import type { DiffusionRequest } from '../../../../../store/questions/diffusion/request.ts';
import { withEvidence } from '../../../../../store/questions/diffusion/with-evidence.ts';
import { documentOf, drafts, idOf, origin, places, reform, reformId, world, type Draft } from './world.ts';

type Asked = Partial<DiffusionRequest>;

async function ask(facts: readonly Facts[], request: Asked = {}): Promise<Diffusion> {
  const found = await diffusion(createMemoryGraph({ facts }), { of: idOf(origin), depth: 4, ...request });
  if (found === null) throw new Error('nothing found');
  return found;
}
const askWorld = (request: Asked = {}): Promise<Diffusion> => ask(world, request);

function rowOf({ rows }: Diffusion, name: string): DiffusionRow {
  const row = rows.find(({ region }) => region.name === name);
  if (row === undefined) throw new Error(`no row of ${name}`);
  return row;
}

function gapOf({ gaps }: Diffusion, name: string): DiffusionGap | undefined {
  return gaps.find(({ division }) => division.name === name);
}

const namesOf = ({ rows }: Diffusion): readonly string[] => rows.map(({ region }) => region.name);
const numbersOf = (row: DiffusionRow): readonly string[] =>
  row.chain.map(({ fromId }) => drafts.find(({ number }) => idOf(number) === fromId)?.number ?? fromId);

describe('the diffusion of a document', () => {
  it('has a row for each region that carries it out, by date, those without a date last', async () => {
    const { rows } = await askWorld();
    expect(
      rows.map(({ region, date, daysSinceOrigin, daysSinceAbove }) => [
        region.name,
        date,
        daysSinceOrigin,
        daysSinceAbove,
      ]),
    ).toEqual([
      ['宜春市', '2021-12-02', -30, -61],
      ['全国', '2022-01-11', 10, null],
      ['江西省', '2022-02-01', 31, 31],
      ['赣州市', '2022-02-11', 41, 10],
      ['吉安市', '2022-04-01', 90, 59],
      ['荆州市', '2022-05-01', 120, 120],
      ['荆州经济技术开发区', '2022-06-01', 151, 31],
      ['瑞金市', null, null, null],
    ]);
  });

  it('says through which documents, from the origin on', async () => {
    const found = await askWorld();
    expect(numbersOf(rowOf(found, '江西省'))).toEqual(['赣府〔2022〕2号']);
    expect(numbersOf(rowOf(found, '吉安市'))).toEqual([
      '赣府〔2022〕2号',
      '赣市〔2022〕3号',
      '吉市〔2022〕5号',
    ]);
    for (const { chain, documentId } of found.rows) {
      expect(chain[0]?.toId).toBe(idOf(origin));
      expect(chain.at(-1)?.fromId).toBe(documentId);
      chain.slice(1).forEach((step, at) => expect(step.toId).toBe(chain[at]?.fromId));
    }
  });

  it('shows the sentence of every step', async () => {
    const graph = createMemoryGraph({ facts: world });
    const found = await diffusion(graph, { of: idOf(origin), depth: 4 });
    const shown = await withEvidence(graph, found?.rows ?? [], null);
    const jian = shown.find(({ row }) => row.region.name === '吉安市');
    expect(jian?.chain.map(({ reference }) => reference.evidence.text)).toEqual([
      '为落实国甲〔2022〕1号，制定本通知。',
      '为落实赣府〔2022〕2号，制定本通知。',
      '为落实赣市〔2022〕3号，制定本通知。',
    ]);
    expect(jian?.document.number).toBe('吉市〔2022〕5号');
  });

  it('names the region above: the nearest that has a row, or that issued the origin', async () => {
    const found = await askWorld();
    expect(rowOf(found, '赣州市').aboveId).toBe('region-360000');
    // 湖北省 only mentions it, so 荆州市 has it from the nation.
    expect(rowOf(found, '荆州市').aboveId).toBe('region-全国');
    expect(rowOf(found, '荆州经济技术开发区').aboveId).toBe('region-421000');
    expect(rowOf(found, '全国')).toMatchObject({ aboveId: null, ownRegion: true });
    expect(rowOf(found, '江西省').ownRegion).toBe(false);
  });

  it('counts the further documents of a region, and those without a date', async () => {
    const found = await askWorld();
    expect(rowOf(found, '江西省').furtherIds).toEqual([idOf('赣府〔2022〕9号')]);
    // The undated one refers to the origin itself and may be the earlier one; nobody knows.
    expect(rowOf(found, '赣州市')).toMatchObject({ furtherIds: [idOf('赣市〔2022〕4号')], undated: 1 });
    expect(rowOf(found, '瑞金市')).toMatchObject({ date: null, undated: 1, furtherIds: [] });
  });

  it('marks a document that is older than the origin, and leaves it out of dates and days', async () => {
    const found = await askWorld();
    expect(rowOf(found, '宜春市')).toMatchObject({ conflict: 'before-origin', conflicting: 1 });
    expect(found.curve[0]?.date).toBe('2022-01-11');
    const prefectures = found.levels.find(({ level }) => level === 'prefecture');
    // 赣州 41, 吉安 90, 荆州 120
    expect(prefectures).toMatchObject({
      reached: 4,
      conflicting: 1,
      undated: 0,
      firstDate: '2022-02-11',
      lastDate: '2022-05-01',
      days: { lowerQuartile: 65.5, median: 90, upperQuartile: 105 },
    });
  });

  it('takes for the first of a region a document whose dates agree, if there is one', async () => {
    const later: Draft = {
      number: '宜市〔2022〕1号',
      region: places.yichun,
      date: '2022-07-01',
      cites: [[origin, 'implements']],
    };
    const found = await ask([...world, documentOf(later)]);
    expect(rowOf(found, '宜春市')).toMatchObject({
      documentId: idOf(later.number),
      conflict: null,
      conflicting: 1,
      furtherIds: [idOf('宜市〔2021〕8号')],
    });
  });

  it('marks a chain in which a document is older than the one it refers to', async () => {
    const early: Draft = {
      number: '瑞市〔2022〕9号',
      region: places.ruijin,
      date: '2022-01-20',
      cites: [['赣市〔2022〕3号', 'implements']],
    };
    const found = await ask([...world, documentOf(early)]);
    expect(rowOf(found, '瑞金市')).toMatchObject({ conflict: 'before-cited', conflicting: 0, undated: 1 });
    expect(found.curve.map(({ date }) => date)).toContain('2022-01-20');
  });

  it('goes by the shortest chain, then by the earliest document, then by id', async () => {
    const both: Draft = {
      number: '瑞市〔2022〕9号',
      region: places.ruijin,
      date: '2022-09-01',
      cites: [
        ['赣市〔2022〕3号', 'implements'],
        ['赣府〔2022〕9号', 'implements'],
        ['赣府〔2022〕2号', 'basis'],
      ],
    };
    const found = await ask([...world, documentOf(both)]);
    expect(numbersOf(rowOf(found, '瑞金市')).slice(0, -1)).toEqual(['赣府〔2022〕2号']);
  });

  it('gives totals a level, against the official list and against what is held', async () => {
    const { levels } = await askWorld();
    expect(
      levels.map(({ level, regions, regionsHeld, reached }) => [level, regions, regionsHeld, reached]),
    ).toEqual([
      ['national', 0, 0, 1],
      ['province', 31, 2, 1],
      ['prefecture', 333, 4, 4],
      ['county', expect.any(Number), 1, 1],
      ['area', null, null, 1],
    ]);
    const provinces = levels.find(({ level }) => level === 'province');
    expect(provinces).toMatchObject({ share: 1 / 31, shareOfHeld: 1 / 2 });
    expect(levels.find(({ level }) => level === 'area')).toMatchObject({ share: null, shareOfHeld: null });
    expect(levels.find(({ level }) => level === 'county')).toMatchObject({
      undated: 1,
      firstDate: null,
      days: null,
    });
  });

  it('draws the curve: what each day brought and what there is by then', async () => {
    const { curve } = await askWorld();
    expect(curve.map(({ date, regions, cumulative }) => [date, regions, cumulative])).toEqual([
      ['2022-01-11', 1, 1],
      ['2022-02-01', 1, 2],
      ['2022-02-11', 1, 3],
      ['2022-04-01', 1, 4],
      ['2022-05-01', 1, 5],
      ['2022-06-01', 1, 6],
    ]);
    expect(curve.at(-1)?.levels).toEqual([
      { level: 'national', regions: 0, cumulative: 1 },
      { level: 'province', regions: 0, cumulative: 1 },
      { level: 'prefecture', regions: 0, cumulative: 3 },
      { level: 'area', regions: 1, cumulative: 1 },
    ]);
  });

  it('counts apart what carries it out in a region nobody can tell', async () => {
    const { leftOut } = await askWorld();
    expect(leftOut).toEqual({
      withoutRegionIds: [idOf('某办〔2022〕1号')],
      beyondDepth: 0,
      later: 0,
      undated: 0,
    });
  });
});

describe('what is not held', () => {
  it('lists the provinces without a row, and what lies in those that are reached', async () => {
    const found = await askWorld();
    expect(found.gaps.filter(({ division }) => division.level === 'province')).toHaveLength(30);
    expect(gapOf(found, '江西省')).toBeUndefined();
    // 江西 has a row, 湖北 has one in it: their divisions are listed, those of the others are not.
    expect(gapOf(found, '南昌市')).toBeDefined();
    expect(gapOf(found, '武汉市')).toBeDefined();
    expect(gapOf(found, '潜江市')).toBeDefined();
    expect(gapOf(found, '长沙市')).toBeUndefined();
    expect(gapOf(found, '赣州市')).toBeUndefined();
  });

  it('tells where no document is held from where some are held that do not refer to it', async () => {
    const silent = documentOf({
      number: '昌市〔2022〕1号',
      region: { name: '南昌市', code: '360100', level: 'prefecture' },
      date: null,
    });
    const found = await ask([...world, silent]);
    expect(gapOf(found, '湖南省')).toMatchObject({ status: 'none-held', documentsHeld: 0 });
    expect(gapOf(found, '南昌市')).toMatchObject({ status: 'held-none-refers', documentsHeld: 1 });
    expect(gapOf(found, '湖北省')).toMatchObject({
      status: 'held-refers-otherwise',
      documentsHeld: 1,
      reachedBelow: 2,
    });
  });

  it('says of a region how many of its documents are known by citation only', async () => {
    const { name, code } = { name: '湖南省', code: '430000' };
    const citing = documentOf({
      number: '长市〔2022〕1号',
      region: null,
      date: null,
      cites: [['湘府〔2022〕1号', 'basis']],
    });
    const hunan = { name, code, level: 'province' } as const;
    const facts: Facts = {
      ...citing,
      agencies: [{ name: '湘府机关', function: null, level: 'province', region: hunan, parent: null }],
      regions: [{ ...hunan, parent: null }],
    };
    const found = await ask([...world, facts]);
    expect(gapOf(found, '湖南省')).toMatchObject({
      status: 'none-held',
      documentsHeld: 0,
      documentsCited: 1,
    });
  });

  it('asks below a province for its divisions, below a city for its counties', async () => {
    const provincial = await askWorld({ of: idOf('赣府〔2022〕2号') });
    expect(namesOf(provincial)).toEqual(['赣州市', '吉安市', '瑞金市']);
    expect(provincial.gaps).toHaveLength(9);
    expect(provincial.gaps.every(({ division }) => division.parentId === 'region-360000')).toBe(true);
    expect(provincial.levels.map(({ level, regions }) => [level, regions])).toEqual([
      ['prefecture', 11],
      ['county', 100],
    ]);
    const municipal = await askWorld({ of: idOf('赣市〔2022〕3号') });
    expect(municipal.gaps.every(({ division }) => division.parentId === 'region-360700')).toBe(true);
    expect(gapOf(municipal, '瑞金市')).toBeUndefined();
    expect(municipal.gaps.length).toBeGreaterThan(15);
  });

  it('knows of no gaps where it cannot be told whom a document was addressed to', async () => {
    const found = await askWorld({ of: idOf('某办〔2022〕1号') });
    expect(found).toMatchObject({ gaps: [], levels: [], originRegionId: null });
    const zoned = await askWorld({ of: idOf('荆开〔2022〕1号') });
    expect(zoned.gaps).toEqual([]);
  });
});

describe('the bounds of the question', () => {
  it('within a region: only it and what lies in it, with its own gaps', async () => {
    const found = await askWorld({ within: ['region-420000'] });
    expect(namesOf(found)).toEqual(['荆州市', '荆州经济技术开发区']);
    expect(gapOf(found, '湖北省')?.status).toBe('held-refers-otherwise');
    expect(gapOf(found, '武汉市')?.status).toBe('none-held');
    expect(gapOf(found, '江西省')).toBeUndefined();
    // What it is reckoned from does not change.
    expect(rowOf(found, '荆州市')).toMatchObject({ daysSinceOrigin: 120, aboveId: 'region-全国' });
  });

  it('levels: rows, gaps and totals of these alone', async () => {
    const found = await askWorld({ levels: ['prefecture'] });
    expect(namesOf(found)).toEqual(['宜春市', '赣州市', '吉安市', '荆州市']);
    expect(found.levels.map(({ level }) => level)).toEqual(['prefecture']);
    expect(found.gaps.every(({ division }) => division.level === 'prefecture')).toBe(true);
    expect(rowOf(found, '赣州市').daysSinceAbove).toBe(10);
  });

  it('as of a day: the state of that day, with what is left out counted', async () => {
    const found = await askWorld({ dateTo: '2022-02-01' });
    expect(namesOf(found)).toEqual(['宜春市', '全国', '江西省']);
    // After the day, directly or through others: 赣府 9号, 赣市 3号, 吉市, 荆市, 荆开, 某办. Without a date: 赣市 4号, 瑞市.
    expect(found.leftOut).toMatchObject({ later: 6, undated: 2, withoutRegionIds: [] });
    expect(gapOf(found, '吉安市')?.status).toBe('held-not-by-date');
    expect(gapOf(found, '赣州市')?.status).toBe('held-not-by-date');
    expect(gapOf(found, '南昌市')?.status).toBe('none-held');
  });

  it('relations: a mention carries nothing out unless that is asked for', async () => {
    const found = await askWorld({ relations: ['mentions'] });
    expect(namesOf(found)).toEqual(['湖北省']);
    expect((await askWorld({ relations: [] })).rows).toEqual([]);
  });

  it('depth: chains no longer than that, with what lies beyond counted', async () => {
    const direct = await askWorld({ depth: 1 });
    expect(namesOf(direct)).toEqual(['宜春市', '全国', '江西省', '荆州市', '赣州市']);
    // 赣州市 itself refers to it by the document without a date.
    expect(rowOf(direct, '赣州市')).toMatchObject({ date: null, documentId: idOf('赣市〔2022〕4号') });
    expect(direct.leftOut.beyondDepth).toBe(2);
    expect((await askWorld({ depth: 2 })).leftOut.beyondDepth).toBe(2);
  });

  it('ends where documents refer to each other in a circle', async () => {
    const one: Draft = {
      number: '赣乙〔2022〕1号',
      region: places.jiangxi,
      date: '2022-08-01',
      cites: [
        [origin, 'basis'],
        ['鄂乙〔2022〕1号', 'basis'],
      ],
    };
    const other: Draft = {
      number: '鄂乙〔2022〕1号',
      region: places.hubei,
      date: '2022-08-02',
      cites: [['赣乙〔2022〕1号', 'basis']],
    };
    const back: Draft = {
      number: origin,
      region: places.nation,
      date: '2022-01-01',
      cites: [['鄂乙〔2022〕1号', 'basis']],
    };
    const found = await ask([back, one, other].map(documentOf), { depth: 12 });
    expect(namesOf(found)).toEqual(['江西省', '湖北省']);
  });

  it('is null for what is neither document nor initiative', async () => {
    const graph = createMemoryGraph({ facts: world });
    expect(await diffusion(graph, { of: 'document-不存在', depth: 4 })).toBeNull();
    expect(await diffusion(graph, { of: 'region-360000', depth: 4 })).toBeNull();
  });
});

describe('a document that is only cited', () => {
  it('has rows without days, since its date is not known, and none is guessed', async () => {
    const withoutOrigin = world.filter(({ number }) => number !== origin);
    const found = await ask(withoutOrigin);
    expect(found.originDate).toBeNull();
    expect(namesOf(found)).toContain('江西省');
    expect(rowOf(found, '江西省')).toMatchObject({
      date: '2022-02-01',
      daysSinceOrigin: null,
      conflict: null,
    });
    // Between two documents that are held the days are known.
    expect(rowOf(found, '赣州市').daysSinceAbove).toBe(10);
    // That the nation issued it nobody says here, so nobody knows whom it was addressed to.
    expect(found.gaps).toEqual([]);
  });
});

describe('the diffusion of an initiative', () => {
  it('begins with the earliest adoption that is held, and has the first measure of each region', async () => {
    const graph = createMemoryGraph({ facts: world });
    const found = await ask(world, { of: reformId });
    expect(found).toMatchObject({ ofKind: 'initiative', originDate: '2022-01-01', originRegionId: null });
    expect(
      found.rows.map(({ region, daysSinceOrigin, aboveId }) => [region.name, daysSinceOrigin, aboveId]),
    ).toEqual([
      ['全国', 0, null],
      ['赣州市', 41, 'region-全国'],
      ['湖北省', 45, 'region-全国'],
    ]);
    const shown = await withEvidence(graph, found.rows, reformId);
    expect(shown.map(({ adoption }) => adoption?.measure.heading)).toEqual([
      `推行${reform}`,
      `推行${reform}`,
      `推行${reform}`,
    ]);
    expect(shown.every(({ chain }) => chain.length === 0)).toBe(true);
  });

  it('looks for gaps in the whole country, and below provinces in which someone adopted it', async () => {
    const found = await askWorld({ of: reformId });
    expect(gapOf(found, '江西省')).toMatchObject({ status: 'held-none-refers', reachedBelow: 1 });
    expect(gapOf(found, '吉安市')).toMatchObject({ status: 'held-none-refers', documentsHeld: 1 });
    expect(gapOf(found, '南昌市')).toMatchObject({ status: 'none-held' });
    expect(gapOf(found, '长沙市')).toBeUndefined();
  });

  it('as of a day leaves later adopters out', async () => {
    const found = await askWorld({ of: reformId, dateTo: '2022-02-11' });
    expect(namesOf(found)).toEqual(['全国', '赣州市']);
    expect(found.leftOut.later).toBe(1);
    expect(gapOf(found, '湖北省')?.status).toBe('held-not-by-date');
  });
});
