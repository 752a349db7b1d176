import { describe, expect, it } from 'vitest';
import { createMemoryGraph } from '../../../store/memory/memory-graph.ts';
import { idOf, origin, reformId, world } from '../store/questions/diffusion/world.ts';
import { codes, serve } from './serve.ts';

const graph = createMemoryGraph({ facts: world });

const everything = /* GraphQL */ `
  query ($of: ID!, $within: [ID!], $relations: [Relation!]! = [IMPLEMENTS, BASIS, FORWARDS]) {
    diffusion(of: $of, within: $within, relations: $relations) {
      of {
        __typename
        id
      }
      originDate
      originDateIs
      originRegion {
        name
      }
      rowCount
      rows(first: 200) {
        region {
          name
          parent {
            name
          }
        }
        level
        ownRegion
        document {
          number
        }
        date
        direct
        chain {
          relation
          from {
            number
          }
          evidence {
            text
          }
        }
        adoption {
          measure {
            heading
          }
          evidence {
            text
          }
        }
        daysSinceOrigin
        above {
          name
        }
        daysSinceAbove
        furtherCount
        undated
        conflicting
        conflict
      }
      levels {
        level
        regions
        regionsHeld
        reached
        share
        shareOfHeld
        lowerQuartileDays
        medianDays
        upperQuartileDays
      }
      curve {
        date
        regions
        cumulative
        levels {
          level
          cumulative
        }
      }
      gaps(first: 200) {
        regionId
        name
        code
        level
        parentName
        status
        documentsHeld
        documentsCited
        reachedBelow
        region {
          name
        }
      }
      gapCount
      leftOut {
        withoutRegion
        withoutRegionDocuments {
          number
        }
        beyondDepth
        later
        undated
      }
    }
  }
`;

/** What the tests read of the answer. */
interface Answer {
  readonly diffusion: Readonly<Record<string, unknown>> & {
    readonly rows: readonly Readonly<Record<string, unknown>>[];
    readonly gaps: readonly Readonly<Record<string, unknown>>[];
    readonly levels: readonly unknown[];
    readonly curve: readonly unknown[];
  };
}

async function askAll(variables: Record<string, unknown>): Promise<Answer['diffusion']> {
  const { query } = await serve(graph);
  const { data, errors } = await query(everything, variables);
  expect(errors).toBeUndefined();
  return (data as Answer).diffusion;
}

describe('diffusion of a document', () => {
  it('gives rows with chains and sentences, totals, the curve, gaps and what is left out', async () => {
    const found = await askAll({ of: idOf(origin) });
    expect(found).toMatchObject({
      of: { __typename: 'Document', id: idOf(origin) },
      originDate: '2022-01-01',
      originDateIs: 'OWN_DATE',
      originRegion: { name: '全国' },
      rowCount: 8,
      leftOut: {
        withoutRegion: 1,
        withoutRegionDocuments: [{ number: '某办〔2022〕1号' }],
        beyondDepth: 0,
        later: 0,
        undated: 0,
      },
    });
    expect(found.rows[3]).toEqual({
      region: { name: '赣州市', parent: { name: '江西省' } },
      level: 'PREFECTURE',
      ownRegion: false,
      document: { number: '赣市〔2022〕3号' },
      date: '2022-02-11',
      direct: false,
      chain: [
        {
          relation: 'IMPLEMENTS',
          from: { number: '赣府〔2022〕2号' },
          evidence: { text: '为落实国甲〔2022〕1号，制定本通知。' },
        },
        {
          relation: 'IMPLEMENTS',
          from: { number: '赣市〔2022〕3号' },
          evidence: { text: '为落实赣府〔2022〕2号，制定本通知。' },
        },
      ],
      adoption: null,
      daysSinceOrigin: 41,
      above: { name: '江西省' },
      daysSinceAbove: 10,
      furtherCount: 1,
      undated: 1,
      conflicting: 0,
      conflict: null,
    });
    expect(found.rows[0]).toMatchObject({
      region: { name: '宜春市' },
      conflict: 'BEFORE_ORIGIN',
      conflicting: 1,
    });
    expect(found.levels[2]).toEqual({
      level: 'PREFECTURE',
      regions: 333,
      regionsHeld: 4,
      reached: 4,
      share: 4 / 333,
      shareOfHeld: 1,
      lowerQuartileDays: 65.5,
      medianDays: 90,
      upperQuartileDays: 105,
    });
    expect(found.curve[0]).toEqual({
      date: '2022-01-11',
      regions: 1,
      cumulative: 1,
      levels: [
        { level: 'NATIONAL', cumulative: 1 },
        { level: 'PROVINCE', cumulative: 0 },
        { level: 'PREFECTURE', cumulative: 0 },
        { level: 'AREA', cumulative: 0 },
      ],
    });
    expect(found.gaps.find(({ name }) => name === '湖北省')).toEqual({
      regionId: 'region-420000',
      name: '湖北省',
      code: '420000',
      level: 'PROVINCE',
      parentName: '全国',
      status: 'HELD_REFERS_OTHERWISE',
      documentsHeld: 1,
      documentsCited: 0,
      reachedBelow: 2,
      region: { name: '湖北省' },
    });
    expect(found.gaps.find(({ name }) => name === '湖南省')).toMatchObject({
      status: 'NONE_HELD',
      region: null,
    });
    expect(found.gaps).toHaveLength(found['gapCount'] as number);
  });

  it('asks within a region that the graph does not know, if the official list does', async () => {
    const found = await askAll({ of: idOf(origin), within: ['region-430000'] });
    expect(found.rows).toEqual([]);
    expect(found.gaps[0]).toMatchObject({ name: '湖南省', status: 'NONE_HELD', parentName: '全国' });
    expect(found.gaps).toHaveLength(1 + 14);
  });

  it('shows as many rows, gaps and further documents as asked for', async () => {
    const { query } = await serve(graph);
    const { data } = await query(
      `query ($of: ID!) { diffusion(of: $of) {
        rowCount rows(first: 2) { region { name } }
        gapCount gaps(first: 1, statuses: [HELD_REFERS_OTHERWISE, HELD_NOT_BY_DATE]) { name }
      } }`,
      { of: idOf(origin) },
    );
    expect(data).toEqual({
      diffusion: {
        rowCount: 8,
        rows: [{ region: { name: '宜春市' } }, { region: { name: '全国' } }],
        // 30 provinces; 8 of the 11 prefectures of 江西; 12 of the 13 of 湖北 and the 4 it governs itself.
        gapCount: 54,
        gaps: [{ name: '湖北省' }],
      },
    });
    const further = await query(
      `query ($of: ID!) { diffusion(of: $of, levels: [PROVINCE]) { rows { furtherDocuments(first: 1) { number } } } }`,
      { of: idOf(origin) },
    );
    expect(further.data).toEqual({
      diffusion: { rows: [{ furtherDocuments: [{ number: '赣府〔2022〕9号' }] }] },
    });
  });

  it('looks at the state of a day, at other relations, at shorter chains', async () => {
    const { query } = await serve(graph);
    const names = async (bounds: string): Promise<unknown> => {
      const answer = await query(
        `query ($of: ID!) { diffusion(of: $of, ${bounds}) { rows { region { name } } } }`,
        {
          of: idOf(origin),
        },
      );
      return (answer.data as Answer).diffusion.rows.map(({ region }) => (region as { name: string }).name);
    };
    expect(await names('dateTo: "2022-02-01"')).toEqual(['宜春市', '全国', '江西省']);
    expect(await names('relations: [MENTIONS]')).toEqual(['湖北省']);
    expect(await names('depth: 1, levels: [PREFECTURE]')).toEqual(['宜春市', '荆州市', '赣州市']);
  });

  it.each([
    ['of: "document-不存在"', 'NOT_FOUND'],
    ['of: "region-360000"', 'NOT_FOUND'],
    [`of: "${idOf(origin)}", within: ["region-999999"]`, 'NOT_FOUND'],
    [`of: "${idOf(origin)}", depth: 0`, 'DEPTH_TOO_LARGE'],
    [`of: "${idOf(origin)}", depth: 13`, 'DEPTH_TOO_LARGE'],
    [`of: "${idOf(origin)}", dateTo: "2022"`, 'BAD_DATE'],
  ])('refuses %s by %s', async (args, code) => {
    const { query } = await serve(graph);
    expect(codes(await query(`{ diffusion(${args}) { rowCount } }`))).toEqual([code]);
  });

  it('refuses more rows or gaps than a limit, and queries whose rows would cost too much', async () => {
    const { query } = await serve(graph);
    const ask = (inner: string) => query(`{ diffusion(of: "${idOf(origin)}") { ${inner} } }`);
    expect(codes(await ask('rows(first: 1001) { date }'))).toEqual(['LIMIT_TOO_LARGE']);
    expect(codes(await ask('gaps(first: 0) { name }'))).toEqual(['LIMIT_TOO_LARGE']);
    expect(
      codes(
        await ask('rows(first: 1000) { chain { citedBy: from { citedBy { from { title number date } } } } }'),
      ),
    ).toEqual(['QUERY_TOO_COSTLY']);
  });
});

describe('diffusion of an initiative', () => {
  it('begins with the earliest adoption held, and shows the measure that adopts it', async () => {
    const found = await askAll({ of: reformId });
    expect(found).toMatchObject({
      of: { __typename: 'Initiative', id: reformId },
      originDate: '2022-01-01',
      originDateIs: 'EARLIEST_HELD_ADOPTION',
      originRegion: null,
      rowCount: 3,
    });
    expect(found.rows[1]).toMatchObject({
      region: { name: '赣州市' },
      direct: true,
      chain: [],
      adoption: { measure: { heading: '推行一照多址' } },
      daysSinceOrigin: 41,
    });
  });
});
