/** Makes what every component may use of the store of the view. */
import { useMemo } from 'preact/hooks';
import { kindOfId } from '../../schema/ids.ts';
import type { Ask } from '../client/graphql-client.ts';
import type { Translate } from '../i18n/translate.ts';
import { refocused, type ViewState } from '../state/view-state.ts';
import type { ViewStore } from '../state/view-store.ts';
import { copyText } from '../text/copy.ts';
import { keep } from '../state/preferences.ts';
import type { AppContext } from './app-context.ts';

export function useAppContext(
  store: ViewStore,
  state: ViewState,
  t: Translate,
  ask: Ask,
  announce: (text: string) => void,
): AppContext {
  return useMemo(
    () => ({
      state,
      t,
      ask,
      change: store.set,
      prefer: (choice) => {
        store.set(choice);
        keep(() => window.localStorage, store.get());
      },
      undo: () => announce(t(store.undo() ? 'undo.done' : 'undo.nothing')),
      redo: store.redo,
      canUndo: store.canUndo(),
      focusOn: (id) => store.set(refocused(store.get(), id, viewFor(id, store.get()))),
      select: (selection) => store.set({ selection }),
      announce,
      copy: (text, what) =>
        void copyText(text).then(
          () => announce(t('copy.done', { what })),
          () => announce(t('copy.failed')),
        ),
    }),
    [state, t, ask, store, announce],
  );
}

/** A document opens in the network on screen, everything else among agencies. */
function viewFor(id: string, state: ViewState): ViewState['view'] {
  const kind = kindOfId(id);
  if (kind === 'document' || (kind === 'initiative' && state.view === 'spread')) return state.view;
  return 'agencies';
}
