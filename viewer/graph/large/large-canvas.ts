/** Draws a drawing of very many cards and lines; to its user the same as the small canvas. */
import cytoscape, { type Core } from 'cytoscape';
import type { Point } from '../../lineage/lineage-layout.ts';
import { emptyDrawing, type Drawing } from '../drawing.ts';
import type { CanvasEvents, GraphCanvas } from '../graph-canvas.ts';
import { graphStyle } from '../graph-style.ts';
import { moveTo, sizeOf, viewportNow, zoomAboutMiddle } from '../moves.ts';
import type { Palette } from '../palette.ts';
import { shiftToSee, zoomLimits } from '../viewport.ts';
import { nearWindow } from './near-window.ts';
import { largePicture, placedLine, type LargePicture, type PlacedLine } from './large-picture.ts';
import { paintLayer } from './paint-layer.ts';
import { paintCards, paintFrame, paintLines, paintLit, type Ground } from './painting.ts';
import { repaintWhenQuiet } from './repaint.ts';
import { cardAt, lineAt } from './picking.ts';

/** How far beside a thing a pointer may be, in pixels of the screen. */
const reach = { card: 3, line: 5 } as const;

/** A canvas is made for few or for many: it must be made anew where the one turns into the other. */
export function isLarge({ nodes, edges }: Drawing): boolean {
  return nodes.length + edges.length > 600;
}

export function createLargeCanvas(
  container: HTMLElement,
  palette: Palette,
  events: CanvasEvents,
): GraphCanvas {
  const ground = paintLayer(container);
  const light = paintLayer(container);
  const cy = cytoscape({
    container,
    style: graphStyle(palette),
    minZoom: zoomLimits.far,
    maxZoom: zoomLimits.most,
    boxSelectionEnabled: false,
    autounselectify: true,
    pixelRatio: Math.min(2, globalThis.devicePixelRatio),
    layout: { name: 'preset' },
  });
  let colors = palette;
  let shown: Drawing = emptyDrawing;
  let picture: LargePicture = largePicture(emptyDrawing);
  let chosen: string | null = null;
  let pointed: string | null = null;
  const near = nearWindow(cy);

  const ratio = (): number => (near.isNear() ? Math.min(2, globalThis.devicePixelRatio) : 1);
  const painted = (work: (on: Ground) => void) => (context: CanvasRenderingContext2D, seen: Ground['seen']) =>
    work({ context, seen, zoom: cy.zoom(), palette: colors });
  const paintGround = (): void => {
    ground.paint(
      viewportNow(cy),
      ratio(),
      painted((on) => {
        paintLines(on, picture);
        if (!near.isNear()) paintCards(on, picture);
      }),
    );
  };
  const paintLight = (): void => {
    const id = pointed ?? chosen;
    near.light(id, chosen);
    light.paint(
      viewportNow(cy),
      ratio(),
      painted((on) => {
        paintLit(on, linesAround(picture, id, cy));
        if (near.isNear()) return;
        const frame = (card: string | null, color: string, thick: number): void => {
          const found = picture.cards.get(card ?? '');
          if (found !== undefined) paintFrame(on, found, color, thick);
        };
        frame(pointed, colors.ink, 2);
        frame(chosen, colors.accent, 4);
      }),
    );
  };
  const repaint = repaintWhenQuiet(() => {
    paintGround();
    paintLight();
  });
  const follow = (): void => {
    const changed = near.follow(picture);
    const covered = [ground, light].map((layer) => layer.follow(viewportNow(cy))).every(Boolean);
    if (changed || !covered) repaint.next();
    else repaint.later();
  };
  const resize = (): void => {
    for (const layer of [ground, light]) layer.resize(sizeOf(cy));
    follow();
  };
  const point = (id: string | null): void => {
    if (id === pointed) return;
    pointed = id;
    paintLight();
    events.onHover(id);
  };
  const thingAt = (place: Point): string | null =>
    cardAt(picture, place, reach.card / cy.zoom()) ??
    // From far away lines cannot be told apart.
    (near.isNear() ? lineAt(picture, place, reach.line / cy.zoom()) : null);

  cy.on('resize', resize);
  cy.on('viewport', () => {
    follow();
    events.onViewport(viewportNow(cy));
  });
  cy.on('tap', ({ position }) => events.onSelect(thingAt(position)));
  cy.on('dbltap', ({ position }) => {
    const card = cardAt(picture, position, reach.card / cy.zoom());
    if (card !== null) events.onExpand(card);
  });
  let inHand = false;
  cy.on('grab', 'node', () => {
    inHand = true;
  });
  cy.on('free', 'node', () => {
    inHand = false;
  });
  cy.on('mousemove', ({ position }) => {
    if (!inHand) point(thingAt(position));
  });
  cy.on('drag', 'node', paintLight);
  cy.on('dragfree', 'node', ({ target }) => {
    events.onMove(target.id() as string, { ...(target.position() as Point) });
  });
  const leave = (): void => point(null);
  container.addEventListener('pointerleave', leave);
  resize();

  return {
    cytoscape: cy,
    drawing: () => shown,
    draw: (drawing, keep) => {
      // As it stands at this moment: the reader may have dragged it there.
      const held = cy.getElementById(keep ?? '');
      const before: Point | undefined = held.empty() ? picture.cards.get(keep ?? '') : { ...held.position() };
      shown = drawing;
      picture = largePicture(drawing);
      const now = picture.cards.get(keep ?? '');
      near.clear();
      if (before !== undefined && now !== undefined) {
        cy.panBy({ x: (before.x - now.x) * cy.zoom(), y: (before.y - now.y) * cy.zoom() });
      }
      follow();
      repaint.next();
    },
    choose: (id) => {
      chosen = id;
      paintLight();
    },
    paint: (next) => {
      colors = next;
      cy.style(graphStyle(next));
      repaint.next();
    },
    show: (viewport, animated) => moveTo(cy, viewport, animated),
    zoomBy: (factor) => zoomAboutMiddle(cy, factor),
    reveal: (id) => {
      const card = picture.cards.get(id);
      if (card === undefined) return;
      const { zoom, pan } = viewportNow(cy);
      const [x, y] = [card.x * zoom + pan.x, card.y * zoom + pan.y];
      const [right, down] = [(card.width / 2) * zoom, (card.height / 2) * zoom];
      cy.panBy(shiftToSee({ x1: x - right, x2: x + right, y1: y - down, y2: y + down }, sizeOf(cy)));
    },
    destroy: () => {
      repaint.stop();
      container.removeEventListener('pointerleave', leave);
      for (const layer of [ground, light]) layer.remove();
      cy.destroy();
    },
  };
}

/** The line itself, or those of a card, as the cards stand at this moment: one may be under the reader's hand. */
function linesAround({ cards, lines }: LargePicture, id: string | null, cy: Core): readonly PlacedLine[] {
  if (id === null) return [];
  return lines.flatMap((line) => {
    const { edge } = line;
    if (edge.id !== id && edge.source !== id && edge.target !== id) return [];
    const [source, target] = [edge.source, edge.target].map((end) => {
      const card = cards.get(end);
      const held = cy.getElementById(end);
      return card === undefined || held.empty() ? card : { ...card, ...held.position() };
    });
    return source === undefined || target === undefined ? [line] : [placedLine(edge, source, target)];
  });
}
