import type { Relation, Role, Span } from '../../schema/facts.ts';

/** What kind of fact some words show; it decides their colour. */
export type Tone = Role | 'head' | 'reference' | 'initiative' | 'open';

/** Words of a text that show a fact, or something that was left open. */
export interface Mark {
  readonly span: Span;
  readonly tone: Tone;
  /** Short sign with a number that finds the mark in the list under the text: 牵1, 据2, 疑3. */
  readonly sign: string;
  /** What the words came to, for that list. */
  readonly note: string;
}

export const roleSigns: Readonly<Record<Role, string>> = { lead: '牵', responsible: '责', support: '配' };

export const relationSigns: Readonly<Record<Relation, string>> = {
  implements: '贯',
  basis: '据',
  forwards: '转',
  amends: '改',
  repeals: '废',
  mentions: '提',
};
