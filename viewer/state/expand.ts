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
