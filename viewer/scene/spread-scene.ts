/** The spread of a document or an initiative as a scene. Pure. */
import type { ApiDiffusion, ApiGap, ApiSpreadRow } from '../client/diffusion-types.ts';
import type { ApiDocument } from '../client/types.ts';
import { scaleOf, type SpreadScale } from '../diffusion/spread-days.ts';
import { timelineOf, type Timeline } from '../diffusion/spread-model.ts';
import { emptyDrawing, type Drawing } from '../graph/drawing.ts';
import type { Translate } from '../i18n/translate.ts';
import { documentShortName } from '../lineage/lineage-drawing.ts';

export interface SpreadScene {
  readonly kind: 'spread';
  readonly focus: string;
  /** Nothing for the canvas: the map is drawn by itself. */
  readonly drawing: Drawing;
  readonly caption: string;
  readonly notes: readonly string[];
  readonly diffusion: ApiDiffusion;
  readonly timeline: Timeline | null;
  readonly scale: SpreadScale;
  /** True for an initiative, which is adopted; a document is carried out. */
  readonly adopted: boolean;
  /** Code of the province whose map is shown; null: the country. */
  readonly place: string | null;
  /** True if there is a larger map to go back to. */
  readonly outer: boolean;
  /** Rows and gaps within the place. */
  readonly rows: readonly ApiSpreadRow[];
  readonly gaps: readonly ApiGap[];
}

/** @param place as the address has it */
export function spreadScene(diffusion: ApiDiffusion, place: string | null, t: Translate): SpreadScene {
  const home = homeOf(diffusion);
  const timeline = timelineOf(diffusion);
  const adopted = diffusion.of.__typename === 'Initiative';
  const shown = place ?? home;
  const inside = (code: string | null): boolean =>
    shown === null || (code !== null && code.startsWith(shown.slice(0, 2)));
  const rows = diffusion.rows.filter(({ region }) => inside(region.code ?? codeOfId(region.parent?.id)));
  const reached = (level: string): number =>
    diffusion.levels.find((one) => one.level === level)?.reached ?? 0;
  return {
    kind: 'spread',
    focus: diffusion.of.id,
    drawing: emptyDrawing,
    caption: t(adopted ? 'caption.adoption' : 'caption.spread', {
      name: nameOf(diffusion.of),
      regions: diffusion.rowCount,
      provinces: reached('province'),
      prefectures: reached('prefecture'),
      counties: reached('county') + reached('area'),
    }),
    notes: notesOf(diffusion, t),
    diffusion,
    timeline,
    scale: scaleOf(timeline?.days ?? 0),
    adopted,
    place: shown,
    outer: home === null,
    rows,
    gaps: diffusion.gaps.filter(({ code }) => inside(code)),
  };
}

/** A functional area has no code; the region it lies in has. */
function codeOfId(id: string | undefined): string | null {
  return /^region-(\d{6})$/.exec(id ?? '')?.[1] ?? null;
}

/** What was issued in a province is looked for there. */
function homeOf({ originRegion }: ApiDiffusion): string | null {
  const code = originRegion?.code ?? null;
  return code === null || originRegion?.level === 'national' ? null : `${code.slice(0, 2)}0000`;
}

function nameOf(of: ApiDiffusion['of']): string {
  return of.__typename === 'Initiative' ? (of.name ?? of.id) : documentShortName(of as ApiDocument);
}

function notesOf(diffusion: ApiDiffusion, t: Translate): readonly string[] {
  const { rows, rowCount, gaps, gapCount, leftOut, originDate, originDateIs } = diffusion;
  return [
    ...(originDate === null ? [t('note.noOriginDate')] : []),
    ...(originDateIs === 'earliest_held_adoption' && originDate !== null ? [t('note.earliestHeld')] : []),
    ...(rowCount > rows.length ? [t('note.rowsLeft', { shown: rows.length, count: rowCount })] : []),
    ...(gapCount > gaps.length ? [t('note.gapsLeft', { shown: gaps.length, count: gapCount })] : []),
    ...(leftOut.withoutRegion > 0 ? [t('note.withoutRegion', { count: leftOut.withoutRegion })] : []),
    ...(leftOut.beyondDepth > 0 ? [t('note.beyondDepth', { count: leftOut.beyondDepth })] : []),
  ];
}
