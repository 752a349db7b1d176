/** What every component may use. */
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Ask } from '../client/graphql-client.ts';
import type { Translate } from '../i18n/translate.ts';
import type { Preferences } from '../state/preferences.ts';
import type { HistoryMode } from '../state/view-store.ts';
import type { ViewState } from '../state/view-state.ts';

export interface AppContext {
  readonly state: ViewState;
  readonly change: (change: Partial<ViewState>, mode?: HistoryMode) => void;
  readonly t: Translate;
  readonly ask: Ask;
  /** Start the fitting network from this thing. */
  readonly focusOn: (id: string) => void;
  /** Show this thing in the panel. */
  readonly select: (id: string | null) => void;
  /** Language or theme as the reader wants them, kept for the next time. */
  readonly prefer: (choice: Partial<Preferences>) => void;
  /** One step back, said to screen readers. */
  readonly undo: () => void;
  readonly redo: () => void;
  readonly canUndo: boolean;
  /** Puts a text on the clipboard and says so. @param what it is, for the reader */
  readonly copy: (text: string, what: string) => void;
  /** Said to screen readers. */
  readonly announce: (text: string) => void;
}

export const appContext = createContext<AppContext | null>(null);

export function useApp(): AppContext {
  const app = useContext(appContext);
  if (app === null) throw new Error('no app context');
  return app;
}
