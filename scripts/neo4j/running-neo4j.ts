/** A Neo4j that takes connections, and how to end it. */
export interface RunningNeo4j {
  readonly uri: string;
  readonly username: string;
  readonly password: string;
  /** Where it came from, for the reader: `Maven (Java)`, `Docker`, `NEO4J_TEST_URI`. */
  readonly origin: string;
  /** Of a process that was begun here. */
  readonly pid?: number;
  /** Ends it if we began it. */
  stop(): Promise<void>;
  /** Ends it at once, as a power cut would; only of one that was begun as a process here. */
  kill?(): Promise<void>;
}

/** A way to get one: the running Neo4j, or in one line why there is none. */
export type Neo4jAttempt =
  { readonly running: RunningNeo4j } | { readonly running: null; readonly missing: string };
