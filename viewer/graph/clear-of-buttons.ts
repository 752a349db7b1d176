import type { Drawing } from './drawing.ts';
import type { Margins, Size, Viewport } from './viewport.ts';

/**
 * Room of the zoom buttons in the lower right corner with their margin, in pixels: in low windows they stand in a row
 * (styles/stage.css).
 */
const long = 126;
const short = 50;
const cornerOf = ({ height }: Size): Size =>
  height > 500 ? { width: short, height: long } : { width: long, height: short };

/**
 * The viewport moved up, or else to the left, as far as the picture leaves room there, so that no card lies under
 * the zoom buttons; as it is where there is no such room.
 */
export function clearOfButtons(now: Viewport, drawing: Drawing, size: Size, margins: Margins): Viewport {
  const corner = cornerOf(size);
  const ends = drawing.nodes.map(({ x, y, width, height }) => ({
    right: (x + width / 2) * now.zoom + now.pan.x,
    bottom: (y + height / 2) * now.zoom + now.pan.y,
  }));
  const [right, bottom] = [size.width - corner.width, size.height - corner.height];
  const covered = ends.filter((end) => end.right > right && end.bottom > bottom);
  if (covered.length === 0) return now;
  const up = covered.reduce((most, end) => Math.max(most, end.bottom - bottom), 0);
  const left = covered.reduce((most, end) => Math.max(most, end.right - right), 0);
  if (up <= now.pan.y - margins.top) return { ...now, pan: { x: now.pan.x, y: now.pan.y - up } };
  if (left <= now.pan.x - margins.left) return { ...now, pan: { x: now.pan.x - left, y: now.pan.y } };
  return now;
}
