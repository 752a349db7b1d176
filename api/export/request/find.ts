import { normaliseNumber } from '../../../schema/document-number.ts';
import type { Label } from '../../../schema/graph.ts';
import { agencyId, initiativeId, regionId } from '../../../schema/ids.ts';
import type { PolicyGraph } from '../../../store/policy-graph.ts';
import { requestError } from './request-error.ts';

/** Longest part of what was asked that an error repeats, in UTF-16 units. */
const shownLength = 80;
/** Most ids that an error lists. */
const shownIds = 20;

/**
 * The id of the thing a person names: a document by id or 发文字号 in any written form, a region by id, GB/T 2260
 * code or name, an agency by id or formal full name, an initiative by id or name.
 *
 * @throws ZhengmaiError NOT_FOUND, AMBIGUOUS_NUMBER, AMBIGUOUS_NAME
 */
export async function findId(graph: PolicyGraph, label: Label, key: string): Promise<string> {
  const name = key.trim();
  for (const id of [name, ...idsByName(label, name)]) {
    const [node] = await graph.nodes([id]);
    if (node?.label === label) return id;
  }
  const found = await idsByList(graph, label, name);
  const [first, ...others] = found;
  if (first === undefined) throw notFound(label, name);
  if (others.length === 0) return first;
  const ids = found.join(' ');
  throw requestError(
    label === 'Document' ? 'AMBIGUOUS_NUMBER' : 'AMBIGUOUS_NAME',
    `${shown(name)} 不止一个，请用 id 指明：${ids}`,
    `${shown(name)} is the name of several; give one of these ids: ${ids}`,
  );
}

function idsByName(label: Label, name: string): readonly string[] {
  if (label === 'Agency') return [agencyId(name)];
  if (label === 'Initiative') return [initiativeId(name)];
  if (label === 'Region') return [regionId({ name, code: /^\d{6}$/.test(name) ? name : null })];
  return [];
}

async function idsByList(graph: PolicyGraph, label: Label, name: string): Promise<readonly string[]> {
  if (label === 'Region') {
    const { items } = await graph.regions({ text: name }, { first: shownIds * 10 });
    return items.flatMap(({ node }) => (node.name === name ? [node.id] : [])).slice(0, shownIds);
  }
  const number = label === 'Document' ? normaliseNumber(name) : null;
  if (number === null) return [];
  const { items } = await graph.documents({ number }, { field: 'date' }, { first: shownIds });
  return items.map(({ node }) => node.id);
}

const names: Readonly<Record<Label, readonly [zh: string, en: string]>> = {
  Document: ['文件（请给出 id 或发文字号）', 'document (give an id or a 发文字号)'],
  Measure: ['条目（请给出 id）', 'measure (give an id)'],
  Agency: ['机关（请给出 id 或规范全称）', 'agency (give an id or the formal full name)'],
  Region: ['区域（请给出 id、行政区划代码或名称）', 'region (give an id, a GB/T 2260 code or a name)'],
  Initiative: ['改革举措（请给出 id 或名称）', 'initiative (give an id or a name)'],
};

function notFound(label: Label, name: string): Error {
  const [zh, en] = names[label];
  return requestError('NOT_FOUND', `没有 ${shown(name)} 这个${zh}`, `There is no ${shown(name)}, ${en}`);
}

function shown(name: string): string {
  return name.length <= shownLength ? name : `${name.slice(0, shownLength)}…`;
}
