/** Which cards the window is near enough to read. Pure. */
import type { DrawnNode } from '../drawing.ts';
import type { Size, Viewport } from '../viewport.ts';
import { meets, seenThrough, type Box } from './box.ts';
import { boxOfCard, type LargePicture } from './large-picture.ts';

/** Below this nothing of a label (13 px) can be read. */
const legibleZoom = 0.4;
/** More cards at once cannot be moved smoothly. */
const mostNear = 1500;
/** Beyond the window on each side, in windows: so far it can be moved before others are needed. Less on very large screens. */
const ahead = [0.4, 0.1] as const;

export interface NearCards {
  /** Where all cards are among them. */
  readonly within: Box;
  readonly cards: readonly DrawnNode[];
}

/** @returns null: too far away, or too many */
export function nearCards(picture: LargePicture, viewport: Viewport, size: Size): NearCards | null {
  if (viewport.zoom < legibleZoom) return null;
  for (const more of ahead) {
    const within = seenThrough(viewport, size, more);
    const cards = [...picture.cards.values()].filter((card) => meets(boxOfCard(card), within));
    if (cards.length <= mostNear) return { within, cards };
  }
  return null;
}
