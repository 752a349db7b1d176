import type { Attribute, Language } from './attribute.ts';

/** A network for programs that draw: nodes, edges, and what they carry. */
export interface NetworkFile<N, E> {
  /** True if an edge has a direction. */
  readonly directed: boolean;
  readonly language: Language;
  /** What it shows and what was left out, for the reader. */
  readonly description: string;
  readonly nodes: AsyncIterable<readonly N[]>;
  readonly edges: AsyncIterable<readonly E[]>;
  readonly node: {
    readonly id: (node: N) => string;
    readonly label: (node: N) => string;
    /** ISO; null where it is not known or has no meaning. */
    readonly date: (node: N) => string | null;
    /** Centre in pixels, to the right and down; for networks that are laid out already. */
    readonly place?: (node: N) => { readonly x: number; readonly y: number };
    readonly attributes: readonly Attribute<N>[];
  };
  readonly edge: {
    readonly id: (edge: E) => string;
    readonly source: (edge: E) => string;
    readonly target: (edge: E) => string;
    readonly label: (edge: E, language: Language) => string | null;
    readonly weight: (edge: E) => number;
    readonly date: (edge: E) => string | null;
    readonly attributes: readonly Attribute<E>[];
  };
  /** True if nodes and edges appear in time. */
  readonly dated: boolean;
}
