/** The page: header, toolbar, picture or table, legend, panel; and the live region that says what changed. */
import type { JSX } from 'preact';
import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import type { Ask } from '../client/graphql-client.ts';
import { loadOverview } from '../client/load-overview.ts';
import { download } from '../export/download.ts';
import { drawingSvg } from '../export/drawing-svg.ts';
import { pageSvg } from '../export/page-svg.ts';
import { svgPng } from '../export/svg-png.ts';
import type { EdgeKind } from '../graph/drawing.ts';
import { palettes, strokes } from '../graph/palette.ts';
import { translator, type Translate } from '../i18n/translate.ts';
import { kindOfId } from '../../schema/ids.ts';
import { isEmpty } from '../scene/scene.ts';
import { useScene } from '../scene/use-scene.ts';
import { expandedOrCollapsed } from '../state/expand.ts';
import { refocused, type ViewState } from '../state/view-state.ts';
import type { ViewStore } from '../state/view-store.ts';
import { appContext, type AppContext } from './app-context.ts';
import { FailureNote } from './failure-note.tsx';
import { Header } from './header.tsx';
import { Legend } from './legend.tsx';
import { SidePanel } from './panel/side-panel.tsx';
import { Stage } from './stage.tsx';
import { EmptyNote } from './empty-note.tsx';
import { TableView } from './table-view.tsx';
import { Toolbar } from './toolbar.tsx';
import { useDarkTheme } from './use-dark-theme.ts';
import { useLoaded } from './use-loaded.ts';
import { useTall } from './use-tall.ts';
import { SpreadView } from './diffusion/spread-view.tsx';

export function App({ store, ask }: { readonly store: ViewStore; readonly ask: Ask }): JSX.Element {
  const state = useViewState(store);
  const [spoken, setSpoken] = useState('');
  const t = useMemo(() => translator(state.language), [state.language]);
  const dark = useDarkTheme(state.theme);
  const lanes = useTall() ? 9 : 5;
  const overview = useLoaded('overview', (signal) => loadOverview(ask, openingCards(window), signal));
  const { scene, loading, failure, retry } = useScene(state, overview.value, lanes, ask, t);
  const app = useMemo(
    (): AppContext => ({
      state,
      t,
      ask,
      change: store.set,
      focusOn: (id) => store.set(refocused(store.get(), id, viewFor(id, store.get()))),
      select: (selection) => store.set({ selection }),
      announce: setSpoken,
    }),
    [state, t, ask, store],
  );
  const expand = useCallback(
    (id: string) => {
      if (scene?.kind === 'lineage') {
        store.set(expandedOrCollapsed(store.get(), id, scene.selection.hiddenNeighbours.get(id) ?? 0));
      } else app.focusOn(id);
    },
    [scene, app],
  );
  const exportAs = (form: 'svg' | 'png'): void => {
    if (scene === null) return;
    const svg =
      scene.kind === 'spread'
        ? pageSvg('svg.spread-map')
        : drawingSvg(scene.drawing, palettes[dark ? 'dark' : 'light'], {
            caption: scene.caption,
            kinds: kindNames(t),
          });
    if (form === 'svg') download('zhengmai.svg', new Blob([svg], { type: 'image/svg+xml' }));
    else
      svgPng(svg, 2).then(
        (png) => download('zhengmai.png', png),
        () => setSpoken(t('export.failed')),
      );
  };

  useEffect(() => {
    document.documentElement.lang = state.language === 'zh' ? 'zh-CN' : 'en';
    document.title = scene === null ? t('app.title') : `${scene.caption} — ${t('app.title')}`;
    if (scene !== null && !loading) setSpoken([scene.caption, ...scene.notes].join(' '));
  }, [scene, loading, t]);

  const problem = overview.failure ?? failure;
  return (
    <appContext.Provider value={app}>
      <a class="skip" href="#view" onClick={toMain}>
        {t('app.skip')}
      </a>
      <Header />
      <Toolbar scene={scene} onExport={exportAs} />
      <main id="view" class={loading ? 'busy' : ''} aria-busy={loading} tabIndex={-1}>
        <div class="headline">
          <h1>{scene === null ? t('app.title') : scene.caption}</h1>
        </div>
        {problem !== null && (
          <FailureNote failure={problem} retry={overview.failure === null ? retry : overview.retry} />
        )}
        {problem === null && scene === null && loading && <p class="placeholder">{t('app.loading')}</p>}
        {problem === null && (scene === null || isEmpty(scene)) && !loading && (
          <EmptyNote nothingLoaded={overview.value?.stats.documentsHeld === 0} />
        )}
        {scene !== null &&
          !isEmpty(scene) &&
          (state.display === 'table' ? (
            <TableView scene={scene} />
          ) : scene.kind === 'spread' ? (
            <SpreadView scene={scene} dark={dark} />
          ) : (
            <Stage
              scene={scene}
              frame={frameOf(state, scene.kind, scene.focus)}
              dark={dark}
              onExpand={expand}
            />
          ))}
        {scene !== null && <Legend scene={scene} />}
      </main>
      <SidePanel overview={overview.value} scene={scene} onExpand={expand} />
      <p class="unseen" role="status" aria-live="polite">
        {spoken}
      </p>
    </appContext.Provider>
  );
}

/** As many documents as can be read at once in a window of this size, at a time: a third of its cells is used. */
function openingCards({ innerWidth, innerHeight }: Window): number {
  return Math.round(Math.min(40, Math.max(10, (innerWidth * innerHeight) / 75_000)));
}

function kindNames(t: Translate): Readonly<Record<EdgeKind, string>> {
  const kinds = Object.keys(strokes) as EdgeKind[];
  return Object.fromEntries(
    kinds.map((kind) => [kind, kind === 'shared' ? t('fact.sharedMeasures') : t(`edge.${kind}`)]),
  ) as Record<EdgeKind, string>;
}

function useViewState(store: ViewStore): ViewState {
  const [state, setState] = useState(store.get);
  useEffect(() => store.subscribe(setState), [store]);
  return state;
}

/** A document opens in the network on screen, everything else among agencies. */
function viewFor(id: string, state: ViewState): ViewState['view'] {
  const kind = kindOfId(id);
  if (kind === 'document' || (kind === 'initiative' && state.view === 'spread')) return state.view;
  return 'agencies';
}

/** What makes it another picture, rather than more or less of the same. */
function frameOf(state: ViewState, kind: string, focus: string | null): string {
  const form = kind === 'lineage' ? `${state.direction} ${state.depth}` : String(state.folded);
  return [kind, focus ?? '', form].join('\n');
}

/** The address holds the view, so that a link to a part of the page must not change it. */
function toMain(event: MouseEvent): void {
  event.preventDefault();
  document.getElementById('view')?.focus();
}
