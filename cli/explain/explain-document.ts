import { lineOf } from '../../ingest/document-lines.ts';
import type { Span } from '../../schema/facts.ts';
import { padColumns, withoutControls } from '../display-width.ts';
import { both, kindNames, levelNames } from '../fact-words.ts';
import type { ReadDocument } from '../result-documents.ts';
import { blocksOf, type Block } from './blocks.ts';
import { documentMarks } from './document-marks.ts';
import type { Mark } from './mark.ts';
import { nestMarks } from './nest-marks.ts';
import { bracketPainter, colourPainter, sgrOfTone, type Painted } from './paint.ts';
import { wrap, type Layout } from './wrap.ts';

/** How an explanation looks. */
export interface ExplainStyle {
  /** True: marks are colours; false: brackets. */
  readonly colour: boolean;
  /** Columns of the terminal; null: lines are not broken. */
  readonly width: number | null;
}

const [labelColumns, valueIndent] = [18, 4];

/**
 * The document as people check it: what it says of itself, then its text from beginning to end with every fact marked in
 * its place, under each part the list of what the marks came to.
 *
 * @param chosen the parts to show: all, or those of some items
 */
export function explainDocument(
  document: ReadDocument,
  style: ExplainStyle,
  chosen: (block: Block) => boolean = () => true,
): string {
  const text = withoutControls(document.facts.source.text ?? '');
  const blocks = blocksOf(document.facts);
  const marks = marksByBlock(blocks, documentMarks(document.facts, document.abstentions));
  const parts = blocks.flatMap((block, at) =>
    chosen(block) ? [explainBlock(block, document, text, marks[at] ?? [], style)] : [],
  );
  return [explainHead(document, style), ...parts].filter((part) => part !== '').join('\n');
}

/** A part of a text with its marks, as it stands: without them it is the text. */
export function markText(
  text: string,
  span: Span,
  marks: readonly Mark[],
  colour: boolean,
): readonly Painted[] {
  const painter = colour ? colourPainter : bracketPainter;
  return nestMarks(text, span, marks).flatMap(painter);
}

function explainHead(document: ReadDocument, style: ExplainStyle): string {
  const { facts } = document;
  const place = (span: Span | null | undefined): string =>
    span === null || span === undefined ? '原文未载 not in the text' : placeOf(span, document);
  const row = (label: string, value: string | null, span?: Span | null): string =>
    `${padColumns(label, labelColumns)}${value === null ? '不明 not told' : `${value}（${place(span)}）`}`;
  const { region, spans } = facts;
  const code = region?.code ?? '';
  const rows = [
    row('标题 title', facts.title, spans?.title),
    row('文号 number', facts.number, spans?.number),
    row('日期 date', facts.date, spans?.date),
    ...(facts.issuers.length === 0 ? [row('机关 issuer', null)] : []),
    ...facts.issuers.map(({ name, span }) => row('机关 issuer', name, span)),
    `${padColumns('区域 region', labelColumns)}${
      region === null ? '不明 not told' : `${region.name} ${code} ${both(levelNames[region.level])}`
    }`,
    ...(facts.url === null ? [] : [row('网址 address', facts.url, spans?.url)]),
  ];
  return wrap(
    rows.flatMap((line): Painted[] => [{ text: `${withoutControls(line)}\n`, sgr: '' }]),
    { width: style.width, indent: 0 },
  );
}

function explainBlock(
  block: Block,
  document: ReadDocument,
  text: string,
  marks: readonly Mark[],
  { colour, width }: ExplainStyle,
): string {
  const layout: Layout = { width, indent: valueIndent };
  const words = wrap(markText(text, block.span, marks, colour), layout);
  if (words === '' && !block.isFirst) return '';
  return (
    wrap(headingOf(block, document, colour), { width, indent: 0 }) +
    words +
    noteLines(marks, text, colour, width)
  );
}

/** The marks that stand in each block, whole or in part; blocks and marks come in order. */
function marksByBlock(blocks: readonly Block[], marks: readonly Mark[]): readonly (readonly Mark[])[] {
  const found: Mark[][] = blocks.map(() => []);
  let first = 0;
  for (const mark of marks) {
    while (first < blocks.length && (blocks[first]?.span[1] ?? 0) <= mark.span[0]) first++;
    for (let at = first; at < blocks.length && (blocks[at]?.span[0] ?? 0) < mark.span[1]; at++) {
      found[at]?.push(mark);
    }
  }
  return found;
}

function headingOf(
  { item, span, isFirst }: Block,
  document: ReadDocument,
  colour: boolean,
): readonly Painted[] {
  const bold = colour ? '1' : '';
  if (item === null)
    return [{ text: `── 条目之外 outside the items · ${placeOf(span, document)}`, sgr: bold }];
  const path = item.path.join(' / ');
  if (!isFirst) return [{ text: `── ${path}（续 continued）`, sgr: bold }];
  const kind = 'kind' in item ? item.kind : 'section';
  const words = `── ${path} · ${item.heading} · ${both(kindNames[kind])} · ${placeOf(item.span ?? span, document)}`;
  return [{ text: withoutControls(words), sgr: bold }];
}

function noteLines(marks: readonly Mark[], text: string, colour: boolean, width: number | null): string {
  const told = new Set<string>();
  const lines = marks.flatMap(({ sign, tone, note, span }): Painted[] => {
    const words = text.slice(...span).replace(/\s+/gu, '');
    const line = `${words} ${note}\n`;
    if (told.has(sign + line)) return [];
    told.add(sign + line);
    return [
      { text: sign, sgr: colour ? sgrOfTone(tone) : '' },
      { text: ` ${withoutControls(line)}`, sgr: '' },
    ];
  });
  return wrap(lines, { width, indent: valueIndent + 2 });
}

/** notice.txt:12 [103, 110) */
function placeOf([start, end]: Span, { facts, lines }: ReadDocument): string {
  return `${facts.source.file}:${lineOf(lines, start)} [${start}, ${end})`;
}
