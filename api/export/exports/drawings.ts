import {
  cooperationColumns,
  lineageNodeColumns,
  networkNodeColumns,
  type LineageEdgeRow,
  type LineageNodeRow,
  type NetworkEdgeRow,
  type NetworkNodeRow,
} from '../columns/networks.ts';
import type { Column } from '../columns/column.ts';
import { groupColumns, nameOfGroup, type GroupEdgeRow, type GroupRow } from '../columns/folded.ts';
import { nameOfNode, nodeColumns, pathEdgeColumns, pathEdges, type PathEdgeRow } from '../columns/paths.ts';
import { relationColumns } from '../columns/references.ts';
import { sayWord, type Language } from '../columns/words.ts';
import type { GraphNode } from '../../../schema/graph.ts';
import type { NetworkFile } from '../../../schema/exchange/network-file.ts';
import { inBatches } from '../rows/pages.ts';
import type { Network } from '../rows/networks.ts';
import { unsearchedNodes, type PathTable } from '../rows/paths.ts';

/** Nodes and edges have their own ids in every format; as an attribute it would clash with Gephi's column. */
function withoutId<R>(columns: readonly Column<R>[]): readonly Column<R>[] {
  return columns.filter(({ name }) => name !== 'id');
}

/** 政策脉络: arrows point from the document that refers to the one referred to, as in the graph. */
export function lineageDrawing(
  { nodes, edges, omitted }: Network<LineageNodeRow, LineageEdgeRow>,
  language: Language,
): NetworkFile<LineageNodeRow, LineageEdgeRow> {
  const start = nodes[0]?.document;
  const name = start?.number ?? start?.title ?? start?.id ?? '';
  return {
    directed: true,
    dated: true,
    language,
    description: describe(language, `政策脉络：${name}`, `Lineage of ${name}`, omitted),
    nodes: inBatches(nodes),
    edges: inBatches(edges),
    node: {
      id: ({ document }) => document.id,
      label: ({ document }) => document.title ?? document.number ?? document.id,
      date: ({ document }) => document.date,
      attributes: withoutId(lineageNodeColumns),
    },
    edge: {
      id: ({ reference }) => reference.id,
      source: ({ reference }) => reference.fromId,
      target: ({ reference }) => reference.toId,
      label: ({ reference }) => sayWord('relation', reference.relation, language),
      weight: ({ reference }) => reference.mentions,
      date: ({ from }) => from.document.date,
      attributes: withoutId(relationColumns),
    },
  };
}

/** 协作网络: edges have no direction; their weight is the number of shared measures. */
export function networkDrawing(
  { nodes, edges, omitted }: Network<NetworkNodeRow, NetworkEdgeRow>,
  language: Language,
): NetworkFile<NetworkNodeRow, NetworkEdgeRow> {
  return {
    directed: false,
    dated: false,
    language,
    description: describe(language, '机关协作网络', 'Network of agencies that share measures', omitted),
    nodes: inBatches(nodes),
    edges: inBatches(edges),
    node: {
      id: ({ agency }) => agency.id,
      label: ({ agency }) => agency.name,
      date: () => null,
      attributes: withoutId(networkNodeColumns),
    },
    edge: {
      id: ({ source, target }) => `${source.id}--${target.id}`,
      source: ({ source }) => source.id,
      target: ({ target }) => target.id,
      label: () => null,
      weight: ({ weight }) => weight,
      date: () => null,
      attributes: cooperationColumns,
    },
  };
}

/** 归并后的协作网络: groups of agencies, joined without a direction by the number of measures they share. */
export function foldedDrawing(
  { nodes, edges, omitted }: Network<GroupRow, GroupEdgeRow>,
  language: Language,
): NetworkFile<GroupRow, GroupEdgeRow> {
  // A key may be empty, and one kind of key may be written like another.
  const idOf = ({ by, key }: GroupRow): string => `${by}:${key}`;
  return {
    directed: false,
    dated: false,
    language,
    description: describe(
      language,
      '归并后的机关协作网络',
      'Network of groups of agencies that share measures',
      omitted,
    ),
    nodes: inBatches(nodes),
    edges: inBatches(edges),
    node: {
      id: idOf,
      label: (group) => nameOfGroup(group, language),
      date: () => null,
      attributes: groupColumns,
    },
    edge: {
      id: ({ source, target }) => `${idOf(source)}--${idOf(target)}`,
      source: ({ source }) => idOf(source),
      target: ({ target }) => idOf(target),
      label: () => null,
      weight: ({ weight }) => weight,
      date: () => null,
      attributes: cooperationColumns,
    },
  };
}

/**
 * 路径: what lies on the paths, each once; an arrow points as the fact does (from what refers to what is referred to),
 * whichever way it was walked. Its weight is the number of facts.
 */
export function pathsDrawing(
  { nodes, steps, unsearched }: PathTable,
  language: Language,
): NetworkFile<GraphNode, PathEdgeRow> {
  const edges = pathEdges(steps);
  return {
    directed: true,
    dated: false,
    language,
    description: describePaths(nodes.slice(0, 2).map(nameOfNode), language, unsearched),
    nodes: inBatches(nodes),
    edges: inBatches(edges),
    node: {
      id: ({ id }) => id,
      label: nameOfNode,
      date: () => null,
      attributes: withoutId(nodeColumns),
    },
    edge: {
      id: ({ source, target }) => `${source}--${target}`,
      source: ({ source }) => source,
      target: ({ target }) => target,
      label: ({ step }) => sayWord('step', step.kind, language),
      weight: ({ step }) => Math.max(1, step.references.length + step.responsibilities.length),
      date: () => null,
      attributes: pathEdgeColumns,
    },
  };
}

function describePaths(ends: readonly string[], language: Language, unsearched: number): string {
  const [zh, en] = [`路径：${ends.join(' — ')}`, `Paths: ${ends.join(' — ')}`];
  if (unsearched === 0) return language === 'zh' ? zh : en;
  const told = unsearchedNodes(unsearched);
  return language === 'zh' ? `${zh}；${told.zh}` : `${en}; ${told.en}`;
}

function describe(language: Language, zh: string, en: string, omitted: number): string {
  if (language === 'zh') return omitted === 0 ? zh : `${zh}；因数量上限省略 ${omitted} 个节点`;
  return omitted === 0 ? en : `${en}; ${omitted} nodes left out because of the limit`;
}
