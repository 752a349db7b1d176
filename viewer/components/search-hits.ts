/** What a suggestion says and where it leads. Pure. */
import type { SearchHit } from '../client/load-search.ts';
import type { ApiNodeKind } from '../client/types.ts';
import type { View } from '../state/view-state.ts';
import { measureName } from '../agencies/agency-drawing.ts';

/** Kind by kind, the kind of the best hit first: a place asked for by its name stands before all its offices. */
export function byKind(hits: readonly SearchHit[]): readonly SearchHit[] {
  const kinds: readonly ApiNodeKind[] = [...new Set(hits.map(({ kind }) => kind))];
  return kinds.flatMap((kind) => hits.filter((hit) => hit.kind === kind));
}

export function hitTitle({ node }: SearchHit): { readonly main: string; readonly side: string | null } {
  if (node.heading !== undefined) {
    const document = node.document;
    return {
      main: measureName({ path: node.path ?? [], heading: node.heading }),
      side: document?.number ?? document?.title ?? null,
    };
  }
  if (node.name !== undefined) return { main: node.name, side: null };
  const side = [node.number, node.date].filter((part) => part !== null && part !== undefined).join(' · ');
  return node.title === null || node.title === undefined
    ? { main: node.number ?? node.id, side: node.date ?? null }
    : { main: node.title, side: side === '' ? null : side };
}

interface HitTarget {
  readonly view: View;
  readonly focus: string;
  readonly selection: string;
}

/** A document opens in the network on screen; a measure in that of its document; others among agencies. */
export function hitTarget({ kind, node }: SearchHit, view: View): HitTarget {
  if (kind === 'document') return { view, focus: node.id, selection: node.id };
  const focus = kind === 'measure' ? (node.document?.id ?? node.id) : node.id;
  return { view: 'agencies', focus, selection: node.id };
}
