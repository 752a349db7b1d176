import { describe, expect, it } from 'vitest';
import { createMemoryGraph } from '../../../../store/memory/memory-graph.ts';
import { paths } from '../../../../store/questions/paths/paths.ts';
import type { PathsRequest } from '../../../../store/questions/paths/request.ts';
import type { Path } from '../../../../store/questions/paths/answer.ts';
import {
  ganzhou,
  jiangxi,
  makeFacts,
  makeMeasure,
  makeReference,
  makeUnit,
  regionLine,
} from '../make-facts.ts';

const province = '江西省人民政府办公厅';
const city = '赣州市人民政府办公室';
const bureau = '赣州市市场监督管理局';
const division = '赣州市市场监督管理局注册科';
const other = '赣州市公安局';
const provincialId = 'document-江西省人民政府办公厅-赣府厅发-2023-1号';
const municipalId = 'document-赣州市人民政府办公室-赣市府办发-2023-2号';

const provincial = makeFacts({
  title: '江西省人民政府办公厅关于优化服务的通知',
  issuers: [province],
  number: '赣府厅发〔2023〕1号',
  region: jiangxi,
  regions: regionLine(jiangxi),
  measures: [
    makeMeasure({
      path: ['一'],
      responsibilities: [makeUnit('有关部门', { agency: null, collective: true })],
    }),
  ],
});
const municipal = makeFacts({
  title: '赣州市人民政府办公室关于落实服务措施的通知',
  issuers: [city],
  number: '赣市府办发〔2023〕2号',
  region: ganzhou,
  regions: regionLine(ganzhou),
  references: [
    makeReference({ issuer: province, number: '赣府厅发〔2023〕1号', relation: 'mentions' }),
    makeReference({
      issuer: province,
      title: '关于优化服务的通知',
      full: provincial.title,
      relation: 'implements',
    }),
  ],
  measures: [
    makeMeasure({
      path: ['一'],
      initiatives: ['一网通办'],
      responsibilities: [
        makeUnit(bureau, { role: 'lead' }),
        makeUnit('各有关部门', { agency: null, collective: true }),
      ],
    }),
    makeMeasure({
      path: ['二'],
      responsibilities: [makeUnit(other), makeUnit('各有关部门', { agency: null, collective: true })],
    }),
    makeMeasure({ path: ['三'], responsibilities: [makeUnit(division)] }),
  ],
  agencies: [
    { name: bureau, function: '市场监管', level: 'prefecture', region: ganzhou, parent: null },
    { name: division, function: null, level: 'prefecture', region: ganzhou, parent: bureau },
    { name: other, function: '公安', level: 'prefecture', region: ganzhou, parent: null },
  ],
});
const graph = createMemoryGraph({ facts: [provincial, municipal] });

function ask(fromId: string, toId: string, more: Partial<PathsRequest> = {}) {
  return paths(graph, { fromId, toId, first: 5, maxLength: 8, ...more });
}

function kindsOf(path: Path | undefined): string {
  return (path?.steps ?? []).map(({ kind, forward }) => `${kind}${forward ? '>' : '<'}`).join(' ');
}

describe('paths', () => {
  it('give of several references between two documents all, and walk along the strongest', async () => {
    const { paths: found } = await ask(provincialId, municipalId, { first: 1 });
    expect(kindsOf(found[0])).toBe('reference<');
    expect(found[0]?.steps[0]?.references.map(({ relation }) => relation)).toEqual([
      'implements',
      'mentions',
    ]);
  });

  it('take of references only the relations asked for', async () => {
    const { paths: found } = await ask(provincialId, municipalId, { relations: ['mentions'] });
    expect(found.map(kindsOf)).toEqual(['reference<']);
    expect(found[0]?.steps[0]?.references.map(({ relation }) => relation)).toEqual(['mentions']);
    expect((await ask(provincialId, municipalId, { relations: ['basis'] })).paths).toEqual([]);
  });

  it('go along the parts of an agency, for which there is no sentence', async () => {
    const { paths: found } = await ask(`agency-${division}`, `agency-${bureau}`, { first: 1 });
    expect(kindsOf(found[0])).toBe('partOf>');
    expect(found[0]?.steps[0]?.evidence).toBeNull();
    expect(kindsOf((await ask(`agency-${bureau}`, `agency-${division}`, { first: 1 })).paths[0])).toBe(
      'partOf<',
    );
  });

  it('go through groups only if asked to, but may end at one', async () => {
    const [one, two] = [`agency-${bureau}`, `agency-${other}`];
    const through = ({ nodes }: Path): boolean =>
      nodes.some((node) => node.label === 'Agency' && node.collective);
    expect((await ask(one, two)).paths.some(through)).toBe(false);
    const withGroups = await ask(one, two, { withCollectives: true });
    expect(withGroups.paths.some(through)).toBe(true);
    const group = withGroups.paths
      .flatMap(({ nodes }) => nodes)
      .find((node) => node.label === 'Agency' && node.collective);
    expect(kindsOf((await ask(one, group?.id ?? '')).paths[0])).toBe('responsibleFor> responsibleFor<');
    expect(kindsOf((await ask(group?.id ?? '', one)).paths[0])).toBe('responsibleFor> responsibleFor<');
  });

  it('between a thing and itself, or something that is not there, are none', async () => {
    const nothing = { paths: [], complete: true, searchedLength: 8, unsearched: [] };
    expect(await ask(provincialId, provincialId)).toEqual(nothing);
    expect(await ask(provincialId, 'document-不存在')).toEqual(nothing);
    expect(await ask('region-360000', provincialId)).toEqual(nothing);
  });

  it('say what a budget left out, and do not call themselves complete', async () => {
    const found = await ask(provincialId, `agency-${other}`, { budget: 1 });
    expect(found.complete).toBe(false);
    expect(found.unsearched.length).toBeGreaterThan(0);
    expect(found.searchedLength).toBeLessThan(3);
  });

  it('leave out a path of which something is removed while they are looked for, and say so', async () => {
    const vanishing = { ...graph, nodes: async (ids: readonly string[]) => ids.map(() => null) };
    const request = { fromId: provincialId, toId: municipalId, first: 1, maxLength: 3 };
    expect(await paths(vanishing, request)).toMatchObject({ paths: [], complete: false });
  });
});
