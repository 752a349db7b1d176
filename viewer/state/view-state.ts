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

export const displays = ['graph', 'table'] as const;
type Display = (typeof displays)[number];

export const languages = ['zh', 'en'] as const;
export type Language = (typeof languages)[number];

/** `auto` follows the system. */
export const themes = ['auto', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

export const relations = ['implements', 'basis', 'forwards', 'amends', 'repeals', 'mentions'] as const;
const levels = ['national', 'province', 'prefecture', 'county'] as const;
export const roles = ['lead', 'responsible', 'support'] as const;

/** A document whose level is not known is filtered, too. */
export const levelChoices = [...levels, 'unknown'] as const;
export type LevelChoice = Level | 'unknown';

export const maxDepth = 6;
export const maxMinWeight = 20;

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
  readonly form: AgencyForm;
  /** Agencies folded by 条线. */
  readonly folded: boolean;
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
  /** Id of the selected node or reference. */
  readonly selection: string | null;
  readonly display: Display;
  readonly language: Language;
  readonly theme: Theme;
}

export const initialState: ViewState = {
  view: 'lineage',
  focus: null,
  direction: 'both',
  depth: 2,
  opened: [],
  closed: [],
  form: 'bipartite',
  folded: false,
  minWeight: null,
  asOf: null,
  place: null,
  hiddenRelations: [],
  hiddenLevels: [],
  hiddenRoles: [],
  heldOnly: false,
  dateFrom: null,
  dateTo: null,
  selection: null,
  display: 'graph',
  language: 'zh',
  theme: 'auto',
};

/** True if anything is filtered away, so that one click can clear it. */
export function hasFilters(state: ViewState): boolean {
  return (
    state.hiddenRelations.length + state.hiddenLevels.length + state.hiddenRoles.length > 0 ||
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
    selection: focus,
    minWeight: null,
    asOf: null,
    place: null,
  };
}

/** The list with the item put in if it was missing, else taken out. */
export function toggled<T>(list: readonly T[], item: T): readonly T[] {
  return list.includes(item) ? list.filter((other) => other !== item) : [...list, item];
}
