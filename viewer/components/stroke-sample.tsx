/** A short stretch of a line as the networks draw it: colour, dash and arrow. */
import type { JSX } from 'preact';
import type { EdgeKind } from '../graph/drawing.ts';
import { strokes, type Arrow } from '../graph/palette.ts';

const heads: Readonly<Record<Exclude<Arrow, 'none'>, string>> = {
  triangle: 'M22 2 L30 6 L22 10 Z',
  vee: 'M22 2 L30 6 L22 10 L25 6 Z',
  diamond: 'M20 6 L25 2 L30 6 L25 10 Z',
  tee: 'M27 1 h3 v10 h-3 Z',
};

export function StrokeSample({ kind }: { readonly kind: EdgeKind }): JSX.Element {
  const { width, dash, arrow } = strokes[kind];
  return (
    <svg class={`stroke edge-${kind}`} width="32" height="12" viewBox="0 0 32 12" aria-hidden="true">
      <line
        x1="1"
        y1="6"
        x2={arrow === 'none' ? 31 : 24}
        y2="6"
        stroke="currentColor"
        stroke-width={width}
        stroke-dasharray={dash.length === 0 ? undefined : dash.join(' ')}
      />
      {arrow !== 'none' && <path d={heads[arrow]} fill="currentColor" />}
    </svg>
  );
}
