/** Name, views, search, language and theme. */
import type { JSX } from 'preact';
import { initialState, themes, views } from '../state/view-state.ts';
import { useApp } from './app-context.ts';
import { Choice } from './choice.tsx';
import { SearchBox } from './search-box.tsx';

export function Header(): JSX.Element {
  const { t, state, change } = useApp();
  const other = state.language === 'zh' ? 'en' : 'zh';
  const nextTheme = themes[(themes.indexOf(state.theme) + 1) % themes.length] ?? 'auto';
  return (
    <header class="header">
      <button
        type="button"
        class="brand"
        title={t('app.home')}
        onClick={() => change({ ...initialState, language: state.language, theme: state.theme })}
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
          lang={other === 'en' ? 'en' : 'zh-CN'}
          onClick={() => change({ language: other })}
        >
          {other === 'en' ? 'English' : '中文'}
        </button>
        <button type="button" onClick={() => change({ theme: nextTheme })} title={t('theme.next')}>
          {t(`theme.${state.theme}`)}
        </button>
      </div>
    </header>
  );
}
