import type { Statement } from './connection.ts';

/** How to reach the database. */
export interface Neo4jOptions {
  /** `neo4j://host`, `bolt://host:7687`, `neo4j+s://…` (Aura). */
  readonly uri: string;
  readonly username?: string;
  readonly password?: string;
  /** The server's default database if not given. */
  readonly database?: string;
  /** Milliseconds a connection may take to come up; 10,000 if not given. */
  readonly connectTimeoutMs?: number;
  /** Milliseconds a read may take in the database; 30,000 if not given. */
  readonly readTimeoutMs?: number;
  /** Milliseconds for which transient faults are tried again; 30,000 if not given. */
  readonly retryMs?: number;
  /** False: use the database as it is, and fail if it lacks a migration (for accounts without schema rights). */
  readonly migrate?: boolean;
  /** Called with each statement before it runs: for logs and for counting. */
  readonly onStatement?: (statement: Statement) => void;
}
