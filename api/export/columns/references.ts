import type { Reference } from '../../../schema/graph.ts';
import { integer, list, share, text, within, word, type Column } from './column.ts';
import { briefDocumentColumns, type DocumentRow } from './documents.ts';
import { evidenceColumns } from './evidence.ts';

/** 引用 with both documents. */
export interface ReferenceRow {
  readonly reference: Reference;
  readonly from: DocumentRow;
  readonly to: DocumentRow;
}

/** What the relation itself says, without its ends. */
export const relationColumns: readonly Column<ReferenceRow>[] = [
  text('id', 'id', ({ reference }) => reference.id),
  word('relation', '引用关系', 'relation', ({ reference }) => reference.relation),
  list('measure_ids', '所在条目 id', ({ reference }) => reference.measureIds),
  integer('mentions', '引用次数', ({ reference }) => reference.mentions),
  text('cited_title', '引文所称标题', ({ reference }) => reference.citedTitle),
  text('cited_number', '引文所称文号', ({ reference }) => reference.citedNumber),
  text('cited_issuer', '引文所称发文机关', ({ reference }) => reference.citedIssuer),
  share('confidence', '把握', ({ reference }) => reference.confidence),
  ...evidenceColumns(({ reference }: ReferenceRow) => reference.evidence),
  text('url', '原文地址', ({ from }) => from.document.url),
];

export const referenceColumns: readonly Column<ReferenceRow>[] = [
  ...within(briefDocumentColumns, (row: ReferenceRow) => row.from, { name: 'from_', zh: '引用方' }),
  ...within(briefDocumentColumns, (row: ReferenceRow) => row.to, { name: 'to_', zh: '被引用方' }),
  word('to_status', '被引用方收录', 'status', ({ to }) => to.document.status),
  ...relationColumns,
];
