/**
 * The facts of one policy document: what `extract` prints, one document a line (NDJSON), and what
 * `load` reads. The JSON Schema beside this file (facts.schema.json) is the contract; the types here
 * say the same to the compiler. Optional members are additions of this project: a file without them
 * is loaded all the same.
 */

/** Where words stand: [start, end) in UTF-16 code units of `source.text`. */
export type Span = readonly [start: number, end: number];

/** 行政层级 of an authority. */
export type Level = 'national' | 'province' | 'prefecture' | 'county';

/** Level of a region; an `area` is a functional area (开发区, 新区) without a division code of its own. */
export type RegionLevel = Level | 'area';

/** 牵头 / 责任单位, 负责 / 配合, 协助, 参与. */
export type Role = 'lead' | 'responsible' | 'support';

/** A measure prescribes; 总体要求 and 目标 are general; 保障措施 without a clause of its own is safeguard. */
export type MeasureKind = 'measure' | 'general' | 'safeguard';

/** How one document refers to another; the order from weak to strong is in {@link relationStrength}. */
export type Relation = 'mentions' | 'basis' | 'implements' | 'forwards' | 'amends' | 'repeals';

/** From weak to strong: a later, stronger mention changes the relation of an earlier one. */
export const relationStrength: readonly Relation[] = [
  'mentions',
  'basis',
  'implements',
  'forwards',
  'amends',
  'repeals',
];

/** A region as the text's authority has it. */
export interface RegionFact {
  /** 湖北省, 武汉市, 全国, 荆州经济技术开发区 */
  readonly name: string;
  /** GB/T 2260, six digits; null for 全国 and for areas without a code. */
  readonly code: string | null;
  readonly level: RegionLevel;
}

/** A region with its place in the hierarchy, so that a store needs no gazetteer. */
export interface RegionEntry extends RegionFact {
  /** The region it lies in; null for 全国. */
  readonly parent: { readonly name: string; readonly code: string | null } | null;
}

/** What is known of an agency that a fact names by its full name. */
export interface AgencyEntry {
  /** Formal full name: 湖北省人力资源和社会保障厅 */
  readonly name: string;
  /** 条线: 人力资源社会保障, 市场监管 …; null where it cannot be told. */
  readonly function: string | null;
  readonly level: Level | null;
  readonly region: RegionFact | null;
  /** Full name of the body it is part of (内设机构 of a department); null if none. */
  readonly parent: string | null;
}

/** 发文机关 of the document. */
export interface IssuerFact {
  /** Formal full name. */
  readonly name: string;
  /** As it stands in the text. */
  readonly text?: string;
  readonly span?: Span | null;
}

/** One unit of a responsibility clause. */
export interface ResponsibilityFact {
  /** The unit as it stands in the clause: 省人社厅 */
  readonly text: string;
  /** Formal full name with its region; null for a collective or where it cannot be told. */
  readonly agency: string | null;
  readonly role: Role;
  /** 各市、州、县人民政府; 市直相关部门 */
  readonly collective: boolean;
  /** 完成时限 of the clause, as it stands. */
  readonly deadline?: string | null;
  readonly confidence?: number;
  readonly span?: Span | null;
  /** True if the clause says that the unit is responsible for the following items too (以下不再列出). */
  readonly standing?: boolean;
}

/** A lowest-level numbered item with text of its own. */
export interface MeasureFact {
  /** Labels from the top down, as they stand: ["二", "（三）"]. */
  readonly path: readonly string[];
  readonly heading: string;
  readonly kind: MeasureKind;
  /** Full text without the responsibility clause; null where the text is not carried along. */
  readonly text?: string | null;
  /** The whole item, clause included. */
  readonly span?: Span | null;
  readonly responsibilities: readonly ResponsibilityFact[];
  /** Names of reforms others can adopt too: 一照多址 */
  readonly initiatives: readonly string[];
  /** Where each of `initiatives` stands (its first place in the item); same order. */
  readonly initiativeSpans?: readonly Span[];
  /** Indexes into the document's references. */
  readonly references?: readonly number[];
}

/** A numbered item that only introduces deeper ones: 二、推动人力资源加快聚集 */
export interface SectionFact {
  readonly path: readonly string[];
  readonly heading: string;
  readonly span?: Span | null;
}

/** Another document that this one refers to; one entry per distinct document. */
export interface ReferenceFact {
  /** Title without the leading issuer. */
  readonly title: string | null;
  /** As it stands between 《 and 》. */
  readonly full?: string | null;
  /** 发文字号, normalised: 国办发〔2022〕30号 */
  readonly number: string | null;
  /** Formal full name; null where neither title nor number tells it. */
  readonly issuer: string | null;
  readonly relation: Relation;
  /** Every place where it is referred to, in order. */
  readonly spans?: readonly Span[];
  /** The place that decided `relation`; one of `spans`. */
  readonly relationSpan?: Span | null;
  readonly confidence?: number;
}

/** Where a document came from. */
export interface SourceFact {
  /** Name of the file, relative to the folder that was read; always with `/`. */
  readonly file: string;
  /** Of the file's bytes, hex. */
  readonly sha256: string;
  /** Where the document stands in a file that holds several, in the file's own decoded text. */
  readonly span?: Span | null;
  /** Normalised text of the document; every other span counts in it. */
  readonly text?: string | null;
  /** Printed pages (PDF): page `number`, from 1, runs in the normalised text from `start` to the next page's. */
  readonly pages?: readonly { readonly number: number; readonly start: number }[];
}

/** Everything found in one policy document. */
export interface Facts {
  readonly title: string;
  /** 发文字号, normalised: 鄂政办发〔2023〕15号 */
  readonly number: string | null;
  /** 成文日期, else the date of publication; ISO. */
  readonly date: string | null;
  readonly url: string | null;
  readonly issuers: readonly IssuerFact[];
  readonly region: RegionFact | null;
  readonly level: Level | null;
  readonly measures: readonly MeasureFact[];
  readonly references: readonly ReferenceFact[];
  readonly source: SourceFact;
  /** Where title, number, date and url stand. */
  readonly spans?: {
    readonly title?: Span | null;
    readonly number?: Span | null;
    readonly date?: Span | null;
    readonly url?: Span | null;
  };
  readonly sections?: readonly SectionFact[];
  /** What is known of every agency named by `issuers`, `responsibilities` and `references`. */
  readonly agencies?: readonly AgencyEntry[];
  /** Every region named by `region` and `agencies`, with all regions it lies in. */
  readonly regions?: readonly RegionEntry[];
}
