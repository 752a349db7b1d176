/**
 * Language and theme that the reader has chosen, kept in the browser for the next time. 中文 comes first until the
 * reader chooses otherwise, whatever the browser's language: the documents are Chinese, and so are most readers.
 * What a link says goes before what is kept.
 */
import { initialState, languages, themes, type ViewState } from './view-state.ts';

export type Preferences = Pick<ViewState, 'language' | 'theme'>;

/** The part of `localStorage` that is needed; it may refuse (private windows, pages from files). */
export interface Keeper {
  readonly getItem: (name: string) => string | null;
  readonly setItem: (name: string, value: string) => void;
}

const place = 'zhengmai.preferences';

/** The opening view as this reader wants it. */
export function homeOf(keeper: () => Keeper): ViewState {
  try {
    const kept = JSON.parse(keeper().getItem(place) ?? '{}') as Readonly<Record<string, unknown>>;
    return {
      ...initialState,
      language: languages.find((language) => language === kept['language']) ?? initialState.language,
      theme: themes.find((theme) => theme === kept['theme']) ?? initialState.theme,
    };
  } catch {
    return initialState;
  }
}

/** Where nothing can be kept, nothing is. */
export function keep(keeper: () => Keeper, { language, theme }: Preferences): void {
  try {
    keeper().setItem(place, JSON.stringify({ language, theme }));
  } catch {
    // The choice holds for this page all the same.
  }
}
