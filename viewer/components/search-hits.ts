/** What a suggestion says and where it leads. Pure. */
import { kindOfId } from '../../schema/ids.ts';
import type { SearchHit } from '../client/load-search.ts';
import type { ApiNodeKind } from '../client/types.ts';
import type { ViewState } from '../state/view-state.ts';
import { measureName } from '../agencies/agency-drawing.ts';

/** `path`: the way from where the lineage starts to a document that was found. */
export interface Suggestion {
  readonly group: ApiNodeKind | 'path';
  readonly hit: SearchHit;
}

/** As many ways are offered, to the best documents. */
const waysOffered = 3;

/**
 * Kind by kind, the kind of the best hit first: a place asked for by its name stands before all its offices. Where a
 * lineage has a start, the ways from there to the documents found come behind these.
 */
export function suggestionsOf(
  hits: readonly SearchHit[],
  { view, focus }: Pick<ViewState, 'view' | 'focus'>,
): readonly Suggestion[] {
  const kinds: readonly ApiNodeKind[] = [...new Set(hits.map(({ kind }) => kind))];
  const starts = view === 'lineage' && focus !== null && kindOfId(focus) === 'document';
  return kinds.flatMap((group): readonly Suggestion[] => {
    const found = hits.filter((hit) => hit.kind === group);
    const ways = group === 'document' && starts ? found.filter(({ node }) => node.id !== focus) : [];
    return [
      ...found.map((hit) => ({ group, hit })),
      ...ways.slice(0, waysOffered).map((hit) => ({ group: 'path' as const, hit })),
    ];
  });
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

type HitTarget = Pick<ViewState, 'view' | 'focus' | 'selection'>;

/** A document opens in the network on screen; a measure in that of its document; others among agencies. */
export function hitTarget({ kind, node }: SearchHit, view: ViewState['view']): HitTarget {
  if (kind === 'document') return { view, focus: node.id, selection: node.id };
  const focus = kind === 'measure' ? (node.document?.id ?? node.id) : node.id;
  return { view: 'agencies', focus, selection: node.id };
}
