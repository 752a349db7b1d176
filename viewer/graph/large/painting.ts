/** Paints cards and lines on a canvas whose unit is a pixel of the drawing. Looks as in graph-style.ts, plainer. */
import { arrowHeads } from '../arrow-heads.ts';
import type { DrawnEdge, DrawnNode } from '../drawing.ts';
import { foldedWidth, sharedWidth, strokes, type Palette } from '../palette.ts';
import { meets, within, type Box } from './box.ts';
import { boxOfCard, boxOfLine, type LargePicture, type PlacedLine } from './large-picture.ts';

export interface Ground {
  readonly context: CanvasRenderingContext2D;
  readonly zoom: number;
  /** What can be painted on: the rest is left out. */
  readonly seen: Box;
  readonly palette: Palette;
}

/** From here on dashes and heads of lines can be seen. */
const detailZoom = 0.3;
/** As many lines can lie on top of each other and still be told apart; more are painted fainter. */
const clearLines = 800;

/** Pixels of the screen: just below one, up to which canvases take a much shorter way. */
const hair = 0.98;

/** Pixels of the screen of a line brought forward, at the least: it must be found among thousands. */
const lit = 2;

const opacities = { behind: 0.08, none: 0.72, front: 1 } as const;

export function paintLines(ground: Ground, { lines }: LargePicture): void {
  const shown = lines.filter((line) => meets(boxOfLine(line), ground.seen));
  const crowd = Math.max(0.2, Math.min(1, Math.sqrt(clearLines / Math.max(1, shown.length))));
  paintEach(ground, shown, ({ stress = 'none' }) =>
    stress === 'front' ? 1 : stress === 'behind' ? opacities.behind : opacities.none * crowd,
  );
}

/** Lines that are brought forward. */
export function paintLit(ground: Ground, lines: readonly PlacedLine[]): void {
  paintEach(ground, lines, () => opacities.front, lit);
}

function paintEach(
  { context, zoom, seen, palette }: Ground,
  lines: readonly PlacedLine[],
  opacityOf: (edge: DrawnEdge) => number,
  least = hair,
): void {
  const detailed = zoom >= detailZoom;
  for (const { edge, from, to } of lines) {
    const { dash, arrow } = strokes[edge.kind];
    context.globalAlpha = opacityOf(edge);
    context.strokeStyle = palette.edges[edge.kind];
    context.lineWidth = Math.max(least / zoom, widthOf(edge));
    const part = within(seen, from, to);
    if (part === null) continue;
    // Dashes outside would be worked out too; those inside must not wander when another part is seen.
    context.setLineDash(detailed ? [...dash] : []);
    context.lineDashOffset = Math.hypot(part.from.x - from.x, part.from.y - from.y);
    context.beginPath();
    context.moveTo(part.from.x, part.from.y);
    context.lineTo(part.to.x, part.to.y);
    context.stroke();
    if (detailed && arrow !== 'none') paintHead(context, arrow, { edge, from, to }, palette);
  }
  context.setLineDash([]);
  context.globalAlpha = 1;
}

const heads = new Map<string, Path2D>();

function paintHead(
  context: CanvasRenderingContext2D,
  arrow: keyof typeof arrowHeads,
  { edge, from, to }: PlacedLine,
  palette: Palette,
): void {
  const head = heads.get(arrow) ?? new Path2D(arrowHeads[arrow]);
  heads.set(arrow, head);
  context.save();
  context.translate(to.x, to.y);
  context.rotate(Math.atan2(to.y - from.y, to.x - from.x));
  context.fillStyle = palette.edges[edge.kind];
  context.fill(head);
  context.restore();
}

function widthOf({ kind, weight, stress }: DrawnEdge): number {
  if (stress === 'front') return 4;
  if (kind === 'shared') return sharedWidth(weight);
  return weight > 1 ? foldedWidth(weight) : strokes[kind].width;
}

/** Cards as boxes without a label, for a picture seen from far away. */
export function paintCards({ context, zoom, seen, palette }: Ground, { cards }: LargePicture): void {
  context.lineWidth = Math.max(hair / zoom, 1.2);
  for (const card of cards.values()) {
    const box = boxOfCard(card);
    if (!meets(box, seen)) continue;
    context.globalAlpha = card.stress === 'behind' ? 0.3 : 1;
    context.fillStyle = card.origin ? palette.accent : card.kind === 'cited' ? palette.ground : palette.card;
    context.strokeStyle = card.stress === 'front' || card.origin ? palette.accent : markOf(card, palette);
    context.fillRect(box.left, box.top, card.width, card.height);
    context.strokeRect(box.left, box.top, card.width, card.height);
  }
  context.globalAlpha = 1;
}

/** Colour of the stripe that a card has when it is near. */
function markOf({ kind, role }: DrawnNode, palette: Palette): string {
  if (role !== null) return palette.edges[role];
  return kind === 'held' || kind === 'group' ? palette.edges.implements : palette.line;
}

/** A frame of so many pixels of the screen around a card. */
export function paintFrame({ context, zoom }: Ground, card: DrawnNode, color: string, thick: number): void {
  const { left, top } = boxOfCard(card);
  context.strokeStyle = color;
  context.lineWidth = thick / zoom;
  context.strokeRect(left, top, card.width, card.height);
}
