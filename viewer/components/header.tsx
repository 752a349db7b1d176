/** Name, views, search, language and theme. */
import type { JSX } from 'preact';
import { initialState, themes, views } from '../state/view-state.ts';
import { useApp } from './app-context.ts';
import { Choice } from './choice.tsx';
import { SearchBox } from './search-box.tsx';

export function Header(): JSX.Element {
  const { t, state, change, prefer, undo, canUndo } = useApp();
  const other = state.language === 'zh' ? 'en' : 'zh';
  const nextTheme = themes[(themes.indexOf(state.theme) + 1) % themes.length] ?? 'auto';
  return (
    <header class="header">
      <button
        type="button"
        class="brand"
        title={t('app.home')}
        onClick={() => {
          const { language, theme, slides } = state;
          change({ ...initialState, language, theme, slides });
        }}
      >
        <span class="seal" aria-hidden="true">
          政脉
        </span>
        <span class="brand-name">
          <span lang="zh-CN">政脉</span> <span class="brand-latin">zhengmai</span>
        </span>
      </button>
      <nav aria-label={t('view.label')}>
        <Choice
          label={t('view.label')}
          value={state.view}
          options={views.map((value) => ({
            value,
            name: t(`view.${value}`),
            title: t(`view.${value}Title`),
          }))}
          onChange={(view) => change({ view, selection: null })}
        />
      </nav>
      <SearchBox />
      <div class="header-tools">
        <button
          type="button"
          class="icon"
          aria-label={t('undo.label')}
          title={t('undo.title')}
          disabled={!canUndo}
          onClick={undo}
        >
          <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
            <path
              d="M6 3 L2.5 6.5 L6 10 M2.5 6.5 H10 A3.5 3.5 0 0 1 10 13.5 H6"
              fill="none"
              stroke="currentColor"
              stroke-width="1.6"
            />
          </svg>
        </button>
        <button
          type="button"
          lang={other === 'en' ? 'en' : 'zh-CN'}
          onClick={() => prefer({ language: other })}
        >
          {other === 'en' ? 'English' : '中文'}
        </button>
        <button type="button" onClick={() => prefer({ theme: nextTheme })} title={t('theme.next')}>
          {t(`theme.${state.theme}`)}
        </button>
      </div>
    </header>
  );
}
