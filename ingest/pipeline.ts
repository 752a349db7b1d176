/**
 * The types that pass between the steps of the pipeline:
 * bytes → RawText (read/) → Text (text/) → Piece (split/) → Facts (extract/ with resolve/).
 * Every step is a pure function of its input plus the gazetteer.
 */
import type { AgencyEntry, Level, MeasureKind, RegionEntry, RegionFact, Span } from '../schema/facts.ts';

/** What a reader makes of a file: its text as the format gives it. */
export interface RawText {
  /** Name relative to the folder that was read, with `/`. */
  readonly file: string;
  /** Of the file's bytes, hex. */
  readonly sha256: string;
  readonly text: string;
  /** What the format itself says beside the text (a web page's table of 索引号, 发文机关 …); may be empty. */
  readonly metadata: ReadonlyMap<string, string>;
  /** Where each printed page starts in `text`, the first page first; only of formats that have pages. */
  readonly pageStarts?: readonly number[];
}

/** Normalised text that still knows where each character came from. */
export interface Text {
  readonly text: string;
  /** Offset in the raw text of the character at `offset` (0…text.length). */
  readonly toRaw: (offset: number) => number;
  /** True if blanks stood before the character at `offset` and were taken out: they may part joint issuers. */
  readonly blankBefore: (offset: number) => boolean;
}

/** One document of a file. Spans of facts count in `text.text`. */
export interface Piece {
  readonly text: Text;
  /** Where it stands in the raw text. */
  readonly rawSpan: Span;
  /** Head line of a compilation (`3. 标题（2023年2月23日）`), if it came from one; stands at the start of the text. */
  readonly headLine: Span | null;
  readonly metadata: ReadonlyMap<string, string>;
}

/** What the top of a document says of it; spans are null where the fact does not stand in the text. */
export interface Head {
  readonly title: string;
  readonly titleSpan: Span | null;
  readonly number: string | null;
  readonly numberSpan: Span | null;
  readonly date: string | null;
  readonly dateSpan: Span | null;
  readonly url: string | null;
  readonly urlSpan: Span | null;
  readonly issuers: readonly { readonly name: string; readonly text: string; readonly span: Span | null }[];
  readonly region: RegionFact | null;
  readonly level: Level | null;
  /** Where the body starts: after title, address, number; the addressees belong to the body. */
  readonly bodyStart: number;
  /** Titles of the texts that this very document issues (《…》 after 印发): they are no references. */
  readonly ownTitles: readonly string[];
}

/** A numbered item. */
export interface Item {
  /** Labels from the top down, as they stand. */
  readonly path: readonly string[];
  /** Headings of the items it stands in, from the top down. */
  readonly sections: readonly string[];
  readonly heading: string;
  readonly headingSpan: Span;
  readonly kind: MeasureKind;
  /** The whole item, label and clauses included, deeper items included. */
  readonly span: Span;
  /** True if it is a lowest-level item with text of its own: a measure of the facts. */
  readonly leaf: boolean;
}

/** What names are read against: the document's own authority and date. */
export interface NameContext {
  readonly region: RegionFact | null;
  readonly level: Level | null;
  /** Formal full names of the issuers. */
  readonly issuers: readonly string[];
  /** ISO; names change with reorganisations. */
  readonly date: string | null;
  /** Full names the document itself introduces: 以下简称, signature, addressees. */
  readonly introduced: ReadonlyMap<string, string>;
}

/** How a name was read. */
export type AgencyReading =
  | { readonly kind: 'agency'; readonly entry: AgencyEntry; readonly confidence: number }
  | { readonly kind: 'collective' }
  /** Two readings, or none: the reason is counted by `extract --report`. */
  | { readonly kind: 'unresolved'; readonly reason: 'unknown' | 'ambiguous' };

/** The knowledge of names: data/ read once (resolve/). */
export interface Gazetteer {
  /** The longest region name that starts at the start of `text`, within `within` if that is given. */
  readonly regionAtStart: (
    text: string,
    within: RegionFact | null,
  ) => { readonly region: RegionFact; readonly length: number } | null;
  readonly regionByCode: (code: string) => RegionFact | null;
  /** The region with all regions it lies in, nearest first, itself included. */
  readonly regionLine: (region: RegionFact) => readonly RegionEntry[];
  /** Short names for regions that lie in each other's context: 鄂 → 湖北省. */
  readonly regionByShortName: (text: string) => RegionFact | null;
  /** A formal full name (with its region); null if the text is not one. */
  readonly fullName: (text: string, date: string | null) => AgencyEntry | null;
  /**
   * Full names at the start of `text`, longest reading first consumed: for titles such as
   * 湖北省商务厅武汉海关关于…: answers the names one after the other with their places, stops where none fits.
   */
  readonly fullNamesAtStart: (
    text: string,
    date: string | null,
  ) => readonly { readonly entry: AgencyEntry; readonly span: Span }[];
  /** A name as it stands in a text, read in its context. */
  readonly readAgency: (text: string, context: NameContext) => AgencyReading;
  /** Issuers that use a 机关代字 (国办发 → 国务院办公厅), read in its context; more than one if it is ambiguous. */
  readonly issuersOfPrefix: (prefix: string, context: NameContext | null) => readonly string[];
}
