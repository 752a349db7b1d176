import type { Evidence, RegionNode } from '../../../schema/graph.ts';
import type { DiffusionGap } from '../../../store/questions/diffusion/answer.ts';
import { officialDivisions } from '../../../store/questions/diffusion/divisions.ts';
import type { ShownRow } from '../../../store/questions/diffusion/with-evidence.ts';
import { flag, integer, list, text, within, word, type Column } from './column.ts';
import { briefDocumentColumns } from './documents.ts';
import { evidenceColumns } from './evidence.ts';

/** 一个区域的首份落实文件 with the regions around it. */
export interface DiffusionTableRow extends ShownRow {
  readonly above: RegionNode | null;
}

/** The document's own sentence: how it refers to what it carries out, or how it takes up the initiative. */
function ownEvidence({ chain, adoption }: ShownRow): Evidence | null {
  return adoption?.adoption.evidence ?? chain.at(-1)?.reference.evidence ?? null;
}

/** What comes between the origin and the document. */
const between = ({ chain }: ShownRow): ShownRow['chain'] => chain.slice(0, -1);

export const diffusionColumns: readonly Column<DiffusionTableRow>[] = [
  text('region_id', '区域 id', ({ row }) => row.regionId),
  text('region_name', '区域', ({ row }) => row.region.name),
  text('region_code', '行政区划代码', ({ row }) => row.region.code),
  word('level', '层级', 'level', ({ row }) => row.region.level),
  flag('own_region', '起点所在区域', ({ row }) => row.ownRegion),
  text('date', '日期', ({ row }) => row.date),
  integer('days_since_origin', '距起点天数', ({ row }) => row.daysSinceOrigin),
  text('above', '上一层级区域', ({ above }) => above?.name),
  integer('days_since_above', '距上一层级天数', ({ row }) => row.daysSinceAbove),
  ...within(
    briefDocumentColumns.filter(({ name }) => name !== 'date' && name !== 'region'),
    ({ document }: DiffusionTableRow) => ({ document, issuers: [], region: null }),
    { name: 'document_', zh: '首份文件' },
  ),
  flag('direct', '直接引用', ({ row }) => row.chain.length <= 1),
  word('relation', '引用关系', 'relation', ({ chain }) => chain.at(-1)?.reference.relation),
  list('through', '经由文件', (row) => between(row).map(({ from }) => from.number ?? from.title ?? from.id)),
  text('measure_id', '采用条目 id', ({ adoption }) => adoption?.measure.id),
  text('heading', '采用条目', ({ adoption }) => adoption?.measure.heading),
  integer('further_documents', '其余落实文件数', ({ row }) => row.furtherIds.length),
  integer('undated_documents', '无日期的落实文件数', ({ row }) => row.undated),
  integer('conflicting_documents', '早于起点的落实文件数', ({ row }) => row.conflicting),
  word('conflict', '日期矛盾', 'conflict', ({ row }) => row.conflict),
  ...evidenceColumns(ownEvidence),
  list('through_evidence', '经由文件的依据原文', (row) =>
    between(row).flatMap(({ reference }) => reference.evidence.text ?? []),
  ),
  text('url', '原文地址', ({ document }) => document.url),
];

/** 未收录: that a region is here says nothing of what exists. */
export const gapColumns: readonly Column<DiffusionGap>[] = [
  text('region_id', '区域 id', ({ division }) => division.id),
  text('region_name', '区域', ({ division }) => division.name),
  text('region_code', '行政区划代码', ({ division }) => division.code),
  word('level', '层级', 'level', ({ division }) => division.level),
  text('parent', '上级区域', ({ division }) => officialDivisions().get(division.parentId ?? '')?.name),
  word('status', '未收录的情形', 'gap', ({ status }) => status),
  integer('documents_held', '已收录该区域文件数', ({ documentsHeld }) => documentsHeld),
  integer('documents_cited', '仅被引用的该区域文件数', ({ documentsCited }) => documentsCited),
  integer('reached_below', '其下有落实文件的区域数', ({ reachedBelow }) => reachedBelow),
];
