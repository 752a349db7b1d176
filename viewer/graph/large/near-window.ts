/** Keeps in Cytoscape the cards that the window is near enough to read. */
import type { Core } from 'cytoscape';
import { cardElement } from '../elements.ts';
import { sizeOf, viewportNow } from '../moves.ts';
import { contains, seenThrough, type Box } from './box.ts';
import type { LargePicture } from './large-picture.ts';
import { nearCards } from './near-cards.ts';

interface NearWindow {
  readonly isNear: () => boolean;
  /** Bring the cards that the window needs now. @returns true if it came near or went away */
  readonly follow: (picture: LargePicture) => boolean;
  /** The picture is another one: nothing of what is held holds good. */
  readonly clear: () => void;
  /** Mark a card as pointed at, another as chosen. */
  readonly light: (pointed: string | null, chosen: string | null) => void;
}

export function nearWindow(cy: Core): NearWindow {
  let within: Box | null = null;
  let looks: readonly [pointed: string | null, chosen: string | null] = [null, null];
  const mark = (): void => {
    const [pointed, chosen] = looks;
    cy.batch(() => {
      cy.nodes('.chosen, .hovered').removeClass('chosen hovered');
      if (pointed !== chosen) cy.getElementById(pointed ?? '').addClass('hovered');
      cy.getElementById(chosen ?? '').addClass('chosen');
    });
  };
  return {
    isNear: () => within !== null,
    follow: (picture) => {
      const viewport = viewportNow(cy);
      if (within !== null && contains(within, seenThrough(viewport, sizeOf(cy)))) return false;
      const was = within !== null;
      const cards = nearCards(picture, viewport, sizeOf(cy));
      within = cards?.within ?? null;
      cy.batch(() => {
        const wanted = new Set(cards?.cards.map(({ id }) => id));
        cy.nodes()
          .filter((card) => !wanted.has(card.id()))
          .remove();
        const fresh = (cards?.cards ?? []).filter(({ id }) => cy.getElementById(id).empty());
        if (fresh.length > 0) cy.add(fresh.map(cardElement));
      });
      mark();
      return was !== (within !== null);
    },
    clear: () => {
      within = null;
      cy.elements().remove();
    },
    light: (pointed, chosen) => {
      looks = [pointed, chosen];
      mark();
    },
  };
}
