import type { Level, MeasureKind, RegionFact, Relation, Role } from '../../schema/facts.ts';

/** The documents that a correction is for; `everywhere`: all of them. */
export type DocumentSelector =
  | 'everywhere'
  /** A number, a title or the name of a file, whichever it equals. */
  | { readonly any: string }
  /** Everything given must agree. */
  | { readonly number?: string; readonly title?: string; readonly file?: string };

/** One entry of a corrections file (更正). */
export type Correction =
  HeadCorrection | ItemCorrection | UnitCorrection | ReferenceCorrection | InitiativeCorrection;

interface Entry {
  /** In the corrections file, from 1. */
  readonly line: number;
  readonly document: DocumentSelector;
}

/** What the document itself is: its title, number, date, issuers, region. */
export interface HeadCorrection extends Entry {
  readonly kind: 'head';
  readonly is: {
    readonly title?: string;
    /** Normalised. */
    readonly number?: string | null;
    /** ISO. */
    readonly date?: string | null;
    /** Formal full names. */
    readonly issuers?: readonly string[];
    readonly region?: RegionFact;
    readonly level?: Level;
  };
}

/** An item is of another kind, or no measure at all. */
export interface ItemCorrection extends Entry {
  readonly kind: 'item';
  readonly item: readonly string[];
  readonly is: MeasureKind | 'none';
}

/** What a unit of a responsibility clause means. */
export interface UnitCorrection extends Entry {
  readonly kind: 'unit';
  /** As it stands in the text. */
  readonly unit: string;
  /** Only in this item. */
  readonly item: readonly string[] | null;
  readonly is:
    | 'none'
    | {
        /** Formal full name; null: it cannot be told. */
        readonly agency?: string | null;
        readonly role?: Role;
        readonly collective?: boolean;
      };
}

/** Where a reference points. What is not given stays as it was read. */
export interface ReferenceCorrection extends Entry {
  readonly kind: 'reference';
  /** Title or number, as it stands in the text or as it was read. */
  readonly reference: string;
  readonly is:
    | 'none'
    | {
        readonly title?: string | null;
        /** Normalised. */
        readonly number?: string | null;
        readonly issuer?: string | null;
        readonly relation?: Relation;
      };
}

/** Whether a quoted term names a reform that others could adopt. */
export interface InitiativeCorrection extends Entry {
  readonly kind: 'initiative';
  readonly initiative: string;
  /** Only in this item. */
  readonly item: readonly string[] | null;
  readonly is: 'initiative' | 'none';
}

/** What became of a correction in a document that it is for. */
export type CorrectionOutcome =
  | 'applied'
  /** Its words do not stand there any more, or are not read so. */
  | 'no-match'
  /** The path of its item fits several items. */
  | 'ambiguous-item';
