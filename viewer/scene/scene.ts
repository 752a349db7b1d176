/** What is on screen: the picture, and the things behind it for panel, legend and table. Pure. */
import { kindOfId } from '../../schema/ids.ts';
import { drawDuties, drawPartnership } from '../agencies/agency-drawing.ts';
import { functionOfId, selectDuties, type Duties } from '../agencies/agency-model.ts';
import { selectFolded, selectPartnership, type Partnership } from '../agencies/network-model.ts';
import type { LoadedDuties, LoadedFoldedNetwork, LoadedNetwork } from '../client/load-network.ts';
import type { Overview } from '../client/load-overview.ts';
import { emptyDrawing, type Drawing } from '../graph/drawing.ts';
import type { Translate } from '../i18n/translate.ts';
import type { FoldedLineage } from '../folding/fold-lineage.ts';
import type { LineageSelection, LoadedLineage } from '../lineage/lineage-model.ts';
import type { ViewState } from '../state/view-state.ts';
import type { SpreadScene } from './spread-scene.ts';

export type Scene = LineageScene | DutiesScene | PartnershipScene | SpreadScene;

/** True if there is nothing to show. */
export function isEmpty(scene: Scene): boolean {
  return scene.kind === 'spread'
    ? scene.diffusion.rowCount + scene.diffusion.gapCount === 0
    : scene.drawing.nodes.length === 0;
}

interface SceneBase {
  /** Id of the thing the picture starts from; null: everything that is loaded. */
  readonly focus: string | null;
  readonly drawing: Drawing;
  /** What is on screen, in one sentence. */
  readonly caption: string;
  /** What was left out, and why. */
  readonly notes: readonly string[];
}

export interface LineageScene extends SceneBase {
  readonly kind: 'lineage';
  readonly loaded: LoadedLineage;
  readonly selection: LineageSelection;
  /** The selection as cards and lines. */
  readonly folded: FoldedLineage;
  /** What is brought forward, in words; null: nothing is. */
  readonly front: string | null;
}

interface DutiesScene extends SceneBase {
  readonly kind: 'duties';
  readonly duties: Duties;
}

interface PartnershipScene extends SceneBase {
  readonly kind: 'partnership';
  readonly partnership: Partnership;
}

/**
 * The thing to start from: what the address says if it fits the view. Else of lineages and cooperation all that
 * is strongest, and of duties the document with most.
 *
 * @param overview null: not there yet; then only what the address says
 */
export function sceneFocus(state: ViewState, overview: Overview | null): string | null {
  const kind = state.focus === null ? null : kindOfId(state.focus);
  if (state.view === 'lineage') {
    return kind === 'document' ? state.focus : null;
  }
  if (state.view === 'spread') {
    return kind === 'document' || kind === 'initiative'
      ? state.focus
      : (overview?.lineages[0]?.document.id ?? null);
  }
  if (state.focus !== null && kind !== 'measure' && (kind !== null || functionOfId(state.focus) !== null)) {
    return state.focus;
  }
  return state.form === 'network' ? null : (overview?.duties[0]?.document.id ?? null);
}

export function dutiesScene(
  loaded: LoadedDuties,
  focus: string,
  name: string,
  state: ViewState,
  t: Translate,
): DutiesScene {
  const duties = selectDuties(loaded.measures, state);
  const beyond = loaded.total - loaded.measures.length;
  return {
    kind: 'duties',
    focus,
    duties,
    drawing: duties.measures.length === 0 ? emptyDrawing : drawDuties(duties, focus, t),
    caption: t('caption.duties', {
      name,
      measures: duties.measures.length,
      agencies: duties.parties.length,
      leads: duties.parties.filter(({ counts }) => counts.lead > 0).length,
    }),
    notes: [
      ...(beyond > 0 ? [t('note.beyond', { shown: loaded.measures.length, count: loaded.total })] : []),
      ...(duties.unassigned > 0 ? [t('note.unassigned', { count: duties.unassigned })] : []),
    ],
  };
}

export function partnershipScene(
  network: LoadedNetwork | LoadedFoldedNetwork,
  focus: string | null,
  name: string,
  state: ViewState,
  t: Translate,
): PartnershipScene {
  const partnership =
    network.foldedBy === null
      ? selectPartnership(network, focus, state)
      : selectFolded(network, focus, state, t);
  return {
    kind: 'partnership',
    focus,
    partnership,
    drawing: drawPartnership(partnership, focus),
    caption: t(network.foldedBy === null ? 'caption.partnership' : 'caption.folded', {
      name,
      agencies: partnership.partners.length,
      lines: partnership.cooperations.length,
    }),
    notes: [
      ...(network.omitted > 0 ? [t('note.agenciesOmitted', { count: network.omitted })] : []),
      ...(partnership.lighter > 0
        ? [t('note.lighter', { count: partnership.lighter, weight: partnership.minWeight })]
        : []),
      ...(partnership.alone > 0 ? [t('note.alone', { count: partnership.alone })] : []),
    ],
  };
}
