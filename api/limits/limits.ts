/** What one query may ask for. Every refusal names the limit it met. */
export interface QueryLimits {
  /** Nesting of fields. */
  readonly depth: number;
  readonly aliases: number;
  readonly directives: number;
  /** Words and signs of the query's text. */
  readonly tokens: number;
  /** Most values an answer may hold, estimated from the query before it runs (see query-cost.ts). */
  readonly cost: number;
  /** Most entries of all lists of an answer together, counted while it runs. */
  readonly entries: number;
  /** Most entries of a page. */
  readonly pageSize: number;
  /** Most hops of a lineage or a diffusion. */
  readonly hops: number;
  /** Most documents of a lineage, agencies of a network, rows of a comparison. */
  readonly graphNodes: number;
  /** Most paths between two things. */
  readonly paths: number;
  /** Most steps of a path. */
  readonly pathLength: number;
  /** Most measures like one. */
  readonly alike: number;
  /** UTF-16 units of a search text. */
  readonly searchLength: number;
  /** Bytes of a request's body. */
  readonly bodyBytes: number;
  /** Milliseconds until a query is given up. */
  readonly timeoutMs: number;
}

/** Most hops of a lineage, unless the server has another limit. */
export const maxDepth = 12;
/** Most paths between two things, and most steps of one, unless the server has other limits. */
export const maxPaths = 10;
export const maxPathLength = 8;

export const defaultLimits: QueryLimits = {
  depth: 12,
  aliases: 30,
  directives: 50,
  tokens: 4000,
  cost: 20_000,
  entries: 100_000,
  pageSize: 200,
  hops: maxDepth,
  graphNodes: 1000,
  paths: maxPaths,
  pathLength: maxPathLength,
  alike: 50,
  searchLength: 200,
  bodyBytes: 256 * 1024,
  timeoutMs: 30_000,
};

/** What exports may take of the server. */
export interface ExportLimits {
  /** Exports that run at the same time. */
  readonly atOnce: number;
  /** Milliseconds a client may take to read what was sent before the export is given up. */
  readonly stallMs: number;
}

export const defaultExportLimits: ExportLimits = { atOnce: 4, stallMs: 60_000 };

/** Entries of a page that names no size. */
export const defaultPageSize = 20;
/** Least score of a pair of measures that may be asked for: below it stand chance hits only. */
export const leastMinScore = 0.1;
