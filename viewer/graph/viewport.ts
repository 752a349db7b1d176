/** Where the picture stands in the window. Pure. */
import type { Camera } from '../state/view-state.ts';
import { clearOfButtons } from './clear-of-buttons.ts';
import type { Drawing, DrawnNode } from './drawing.ts';

export interface Viewport {
  readonly zoom: number;
  /** Place of the drawing's origin on the screen, in pixels. */
  readonly pan: { readonly x: number; readonly y: number };
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Room taken by the captions of bands (left) and of the time axis (top), in pixels. */
export interface Margins {
  readonly left: number;
  readonly top: number;
}

/** At this the labels (13 px) are comfortable to read; where the whole picture, or its width, fits at a little less, so be it. */
export const readableZoom = 0.8;
export const leastReadableZoom = 0.64;
/** `far`: of very many cards, which fit into no window else. */
export const zoomLimits = { far: 0.01, least: 0.05, most: 4 } as const;
const padding = 12;
/** A few cards need not fill the window; on very large screens they may grow. */
function largestZoom({ width }: Size): number {
  return clamp(width / 1100, 1.15, 2.2);
}

/** The whole drawing in the window. */
export function fitted(drawing: Drawing, size: Size, margins: Margins): Viewport {
  const zoom = clamp(fitZoom(drawing, size, margins), zoomLimits.far, largestZoom(size));
  return clearOfButtons(centred(drawing, size, margins, zoom, null), drawing, size, margins);
}

/** A network is its shape first: it may be shown smaller than a picture that is read from card to card. */
export const leastShapeZoom = 0.3;

/**
 * The whole drawing if its labels can be read then; else its whole width if they can be read then; else as much
 * of it as is comfortable, with `origin` in the middle where the edges of the drawing allow.
 *
 * @param leastZoom at which it may still open whole
 */
export function opening(
  drawing: Drawing,
  size: Size,
  margins: Margins,
  origin: string | null,
  leastZoom = leastReadableZoom,
): Viewport {
  const whole = fitZoom(drawing, size, margins);
  const wide = fitWidth(drawing, size, margins);
  const zoom =
    whole >= leastZoom
      ? Math.min(whole, largestZoom(size))
      : wide >= leastReadableZoom
        ? Math.min(wide, readableZoom)
        : readableZoom;
  return clearOfButtons(centred(drawing, size, margins, zoom, origin), drawing, size, margins);
}

/**
 * These cards whole, as near as is comfortable; where that needs the least zoom of a shape, as much as it shows.
 *
 * @param now kept where all of them are to be seen already
 */
export function around(cards: readonly DrawnNode[], now: Viewport, size: Size, margins: Margins): Viewport {
  const left = Math.min(...cards.map(({ x, width }) => x - width / 2));
  const right = Math.max(...cards.map(({ x, width }) => x + width / 2));
  const top = Math.min(...cards.map(({ y, height }) => y - height / 2));
  const bottom = Math.max(...cards.map(({ y, height }) => y + height / 2));
  const seen =
    left * now.zoom + now.pan.x >= margins.left &&
    right * now.zoom + now.pan.x <= size.width &&
    top * now.zoom + now.pan.y >= margins.top &&
    bottom * now.zoom + now.pan.y <= size.height;
  if (cards.length === 0 || seen) return now;
  const room = {
    width: size.width - margins.left - 2 * padding,
    height: size.height - margins.top - 2 * padding,
  };
  const whole = Math.min(room.width / (right - left), room.height / (bottom - top));
  const zoom = clamp(whole, leastShapeZoom, Math.max(now.zoom, readableZoom));
  return {
    zoom,
    pan: {
      x: margins.left + padding + room.width / 2 - ((left + right) / 2) * zoom,
      y: margins.top + padding + room.height / 2 - ((top + bottom) / 2) * zoom,
    },
  };
}

/** What the window shows of the picture, whatever its size. */
export function cameraOf({ zoom, pan }: Viewport, size: Size): Camera {
  return {
    x: Math.round((size.width / 2 - pan.x) / zoom),
    y: Math.round((size.height / 2 - pan.y) / zoom),
    width: Math.max(1, Math.round(size.width / zoom)),
  };
}

/** The same part of the picture in a window of this size. */
export function viewportOf(camera: Camera, size: Size): Viewport {
  const zoom = clamp(size.width / camera.width, zoomLimits.far, zoomLimits.most);
  return {
    zoom,
    pan: { x: size.width / 2 - camera.x * zoom, y: size.height / 2 - camera.y * zoom },
  };
}

/** How far the picture must be moved, at the least, for a part of the window (in its pixels) to be seen whole. */
export function shiftToSee(
  { x1, x2, y1, y2 }: { readonly x1: number; readonly x2: number; readonly y1: number; readonly y2: number },
  { width, height }: Size,
): { x: number; y: number } {
  const margin = 60;
  const by = (from: number, to: number, length: number): number =>
    from < margin ? margin - from : to > length - margin ? Math.max(length - margin - to, margin - from) : 0;
  return { x: by(x1, x2, width), y: by(y1, y2, height) };
}

function fitZoom(drawing: Drawing, size: Size, margins: Margins): number {
  const height = size.height - margins.top - 2 * padding;
  return Math.min(fitWidth(drawing, size, margins), height / Math.max(1, drawing.height));
}

function fitWidth(drawing: Drawing, size: Size, margins: Margins): number {
  return (size.width - margins.left - 2 * padding) / Math.max(1, drawing.width);
}

function centred(
  drawing: Drawing,
  size: Size,
  margins: Margins,
  zoom: number,
  origin: string | null,
): Viewport {
  const node = drawing.nodes.find(({ id }) => id === origin);
  return {
    zoom,
    pan: {
      x: placed(drawing.width, node?.x ?? 0, size.width, margins.left, zoom),
      y: placed(drawing.height, node?.y ?? 0, size.height, margins.top, zoom),
    },
  };
}

/** Centred where it fits; else `focus` towards the middle without leaving empty room at either end. */
function placed(length: number, focus: number, window: number, margin: number, zoom: number): number {
  const room = window - margin - 2 * padding;
  const start = margin + padding;
  const used = length * zoom;
  if (used <= room) return start + (room - used) / 2;
  return clamp(start + room / 2 - focus * zoom, start + room - used, start);
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(most, value));
}
