/** Holds the view state, keeps it and the address bar the same, and tells listeners of a change. */
import { decodeView, encodeView } from './view-url.ts';
import type { ViewState } from './view-state.ts';

/** `push`: a step the reader can go back from. `replace`: part of the step before (typing, a slider). */
export type HistoryMode = 'push' | 'replace';

export interface ViewStore {
  readonly get: () => ViewState;
  readonly set: (change: Partial<ViewState> | ViewState, mode?: HistoryMode) => void;
  /** @returns a function that ends the subscription. */
  readonly subscribe: (listener: (state: ViewState) => void) => () => void;
}

/** The part of `window` that is needed: tests give their own. */
export interface AddressBar {
  readonly fragment: () => string;
  readonly write: (fragment: string, mode: HistoryMode) => void;
  readonly onChange: (listener: () => void) => void;
}

export function createViewStore(address: AddressBar): ViewStore {
  let state = decodeView(address.fragment());
  const listeners = new Set<(state: ViewState) => void>();
  const tell = (): void => listeners.forEach((listener) => listener(state));
  address.onChange(() => {
    if (encodeView(decodeView(address.fragment())) === encodeView(state)) return;
    state = decodeView(address.fragment());
    tell();
  });
  return {
    get: () => state,
    set: (change, mode = 'push') => {
      const next = { ...state, ...change };
      if (encodeView(next) === encodeView(state)) return;
      state = next;
      address.write(encodeView(state), mode);
      tell();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** The browser's own address bar. */
export function browserAddressBar(window: Window): AddressBar {
  return {
    fragment: () => window.location.hash,
    write: (fragment, mode) => {
      const url = `${window.location.pathname}${window.location.search}#${fragment}`;
      if (mode === 'push') window.history.pushState(null, '', url);
      else window.history.replaceState(null, '', url);
    },
    onChange: (listener) => {
      window.addEventListener('popstate', listener);
      window.addEventListener('hashchange', listener);
    },
  };
}
