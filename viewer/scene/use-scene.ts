/** Loads what the view state asks for, and makes the scene of it. */
import { useMemo, useRef } from 'preact/hooks';
import { kindOfId } from '../../schema/ids.ts';
import { functionOfId } from '../agencies/agency-model.ts';
import type { ApiFailure, Ask } from '../client/graphql-client.ts';
import { loadDetails, type Details } from '../client/load-details.ts';
import {
  loadDuties,
  loadLineage,
  loadNeighbours,
  loadNetwork,
  type LoadedDuties,
} from '../client/load-network.ts';
import type { Overview } from '../client/load-overview.ts';
import type { ApiDiffusion } from '../client/diffusion-types.ts';
import { loadDiffusion } from '../client/load-diffusion.ts';
import type { ApiNetwork } from '../client/types.ts';
import { useLoaded } from '../components/use-loaded.ts';
import type { Translate } from '../i18n/translate.ts';
import { documentShortName } from '../lineage/lineage-drawing.ts';
import { mergeLineage, nothingLoaded, type LoadedLineage } from '../lineage/lineage-model.ts';
import type { ViewState } from '../state/view-state.ts';
import { dutiesScene, lineageScene, partnershipScene, sceneFocus, type Scene } from './scene.ts';
import { spreadScene } from './spread-scene.ts';

interface SceneState {
  readonly scene: Scene | null;
  readonly loading: boolean;
  readonly failure: ApiFailure | null;
  readonly retry: () => void;
}

type Material =
  | { readonly kind: 'spread'; readonly diffusion: ApiDiffusion | null }
  | { readonly kind: 'lineage'; readonly loaded: LoadedLineage }
  | { readonly kind: 'duties'; readonly loaded: LoadedDuties; readonly name: string }
  | { readonly kind: 'partnership'; readonly network: ApiNetwork; readonly name: string };

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
  const scene = useMemo(
    () =>
      value === null || loadedKey === null ? null : sceneOf(value, focusOfKey(loadedKey), state, lanes, t),
    [value, loadedKey, state, lanes, t],
  );
  return { scene, loading: loading || overview === null, failure, retry };
}

/** What must be loaded anew when it changes; everything else is drawn from what is there. */
function materialKey(state: ViewState, focus: string | null): string {
  const start = focus ?? '';
  if (state.view === 'lineage') {
    return ['lineage', start, state.direction, state.depth, ...state.opened].join('\n');
  }
  return [state.view === 'spread' ? 'spread' : state.form, start].join('\n');
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
    return { kind: 'lineage', loaded: await expanded(start, state.opened, expansions, ask, signal) };
  }
  if (state.view === 'spread') {
    return { kind: 'spread', diffusion: focus === null ? null : await loadDiffusion(ask, focus, signal) };
  }
  const named = loadName(ask, focus, t, signal);
  if (state.form === 'network') {
    const [network, name] = await Promise.all([loadNetwork(ask, focus, signal), named]);
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
      return lineageScene(material.loaded, focus, state, lanes, t);
    case 'duties':
      return focus === null ? null : dutiesScene(material.loaded, focus, material.name, state, t);
    case 'spread':
      return material.diffusion === null ? null : spreadScene(material.diffusion, state.place, t);
    case 'partnership':
      return partnershipScene(material.network, focus, material.name, state, t);
  }
}
