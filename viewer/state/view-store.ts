/** Holds the view state, keeps it and the address bar the same, and tells listeners of a change. */
import { decodeView, encodeView } from './view-url.ts';
import { initialState, settled, type ViewState } from './view-state.ts';

/** `push`: a step the reader can go back from. `replace`: part of the step before (typing, a slider). */
export type HistoryMode = 'push' | 'replace';

export interface ViewStore {
  readonly get: () => ViewState;
  readonly set: (change: Partial<ViewState> | ViewState, mode?: HistoryMode) => void;
  /** 撤销: one step back, if there is one of this page. @returns false if there is none */
  readonly undo: () => boolean;
  /** 重做. What lies ahead only the browser knows: nothing happens if there is nothing. */
  readonly redo: () => void;
  readonly canUndo: () => boolean;
  /** @returns a function that ends the subscription. */
  readonly subscribe: (listener: (state: ViewState) => void) => () => void;
}

/** The part of `window` that is needed: tests give their own. */
export interface AddressBar {
  readonly fragment: () => string;
  /** @param step how many steps of this page lie behind */
  readonly write: (fragment: string, mode: HistoryMode, step: number) => void;
  /** Steps of this page that lie behind, as last written for the entry that is shown. */
  readonly step: () => number;
  /** -1: back, 1: forward. */
  readonly go: (steps: number) => void;
  readonly onChange: (listener: () => void) => void;
}

/** @param home what the reader's pages open with: a kept choice of language and theme */
export function createViewStore(address: AddressBar, home: ViewState = initialState): ViewStore {
  let state = decodeView(address.fragment(), home);
  const listeners = new Set<(state: ViewState) => void>();
  const tell = (): void => listeners.forEach((listener) => listener(state));
  const text = (view: ViewState): string => encodeView(view, home);
  // The address says the kept choice outright, so that whoever gets it sees the same.
  if (text(decodeView(address.fragment())) !== text(state)) {
    address.write(text(state), 'replace', address.step());
  }
  address.onChange(() => {
    const shown = decodeView(address.fragment(), home);
    if (text(shown) === text(state)) return;
    state = shown;
    tell();
  });
  return {
    get: () => state,
    set: (change, mode = 'push') => {
      const next = settled(state, { ...state, ...change });
      if (text(next) === text(state)) return;
      state = next;
      address.write(text(state), mode, address.step() + (mode === 'push' ? 1 : 0));
      tell();
    },
    undo: () => {
      if (address.step() === 0) return false;
      address.go(-1);
      return true;
    },
    redo: () => address.go(1),
    canUndo: () => address.step() > 0,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** The browser's own address bar. */
export function browserAddressBar(window: Window): AddressBar {
  const step = (): number => {
    const kept = (window.history.state as { readonly step?: unknown } | null)?.step;
    return typeof kept === 'number' ? kept : 0;
  };
  return {
    fragment: () => window.location.hash,
    write: (fragment, mode, steps) => {
      const url = `${window.location.pathname}${window.location.search}#${fragment}`;
      if (mode === 'push') window.history.pushState({ step: steps }, '', url);
      else window.history.replaceState({ step: steps }, '', url);
    },
    step,
    go: (steps) => window.history.go(steps),
    onChange: (listener) => {
      window.addEventListener('popstate', listener);
      window.addEventListener('hashchange', listener);
    },
  };
}
