/** Loads what a scene is made of. */
import { kindOfId } from '../../schema/ids.ts';
import { functionOfId } from '../agencies/agency-model.ts';
import type { ApiDiffusion } from '../client/diffusion-types.ts';
import type { Ask } from '../client/graphql-client.ts';
import { loadAdoptions } from '../client/load-adoptions.ts';
import { loadDetails, type Details } from '../client/load-details.ts';
import { loadDiffusion } from '../client/load-diffusion.ts';
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
import { loadOpening, type Opening } from '../client/load-overview.ts';
import { loadPath } from '../client/load-path.ts';
import type { Translate } from '../i18n/translate.ts';
import { documentShortName } from '../lineage/lineage-drawing.ts';
import { mergeLineage, nothingLoaded, type LoadedLineage } from '../lineage/lineage-model.ts';
import type { ViewState } from '../state/view-state.ts';
import type { LineageMaterial } from './lineage-scene.ts';

export type Material =
  | { readonly kind: 'spread'; readonly diffusion: ApiDiffusion | null }
  | ({ readonly kind: 'lineage' } & LineageMaterial)
  | { readonly kind: 'duties'; readonly loaded: LoadedDuties; readonly name: string }
  | {
      readonly kind: 'partnership';
      readonly network: LoadedNetwork | LoadedFoldedNetwork;
      readonly name: string;
    };

/** What must be loaded anew when it changes; everything else is drawn from what is there. */
export function materialKey(state: ViewState, focus: string | null): string {
  const start = focus ?? '';
  if (state.view === 'lineage') {
    const adoptions = state.initiatives.length > 0 ? 'adoptions' : '';
    const { direction, depth, pathTo, opened } = state;
    return ['lineage', start, direction, depth, pathTo ?? '', adoptions, ...opened].join('\n');
  }
  if (state.view === 'spread') return ['spread', start].join('\n');
  return [state.form, start, ...(state.form === 'network' ? [state.fold] : [])].join('\n');
}

export function focusOfKey(key: string): string | null {
  return key.split('\n')[1] || null;
}

interface Loading {
  readonly ask: Ask;
  readonly t: Translate;
  readonly signal: AbortSignal;
}

/** Stands for the opening picture among what was loaded before. */
const theOpening = '';

/** @param opening what to show of a lineage without a start; null: nothing is known of it */
export async function loadMaterial(
  { ask, t, signal }: Loading,
  state: ViewState,
  focus: string | null,
  opening: Opening | null,
  expansions: Map<string, LoadedLineage>,
): Promise<Material> {
  if (state.view === 'lineage') {
    const start =
      focus !== null
        ? loadLineage(ask, focus, state.direction, state.depth, signal)
        : opening === null
          ? nothingLoaded
          : known(expansions, theOpening, () => loadOpening(ask, opening, signal));
    const [loaded, path] = await Promise.all([
      expanded(start, state.opened, expansions, ask, signal),
      focus === null || state.pathTo === null ? null : loadPath(ask, focus, state.pathTo, signal),
    ]);
    const whole = path === null ? loaded : mergeLineage(loaded, path.loaded);
    return { kind: 'lineage', loaded: await withAdoptions(whole, state.initiatives, ask, signal), path };
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

/** With what its documents adopt, where the reader wants those that adopt something. */
async function withAdoptions(
  loaded: LoadedLineage,
  chosen: readonly string[],
  ask: Ask,
  signal: AbortSignal,
): Promise<LoadedLineage> {
  if (chosen.length === 0) return loaded;
  const held = [...loaded.documents.values()].filter(({ status }) => status === 'held');
  const ids = held.map(({ id }) => id);
  return { ...loaded, adoptions: await loadAdoptions(ask, ids, chosen, signal) };
}

/** With the neighbours of everything the reader expanded. */
async function expanded(
  start: LoadedLineage | Promise<LoadedLineage>,
  opened: readonly string[],
  expansions: Map<string, LoadedLineage>,
  ask: Ask,
  signal: AbortSignal,
): Promise<LoadedLineage> {
  const more = opened.map((id) => known(expansions, id, () => loadNeighbours(ask, id, signal)));
  return (await Promise.all([start, ...more])).reduce(mergeLineage);
}

/** Loaded once. */
async function known(
  before: Map<string, LoadedLineage>,
  key: string,
  load: () => Promise<LoadedLineage>,
): Promise<LoadedLineage> {
  const loaded = before.get(key) ?? (await load());
  before.set(key, loaded);
  return loaded;
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
