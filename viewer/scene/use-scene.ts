/** Loads what the view state asks for, and makes the scene of it. */
import { useMemo, useRef } from 'preact/hooks';
import type { ApiFailure, Ask } from '../client/graphql-client.ts';
import type { Overview } from '../client/load-overview.ts';
import { useLoaded } from '../components/use-loaded.ts';
import { withMoved } from '../graph/moved.ts';
import type { Translate } from '../i18n/translate.ts';
import type { LoadedLineage } from '../lineage/lineage-model.ts';
import { encodeView } from '../state/view-url.ts';
import type { ViewState } from '../state/view-state.ts';
import type { RemoteLineage } from '../worker/remote-lineage.ts';
import { placedLineage } from './lineage-scene.ts';
import { focusOfKey, loadMaterial, materialKey, type Material } from './load-material.ts';
import { dutiesScene, partnershipScene, sceneFocus, type Scene } from './scene.ts';
import { spreadScene } from './spread-scene.ts';

interface SceneState {
  readonly scene: Scene | null;
  /** What makes it another picture, which opens anew, rather than more or less of the same. */
  readonly frame: string;
  readonly loading: boolean;
  readonly failure: ApiFailure | null;
  readonly retry: () => void;
}

/** From so many documents on, the way to the worker and back is shorter than the work. */
const manyDocuments = 400;

/**
 * @param overview null until it is loaded
 * @param lanes cards on top of each other in a cell of the lineage
 * @param remote makes the scenes of large lineages; null: the page makes them itself
 */
export function useScene(
  state: ViewState,
  overview: Overview | null,
  lanes: number,
  ask: Ask,
  t: Translate,
  remote: RemoteLineage | null,
): SceneState {
  const focus = sceneFocus(state, overview);
  // Where the address says where to start, there is nothing to wait for.
  const waits = overview === null && focus === null;
  const expansions = useRef(new Map<string, LoadedLineage>());
  const material = useLoaded(waits ? null : materialKey(state, focus), (signal) =>
    loadMaterial({ ask, t, signal }, state, focus, overview?.opening ?? null, expansions.current),
  );
  const drawn = useDrawnState(state);
  const frame = (scene: Scene | null): string =>
    [scene?.kind, ...(material.key ?? '').split('\n').slice(0, 4), drawn.fold].join('\n');
  const { value, key } = material;
  const large =
    remote !== null && value?.kind === 'lineage' && value.loaded.documents.size >= manyDocuments
      ? value
      : null;
  const here = useMemo(() => {
    if (value === null || key === null || large !== null) return null;
    const scene = sceneOf(value, focusOfKey(key), drawn, lanes, t);
    return { scene, frame: frame(scene) };
  }, [value, key, large, drawn, lanes, t]);
  const wished = useNumber([value, drawn, lanes]);
  const there = useLoaded(large === null ? null : `${wished}`, async (signal) => {
    if (large === null || remote === null) throw new Error('no large lineage');
    const wish = { focus: focusOfKey(key ?? ''), state: { ...drawn, slides: [] }, lanes };
    const scene = await remote(large, wish, signal);
    return { scene, frame: frame(scene) };
  });
  const shown = useRef<{ readonly scene: Scene | null; readonly frame: string }>({ scene: null, frame: '' });
  if (large === null) shown.current = here ?? { scene: null, frame: frame(null) };
  else if (there.key === `${wished}` && there.value !== null) shown.current = there.value;
  return {
    ...shown.current,
    loading: material.loading || there.loading || overview === null,
    failure: material.failure ?? there.failure,
    retry: material.failure === null && there.failure !== null ? there.retry : material.retry,
  };
}

/** A number that changes when any of the things does. */
function useNumber(things: readonly unknown[]): number {
  const last = useRef({ things, number: 0 });
  if (things.some((thing, at) => thing !== last.current.things[at])) {
    last.current = { things, number: last.current.number + 1 };
  }
  return last.current.number;
}

/** The state as long as nothing changes by which another picture is drawn: selecting draws nothing anew. */
function useDrawnState(state: ViewState): ViewState {
  const drawn = useRef(state);
  const looks = (one: ViewState): string =>
    encodeView({ ...one, selection: null, camera: null, slides: [], slide: null });
  if (looks(drawn.current) !== looks(state)) drawn.current = state;
  return drawn.current;
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
      return placedLineage(material, { focus, state, lanes }, t);
    case 'duties':
      return focus === null
        ? null
        : moved(dutiesScene(material.loaded, focus, material.name, state, t), state);
    case 'spread':
      return material.diffusion === null ? null : spreadScene(material.diffusion, state.place, t);
    case 'partnership':
      return moved(partnershipScene(material.network, focus, material.name, state, t), state);
  }
}

/** With the cards where the reader put them. */
function moved<S extends Scene>(scene: S, state: ViewState): S {
  return { ...scene, drawing: withMoved(scene.drawing, state.moved) };
}
