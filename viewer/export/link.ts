/** Links that open exactly a view, for a page of its own or a frame in another one. Pure. */
import { initialState, type ViewState } from '../state/view-state.ts';
import { encodeView } from '../state/view-url.ts';

const frameMark = 'embed';

/** @param address of the page as it is */
export function linkTo(address: string, state: ViewState, form: 'page' | 'frame'): string {
  const url = new URL(address);
  if (form === 'frame') url.searchParams.set(frameMark, '1');
  else url.searchParams.delete(frameMark);
  url.hash = encodeView(state, otherThan(state));
  return url.href;
}

/** True for a page that is shown in a frame: the picture without the tools around it. */
export function isFrame(search: string): boolean {
  return new URLSearchParams(search).get(frameMark) === '1';
}

/** What another page needs to show the view. */
export function frameHtml(link: string, title: string): string {
  return `<iframe src="${escaped(link)}" title="${escaped(title)}" width="960" height="600" loading="lazy" allowfullscreen></iframe>`;
}

/** So that language and theme are written outright: whoever opens the link may be used to others. */
function otherThan({ language, theme }: ViewState): ViewState {
  return {
    ...initialState,
    language: language === 'zh' ? 'en' : 'zh',
    theme: theme === 'auto' ? 'light' : 'auto',
  };
}

function escaped(words: string): string {
  return words
    .replaceAll('&', '&amp;')
    .replaceAll('"', '&quot;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}
