/** A lineage as a scene. Pure; also run in a Web Worker. */
import type { LoadedPath } from '../client/load-path.ts';
import {
  everything,
  foldLineage,
  mostDrawn,
  readableDocuments,
  type FoldedLineage,
} from '../folding/fold-lineage.ts';
import { withMoved } from '../graph/moved.ts';
import { routed } from '../graph/routes.ts';
import type { Translate } from '../i18n/translate.ts';
import { documentShortName, drawLineage } from '../lineage/lineage-drawing.ts';
import { frontOf } from '../lineage/front.ts';
import { selectLineage, type LineageSelection, type LoadedLineage } from '../lineage/lineage-model.ts';
import type { ViewState } from '../state/view-state.ts';
import type { LineageScene } from './scene.ts';

/** What is loaded of a lineage. */
export interface LineageMaterial {
  readonly loaded: LoadedLineage;
  readonly path: LoadedPath | null;
}

/** How it is to be shown. */
export interface LineageWish {
  readonly focus: string | null;
  readonly state: ViewState;
  /** Cards on top of each other in a cell. */
  readonly lanes: number;
}

/** The whole work from what was loaded to the picture: with the cards where the reader put them, and lines led round cards. */
export function placedLineage(
  { loaded, path }: LineageMaterial,
  { focus, state, lanes }: LineageWish,
  t: Translate,
): LineageScene {
  const scene = lineageScene(loaded, path, focus, state, lanes, t);
  return { ...scene, drawing: routed(withMoved(scene.drawing, state.moved)) };
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
