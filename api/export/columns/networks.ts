import type { AgencyNode, Evidence } from '../../../schema/graph.ts';
import { flag, integer, list, text, within, type Column } from './column.ts';
import { documentColumns, type DocumentRow } from './documents.ts';
import { evidenceColumns } from './evidence.ts';
import { agencyColumns, type AgencyRow } from './places.ts';
import { referenceColumns, type ReferenceRow } from './references.ts';

/** 脉络中的一个文件 */
export interface LineageNodeRow extends DocumentRow {
  /** Hops from the start. */
  readonly distance: number;
  /** 途经: it does not match the filter itself. */
  readonly onTheWay: boolean;
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

/** What two of a network have to do with each other: measures for which both answer. */
export interface Cooperation {
  readonly weight: number;
  /** Up to ten of the shared measures, by id. */
  readonly measureIds: readonly string[];
  /** Of the first of these: the sentence that names the source, and that which names the target. */
  readonly sourceEvidence: Evidence | null;
  readonly targetEvidence: Evidence | null;
  /** Address of the document in which they stand. */
  readonly url: string | null;
}

/** 两个机关的协作 */
export interface NetworkEdgeRow extends Cooperation {
  readonly source: AgencyNode;
  readonly target: AgencyNode;
}

/** Where in the lineage a document stands. */
const standing: readonly Column<LineageNodeRow>[] = [
  integer('distance', '步数', (row) => row.distance),
  flag('on_the_way', '途经', (row) => row.onTheWay),
];

export const lineageNodeColumns: readonly Column<LineageNodeRow>[] = [...standing, ...documentColumns];

export const lineageEdgeColumns: readonly Column<LineageEdgeRow>[] = [
  ...within(standing, (row: LineageEdgeRow) => row.from, { name: 'from_', zh: '引用方' }),
  ...within(standing, (row: LineageEdgeRow) => row.to, { name: 'to_', zh: '被引用方' }),
  ...referenceColumns,
];

export const networkNodeColumns: readonly Column<NetworkNodeRow>[] = [
  ...agencyColumns,
  integer('measures', '承担条目数', (row) => row.measures),
  integer('leads', '牵头条目数', (row) => row.leads),
  integer('supports', '配合条目数', (row) => row.supports),
];

/** What the co-operation itself says, without its ends and weight. */
export const cooperationColumns: readonly Column<Cooperation>[] = [
  list('measure_ids', '共同条目 id', (row) => row.measureIds),
  ...evidenceColumns((row: Cooperation) => row.sourceEvidence, { name: 'source_', zh: '甲方' }),
  ...evidenceColumns((row: Cooperation) => row.targetEvidence, { name: 'target_', zh: '乙方' }),
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
