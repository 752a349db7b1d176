/** The page: header, toolbar, picture or table, legend, panel; and the live region that says what changed. */
import type { JSX } from 'preact';
import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Ask } from '../client/graphql-client.ts';
import { loadOverview } from '../client/load-overview.ts';
import { linkTo } from '../export/link.ts';
import { translator } from '../i18n/translate.ts';
import { useScene } from '../scene/use-scene.ts';
import { expandedOrCollapsed } from '../state/expand.ts';
import type { Camera, ViewState } from '../state/view-state.ts';
import type { ViewStore } from '../state/view-store.ts';
import { atSlide, slideOf } from '../talk/slides.ts';
import type { RemoteLineage } from '../worker/remote-lineage.ts';
import { appContext } from './app-context.ts';
import { Header } from './header.tsx';
import { Legend } from './legend.tsx';
import { SidePanel } from './panel/side-panel.tsx';
import { Picture } from './picture.tsx';
import { TakeAway } from './take-away/take-away.tsx';
import { enterFullScreen, leaveFullScreen, Presenter } from './talk/presenter.tsx';
import { TalkDialog } from './talk/talk-dialog.tsx';
import { Toolbar } from './toolbar.tsx';
import { useAppContext } from './use-app-context.ts';
import { useLoaded } from './use-loaded.ts';
import { useLook } from './use-look.ts';
import { useTall } from './use-tall.ts';
import { useUndoKeys } from './use-undo-keys.ts';

interface AppProps {
  readonly store: ViewStore;
  readonly ask: Ask;
  /** Makes the scenes of large lineages off the main thread; null: nothing can. */
  readonly remote: RemoteLineage | null;
  /** In a frame of another page: the picture alone. */
  readonly framed: boolean;
}

export function App({ store, ask, remote, framed }: AppProps): JSX.Element {
  const state = useViewState(store);
  const [spoken, setSpoken] = useState('');
  const [arranging, setArranging] = useState(false);
  const t = useMemo(() => translator(state.language), [state.language]);
  const looks = useLook(state.theme);
  const lanes = useTall() ? 9 : 5;
  const overview = useLoaded('overview', (signal) => loadOverview(ask, openingCards(window), signal));
  const { scene, frame, loading, failure, retry } = useScene(state, overview.value, lanes, ask, t, remote);
  const app = useAppContext(store, state, t, ask, setSpoken);
  const camera = useRef<Camera | null>(null);
  useUndoKeys(app.undo, app.redo);
  const expand = useCallback(
    (id: string) => {
      const group = scene?.kind === 'lineage' && scene.folded.groups.some((one) => one.id === id);
      if (group) store.set({ unfolded: [...store.get().unfolded, id] });
      else if (scene?.kind === 'lineage') {
        store.set(expandedOrCollapsed(store.get(), id, scene.selection.hiddenNeighbours.get(id) ?? 0));
      } else app.focusOn(id);
    },
    [scene, app],
  );
  const present = useCallback((index: number) => {
    setArranging(false);
    enterFullScreen();
    store.set(atSlide(store.get(), index));
  }, []);
  const goTo = useCallback((index: number) => store.set(atSlide(store.get(), index), 'replace'), []);
  const leave = useCallback(() => {
    leaveFullScreen();
    store.set({ slide: null });
  }, []);

  const slide = state.slide === null ? undefined : state.slides[state.slide];
  const mode = framed ? 'frame' : slide === undefined ? 'desk' : 'hall';
  const caption = slide?.caption ?? scene?.caption ?? t('app.title');
  const shown = (): Camera | null =>
    state.display === 'graph' && scene?.kind !== 'spread' ? camera.current : null;

  useEffect(() => {
    document.documentElement.dataset['mode'] = mode;
  }, [mode]);
  useEffect(() => {
    document.documentElement.lang = state.language === 'zh' ? 'zh-CN' : 'en';
    document.title = scene === null ? t('app.title') : `${caption} — ${t('app.title')}`;
    if (scene !== null && !loading) setSpoken([caption, ...scene.notes].join(' '));
  }, [scene, loading, t, caption]);

  return (
    <appContext.Provider value={app}>
      {mode === 'desk' && (
        <>
          <a class="skip" href="#view" onClick={toMain}>
            {t('app.skip')}
          </a>
          <Header />
          <Toolbar scene={scene} onTalk={() => setArranging(true)}>
            <TakeAway scene={scene} overview={overview.value} looks={looks} camera={shown} />
          </Toolbar>
        </>
      )}
      <main id="view" class={loading ? 'busy' : ''} aria-busy={loading} tabIndex={-1}>
        <div class="headline">
          <h1>{caption}</h1>
          {mode === 'frame' && (
            <a
              class="frame-link"
              href={linkTo(window.location.href, state, 'page')}
              target="_blank"
              rel="noopener"
            >
              {t('frame.open')}
            </a>
          )}
        </div>
        <Picture
          scene={scene}
          frame={frame}
          looks={looks}
          loading={loading}
          failure={overview.failure ?? failure}
          retry={overview.failure === null ? retry : overview.retry}
          nothingLoaded={overview.value?.stats.documentsHeld === 0}
          onExpand={expand}
          onCamera={(next) => {
            camera.current = next;
          }}
        />
        {scene !== null && mode === 'desk' && <Legend scene={scene} />}
        {mode === 'hall' && (
          <Presenter
            index={state.slide ?? 0}
            count={state.slides.length}
            caption={caption}
            onGo={goTo}
            onLeave={leave}
          />
        )}
      </main>
      {mode === 'desk' && <SidePanel overview={overview.value} scene={scene} onExpand={expand} />}
      {arranging && mode === 'desk' && (
        <TalkDialog
          current={() => slideOf(state, scene?.caption ?? '', shown())}
          onPresent={present}
          onClose={() => setArranging(false)}
        />
      )}
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

function useViewState(store: ViewStore): ViewState {
  const [state, setState] = useState(store.get);
  useEffect(() => store.subscribe(setState), [store]);
  return state;
}

/** The address holds the view, so that a link to a part of the page must not change it. */
function toMain(event: MouseEvent): void {
  event.preventDefault();
  document.getElementById('view')?.focus();
}
