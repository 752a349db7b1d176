import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createMemoryGraph } from '../../../../store/memory/memory-graph.ts';
import {
  responsibilityByRegion,
  type DutyBounds,
  type ResponsibilityByRegionRequest,
} from '../../../../store/questions/responsibility-by-region/responsibility-by-region.ts';
import { randomCorpus } from '../../../engines/random-corpus.ts';
import { hubei, jingmen, jingzhou, makeFacts, makeMeasure, makeUnit, regionLine } from '../make-facts.ts';

const entry = (name: string, region: typeof hubei | null, line = '市场监管') => ({
  name,
  function: line,
  level: 'prefecture' as const,
  region,
  parent: null,
});
const agencies = [
  entry('湖北省市场监督管理局', hubei),
  entry('荆州市市场监督管理局', jingzhou),
  entry('荆州市知识产权局', jingzhou),
  entry('荆州市公安局', jingzhou, '公安'),
  entry('荆门市市场监督管理局', jingmen),
  entry('某地市场监督管理局', null),
];
const lead = (name: string) => makeUnit(name, { role: 'lead' });

const graph = createMemoryGraph({
  facts: [
    makeFacts({
      title: '荆州市的通知',
      date: '2023-01-01',
      region: jingzhou,
      agencies,
      regions: [...regionLine(jingzhou), ...regionLine(jingmen)],
      measures: [
        makeMeasure({ path: ['一'], responsibilities: [lead('荆州市市场监督管理局'), lead('荆州市公安局')] }),
        makeMeasure({
          path: ['二'],
          responsibilities: [
            makeUnit('荆州市市场监督管理局', { role: 'support' }),
            makeUnit('荆州市知识产权局'),
            makeUnit('某地市场监督管理局'),
          ],
        }),
      ],
    }),
    makeFacts({
      title: '荆门市的通知',
      date: '2023-05-01',
      region: jingmen,
      agencies,
      regions: [...regionLine(jingzhou), ...regionLine(jingmen)],
      measures: [
        makeMeasure({ responsibilities: [lead('荆门市市场监督管理局'), makeUnit('湖北省市场监督管理局')] }),
      ],
    }),
  ],
});

async function ask(request: Partial<ResponsibilityByRegionRequest> = {}) {
  const found = await responsibilityByRegion(graph, { function: '市场监管', limit: 10, ...request });
  return {
    ...found,
    rows: found.rows.map(
      ({ region, agencies: all }) =>
        `${region?.name ?? '?'}: ${all.map(({ agency, measures, leads, responsible, supports }) => `${agency.name} ${measures}=${leads}+${responsible}+${supports}`).join(', ')}`,
    ),
  };
}

describe('responsibility for a line of work by region', () => {
  it('gives each region its agencies with what they lead, answer for and support, by code', async () => {
    expect(await ask()).toEqual({
      rows: [
        '湖北省: 湖北省市场监督管理局 1=0+1+0',
        '荆门市: 荆门市市场监督管理局 1=1+0+0',
        '荆州市: 荆州市市场监督管理局 2=1+0+1, 荆州市知识产权局 1=0+1+0',
        '?: 某地市场监督管理局 1=0+1+0',
      ],
      omitted: 0,
      omittedAgencies: 0,
    });
  });

  it('keeps to the bounds and to the levels asked for, and counts the regions it leaves out', async () => {
    expect((await ask({ dateFrom: '2023-02-01', regionLevels: ['prefecture'] })).rows).toEqual([
      '荆门市: 荆门市市场监督管理局 1=1+0+0',
    ]);
    expect(await ask({ limit: 1 })).toMatchObject({ rows: [expect.stringContaining('湖北省')], omitted: 3 });
    expect((await ask({ function: '没有这条线' })).rows).toEqual([]);
  });

  it('finds just as many single duties as it counts, within any bounds', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 10_000 }), async (seed) => {
        const some = createMemoryGraph({ facts: randomCorpus(seed, 8) });
        const [document] = (await some.documents({ status: 'held' }, { field: 'date' }, { first: 1 })).items;
        const [initiative] = (await some.initiatives({}, { first: 1 })).items;
        const bounds: readonly DutyBounds[] = [
          {},
          { roles: ['lead', 'support'] },
          { regionIds: ['region-420000'], withDescendants: true },
          { regionIds: ['region-420000'] },
          { dateFrom: '2023-01-01', dateTo: '2023-06-30' },
          { documentIds: [document?.node.id ?? ''] },
          { initiativeIds: [initiative?.node.id ?? ''] },
        ];
        for (const one of bounds) {
          const request = { ...one, function: '市场监管', limit: 100 };
          const found = (await responsibilityByRegion(some, request)).rows.flatMap((row) => row.agencies);
          const pages = await some.dutiesOf(
            found.map(({ agency }) => agency.id),
            one,
            {},
          );
          const duties = pages.map((page) => page?.items.map(({ node }) => node) ?? []);
          expect(duties.map((list) => list.length)).toEqual(found.map(({ measures }) => measures));
          expect(duties.map((list) => list.filter(({ role }) => role === 'lead').length)).toEqual(
            found.map(({ leads }) => leads),
          );
        }
      }),
      { numRuns: 15 },
    );
  });
});
