import type { Role } from '../../../schema/facts.ts';
import type {
  Adoption,
  AgencyNode,
  Evidence,
  InitiativeNode,
  MeasureNode,
  Responsibility,
} from '../../../schema/graph.ts';
import { integer, list, text, within, word, type Column } from './column.ts';
import { briefDocumentColumns, type DocumentRow } from './documents.ts';
import { evidenceColumns } from './evidence.ts';

/** A responsibility with its agency. */
export interface Duty {
  readonly responsibility: Responsibility;
  readonly agency: AgencyNode;
}

/** An adoption with its initiative. */
export interface TakenUp {
  readonly adoption: Adoption;
  readonly initiative: InitiativeNode;
}

/** 条目 with its document, who answers for it and what it takes up, in order of the text. */
export interface MeasureRow {
  readonly measure: MeasureNode;
  readonly of: DocumentRow;
  readonly duties: readonly Duty[];
  readonly initiatives: readonly TakenUp[];
}

/** A measure with its document alone. */
export type InDocument = Pick<MeasureRow, 'measure' | 'of'>;

/** Where something stands, in rows about what stands in a measure. */
export const placeColumns: readonly Column<InDocument>[] = [
  text('measure_id', '条目 id', ({ measure }) => measure.id),
  text('path', '条目编号', ({ measure }) => measure.path.join('/')),
  text('heading', '条目标题', ({ measure }) => measure.heading),
  ...within(briefDocumentColumns, ({ of }: InDocument) => of, { name: 'document_', zh: '文件' }),
];

export const measureColumns: readonly Column<MeasureRow>[] = [
  text('id', 'id', ({ measure }) => measure.id),
  ...within(briefDocumentColumns, ({ of }: MeasureRow) => of, { name: 'document_', zh: '文件' }),
  text('path', '编号', ({ measure }) => measure.path.join('/')),
  integer('order', '序号', ({ measure }) => measure.order),
  text('sections', '所在章节', ({ measure }) => measure.sections.join(' / ')),
  text('heading', '标题', ({ measure }) => measure.heading),
  word('kind', '性质', 'kind', ({ measure }) => measure.kind),
  text('text', '正文', ({ measure }) => measure.text),
  unitsOf('lead', '牵头单位'),
  unitsOf('responsible', '负责单位'),
  unitsOf('support', '配合单位'),
  list('initiatives', '改革举措', ({ initiatives }) => initiatives.map(({ initiative }) => initiative.name)),
  ...evidenceColumns(itemEvidence),
  text('url', '原文地址', ({ of }) => of.document.url),
];

function unitsOf(role: Role, zh: string): Column<MeasureRow> {
  return list(`${role}_units`, zh, ({ duties }) =>
    duties.filter(({ responsibility }) => responsibility.role === role).map(({ agency }) => agency.name),
  );
}

/** The whole item as it stands, its responsibility clause included. */
export function itemEvidence({ measure, of: { document } }: InDocument): Evidence {
  const { span } = measure;
  const words = document.text === null || span === null ? null : document.text.slice(...span);
  return {
    documentId: document.id,
    text: words,
    highlight: words === null ? null : [0, words.length],
    span,
  };
}
