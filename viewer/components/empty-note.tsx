/** Nothing to draw: why, and what to do. */
import type { JSX } from 'preact';
import { hasFilters, withoutFilters } from '../state/view-state.ts';
import { useApp } from './app-context.ts';

export function EmptyNote({ nothingLoaded }: { readonly nothingLoaded: boolean }): JSX.Element {
  const { t, state, change } = useApp();
  return (
    <div class="empty">
      <p>
        <strong>{t(nothingLoaded ? 'empty.nothing' : `empty.${state.view}`)}</strong>
      </p>
      <p>{t(nothingLoaded ? 'empty.nothingHint' : `empty.${state.view}Hint`)}</p>
      {nothingLoaded && <code>npx zhengmai ingest PATH</code>}
      {hasFilters(state) && (
        <button type="button" onClick={() => change(withoutFilters(state))}>
          {t('filter.clear')}
        </button>
      )}
      {!nothingLoaded && state.focus !== null && (
        <button
          type="button"
          onClick={() => change({ focus: null, selection: null, opened: [], closed: [] })}
        >
          {t('empty.back')}
        </button>
      )}
    </div>
  );
}
