/** What of a picture is at a point. Pure; looks at each card and line once. */
import type { Point } from '../../lineage/lineage-layout.ts';
import { boxOfCard, boxOfLine, type LargePicture, type PlacedLine } from './large-picture.ts';
import { meets } from './box.ts';

/** @param reach how far beside it the point may be, in the picture's pixels */
export function cardAt({ cards }: LargePicture, { x, y }: Point, reach: number): string | null {
  const around = { left: x - reach, top: y - reach, right: x + reach, bottom: y + reach };
  let best: { readonly id: string; readonly away: number } | null = null;
  for (const card of cards.values()) {
    if (!meets(boxOfCard(card), around)) continue;
    const away = Math.hypot(card.x - x, card.y - y);
    if (best === null || away < best.away) best = { id: card.id, away };
  }
  return best?.id ?? null;
}

/** Of several lines the nearest. */
export function lineAt({ lines }: LargePicture, point: Point, reach: number): string | null {
  const around = {
    left: point.x - reach,
    top: point.y - reach,
    right: point.x + reach,
    bottom: point.y + reach,
  };
  let best: { readonly id: string; readonly away: number } | null = null;
  for (const line of lines) {
    if (!meets(boxOfLine(line), around)) continue;
    const away = distance(line, point);
    if (away <= reach && (best === null || away < best.away)) best = { id: line.edge.id, away };
  }
  return best?.id ?? null;
}

function distance({ from, to }: PlacedLine, { x, y }: Point): number {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const squared = dx * dx + dy * dy;
  const along = squared === 0 ? 0 : ((x - from.x) * dx + (y - from.y) * dy) / squared;
  const part = Math.max(0, Math.min(1, along));
  return Math.hypot(from.x + part * dx - x, from.y + part * dy - y);
}
