import type { Connection } from './connection.ts';

/**
 * The same connection whose reads are each a transaction of its own, sent in one way to the server, where a
 * transaction of several takes one more to begin and one to commit. Nothing is lost by it: Neo4j lets each statement
 * of a transaction see what others have committed meanwhile, too; and each is tried again after a transient fault.
 */
export function singly(connection: Connection): Connection {
  return {
    ...connection,
    readAll: (work) => work((statement) => connection.read(statement)),
    under: (signal) => singly(connection.under(signal)),
  };
}
