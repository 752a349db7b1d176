/** Loads what the view state asks for, and makes the scene of it. */
import { useMemo, useRef } from 'preact/hooks';
import { kindOfId } from '../../schema/ids.ts';
import { functionOfId } from '../agencies/agency-model.ts';
import type { ApiFailure, Ask } from '../client/graphql-client.ts';
import { loadDetails, type Details } from '../client/load-details.ts';
import {
  loadDuties,
  loadFoldedNetwork,
  loadLineage,
  loadNeighbours,
  loadNetwork,
  type LoadedDuties,
  type LoadedFoldedNetwork,
  type LoadedNetwork,
} from '../client/load-network.ts';
import type { Overview } from '../client/load-overview.ts';
import type { ApiDiffusion } from '../client/diffusion-types.ts';
import { loadPath, type LoadedPath } from '../client/load-path.ts';
import { loadDiffusion } from '../client/load-diffusion.ts';
import { useLoaded } from '../components/use-loaded.ts';
import { withMoved } from '../graph/moved.ts';
import { routed } from '../graph/routes.ts';
import type { Translate } from '../i18n/translate.ts';
import { documentShortName } from '../lineage/lineage-drawing.ts';
import { mergeLineage, nothingLoaded, type LoadedLineage } from '../lineage/lineage-model.ts';
import { encodeView } from '../state/view-url.ts';
import type { ViewState } from '../state/view-state.ts';
import { dutiesScene, lineageScene, partnershipScene, sceneFocus, type Scene } from './scene.ts';
import { spreadScene } from './spread-scene.ts';

interface SceneState {
  readonly scene: Scene | null;
  /** What makes it another picture, which opens anew, rather than more or less of the same. */
  readonly frame: string;
  readonly loading: boolean;
  readonly failure: ApiFailure | null;
  readonly retry: () => void;
}

type Material =
  | { readonly kind: 'spread'; readonly diffusion: ApiDiffusion | null }
  | { readonly kind: 'lineage'; readonly loaded: LoadedLineage; readonly path: LoadedPath | null }
  | { readonly kind: 'duties'; readonly loaded: LoadedDuties; readonly name: string }
  | {
      readonly kind: 'partnership';
      readonly network: LoadedNetwork | LoadedFoldedNetwork;
      readonly name: string;
    };

/** @param overview null until it is loaded @param lanes cards on top of each other in a cell of the lineage */
export function useScene(
  state: ViewState,
  overview: Overview | null,
  lanes: number,
  ask: Ask,
  t: Translate,
): SceneState {
  const focus = overview === null ? null : sceneFocus(state, overview);
  const expansions = useRef(new Map<string, LoadedLineage>());
  const key = overview === null ? null : materialKey(state, focus);
  const {
    value,
    key: loadedKey,
    loading,
    failure,
    retry,
  } = useLoaded(key, (signal) =>
    loadMaterial({ ask, t, signal }, state, focus, overview?.opening ?? nothingLoaded, expansions.current),
  );
  const drawn = useDrawnState(state);
  const scene = useMemo(() => {
    if (value === null || loadedKey === null) return null;
    const made = sceneOf(value, focusOfKey(loadedKey), drawn, lanes, t);
    return made === null ? null : placed(made, drawn.moved);
  }, [value, loadedKey, drawn, lanes, t]);
  const frame = [scene?.kind, ...(loadedKey ?? '').split('\n').slice(0, 4), drawn.fold].join('\n');
  return { scene, frame, loading: loading || overview === null, failure, retry };
}

/** The state as long as nothing changes by which another picture is drawn: selecting draws nothing anew. */
function useDrawnState(state: ViewState): ViewState {
  const drawn = useRef(state);
  const looks = (one: ViewState): string =>
    encodeView({ ...one, selection: null, camera: null, slides: [], slide: null });
  if (looks(drawn.current) !== looks(state)) drawn.current = state;
  return drawn.current;
}

/** With the cards where the reader put them, and lines led round cards. */
function placed(scene: Scene, moved: ViewState['moved']): Scene {
  if (scene.kind === 'spread') return scene;
  const drawing = withMoved(scene.drawing, moved);
  return { ...scene, drawing: scene.kind === 'lineage' ? routed(drawing) : drawing };
}

/** What must be loaded anew when it changes; everything else is drawn from what is there. */
function materialKey(state: ViewState, focus: string | null): string {
  const start = focus ?? '';
  if (state.view === 'lineage') {
    return ['lineage', start, state.direction, state.depth, state.pathTo ?? '', ...state.opened].join('\n');
  }
  if (state.view === 'spread') return ['spread', start].join('\n');
  return [state.form, start, ...(state.form === 'network' ? [state.fold] : [])].join('\n');
}

function focusOfKey(key: string): string | null {
  return key.split('\n')[1] || null;
}

interface Loading {
  readonly ask: Ask;
  readonly t: Translate;
  readonly signal: AbortSignal;
}

async function loadMaterial(
  { ask, t, signal }: Loading,
  state: ViewState,
  focus: string | null,
  opening: LoadedLineage,
  expansions: Map<string, LoadedLineage>,
): Promise<Material> {
  if (state.view === 'lineage') {
    const start = focus === null ? opening : loadLineage(ask, focus, state.direction, state.depth, signal);
    const [loaded, path] = await Promise.all([
      expanded(start, state.opened, expansions, ask, signal),
      focus === null || state.pathTo === null ? null : loadPath(ask, focus, state.pathTo, signal),
    ]);
    return { kind: 'lineage', loaded: path === null ? loaded : mergeLineage(loaded, path.loaded), path };
  }
  if (state.view === 'spread') {
    return { kind: 'spread', diffusion: focus === null ? null : await loadDiffusion(ask, focus, signal) };
  }
  const named = loadName(ask, focus, t, signal);
  if (state.form === 'network') {
    const [network, name] = await Promise.all([
      state.fold === 'none'
        ? loadNetwork(ask, focus, signal)
        : loadFoldedNetwork(ask, focus, state.fold, signal),
      named,
    ]);
    return { kind: 'partnership', network, name };
  }
  const nothing: LoadedDuties = { measures: [], total: 0 };
  const [loaded, name] = await Promise.all([
    focus === null ? nothing : loadDuties(ask, focus, signal),
    named,
  ]);
  return { kind: 'duties', loaded, name };
}

/** With the neighbours of everything the reader expanded. */
async function expanded(
  start: LoadedLineage | Promise<LoadedLineage>,
  opened: readonly string[],
  expansions: Map<string, LoadedLineage>,
  ask: Ask,
  signal: AbortSignal,
): Promise<LoadedLineage> {
  const more = opened.map(async (id) => {
    const known = expansions.get(id) ?? (await loadNeighbours(ask, id, signal));
    expansions.set(id, known);
    return known;
  });
  return (await Promise.all([start, ...more])).reduce(mergeLineage);
}

async function loadName(ask: Ask, focus: string | null, t: Translate, signal: AbortSignal): Promise<string> {
  if (focus === null) return t('caption.everything');
  const line = functionOfId(focus);
  if (line !== null) return line;
  if (kindOfId(focus) === null) return focus;
  return nameOf(await loadDetails(ask, focus, signal)) ?? focus;
}

function nameOf(details: Details | null): string | null {
  if (details === null) return null;
  if (details.__typename === 'Document') return documentShortName(details);
  return details.__typename === 'Measure' ? details.heading : details.name;
}

function sceneOf(
  material: Material,
  focus: string | null,
  state: ViewState,
  lanes: number,
  t: Translate,
): Scene | null {
  switch (material.kind) {
    case 'lineage':
      return lineageScene(material.loaded, material.path, focus, state, lanes, t);
    case 'duties':
      return focus === null ? null : dutiesScene(material.loaded, focus, material.name, state, t);
    case 'spread':
      return material.diffusion === null ? null : spreadScene(material.diffusion, state.place, t);
    case 'partnership':
      return partnershipScene(material.network, focus, material.name, state, t);
  }
}
