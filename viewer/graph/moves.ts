/** How a canvas of Cytoscape is moved. */
import type { Core } from 'cytoscape';
import type { Size, Viewport } from './viewport.ts';

export function moveTo(cy: Core, { zoom, pan }: Viewport, animated: boolean): void {
  cy.stop();
  if (animated) cy.animate({ zoom, pan: { ...pan } }, { duration: 260, easing: 'ease-out-cubic' });
  else cy.viewport({ zoom, pan: { ...pan } });
}

export function zoomAboutMiddle(cy: Core, factor: number): void {
  cy.zoom({ level: cy.zoom() * factor, renderedPosition: { x: cy.width() / 2, y: cy.height() / 2 } });
}

export function sizeOf(cy: Core): Size {
  return { width: cy.width(), height: cy.height() };
}

export function viewportNow(cy: Core): Viewport {
  return { zoom: cy.zoom(), pan: { ...cy.pan() } };
}
