/** The picture: canvas between bands and captions, with keys, tooltip and zoom buttons. */
import type { JSX } from 'preact';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { createGraphCanvas, type GraphCanvas } from '../graph/graph-canvas.ts';
import { createLargeCanvas, isLarge } from '../graph/large/large-canvas.ts';
import type { DrawnEdge } from '../graph/drawing.ts';
import { isArrowKey, nearest } from '../graph/nearest.ts';
import { moveCard } from '../graph/moved.ts';
import type { Palette } from '../graph/palette.ts';
import {
  around,
  cameraOf,
  fitted,
  leastReadableZoom,
  leastShapeZoom,
  opening,
  viewportOf,
  type Margins,
  type Size,
  type Viewport,
} from '../graph/viewport.ts';
import type { Point } from '../lineage/lineage-layout.ts';
import type { Scene } from '../scene/scene.ts';
import type { Camera } from '../state/view-state.ts';
import { useApp } from './app-context.ts';
import { backdropMargins, Bands, Captions } from './backdrop.tsx';
import { ZoomButtons } from './zoom-buttons.tsx';

interface StageProps {
  readonly scene: Scene;
  /** The picture is fitted anew when this changes, and else stays where the reader put it. */
  readonly frame: string;
  readonly palette: Palette;
  readonly onExpand: (id: string) => void;
  /** Told what is shown of the picture, whenever that changes. */
  readonly onCamera: (camera: Camera) => void;
}

export function Stage({ scene, frame, palette, onExpand, onCamera }: StageProps): JSX.Element {
  const { t, state, change, select, announce } = useApp();
  const container = useRef<HTMLDivElement>(null);
  const canvas = useRef<GraphCanvas | null>(null);
  const [viewport, setViewport] = useState<Viewport>({ zoom: 1, pan: { x: 0, y: 0 } });
  const [size, setSize] = useState<Size>({ width: 0, height: 0 });
  const [hovered, setHovered] = useState<string | null>(null);
  const onMove = (id: string, place: Point): void => {
    change({ moved: moveCard(state.moved, id, place) });
    announce(t('stage.moved'));
  };
  const handlers = useRef({ select, onExpand, onMove });
  handlers.current = { select, onExpand, onMove };
  const { drawing } = scene;
  const margins = backdropMargins(drawing);
  const large = isLarge(drawing);
  const card = cardOf(scene, state.selection);

  useLayoutEffect(() => {
    const element = container.current;
    if (element === null) return undefined;
    const events = {
      onSelect: (id: string | null) => handlers.current.select(id),
      onExpand: (id: string) => handlers.current.onExpand(id),
      onMove: (id: string, place: Point) => handlers.current.onMove(id, place),
      onHover: setHovered,
      onViewport: setViewport,
    };
    const created = (large ? createLargeCanvas : createGraphCanvas)(element, palette, events);
    canvas.current = created;
    exposeForTests(created);
    const observer = new ResizeObserver(() => {
      created.cytoscape.resize();
      setSize({ width: element.clientWidth, height: element.clientHeight });
    });
    observer.observe(element);
    setSize({ width: element.clientWidth, height: element.clientHeight });
    return () => {
      observer.disconnect();
      created.destroy();
    };
  }, [large]);

  useEffect(() => canvas.current?.paint(palette), [palette]);
  useLayoutEffect(() => canvas.current?.draw(drawing, card ?? scene.focus), [drawing, large]);
  useEffect(() => {
    canvas.current?.choose(card);
    if (card !== null) canvas.current?.reveal(card);
  }, [card, drawing, large]);
  // By its width alone: a panel or legend that opens below takes height, and must not throw the picture about.
  useLayoutEffect(() => {
    if (size.width > 0) canvas.current?.show(start(scene, size, margins, state.camera), false);
  }, [frame, size.width, state.camera, large]);
  useEffect(() => {
    if (card !== null) canvas.current?.reveal(card);
  }, [size.height]);
  // A way is looked at from one end to the other.
  const way = state.pathTo !== null && scene.kind === 'lineage' ? scene.front : null;
  useEffect(() => {
    if (way === null || size.width === 0 || state.camera !== null) return;
    const cards = drawing.nodes.filter(({ stress }) => stress === 'front');
    canvas.current?.show(around(cards, viewport, size, margins), !calm());
  }, [way, size.width, size.height]);
  useEffect(() => {
    if (size.width > 0) onCamera(cameraOf(viewport, size));
  }, [viewport, size]);

  const showAll = (): void => canvas.current?.show(fitted(drawing, size, margins), !calm());
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const chosen = drawing.nodes.find(({ id }) => id === card);
    if (isArrowKey(event.key)) {
      const next = nearest(drawing.nodes, chosen, event.key);
      if (next !== null) {
        select(next.id);
        announce(next.name);
      }
    } else if (event.key === 'Enter' && chosen !== undefined) onExpand(chosen.id);
    else if (event.key === 'Escape') select(null);
    else if (event.key === '+' || event.key === '=') canvas.current?.zoomBy(1.25);
    else if (event.key === '-') canvas.current?.zoomBy(0.8);
    else if (event.key === '0') showAll();
    else return;
    event.preventDefault();
  };

  return (
    <div class="stage" role="group" aria-label={t('stage.label')}>
      <Bands drawing={drawing} viewport={viewport} size={size} />
      <div
        ref={container}
        class="canvas"
        tabIndex={0}
        role="img"
        aria-label={`${scene.caption} ${t('stage.keys')}`}
        onKeyDown={onKeyDown}
      />
      <Captions drawing={drawing} viewport={viewport} size={size} />
      <HoverNote scene={scene} id={hovered} />
      <ZoomButtons onZoom={(factor) => canvas.current?.zoomBy(factor)} onFit={showAll} />
    </div>
  );
}

/** The whole name of what the pointer is on; for sighted readers only, others have it in panel and table. */
function HoverNote({ scene, id }: { readonly scene: Scene; readonly id: string | null }): JSX.Element | null {
  const { t } = useApp();
  const { nodes, edges } = scene.drawing;
  const cards = useMemo(() => new Map(nodes.map((node) => [node.id, node])), [nodes]);
  const lines = useMemo(() => new Map(edges.map((edge) => [edge.id, edge])), [edges]);
  const node = cards.get(id ?? '');
  const edge = lines.get(id ?? '');
  if (node === undefined && edge === undefined) return null;
  const nameOf = (wanted: string): string => cards.get(wanted)?.name ?? '';
  const kindOf = ({ kind, weight }: DrawnEdge): string => {
    if (kind === 'shared') return t('edge.shared', { count: weight });
    return weight > 1 ? `${t(`edge.${kind}`)} ×${weight}` : t(`edge.${kind}`);
  };
  return (
    <p class="hover-note" aria-hidden="true">
      {node !== undefined && node.name}
      {node !== undefined && node.hidden > 0 && ` — ${t('stage.more', { count: node.hidden })}`}
      {edge !== undefined && `${nameOf(edge.source)} — ${kindOf(edge)} → ${nameOf(edge.target)}`}
    </p>
  );
}

/** Where a selected thing is to be seen: a document may be in a group. */
function cardOf(scene: Scene, selection: string | null): string | null {
  return scene.kind === 'lineage' ? (scene.folded.groupOf.get(selection ?? '') ?? selection) : selection;
}

/** What is shown first: what a link says, else as much as can be read. */
function start(scene: Scene, size: Size, margins: Margins, camera: Camera | null): Viewport {
  if (camera !== null) return viewportOf(camera, size);
  const least = scene.kind === 'partnership' ? leastShapeZoom : leastReadableZoom;
  return opening(scene.drawing, size, margins, anchorOf(scene), least);
}

/** What the picture opens around. */
function anchorOf(scene: Scene): string | null {
  if (scene.kind === 'partnership')
    return (
      scene.partnership.partners.find(({ id }) => id === scene.focus)?.id ??
      scene.partnership.partners[0]?.id ??
      null
    );
  return scene.focus;
}

/** True if the reader asked the system for less motion. */
function calm(): boolean {
  return window.matchMedia('(prefers-reduced-motion: reduce)').matches;
}

/** `zhengmaiViewer`: the canvas itself and what it draws, for the browser tests and for extensions (README). */
function exposeForTests({ cytoscape, drawing }: GraphCanvas): void {
  Object.assign(window, { zhengmaiViewer: { cytoscape, drawing } });
}
