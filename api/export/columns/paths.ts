import type { GraphNode } from '../../../schema/graph.ts';
import type { PathStep } from '../../../store/questions/paths/answer.ts';
import { flag, integer, list, text, within, word, words, type Column } from './column.ts';
import { evidenceColumns } from './evidence.ts';

/** A step with its ends. */
export interface StepRow {
  readonly step: PathStep;
  readonly from: GraphNode;
  readonly to: GraphNode;
  /** Address of the document in which its sentence stands. */
  readonly url: string | null;
}

/** 路径上的一步, and where it stands */
export interface PathStepRow extends StepRow {
  /** Of the paths, from 1; the shortest first. */
  readonly path: number;
  readonly length: number;
  /** Of the steps of the path, from 1. */
  readonly place: number;
}

export function nameOfNode(node: GraphNode): string {
  if (node.label === 'Document') return node.title ?? node.number ?? node.id;
  return node.label === 'Measure' ? node.heading : node.name;
}

export const nodeColumns: readonly Column<GraphNode>[] = [
  text('id', ' id', ({ id }) => id),
  word('kind', '类别', 'label', ({ label }) => label),
  text('name', '名称', nameOfNode),
  text('number', '发文字号', (node) => (node.label === 'Document' ? node.number : null)),
  text('date', '日期', (node) => (node.label === 'Document' ? node.date : null)),
];

/** The fact behind a step. Of several references or responsibilities all their relations or roles, and the first sentence. */
const factColumns: readonly Column<StepRow>[] = [
  word('kind', '关系类别', 'step', ({ step }) => step.kind),
  words('relations', '引用关系', 'relation', ({ step }) => step.references.map(({ relation }) => relation)),
  words('roles', '责任角色', 'role', ({ step }) => step.responsibilities.map(({ role }) => role)),
  list('reference_ids', '引用 id', ({ step }) => step.references.map(({ id }) => id)),
  ...evidenceColumns(({ step }: StepRow) => step.evidence),
  text('url', '原文地址', ({ url }) => url),
];

export const pathColumns: readonly Column<PathStepRow>[] = [
  integer('path', '路径', ({ path }) => path),
  integer('length', '路径步数', ({ length }) => length),
  integer('step', '第几步', ({ place }) => place),
  ...within(nodeColumns, ({ from }: PathStepRow) => from, { name: 'from_', zh: '从' }),
  ...within(nodeColumns, ({ to }: PathStepRow) => to, { name: 'to_', zh: '到' }),
  flag('forward', '顺着事实的方向', ({ step }) => step.forward),
  ...factColumns,
];

/** A step as its fact points, with the paths on which it lies. */
export interface PathEdgeRow extends StepRow {
  readonly source: string;
  readonly target: string;
  readonly paths: readonly number[];
}

/** Each fact once, however many paths lead along it. */
export function pathEdges(steps: readonly PathStepRow[]): readonly PathEdgeRow[] {
  const edges = new Map<string, PathEdgeRow>();
  for (const row of steps) {
    const { forward, fromId, toId } = row.step;
    const [source, target] = forward ? [fromId, toId] : [toId, fromId];
    const key = `${source} ${target}`;
    const paths = [...(edges.get(key)?.paths ?? []), row.path];
    edges.set(key, { ...row, source, target, paths });
  }
  return [...edges.values()];
}

export const pathEdgeColumns: readonly Column<PathEdgeRow>[] = [
  list('paths', '所在路径', ({ paths }) => paths.map(String)),
  ...factColumns,
];
