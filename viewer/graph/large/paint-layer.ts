/**
 * A canvas behind the cards. What is painted on it reaches beyond the window, so that it can be shifted and
 * stretched with the picture until there is time to paint it anew.
 */
import type { Size, Viewport } from '../viewport.ts';
import { seenThrough, type Box } from './box.ts';

export interface PaintLayer {
  readonly resize: (size: Size) => void;
  /** Shift and stretch what is painted. @returns false if it does not fill the window any more, or too coarsely */
  readonly follow: (viewport: Viewport) => boolean;
  readonly paint: (
    viewport: Viewport,
    ratio: number,
    work: (context: CanvasRenderingContext2D, seen: Box) => void,
  ) => void;
  readonly remove: () => void;
}

/** Beyond the window on each side, in windows. */
const ahead = 0.35;
/** Stretched by more it looks too coarse. */
const mostStretch = 1.6;

export function paintLayer(container: HTMLElement): PaintLayer {
  const canvas = container.ownerDocument.createElement('canvas');
  Object.assign(canvas.style, { position: 'absolute', transformOrigin: '0 0', pointerEvents: 'none' });
  container.append(canvas);
  const context = canvas.getContext('2d');
  let size: Size = { width: 0, height: 0 };
  let painted: Viewport | null = null;
  const offset = (): { x: number; y: number } => ({ x: ahead * size.width, y: ahead * size.height });
  return {
    resize: (next) => {
      size = next;
      painted = null;
      const { x, y } = offset();
      Object.assign(canvas.style, {
        left: `${-x}px`,
        top: `${-y}px`,
        width: `${size.width + 2 * x}px`,
        height: `${size.height + 2 * y}px`,
      });
    },
    follow: (viewport) => {
      if (painted === null) return false;
      const { x, y } = offset();
      const stretch = viewport.zoom / painted.zoom;
      const left = x + viewport.pan.x - stretch * (x + painted.pan.x);
      const top = y + viewport.pan.y - stretch * (y + painted.pan.y);
      canvas.style.transform = `translate(${left}px, ${top}px) scale(${stretch})`;
      return (
        stretch < mostStretch &&
        left <= x &&
        top <= y &&
        left + stretch * (size.width + 2 * x) >= x + size.width &&
        top + stretch * (size.height + 2 * y) >= y + size.height
      );
    },
    paint: (viewport, ratio, work) => {
      if (context === null || size.width === 0) return;
      const { x, y } = offset();
      // Setting the size clears the canvas.
      canvas.width = Math.round((size.width + 2 * x) * ratio);
      canvas.height = Math.round((size.height + 2 * y) * ratio);
      const scale = viewport.zoom * ratio;
      context.setTransform(scale, 0, 0, scale, (x + viewport.pan.x) * ratio, (y + viewport.pan.y) * ratio);
      work(context, seenThrough(viewport, size, ahead));
      painted = viewport;
      canvas.style.transform = 'none';
    },
    remove: () => canvas.remove(),
  };
}
