/** Heads of lines as SVG paths, tip at 0 0, pointing to the right; for the canvas and for files alike. */
import type { Arrow } from './palette.ts';

export const arrowHeads: Readonly<Record<Exclude<Arrow, 'none'>, string>> = {
  triangle: 'M0 0 L-10 -5 L-10 5 Z',
  vee: 'M0 0 L-10 -5 L-7 0 L-10 5 Z',
  diamond: 'M0 0 L-6 -4.5 L-12 0 L-6 4.5 Z',
  tee: 'M-3 -6 H0 V6 H-3 Z',
};
