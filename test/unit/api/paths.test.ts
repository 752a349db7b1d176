import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { packageRoot } from '../../../schema/package-root.ts';
import { createMemoryGraph } from '../../../store/memory/memory-graph.ts';
import { pathBudget } from '../../../store/questions/paths/request.ts';
import { municipal, provincial } from './facts.ts';
import { codes, serve, type Answer } from './serve.ts';

const provincialId = 'document-四川省人民政府办公厅-川办发-2024-12号';
const municipalId = 'document-绵阳市人民政府办公室-绵府办发-2024-5号';
const provincialOffice = 'agency-四川省市场监督管理局';
const municipalOffice = 'agency-绵阳市市场监督管理局';

let query: (text: string, variables?: Record<string, unknown>) => Promise<Answer>;
beforeEach(async () => {
  ({ query } = await serve(createMemoryGraph({ facts: [provincial, municipal] })));
});
const ask = async (text: string, variables?: Record<string, unknown>): Promise<unknown> => {
  const answer = await query(text, variables);
  expect(answer.errors).toBeUndefined();
  return answer.data;
};
const between = (from: string, to: string, more = ''): string => `paths(from: "${from}", to: "${to}"${more})`;

describe('paths', () => {
  it('lead from a document to an office of a city, and show the sentence of every step', async () => {
    expect(
      await ask(`{ ${between(provincialId, municipalOffice, ', first: 1')} {
        complete searchedLength unsearchedCount unsearched { neighbours node { id } }
        paths { length nodes { id } steps {
          kind forward from { id } to { id }
          references { relation } responsibilities { role } adoption { initiative { name } }
          evidence { text start end document { id } }
        } }
      } }`),
    ).toMatchObject({
      paths: {
        complete: true,
        unsearchedCount: 0,
        unsearched: [],
        paths: [
          {
            length: 3,
            nodes: [
              { id: provincialId },
              { id: municipalId },
              { id: expect.stringMatching(/^measure-绵阳市/u) as unknown },
              { id: municipalOffice },
            ],
            steps: [
              {
                kind: 'REFERENCE',
                forward: false,
                from: { id: provincialId },
                to: { id: municipalId },
                references: [{ relation: 'IMPLEMENTS' }],
                responsibilities: [],
                adoption: null,
                evidence: {
                  text: '为贯彻落实川办发〔2024〕12号精神，现通知如下。',
                  start: 5,
                  end: 17,
                  document: { id: municipalId },
                },
              },
              {
                kind: 'CONTAINS',
                forward: true,
                evidence: { text: expect.stringContaining('设立开办企业专区') as unknown, start: 0 },
              },
              {
                kind: 'RESPONSIBLE_FOR',
                forward: false,
                responsibilities: [{ role: 'LEAD' }],
                evidence: { text: '（市市场监管局牵头）' },
              },
            ],
          },
        ],
      },
    });
  });

  it('take only the steps asked for: offices by an initiative, documents by their issuer', async () => {
    const shown = '{ paths { steps { kind adoption { initiative { name } } evidence { text } } } }';
    expect(
      await ask(
        `{ ${between(provincialOffice, municipalOffice, ', first: 1, steps: [RESPONSIBLE_FOR, ADOPTS]')} ${shown} }`,
      ),
    ).toMatchObject({
      paths: {
        paths: [
          {
            steps: [
              { kind: 'RESPONSIBLE_FOR' },
              { kind: 'ADOPTS', adoption: { initiative: { name: '一网通办' } } },
              { kind: 'ADOPTS', evidence: { text: expect.stringContaining('一网通办') as unknown } },
              { kind: 'RESPONSIBLE_FOR' },
            ],
          },
        ],
      },
    });
    expect(
      await ask(
        `{ ${between(municipalId, 'agency-绵阳市人民政府办公室', ', steps: [ISSUED_BY]')} ${shown} }`,
      ),
    ).toMatchObject({
      paths: { paths: [{ steps: [{ kind: 'ISSUED_BY', evidence: { text: municipal.title } }] }] },
    });
  });

  it('are none where the steps asked for do not join the ends, and say that this is all there is', async () => {
    const paths = '{ complete searchedLength paths { length } }';
    const nothing = { paths: { complete: true, searchedLength: 6, paths: [] } };
    expect(await ask(`{ ${between(provincialId, municipalId, ', steps: []')} ${paths} }`)).toEqual(nothing);
    expect(
      await ask(
        `{ ${between(provincialId, municipalId, ', steps: [REFERENCE], relations: [BASIS]')} ${paths} }`,
      ),
    ).toEqual(nothing);
  });

  it('refuse ends that cannot be, and more than they give', async () => {
    const asked = async (field: string): Promise<unknown> => codes(await query(`{ ${field} { complete } }`));
    expect(await asked(between(provincialId, provincialId))).toEqual(['BAD_ARGUMENT']);
    expect(await asked(between(provincialId, 'region-510000'))).toEqual(['BAD_ARGUMENT']);
    expect(await asked(between('document-x', municipalId))).toEqual(['NOT_FOUND']);
    expect(await asked(between(provincialId, municipalId, ', first: 11'))).toEqual(['LIMIT_TOO_LARGE']);
    expect(await asked(between(provincialId, municipalId, ', first: 0'))).toEqual(['LIMIT_TOO_LARGE']);
    expect(await asked(between(provincialId, municipalId, ', maxLength: 9'))).toEqual(['DEPTH_TOO_LARGE']);
  });
});

describe('the budget of paths', () => {
  it('is what the SDL and docs/querying.md say', () => {
    const said = `${pathBudget.toLocaleString('en')} neighbours`;
    for (const file of ['schema/api.graphql', 'docs/querying.md']) {
      const words = readFileSync(join(packageRoot, file), 'utf8').replace(/\s+/gu, ' ');
      expect(words).toContain(said);
    }
  });
});

describe('lineage with a filter', () => {
  it('keeps what leads to a match, marked, and says what lies beyond the depth', async () => {
    expect(
      await ask(`{ lineage(id: "${municipalId}", direction: UPSTREAM, depth: 2, filter: { levels: [NATIONAL] }) {
        nodes { onTheWay document { id } } omitted { distance count onTheWay } beyondDepth
      } }`),
    ).toMatchObject({
      lineage: { nodes: [{ onTheWay: true, document: { id: municipalId } }], omitted: [], beyondDepth: 0 },
    });
    expect(
      await ask(`{ lineage(id: "${municipalId}", direction: UPSTREAM, depth: 1, filter: { regions: ["region-510000"] }) {
        nodes { onTheWay document { number } } beyondDepth
      } }`),
    ).toEqual({
      lineage: {
        // 绵阳市 lies in 四川省.
        nodes: [
          { onTheWay: false, document: { number: '绵府办发〔2024〕5号' } },
          { onTheWay: false, document: { number: '川办发〔2024〕12号' } },
        ],
        beyondDepth: 1,
      },
    });
    expect(
      await ask(`{ lineage(id: "${municipalId}", direction: UPSTREAM, filter: { dateTo: "2024-03-31" }, limit: 1) {
        nodes { onTheWay } omitted { distance count onTheWay }
      } }`),
    ).toEqual({
      lineage: { nodes: [{ onTheWay: true }], omitted: [{ distance: 1, count: 1, onTheWay: 0 }] },
    });
  });
});

describe('citations', () => {
  it('are counted without being read, of some relations too, and order the list of documents', async () => {
    expect(
      await ask(`{ documents(order: { field: CITED_BY, descending: true }, first: 3) {
        nodes { number title citedByCount implementedBy: citedByCount(relations: [IMPLEMENTS]) citedBy { id } }
      } }`),
    ).toMatchObject({
      documents: {
        nodes: [
          { citedByCount: 1, citedBy: [{}] },
          { citedByCount: 1, citedBy: [{}] },
          { number: '绵府办发〔2024〕5号', citedByCount: 0, implementedBy: 0, citedBy: [] },
        ],
      },
    });
    expect(await ask(`{ document(id: "${provincialId}") { citedByCount(relations: [BASIS]) } }`)).toEqual({
      document: { citedByCount: 0 },
    });
  });

  it('give pages whose cursors stay valid while documents come that cite more', async () => {
    const graph = createMemoryGraph({ facts: [provincial, municipal] });
    const { query: askGrowing } = await serve(graph);
    const page = async (after: string | null): Promise<Answer['data']> => {
      const { data, errors } = await askGrowing(
        `query ($after: String) {
          documents(order: { field: CITED_BY, descending: true }, first: 2, after: $after) {
            nodes { number citedByCount } pageInfo { endCursor }
          }
        }`,
        { after },
      );
      expect(errors).toBeUndefined();
      return data;
    };
    const first = (await page(null)) as { documents: { pageInfo: { endCursor: string } } };
    const { endCursor } = first.documents.pageInfo;
    await graph.load([
      { ...municipal, number: '绵府办发〔2024〕6号', source: { ...municipal.source, file: '6.txt' } },
    ]);
    // 川办发〔2024〕12号 is cited twice now; the page behind the cursor is where it was.
    expect(await page(null)).toMatchObject({
      documents: { nodes: [{ number: '川办发〔2024〕12号', citedByCount: 2 }, {}] },
    });
    expect(await page(endCursor)).toMatchObject({
      documents: { nodes: [{ number: '绵府办发〔2024〕5号' }, { number: '绵府办发〔2024〕6号' }] },
    });
  });
});
