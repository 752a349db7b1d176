/** Colours of a system that sets its own for all pages (`forced-colors`): the canvas, which it cannot reach, follows. */
import type { EdgeKind } from './drawing.ts';
import { strokes, type Palette } from './palette.ts';

/** Must be called where there is a page; the colours are those of the moment. */
export function systemPalette(page: Document): Palette {
  const probe = page.createElement('span');
  page.body.append(probe);
  const color = (name: string): string => {
    probe.style.setProperty('color', name);
    return page.defaultView?.getComputedStyle(probe).color ?? name;
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
