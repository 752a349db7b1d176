import type { AgencyNode, Evidence } from '../../../schema/graph.ts';
import { integer, list, text, within, type Column } from './column.ts';
import { documentColumns, type DocumentRow } from './documents.ts';
import { evidenceColumns } from './evidence.ts';
import { agencyColumns, type AgencyRow } from './places.ts';
import { referenceColumns, type ReferenceRow } from './references.ts';

/** 脉络中的一个文件 */
export interface LineageNodeRow extends DocumentRow {
  /** Hops from the start. */
  readonly distance: number;
}

export interface LineageEdgeRow extends ReferenceRow {
  readonly from: LineageNodeRow;
  readonly to: LineageNodeRow;
}

/** 协作网络中的一个机关 */
export interface NetworkNodeRow extends AgencyRow {
  readonly measures: number;
  readonly leads: number;
  readonly supports: number;
}

/** 两个机关的协作: measures for which both answer */
export interface NetworkEdgeRow {
  readonly source: AgencyNode;
  readonly target: AgencyNode;
  readonly weight: number;
  /** Up to ten of the shared measures, by id. */
  readonly measureIds: readonly string[];
  /** Of the first of these: the sentence that names the source, and that which names the target. */
  readonly sourceEvidence: Evidence | null;
  readonly targetEvidence: Evidence | null;
  /** Address of the document in which they stand. */
  readonly url: string | null;
}

const distance: Column<LineageNodeRow> = integer('distance', '步数', (row) => row.distance);

export const lineageNodeColumns: readonly Column<LineageNodeRow>[] = [distance, ...documentColumns];

export const lineageEdgeColumns: readonly Column<LineageEdgeRow>[] = [
  ...within([distance], (row: LineageEdgeRow) => row.from, { name: 'from_', zh: '引用方' }),
  ...within([distance], (row: LineageEdgeRow) => row.to, { name: 'to_', zh: '被引用方' }),
  ...referenceColumns,
];

export const networkNodeColumns: readonly Column<NetworkNodeRow>[] = [
  ...agencyColumns,
  integer('measures', '承担条目数', (row) => row.measures),
  integer('leads', '牵头条目数', (row) => row.leads),
  integer('supports', '配合条目数', (row) => row.supports),
];

/** What the co-operation itself says, without its ends and weight. */
export const cooperationColumns: readonly Column<NetworkEdgeRow>[] = [
  list('measure_ids', '共同条目 id', (row) => row.measureIds),
  ...evidenceColumns((row: NetworkEdgeRow) => row.sourceEvidence, { name: 'source_', zh: '甲方' }),
  ...evidenceColumns((row: NetworkEdgeRow) => row.targetEvidence, { name: 'target_', zh: '乙方' }),
  text('url', '原文地址', (row) => row.url),
];

export const networkEdgeColumns: readonly Column<NetworkEdgeRow>[] = [
  text('source_id', '甲方 id', ({ source }) => source.id),
  text('source', '甲方', ({ source }) => source.name),
  text('source_function', '甲方条线', ({ source }) => source.function),
  text('target_id', '乙方 id', ({ target }) => target.id),
  text('target', '乙方', ({ target }) => target.name),
  text('target_function', '乙方条线', ({ target }) => target.function),
  integer('weight', '共同条目数', ({ weight }) => weight),
  ...cooperationColumns,
];
