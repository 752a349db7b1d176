/**
 * The whole state of a view: everything the address bar holds, and nothing else. What is loaded or hovered
 * is not part of it. All records are immutable.
 */
import type { Level, Relation, Role } from '../../schema/facts.ts';

/** 政策脉络, 责任网络 or 扩散 */
export const views = ['lineage', 'agencies', 'spread'] as const;
export type View = (typeof views)[number];

/** 上溯 / 下溯 / 双向 */
export const directions = ['upstream', 'downstream', 'both'] as const;
export type Direction = (typeof directions)[number];

/** 责任分工: agencies and measures. 协作网络: agencies joined by the measures they share. */
export const agencyForms = ['bipartite', 'network'] as const;
type AgencyForm = (typeof agencyForms)[number];

/** 不合并, 按条线, 按地区 */
export const folds = ['none', 'function', 'region'] as const;
export type Fold = (typeof folds)[number];

export const displays = ['graph', 'table'] as const;
type Display = (typeof displays)[number];

export const languages = ['zh', 'en'] as const;
export type Language = (typeof languages)[number];

/** `auto` follows the system; 高对比度. */
export const themes = ['auto', 'light', 'dark', 'contrast'] as const;
export type Theme = (typeof themes)[number];

export const relations = ['implements', 'basis', 'forwards', 'amends', 'repeals', 'mentions'] as const;
const levels = ['national', 'province', 'prefecture', 'county'] as const;
export const roles = ['lead', 'responsible', 'support'] as const;

/** A document whose level is not known is filtered, too. */
export const levelChoices = [...levels, 'unknown'] as const;
export type LevelChoice = Level | 'unknown';

export const maxDepth = 6;
export const maxMinWeight = 20;
/** A talk of more would not fit into a link. */
export const maxSlides = 100;

/** A card that the reader has put somewhere else: its centre, in pixels at zoom 1. */
export interface MovedCard {
  readonly id: string;
  readonly x: number;
  readonly y: number;
}

/** The part of a picture that is shown: its middle and its width, in pixels at zoom 1. */
export interface Camera {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

/** A saved view of a talk. */
export interface Slide {
  readonly caption: string;
  /** The view as a fragment of an address, without talk, language and theme. */
  readonly view: string;
}

export interface ViewState {
  readonly view: View;
  /** Id of the thing the view starts from, or `function-…` for a 条线; null for the opening view. */
  readonly focus: string | null;
  readonly direction: Direction;
  /** Hops, 1 to `maxDepth`. */
  readonly depth: number;
  /** Ids of nodes expanded by the reader beyond `depth`. */
  readonly opened: readonly string[];
  /** Ids of nodes collapsed by the reader. */
  readonly closed: readonly string[];
  /** Groups of documents that the reader unfolded, or `all` (folding/fold-lineage.ts). */
  readonly unfolded: readonly string[];
  readonly form: AgencyForm;
  /** By what agencies are put together. */
  readonly fold: Fold;
  /** Least number of shared measures for a line of the network; null: chosen so that the lines stay readable. */
  readonly minWeight: number | null;
  /** 扩散: the day shown, ISO; null: the end. */
  readonly asOf: string | null;
  /** 扩散: code of the province whose map is shown; null: the country, or where the document comes from. */
  readonly place: string | null;
  /** What the reader has switched off. */
  readonly hiddenRelations: readonly Relation[];
  readonly hiddenLevels: readonly LevelChoice[];
  readonly hiddenRoles: readonly Role[];
  /** Only documents that were read, not those only cited. */
  readonly heldOnly: boolean;
  /** ISO dates, inclusive; a document without a date is never hidden by them. */
  readonly dateFrom: string | null;
  readonly dateTo: string | null;
  /** Keys of regions, issuers, lines of work (条线) and initiatives to which the picture is narrowed; of each kind any. */
  readonly regions: readonly string[];
  readonly issuers: readonly string[];
  readonly functions: readonly string[];
  readonly initiatives: readonly string[];
  /** Lineage: the way from the focus to this document is brought forward. */
  readonly pathTo: string | null;
  /** Lineage: the chain of this region is brought forward. */
  readonly forwardRegion: string | null;
  /** Id of the selected node or reference. */
  readonly selection: string | null;
  readonly moved: readonly MovedCard[];
  /** What a link or slide shows of the picture; null: as the picture opens. */
  readonly camera: Camera | null;
  readonly display: Display;
  readonly language: Language;
  readonly theme: Theme;
  /** 演示: the saved views. */
  readonly slides: readonly Slide[];
  /** Index of the slide that is presented; null: none. */
  readonly slide: number | null;
}

export const initialState: ViewState = {
  view: 'lineage',
  focus: null,
  direction: 'both',
  depth: 2,
  opened: [],
  closed: [],
  unfolded: [],
  form: 'bipartite',
  fold: 'none',
  minWeight: null,
  asOf: null,
  place: null,
  hiddenRelations: [],
  hiddenLevels: [],
  hiddenRoles: [],
  heldOnly: false,
  dateFrom: null,
  dateTo: null,
  regions: [],
  issuers: [],
  functions: [],
  initiatives: [],
  pathTo: null,
  forwardRegion: null,
  selection: null,
  moved: [],
  camera: null,
  display: 'graph',
  language: 'zh',
  theme: 'auto',
  slides: [],
  slide: null,
};

/** True if anything is filtered away, so that one click can clear it. */
export function hasFilters(state: ViewState): boolean {
  return (
    state.hiddenRelations.length + state.hiddenLevels.length + state.hiddenRoles.length > 0 ||
    state.regions.length + state.issuers.length + state.functions.length + state.initiatives.length > 0 ||
    state.heldOnly ||
    state.dateFrom !== null ||
    state.dateTo !== null
  );
}

export function withoutFilters(state: ViewState): ViewState {
  return {
    ...state,
    hiddenRelations: [],
    hiddenLevels: [],
    hiddenRoles: [],
    heldOnly: false,
    dateFrom: null,
    dateTo: null,
    regions: [],
    issuers: [],
    functions: [],
    initiatives: [],
  };
}

/** Start from another thing: what was expanded and selected belonged to the old one. */
export function refocused(state: ViewState, focus: string | null, view: View = state.view): ViewState {
  return {
    ...state,
    view,
    focus,
    opened: [],
    closed: [],
    unfolded: [],
    selection: focus,
    minWeight: null,
    asOf: null,
    place: null,
    pathTo: null,
    forwardRegion: null,
    regions: [],
    issuers: [],
    functions: [],
    initiatives: [],
  };
}

/** The list with the item put in if it was missing, else taken out. */
export function toggled<T>(list: readonly T[], item: T): readonly T[] {
  return list.includes(item) ? list.filter((other) => other !== item) : [...list, item];
}

/** What makes it another picture, in which cards have other places, rather than more or less of the same. */
export function pictureOf(state: ViewState): string {
  const { view, focus, direction, depth, form, fold, place } = state;
  return [view, focus, direction, depth, form, fold, place].join('\n');
}

/** After a step: another picture opens whole, and no card of it has been moved, unless the step says so. */
export function settled(before: ViewState, after: ViewState): ViewState {
  if (pictureOf(before) === pictureOf(after)) return after;
  return {
    ...after,
    moved: after.moved === before.moved ? [] : after.moved,
    camera: after.camera === before.camera ? null : after.camera,
  };
}
