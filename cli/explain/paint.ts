import type { MarkToken } from './nest-marks.ts';
import type { Mark, Tone } from './mark.ts';

/** Text in one manner; a line may not be broken before it where it is stuck to what stands before. */
export interface Painted {
  readonly text: string;
  /** Parameters of Select Graphic Rendition (ECMA-48): `1;32`; empty for none. */
  readonly sgr: string;
  readonly stick?: 'before' | 'after';
}

/** How marks are shown. */
export type Painter = (token: MarkToken) => readonly Painted[];

const colours: Readonly<Record<Tone, string>> = {
  head: '1;4',
  lead: '1;32',
  responsible: '32',
  support: '36',
  reference: '4;94',
  initiative: '35',
  open: '7;33',
};
const dim = '2';

/** Signs of a bracket mark; documents do not use them. */
const [opening, closing] = ['⟦', '⟧'];

/** Marks as brackets with their sign, for files, pipes and terminals without colours: ⟦牵1:省税务局⟧. */
export const bracketPainter: Painter = (token) => {
  if (token.kind === 'text') return [{ text: token.text, sgr: '' }];
  if (token.kind === 'close') return [{ text: closing, sgr: '', stick: 'before' }];
  return [{ text: `${opening}${token.mark.sign}:`, sgr: '', stick: 'after' }];
};

/** Marks as colours, each with its sign dim behind it. */
export const colourPainter: Painter = (token) => {
  if (token.kind === 'text') return [{ text: token.text, sgr: sgrOf(token.marks) }];
  if (token.kind === 'open' || !token.final) return [];
  return [{ text: token.mark.sign, sgr: dim, stick: 'before' }];
};

function sgrOf(marks: readonly Mark[]): string {
  return marks.map(({ tone }) => colours[tone]).join(';');
}

export function sgrOfTone(tone: Tone): string {
  return colours[tone];
}
