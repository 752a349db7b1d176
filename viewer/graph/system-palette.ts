/** Colours of a system that sets its own for all pages (`forced-colors`): the canvas, which it cannot reach, follows. */
import type { EdgeKind } from './drawing.ts';
import { strokes, type Palette } from './palette.ts';

/** Must be called where there is a page; the colours are those of the moment. */
export function systemPalette(page: Document): Palette {
  const probe = page.createElement('span');
  page.body.append(probe);
  const color = (name: string): string => {
    probe.style.setProperty('color', name);
    return hex(page.defaultView?.getComputedStyle(probe).color ?? '');
  };
  const [ground, ink, accent, accentInk, link] = [
    color('Canvas'),
    color('CanvasText'),
    color('Highlight'),
    color('HighlightText'),
    color('LinkText'),
  ];
  probe.remove();
  // Dash and arrow tell the kinds of line apart.
  const edges = Object.fromEntries(Object.keys(strokes).map((kind) => [kind, link])) as Record<
    EdgeKind,
    string
  >;
  return {
    ground,
    card: ground,
    cardMeasure: ground,
    ink,
    inkMuted: ink,
    line: ink,
    accent,
    accentInk,
    bandEven: ground,
    bandOdd: ground,
    bandLine: ink,
    edges,
  };
}

/** `rgb(0, 0, 0)` as `#000000`: lists of colours in the canvas' style sheet are parted by blanks. */
function hex(color: string): string {
  const parts = (color.match(/\d+/g) ?? ['0', '0', '0']).slice(0, 3);
  return `#${parts.map((part) => Number(part).toString(16).padStart(2, '0')).join('')}`;
}
