import type { RegionLevel } from '../../../schema/facts.ts';
import type { RegionNode } from '../../../schema/graph.ts';
import type { Division } from './divisions.ts';

/** A reference of a chain. */
export interface ChainStep {
  readonly referenceId: string;
  /** The document that refers. */
  readonly fromId: string;
  readonly toId: string;
}

/**
 * Dates that contradict one another, so that one of them or the reference is wrong. `before-origin`: the document is
 * older than what it is to carry out. `before-cited`: a document of the chain is older than the one it refers to.
 */
export type DateConflict = 'before-origin' | 'before-cited';

/** A document that carries the origin out or adopts the initiative. */
export interface Follower {
  readonly documentId: string;
  readonly date: string | null;
  readonly regionId: string | null;
  /** From the origin to the document, the shortest, then by the earliest documents; empty for an initiative. */
  readonly chain: readonly ChainStep[];
  /** The first measure of the document that adopts the initiative; null for a document's diffusion. */
  readonly measureId: string | null;
  readonly conflict: DateConflict | null;
}

/** The first document of a region that carries the origin out: a row of the table. */
export interface DiffusionRow extends Follower {
  readonly regionId: string;
  readonly region: RegionNode;
  /** True for the region that issued the origin: there it is carried out by another document of the same region. */
  readonly ownRegion: boolean;
  /** Null where a date is missing. */
  readonly daysSinceOrigin: number | null;
  /** The nearest region in which this one lies that has a row, or issued the origin; null if none does. */
  readonly aboveId: string | null;
  /** Since the first document of the region above, or since the origin if it comes from there; negative if earlier. */
  readonly daysSinceAbove: number | null;
  /** The region's other documents that carry it out, first to last, those without a date after them. */
  readonly furtherIds: readonly string[];
  /** Of all its documents that carry it out, those without a date: the region may have been earlier. */
  readonly undated: number;
  /** Of all its documents that carry it out, those older than the origin. */
  readonly conflicting: number;
}

/** A level's regions and how many of them have one. */
export interface DiffusionLevel {
  readonly level: RegionLevel;
  /** On the official list, within the bounds of the question, the origin's own left out; null for areas, which it has not. */
  readonly regions: number | null;
  /** Of these, regions of which any document is held: of the others nothing can be said. */
  readonly regionsHeld: number | null;
  /** Regions with a row. */
  readonly reached: number;
  /** Regions of the list with a row, of all on the list; null where there are none. */
  readonly share: number | null;
  /** The same of `regionsHeld`. */
  readonly shareOfHeld: number | null;
  /** Rows without a date, and rows whose document is older than the origin: these are not in the dates and days below. */
  readonly undated: number;
  readonly conflicting: number;
  readonly firstDate: string | null;
  readonly lastDate: string | null;
  /** Days since the origin, linear between the middle ones; null where none is known. */
  readonly days: {
    readonly lowerQuartile: number;
    readonly median: number;
    readonly upperQuartile: number;
  } | null;
}

/** S 曲线: what a day brought. */
export interface DiffusionPoint {
  readonly date: string;
  readonly regions: number;
  readonly cumulative: number;
  /** Every level that has a row. */
  readonly levels: readonly {
    readonly level: RegionLevel;
    readonly regions: number;
    readonly cumulative: number;
  }[];
}

/**
 * Why a region has no row. All say what is held (未收录), none what exists: `none-held`, no document of the region is
 * held at all; `held-none-refers`, some are, and none refers to it or, within the depth, carries it out; `held-refers-otherwise`, one
 * refers to it in a relation that was not asked for; `held-not-by-date`, one carries it out after `dateTo`, or has
 * no date.
 */
export type GapStatus = 'none-held' | 'held-none-refers' | 'held-refers-otherwise' | 'held-not-by-date';

/** 未收录: a region of the official list without a row. */
export interface DiffusionGap {
  readonly division: Division;
  readonly status: GapStatus;
  /** Documents of the region itself that are held, of any date and subject. */
  readonly documentsHeld: number;
  /** Documents of the region itself that are only cited: they exist, but were not read. */
  readonly documentsCited: number;
  /** Regions that lie in it and have a row. */
  readonly reachedBelow: number;
}

/** What is not in the rows, and why. */
export interface LeftOut {
  /** Documents that carry it out, of a region that cannot be told. */
  readonly withoutRegionIds: readonly string[];
  /** Documents that refer to those of the last hop and are out of reach of `depth`. */
  readonly beyondDepth: number;
  /** With `dateTo`: documents after it, and documents without a date. */
  readonly later: number;
  readonly undated: number;
}

export type OriginKind = 'document' | 'initiative';

/** 扩散 */
export interface Diffusion {
  readonly of: string;
  readonly ofKind: OriginKind;
  /** Of a document its own; of an initiative the day of the earliest held adoption, which need not be its beginning. */
  readonly originDate: string | null;
  readonly originRegionId: string | null;
  /** By date, those without one last, then from the top down, then by id. */
  readonly rows: readonly DiffusionRow[];
  /** From the top down: levels with regions of the list or with rows. */
  readonly levels: readonly DiffusionLevel[];
  /** By date. Rows without a date or older than the origin are not in it: the levels count them. */
  readonly curve: readonly DiffusionPoint[];
  /** From the top down, then by code. */
  readonly gaps: readonly DiffusionGap[];
  readonly leftOut: LeftOut;
}
