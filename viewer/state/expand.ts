/** Expanding and collapsing a document of the lineage. Pure. */
import type { ViewState } from './view-state.ts';

/**
 * What a double click does: a collapsed document opens, one with hidden neighbours shows them, any other
 * collapses.
 */
export function expandedOrCollapsed(
  state: Pick<ViewState, 'opened' | 'closed'>,
  id: string,
  hiddenNeighbours: number,
): Pick<ViewState, 'opened' | 'closed'> {
  const without = (list: readonly string[]): readonly string[] => list.filter((other) => other !== id);
  if (state.closed.includes(id)) return { opened: state.opened, closed: without(state.closed) };
  if (hiddenNeighbours > 0) return { opened: [...without(state.opened), id], closed: state.closed };
  return { opened: without(state.opened), closed: [...state.closed, id] };
}

/** Each is a question to the server; and a picture that grows by more at once cannot be followed. */
const expandedAtOnce = 12;

/**
 * Every card that hides neighbours opened at once; of very many those that hide most.
 *
 * @returns with the number of neighbours they hide; a document that hides behind two of them counts twice
 */
export function expandedAll(
  { opened, closed }: Pick<ViewState, 'opened' | 'closed'>,
  hiddenNeighbours: ReadonlyMap<string, number>,
): Pick<ViewState, 'opened' | 'closed'> & { readonly count: number } {
  const chosen = [...hiddenNeighbours].sort(([, a], [, b]) => b - a).slice(0, expandedAtOnce);
  const ids = new Set(chosen.map(([id]) => id));
  return {
    opened: [...opened.filter((id) => !ids.has(id)), ...ids],
    closed: closed.filter((id) => !ids.has(id)),
    count: chosen.reduce((sum, [, count]) => sum + count, 0),
  };
}
