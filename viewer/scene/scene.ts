/** What is on screen: the picture, and the things behind it for panel, legend and table. Pure. */
import { kindOfId } from '../../schema/ids.ts';
import { drawDuties, drawPartnership } from '../agencies/agency-drawing.ts';
import { functionOfId, selectDuties, type Duties } from '../agencies/agency-model.ts';
import { selectFolded, selectPartnership, type Partnership } from '../agencies/network-model.ts';
import type { LoadedDuties, LoadedFoldedNetwork, LoadedNetwork } from '../client/load-network.ts';
import type { LoadedPath } from '../client/load-path.ts';
import type { Overview } from '../client/load-overview.ts';
import { emptyDrawing, type Drawing } from '../graph/drawing.ts';
import type { Translate } from '../i18n/translate.ts';
import { documentShortName, drawLineage } from '../lineage/lineage-drawing.ts';
import { frontOf } from '../lineage/front.ts';
import {
  everything,
  foldLineage,
  mostDrawn,
  readableDocuments,
  type FoldedLineage,
} from '../folding/fold-lineage.ts';
import { selectLineage, type LineageSelection, type LoadedLineage } from '../lineage/lineage-model.ts';
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

interface LineageScene extends SceneBase {
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
 */
export function sceneFocus(state: ViewState, overview: Overview): string | null {
  const kind = state.focus === null ? null : kindOfId(state.focus);
  if (state.view === 'lineage') {
    return kind === 'document' ? state.focus : null;
  }
  if (state.view === 'spread') {
    return kind === 'document' || kind === 'initiative'
      ? state.focus
      : (overview.lineages[0]?.document.id ?? null);
  }
  if (state.focus !== null && kind !== 'measure' && (kind !== null || functionOfId(state.focus) !== null)) {
    return state.focus;
  }
  return state.form === 'network' ? null : (overview.duties[0]?.document.id ?? null);
}

export function lineageScene(
  loaded: LoadedLineage,
  path: LoadedPath | null,
  focus: string | null,
  state: ViewState,
  lanes: number,
  t: Translate,
): LineageScene {
  const way = [...(path?.loaded.documents.keys() ?? [])];
  const selection = selectLineage(loaded, focus, state, new Set(way));
  const single = new Set([...(focus === null ? [] : [focus]), ...way, ...state.opened]);
  const folded = foldLineage(selection.documents, selection.references, single, state.unfolded);
  const front = frontOf(selection, path, focus, state.forwardRegion);
  const start = focus === null ? undefined : loaded.documents.get(focus);
  const figures = { documents: selection.documents.length, references: selection.references.length };
  const hidden = [...selection.hiddenNeighbours.values()].reduce((sum, count) => sum + count, 0);
  return {
    kind: 'lineage',
    focus,
    loaded,
    selection,
    folded,
    front: frontWords(selection, path, state, t),
    drawing: drawLineage(selection, folded, focus, lanes, t, front),
    caption:
      focus === null
        ? t('caption.opening', figures)
        : t('caption.lineage', {
            ...figures,
            name: start === undefined ? focus : documentShortName(start),
            direction: t(`direction.${state.direction}`),
            depth: state.depth,
          }),
    notes: [
      ...(path?.length === null ? [t('note.noPath')] : []),
      ...(path?.complete === false ? [t('note.pathBudget')] : []),
      ...foldNotes(folded, state, t),
      ...(loaded.omitted > 0 ? [t('note.omitted', { count: loaded.omitted })] : []),
      ...(hidden > 0 ? [t('note.hidden', { count: hidden })] : []),
    ],
  };
}

function foldNotes(
  { documents, groups, groupOf, thinner, inside }: FoldedLineage,
  { unfolded }: ViewState,
  t: Translate,
): readonly string[] {
  const tooMany = unfolded.includes(everything) && documents.length + groupOf.size > mostDrawn;
  return [
    ...(groups.length > 0
      ? [t('note.folded', { documents: groupOf.size, groups: groups.length, most: readableDocuments })]
      : []),
    ...(tooMany ? [t('note.tooMany', { most: mostDrawn })] : []),
    ...(inside > 0 ? [t('note.inside', { count: inside })] : []),
    ...(thinner.lines > 0
      ? [t('note.thinner', { lines: thinner.lines, references: thinner.references })]
      : []),
  ];
}

function frontWords(
  { documents }: LineageSelection,
  path: LoadedPath | null,
  { pathTo, forwardRegion }: ViewState,
  t: Translate,
): string | null {
  if (path !== null && pathTo !== null) {
    const end = documents.find(({ id }) => id === pathTo) ?? path.loaded.documents.get(pathTo);
    const name = end === undefined ? pathTo : (end.number ?? documentShortName(end));
    return path.length === null ? t('front.noPath', { name }) : t('front.path', { name, count: path.length });
  }
  if (forwardRegion === null) return null;
  const name = documents.find(({ region }) => region?.id === forwardRegion)?.region?.name ?? forwardRegion;
  return t('front.region', { name });
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
