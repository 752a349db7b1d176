/// <reference types="vite/client" />
/** Shapes of the country and of each province; a province's are fetched when it is first opened. */
export interface MapShape {
  /** GB/T 2260. */
  readonly code: string;
  readonly name: string;
  /** SVG path data in units of the box. */
  readonly path: string;
  /** Where a label stands. */
  readonly at: readonly number[];
}

export interface ShapeMap {
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly MapShape[];
  readonly inset?: string;
}

const files = import.meta.glob<ShapeMap>('./shapes/*.json', { import: 'default' });

/** @param code of a province; null: all provinces */
export function hasShapes(code: string | null): boolean {
  return fileOf(code) in files;
}

/** @returns null if there are none for the province */
export async function loadShapes(code: string | null): Promise<ShapeMap | null> {
  return (await files[fileOf(code)]?.()) ?? null;
}

function fileOf(code: string | null): string {
  return `./shapes/${code ?? 'china'}.json`;
}
