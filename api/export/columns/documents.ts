import type { Span } from '../../../schema/facts.ts';
import type { AgencyNode, DocumentNode, Evidence, RegionNode } from '../../../schema/graph.ts';
import { evidenceAt } from '../../../store/graph/evidence.ts';
import { integer, list, text, word, type Column } from './column.ts';
import { evidenceColumns } from './evidence.ts';

/** 政策文件 with what it points at. */
export interface DocumentRow {
  readonly document: DocumentNode;
  /** In order of the text. */
  readonly issuers: readonly AgencyNode[];
  readonly region: RegionNode | null;
}

/** With how often others refer to it. */
export interface CitedDocumentRow extends DocumentRow {
  readonly citedBy: number;
}

/** Enough to know a document again, in rows about something else. */
export const briefDocumentColumns: readonly Column<DocumentRow>[] = [
  text('id', ' id', ({ document }) => document.id),
  text('number', '发文字号', ({ document }) => document.number),
  text('title', '标题', ({ document }) => document.title),
  text('date', '日期', ({ document }) => document.date),
  text('region', '区域', ({ region }) => region?.name),
];

export const documentColumns: readonly Column<DocumentRow>[] = [
  text('id', 'id', ({ document }) => document.id),
  text('title', '标题', ({ document }) => document.title),
  text('number', '发文字号', ({ document }) => document.number),
  text('date', '日期', ({ document }) => document.date),
  word('level', '层级', 'level', ({ document }) => document.level),
  word('status', '收录', 'status', ({ document }) => document.status),
  list('issuers', '发文机关', ({ issuers }) => issuers.map((agency) => agency.name)),
  list('issuer_ids', '发文机关 id', ({ issuers }) => issuers.map((agency) => agency.id)),
  text('cited_issuer', '引文所称发文机关', ({ document }) => document.citedIssuer),
  text('region', '区域', ({ region }) => region?.name),
  text('region_id', '区域 id', ({ region }) => region?.id),
  text('url', '原文地址', ({ document }) => document.url),
  text('source_file', '来源文件', ({ document }) => document.sourceFile),
  ...headEvidence('title', '标题', (document) => document.titleSpan),
  ...headEvidence('number', '文号', (document) => document.numberSpan),
  ...headEvidence('date', '日期', (document) => document.dateSpan),
];

export const citedDocumentColumns: readonly Column<CitedDocumentRow>[] = [
  ...documentColumns,
  integer('cited_by', '被引用次数', ({ citedBy }) => citedBy),
];

function headEvidence(
  name: string,
  zh: string,
  spanOf: (document: DocumentNode) => Span | null,
): readonly Column<DocumentRow>[] {
  return evidenceColumns(({ document }) => evidenceOfHead(document, spanOf(document)), {
    name: `${name}_`,
    zh,
  });
}

function evidenceOfHead(document: DocumentNode, span: Span | null): Evidence | null {
  return span === null ? null : evidenceAt(document.id, document.text, span);
}
