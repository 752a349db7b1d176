/** What a reader of the text saw and left unread rather than guess at. */
import type { Span } from '../schema/facts.ts';

/** A place in the text that named something which could not be told; counted by `extract --report`. */
export interface Abstention {
  /** What it would have become: an agency, the relation of a reference, an initiative, … */
  readonly kind: 'agency' | 'region' | 'responsibility' | 'reference' | 'relation' | 'initiative' | 'item';
  /** Why it was left: `unknown`, `ambiguous`, or a word of the reader's own. */
  readonly reason: string;
  /** The words as they stand. */
  readonly text: string;
  /** Where they stand in `source.text`. */
  readonly span: Span;
}
