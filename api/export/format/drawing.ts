import type { Column } from '../columns/column.ts';
import type { Language } from '../columns/words.ts';
import type { Batches } from '../rows/pages.ts';

/** A network for programs that draw: nodes, edges, and what they carry. */
export interface Drawing<N, E> {
  /** True if an edge has a direction. */
  readonly directed: boolean;
  readonly language: Language;
  /** What it shows and what was left out, for the reader. */
  readonly description: string;
  readonly nodes: Batches<N>;
  readonly edges: Batches<E>;
  readonly node: {
    readonly id: (node: N) => string;
    readonly label: (node: N) => string;
    /** ISO; null where it is not known or has no meaning. */
    readonly date: (node: N) => string | null;
    readonly attributes: readonly Column<N>[];
  };
  readonly edge: {
    readonly id: (edge: E) => string;
    readonly source: (edge: E) => string;
    readonly target: (edge: E) => string;
    readonly label: (edge: E, language: Language) => string | null;
    readonly weight: (edge: E) => number;
    readonly date: (edge: E) => string | null;
    readonly attributes: readonly Column<E>[];
  };
  /** True if nodes and edges appear in time. */
  readonly dated: boolean;
}
