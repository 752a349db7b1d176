import type { Evidence, MeasureNode } from '../../../schema/graph.ts';
import type { AlignedPair } from '../../../store/questions/alignment/align-documents.ts';
import { integer, list, share, text, within, type Column } from './column.ts';
import { briefDocumentColumns, type DocumentRow } from './documents.ts';

/** The two documents of an alignment, as every row names them. */
interface Documents {
  readonly from: DocumentRow;
  readonly to: DocumentRow;
}

/** 共同词句: words that both measures of a pair share, with the sentences in which they stand. */
export interface PassageRow {
  /** As they stand in the measure of the first document. */
  readonly words: string;
  readonly from: Evidence;
  readonly to: Evidence;
}

/** 对应的一对条目 */
export interface AlignmentRow extends Documents {
  readonly pair: AlignedPair;
  readonly passages: readonly PassageRow[];
}

/** 未找到对应的条目: that it is here says nothing of what the other document holds. */
export interface UnalignedRow {
  readonly measure: MeasureNode;
  readonly of: DocumentRow;
  /** Where no counterpart was found. */
  readonly other: DocumentRow;
  readonly minScore: number;
}

const from = { name: 'from_', zh: '甲方' };
const to = { name: 'to_', zh: '乙方' };

const documentColumns = (named: 'document' | 'other_document', zh: string): readonly Column<DocumentRow>[] =>
  within(
    briefDocumentColumns.filter(({ name }) => name !== 'region'),
    (row: DocumentRow) => row,
    { name: `${named}_`, zh },
  );

const measureColumns: readonly Column<MeasureNode>[] = [
  text('measure_id', '条目 id', ({ id }) => id),
  text('path', '条目编号', ({ path }) => path.join('/')),
  text('heading', '条目标题', ({ heading }) => heading),
  text('text', '条目正文', (measure) => measure.text),
];

/** Sentences that hold several of the passages are shown once. */
const sentences = (passages: readonly PassageRow[], side: 'from' | 'to'): readonly string[] => [
  ...new Set(passages.flatMap((passage) => passage[side].text ?? [])),
];

export const alignmentColumns: readonly Column<AlignmentRow>[] = [
  share('score', '得分', ({ pair }) => pair.score),
  share('heading_score', '标题得分', ({ pair }) => pair.parts.heading),
  share('text_score', '正文得分', ({ pair }) => pair.parts.text),
  share('function_score', '条线得分', ({ pair }) => pair.parts.function),
  ...within(measureColumns, ({ pair }: AlignmentRow) => pair.from, from),
  ...within(measureColumns, ({ pair }: AlignmentRow) => pair.to, to),
  list('shared_passages', '共同词句', ({ passages }) => passages.map(({ words }) => words)),
  list('from_evidence', '甲方依据原文', ({ passages }) => sentences(passages, 'from')),
  list('to_evidence', '乙方依据原文', ({ passages }) => sentences(passages, 'to')),
  integer('from_pairs', '甲方条目对应数', ({ pair }) => pair.fromPairs),
  integer('to_pairs', '乙方条目对应数', ({ pair }) => pair.toPairs),
  ...within(documentColumns('document', '文件'), (row: AlignmentRow) => row.from, from),
  ...within(documentColumns('document', '文件'), (row: AlignmentRow) => row.to, to),
  text('from_url', '甲方原文地址', (row) => row.from.document.url),
  text('to_url', '乙方原文地址', (row) => row.to.document.url),
];

export const unalignedColumns: readonly Column<UnalignedRow>[] = [
  ...within(documentColumns('document', '文件'), ({ of }: UnalignedRow) => of),
  ...within(measureColumns, ({ measure }: UnalignedRow) => measure),
  share('none_found_from_score', '未找到对应条目的得分下限', ({ minScore }) => minScore),
  ...within(documentColumns('other_document', '对照文件'), ({ other }: UnalignedRow) => other),
  text('url', '原文地址', ({ of }) => of.document.url),
];
