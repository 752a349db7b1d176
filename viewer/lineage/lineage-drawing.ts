/** Draws a selected lineage: cards with short labels in their bands, references between them. Pure. */
import type { ApiDocument } from '../client/types.ts';
import { drawGroup } from '../folding/group-card.ts';
import type { FoldedLineage } from '../folding/fold-lineage.ts';
import type { ReferenceLine } from '../folding/reference-lines.ts';
import type { Drawing, DrawnEdge, DrawnNode, Stress, Strip } from '../graph/drawing.ts';
import type { Translate } from '../i18n/translate.ts';
import { shortTitle } from '../text/short-title.ts';
import { shortened, textWidth, wrapText } from '../text/text-width.ts';
import { balancedLayout } from './balanced-layout.ts';
import { documentTime } from './document-time.ts';
import { lineageCard, type LineageLayout, type TimeColumn } from './lineage-layout.ts';
import { levelOf, type LineageSelection } from './lineage-model.ts';

/** What is brought forward: a path, or the chain of a region. */
export interface Front {
  readonly documents: ReadonlySet<string>;
  readonly references: ReadonlySet<string>;
}

/** Room for a line in the card, in em of its face (13 px, 10 px of padding on each side). */
const lineWidth = (lineageCard.width - 20) / 13;

export function drawLineage(
  selection: LineageSelection,
  folded: FoldedLineage,
  focus: string | null,
  lanes: number,
  t: Translate,
  front: Front | null = null,
): Drawing {
  const layout = balancedLayout(
    [
      ...folded.documents.map((document) => ({
        id: document.id,
        level: levelOf(document),
        time: documentTime(document),
      })),
      ...folded.groups,
    ],
    lanes,
    folded.span,
  );
  const stressOf = (inFront: boolean): Stress => (front === null ? 'none' : inFront ? 'front' : 'behind');
  const stressOfAny = (things: readonly { readonly id: string }[], ids?: ReadonlySet<string>): Stress =>
    stressOf(ids !== undefined && things.some(({ id }) => ids.has(id)));
  return {
    nodes: [
      ...folded.documents.map((document) => ({
        ...drawDocument(document, layout, focus, selection.hiddenNeighbours.get(document.id) ?? 0),
        stress: stressOf(front?.documents.has(document.id) === true),
      })),
      ...folded.groups.map((group) => ({
        ...drawGroup(group, layout.positions.get(group.id) ?? { x: 0, y: 0 }, t),
        stress: stressOfAny(group.documents, front?.documents),
      })),
    ],
    edges: folded.lines.map((line) => ({
      ...drawLine(line, layout),
      stress: stressOfAny(line.references, front?.references),
    })),
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

/** Number and the core of the title: enough to tell it by, for headlines. */
export function documentShortName(document: Pick<ApiDocument, 'number' | 'title' | 'id'>): string {
  const title = document.title === null ? null : shortTitle(document.title);
  return [document.number, title].filter((part) => part !== null).join(' ') || document.id;
}

function drawDocument(
  document: ApiDocument,
  layout: LineageLayout,
  focus: string | null,
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
    lines: documentLabel(document, hidden),
    name: documentName(document),
    origin: document.id === focus,
    hidden,
    role: null,
  };
}

/** 地区 文号 on the first line, with the number of hidden neighbours; the core of the title below. */
function documentLabel(document: ApiDocument, hidden: number): readonly string[] {
  const region = document.region?.name ?? null;
  const more = hidden > 0 ? ` +${hidden}` : '';
  const issuer = document.citedIssuer ?? document.issuers[0]?.name ?? null;
  const head = firstLine(document.number, region, issuer, lineWidth - textWidth(more));
  const title = document.title === null ? '' : shortTitle(document.title, region);
  if (head !== null) return [`${head}${more}`, ...wrapText(title, lineWidth, 2)];
  return hidden > 0 ? [...wrapText(title, lineWidth, 2), more.trim()] : wrapText(title, lineWidth, 3);
}

/** The number with the place in front, in the longest form that fits: 宜春市, 宜春, none. */
function firstLine(
  number: string | null,
  region: string | null,
  issuer: string | null,
  width: number,
): string | null {
  if (number === null) return issuer === null ? null : shortened(issuer, width);
  const names = region === null || region === '全国' ? [] : [region, region.replace(/[省市县区]$/u, '')];
  const fitting = names.map((name) => `${name} ${number}`).find((line) => textWidth(line) <= width);
  return fitting ?? shortened(number, width);
}

function drawLine(
  { id, source, target, relation, references }: ReferenceLine,
  layout: LineageLayout,
): DrawnEdge {
  const from = layout.positions.get(source);
  const to = layout.positions.get(target);
  return {
    id,
    source,
    target,
    kind: relation,
    course: from?.x === to?.x ? 'beside' : 'horizontal',
    weight: references.length,
  };
}

function columnStrip(column: TimeColumn, t: Translate): Strip {
  const strip = { from: column.left, to: column.right, afterGap: column.afterGap, group: null };
  if (column.year === null) return { ...strip, caption: t('time.undated') };
  if (column.months === null) return { ...strip, caption: t('time.year', { year: column.year }) };
  return { ...strip, caption: monthsCaption(column.months, t), group: t('time.year', { year: column.year }) };
}

function monthsCaption([first, last]: readonly [number, number], t: Translate): string {
  if (first === 0) return t('time.monthUnknown');
  const name = (month: number): string => t(`time.month.${month as Month}`);
  return first === last ? name(first) : `${name(first)}–${name(last)}`;
}

type Month = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12;
