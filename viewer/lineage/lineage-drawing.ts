/** Draws a selected lineage: cards with short labels in their bands, references between them. Pure. */
import type { ApiDocument, ApiReference } from '../client/types.ts';
import type { Drawing, DrawnEdge, DrawnNode, Strip } from '../graph/drawing.ts';
import type { Translate } from '../i18n/translate.ts';
import { shortTitle } from '../text/short-title.ts';
import { shortened, textWidth, wrapText } from '../text/text-width.ts';
import { documentTime } from './document-time.ts';
import { layoutLineage, lineageCard, type LineageLayout, type TimeColumn } from './lineage-layout.ts';
import { levelOf, type LineageSelection } from './lineage-model.ts';

/** Room for a line in the card, in em of its face (12.5 px, 10 px of padding on each side). */
const lineWidth = (lineageCard.width - 20) / 12.5;

export function drawLineage(
  selection: LineageSelection,
  focus: string,
  lanes: number,
  t: Translate,
): Drawing {
  const layout = layoutLineage(
    selection.documents.map((document) => ({
      id: document.id,
      level: levelOf(document),
      time: documentTime(document),
    })),
    { lanes },
  );
  const nodes = selection.documents.map((document) =>
    drawDocument(document, layout, focus, selection.hiddenNeighbours.get(document.id) ?? 0),
  );
  return {
    nodes,
    edges: selection.references.map((reference) => drawReference(reference, layout)),
    rows: layout.bands.map(({ level, top, bottom }) => ({
      caption: t(`level.${level}`),
      from: top,
      to: bottom,
      afterGap: false,
      group: null,
    })),
    columns: layout.columns.map((column) => columnStrip(column, t)),
    width: layout.width,
    height: layout.height,
  };
}

/** The whole name of a document: number and title, as far as known. */
export function documentName(document: Pick<ApiDocument, 'number' | 'title' | 'id'>): string {
  return [document.number, document.title].filter((part) => part !== null).join(' ') || document.id;
}

function drawDocument(
  document: ApiDocument,
  layout: LineageLayout,
  focus: string,
  hidden: number,
): DrawnNode {
  const { x, y } = layout.positions.get(document.id) ?? { x: 0, y: 0 };
  return {
    id: document.id,
    x,
    y,
    kind: document.status,
    width: lineageCard.width,
    height: lineageCard.height,
    lines: documentLabel(document),
    name: documentName(document),
    origin: document.id === focus,
    hidden,
    role: null,
  };
}

/** 地区 文号 on the first line, the core of the title below. */
function documentLabel(document: ApiDocument): readonly string[] {
  const region = document.region?.name ?? null;
  const head = firstLine(document.number, region, document.citedIssuer ?? document.issuers[0]?.name ?? null);
  const title = document.title === null ? [] : shortTitle(document.title, region);
  const below = wrapText(String(title), lineWidth, head === null ? 3 : 2);
  return head === null ? below : [head, ...below];
}

function firstLine(number: string | null, region: string | null, issuer: string | null): string | null {
  if (number === null) return issuer === null ? null : shortened(issuer, lineWidth);
  const local = region === null || region === '全国' ? null : `${region} ${number}`;
  return local !== null && textWidth(local) <= lineWidth ? local : shortened(number, lineWidth);
}

function drawReference(reference: ApiReference, layout: LineageLayout): DrawnEdge {
  const from = layout.positions.get(reference.from.id);
  const to = layout.positions.get(reference.to.id);
  return {
    id: reference.id,
    source: reference.from.id,
    target: reference.to.id,
    kind: reference.relation,
    course:
      from?.x === to?.x || bandIndex(layout, from?.y) !== bandIndex(layout, to?.y)
        ? 'vertical'
        : 'horizontal',
    weight: 1,
  };
}

function bandIndex(layout: LineageLayout, y: number | undefined): number {
  return layout.bands.findIndex(({ bottom }) => (y ?? 0) < bottom);
}

function columnStrip(column: TimeColumn, t: Translate): Strip {
  const strip = { from: column.left, to: column.right, afterGap: column.afterGap, group: null };
  if (column.year === null) return { ...strip, caption: t('time.undated') };
  if (column.month === null) return { ...strip, caption: t('time.year', { year: column.year }) };
  return {
    ...strip,
    caption: column.month === 0 ? t('time.monthUnknown') : t(`time.month.${column.month as Month}`),
    group: t('time.year', { year: column.year }),
  };
}

type Month = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12;
