/** Draws a drawing with Cytoscape and reports what the reader does with it. Holds no state of the view. */
import cytoscape, {
  type CollectionArgument,
  type CollectionReturnValue,
  type Core,
  type ElementDefinition,
} from 'cytoscape';
import { emptyDrawing, type Drawing } from './drawing.ts';
import { cardElement, lineElement } from './elements.ts';
import { graphStyle } from './graph-style.ts';
import type { Palette } from './palette.ts';
import type { Point } from '../lineage/lineage-layout.ts';
import { moveTo, sizeOf, zoomAboutMiddle } from './moves.ts';
import { shiftToSee, zoomLimits, type Viewport } from './viewport.ts';

export interface CanvasEvents {
  /** A card or line was clicked; null: the ground. */
  readonly onSelect: (id: string | null) => void;
  /** A card was clicked twice. */
  readonly onExpand: (id: string) => void;
  /** A card was dragged to another place. */
  readonly onMove: (id: string, place: Point) => void;
  /** The pointer entered a card or line, or left it (null). */
  readonly onHover: (id: string | null) => void;
  readonly onViewport: (viewport: Viewport) => void;
}

export interface GraphCanvas {
  /** Cytoscape's own object, for tests and for those who extend the viewer. */
  readonly cytoscape: Core;
  /** What is drawn. */
  readonly drawing: () => Drawing;
  /** @param keep id of a card that should stay where it is in the window, if it was drawn before */
  readonly draw: (drawing: Drawing, keep: string | null) => void;
  readonly choose: (id: string | null) => void;
  readonly paint: (palette: Palette) => void;
  readonly show: (viewport: Viewport, animated: boolean) => void;
  /** Zoom by a factor, keeping the middle where it is. */
  readonly zoomBy: (factor: number) => void;
  /** Move as little as needed so that a card can be seen whole. */
  readonly reveal: (id: string) => void;
  readonly destroy: () => void;
}

/** All of a drawing in Cytoscape: for as many cards and lines as one can look at. */
export function createGraphCanvas(
  container: HTMLElement,
  palette: Palette,
  events: CanvasEvents,
): GraphCanvas {
  const cy = cytoscape({
    container,
    style: graphStyle(palette),
    minZoom: zoomLimits.least,
    maxZoom: zoomLimits.most,
    boxSelectionEnabled: false,
    autounselectify: true,
    pixelRatio: Math.min(2, globalThis.devicePixelRatio),
    layout: { name: 'preset' },
  });
  let chosen: string | null = null;
  let shown: Drawing = emptyDrawing;
  const light = lighting(cy);
  listen(cy, events, light, () => chosen);
  return {
    cytoscape: cy,
    drawing: () => shown,
    draw: (drawing, keep) => {
      shown = drawing;
      const before = placeOf(cy, keep);
      drawElements(cy, drawing);
      const now = placeOf(cy, keep);
      if (before !== null && now !== null) cy.panBy({ x: before.x - now.x, y: before.y - now.y });
      light(chosen, chosen);
    },
    choose: (id) => {
      chosen = id;
      light(chosen, chosen);
    },
    paint: (next) => {
      cy.style(graphStyle(next));
    },
    show: (viewport, animated) => moveTo(cy, viewport, animated),
    zoomBy: (factor) => zoomAboutMiddle(cy, factor),
    reveal: (id) => reveal(cy, id),
    destroy: () => cy.destroy(),
  };
}

function listen(cy: Core, events: CanvasEvents, light: Light, chosen: () => string | null): void {
  cy.on('tap', (event) => events.onSelect(event.target === cy ? null : (event.target.id() as string)));
  cy.on('dbltap', 'node', (event) => events.onExpand(event.target.id() as string));
  cy.on('dragfree', 'node', (event) => {
    events.onMove(event.target.id() as string, { ...(event.target.position() as Point) });
  });
  cy.on('mouseover', 'node, edge', (event) => {
    const id = event.target.id() as string;
    light(id, chosen());
    events.onHover(id);
  });
  cy.on('mouseout', 'node, edge', () => {
    light(chosen(), chosen());
    events.onHover(null);
  });
  cy.on('viewport', () => events.onViewport({ zoom: cy.zoom(), pan: { ...cy.pan() } }));
}

/** Where a card stands in the window; null if it is not drawn. */
function placeOf(cy: Core, id: string | null): Point | null {
  const card = cy.getElementById(id ?? '');
  return card.empty() || card.group() === 'edges' ? null : { ...card.renderedPosition() };
}

/** Add what is new, take out what is gone, change what stays: cards that stay keep their looks. */
function drawElements(cy: Core, drawing: Drawing): void {
  const cards = new Map(drawing.nodes.map((node) => [node.id, node]));
  const elements = [
    ...drawing.nodes.map(cardElement),
    ...drawing.edges.flatMap((edge) => {
      const source = cards.get(edge.source);
      const target = cards.get(edge.target);
      if (source === undefined || target === undefined) return [];
      return [lineElement(edge, source, target)];
    }),
  ];
  const wanted = new Set(elements.map(({ data }) => data.id));
  cy.batch(() => {
    cy.elements()
      .filter((element) => !wanted.has(element.id()))
      .remove();
    const fresh: ElementDefinition[] = [];
    for (const element of elements) {
      const before = cy.getElementById(element.data.id ?? '');
      if (before.empty()) {
        fresh.push(element);
        continue;
      }
      before.data(element.data);
      if (element.position !== undefined) before.position(element.position);
    }
    cy.add(fresh);
  });
}

type Light = (id: string | null, chosen: string | null) => void;

/** Brings one thing and what it is joined to forward; the rest fades. */
function lighting(cy: Core): Light {
  let changed = cy.collection();
  const mark = (some: CollectionArgument, looks: string): void => {
    some.addClass(looks);
    changed = changed.union(some);
  };
  return (id, chosen) => {
    cy.batch(() => {
      changed.removeClass('faded lit chosen hovered');
      changed = cy.collection();
      if (chosen !== null) mark(cy.getElementById(chosen), 'chosen');
      const target = cy.getElementById(id ?? '');
      if (target.empty()) return;
      const around =
        target.group() === 'nodes'
          ? target.closedNeighborhood()
          : target.union(target.connectedNodes() as unknown as CollectionReturnValue);
      // What is brought forward stays so, and the start: the end of a way alone says nothing.
      mark(cy.elements().not(around).not('[stress = "front"], node[?origin]'), 'faded');
      mark(around.edges(), 'lit');
      if (id !== chosen) mark(target, 'hovered');
    });
  };
}

function reveal(cy: Core, id: string): void {
  const element = cy.getElementById(id);
  if (element.empty()) return;
  cy.panBy(shiftToSee(element.renderedBoundingBox({ includeOverlays: false }), sizeOf(cy)));
}
