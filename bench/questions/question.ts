/** Answers of servers: their shape is checked by comparing them, not by the compiler. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type Json = any;

export type Variables = Readonly<Record<string, unknown>>;

/** A question to a GraphQL server. */
export interface GraphqlForm {
  readonly query: string;
  /** From the subject of the question; the subject itself if not given. */
  readonly variables?: (subject: Variables) => Variables;
  /** What is asked for, in the form that all three ways have in common. */
  readonly read: (data: Json) => unknown;
}

/** A question as one statement to the database. */
export interface CypherForm {
  readonly cypher: string;
  readonly parameters?: (subject: Variables) => Variables;
  readonly read: (rows: readonly Json[]) => unknown;
}

/** One question, asked in three ways that must give the same answer. */
export interface Question {
  /** 中文 English */
  readonly name: string;
  /** What it is asked of, one after the other, so that no answer is merely remembered. */
  readonly subjects: (corpus: Corpus) => readonly Variables[];
  readonly ours: GraphqlForm;
  /** In words why @neo4j/graphql cannot be asked this, where it cannot. */
  readonly rival: GraphqlForm | string;
  /** What the rival needs beyond its own means, where it needs it. */
  readonly rivalNote?: string;
  readonly floor: CypherForm;
}

/** What there is to ask about in a synthetic corpus: alike whatever its size. */
export interface Corpus {
  readonly size: number;
  readonly documents: readonly { readonly id: string; readonly number: string }[];
  readonly provinces: readonly string[];
  /** Names of cities that have plans. */
  readonly cities: readonly string[];
  readonly agencies: readonly string[];
  readonly initiatives: readonly string[];
}
