import neo4j from 'neo4j-driver';
import type { Driver, ManagedTransaction, Session, SessionMode } from 'neo4j-driver';
import { ZhengmaiError } from '../../schema/errors.ts';
import { againWhenLost, isLostConnection } from './lost-connection.ts';
import { readableError, withoutPassword } from './readable-error.ts';
import type { Neo4jOptions } from './options.ts';

/** A row of a result: column name → value, integers as numbers. */
export type Row = Readonly<Record<string, unknown>>;

/** A statement with its parameters; text of users is only ever in the parameters. */
export interface Statement {
  readonly cypher: string;
  readonly parameters?: Readonly<Record<string, unknown>>;
}

/**
 * Runs statements of one transaction. They are sent at once and the server works them off in the order of the calls, so
 * that one need not be awaited before the next unless that needs its answer. Whoever sends several must await all.
 */
export type Run = (statement: Statement) => Promise<readonly Row[]>;

/** The database as the rest of this folder sees it. Every failure is a {@link ZhengmaiError}. */
export interface Connection {
  /** One statement in a read transaction; may go to any reader of a cluster that has seen our writes. */
  read(statement: Statement): Promise<readonly Row[]>;
  /** Several statements in one read transaction. */
  readAll<T>(work: (run: Run) => Promise<T>): Promise<T>;
  /** All or nothing. `work` may be called again after a transient fault, so it must not leave traces elsewhere. */
  write<T>(work: (run: Run) => Promise<T>): Promise<T>;
  /** Name and version of the server: `Neo4j/5.26.26`. */
  serverAgent(): Promise<string>;
  close(): Promise<void>;
  /** The same connection for reads that end with the signal, in the server too; they reject with its reason. */
  under(signal: AbortSignal): Connection;
}

const connectTimeoutMs = 10_000;
const readTimeoutMs = 30_000;
const retryMs = 30_000;

/** @throws ZhengmaiError NEO4J_URI if the address cannot be understood */
export function connect(options: Neo4jOptions): Connection {
  const driver = newDriver(options);
  const bookmarkManager = neo4j.bookmarkManager();

  /** The driver must see its own errors to tell a transient fault from a lasting one, so they are made readable here. */
  const inSession = async <T>(
    use: (session: Session, note: Notes) => Promise<T>,
    signal: AbortSignal | null = null,
    mode: SessionMode = neo4j.session.WRITE,
  ): Promise<T> => {
    signal?.throwIfAborted();
    const session = driver.session({
      bookmarkManager,
      defaultAccessMode: mode,
      ...(options.database && { database: options.database }),
    });
    let lastStatement: string | undefined;
    const unanswered = new Set<Statement>();
    try {
      const work = use(session, {
        begin: () => unanswered.clear(),
        sent: (statement) => {
          // Else a transaction that is tried again would go on.
          signal?.throwIfAborted();
          lastStatement = statement.cypher;
          unanswered.add(statement);
          options.onStatement?.(statement);
        },
        answered: (statement) => unanswered.delete(statement),
      });
      return await (signal === null ? work : unlessAborted(work, signal));
    } catch (error) {
      if (signal?.aborted === true) throw signal.reason;
      throw readableError(error, options.uri, [...unanswered][0]?.cypher ?? lastStatement);
    } finally {
      // Ends the transaction that runs in it: the server is told to reset, and stops in the middle of a statement.
      const closed = session.close().catch(() => undefined);
      // A server that hangs must not keep those waiting who have given up.
      if (signal?.aborted !== true) await closed;
    }
  };
  /** With what the driver tries again, and with the connections lost on which it does not. */
  const inManaged = <T>(
    use: (session: Session, note: Notes) => Promise<T>,
    signal: AbortSignal | null = null,
  ): Promise<T> => againWhenLost(() => inSession(use, signal), options.retryMs ?? retryMs, signal);
  const timeout = options.readTimeoutMs ?? readTimeoutMs;
  /** A transaction by itself: the server is asked once, where a managed one asks to begin, to run and to commit. */
  const readOnce = (statement: Statement, signal: AbortSignal | null): Promise<readonly Row[]> =>
    inSession(
      async (session, note) => {
        note.sent(statement);
        const { records } = await session.run(statement.cypher, statement.parameters, { timeout });
        return records.map((record) => record.toObject());
      },
      signal,
      neo4j.session.READ,
    );
  const readUnder =
    (signal: AbortSignal | null) =>
    <T>(work: (run: Run) => Promise<T>): Promise<T> =>
      inManaged(
        (session, note) => session.executeRead((transaction) => work(runIn(transaction, note)), { timeout }),
        signal,
      );
  const reads = (signal: AbortSignal | null): Pick<Connection, 'read' | 'readAll'> => {
    const readAll = readUnder(signal);
    const read: Connection['read'] = async (statement) => {
      try {
        return await readOnce(statement, signal);
      } catch (error) {
        if (!isTransient(error)) throw error;
        // Managed transactions are tried again, as long as they may.
        return readAll((run) => run(statement));
      }
    };
    return { read, readAll };
  };
  const connection: Connection = {
    ...reads(null),
    under: (signal) => ({ ...connection, ...reads(signal) }),
    write: (work) =>
      inManaged((session, note) => session.executeWrite((transaction) => work(runIn(transaction, note)))),
    serverAgent: async () => {
      try {
        return (
          (await driver.getServerInfo(options.database ? { database: options.database } : {})).agent ?? ''
        );
      } catch (error) {
        throw readableError(error, options.uri);
      }
    },
    close: () => driver.close(),
  };
  return connection;
}

function isTransient(error: unknown): boolean {
  const cause: unknown = error instanceof ZhengmaiError ? error.cause : null;
  return isLostConnection(error) || (cause instanceof Error && neo4j.isRetryableError(cause));
}

/** Rejects with the signal's reason as soon as it is aborted; nobody waits for the work then. */
function unlessAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const leave = (): void => reject(signal.reason as Error);
    signal.addEventListener('abort', leave, { once: true });
    if (signal.aborted) leave();
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', leave));
  });
}

/** Told of the statements of a transaction, so that the one that failed can be named. */
interface Notes {
  /** Of the transaction, also when it is tried again. */
  readonly begin: () => void;
  readonly sent: (statement: Statement) => void;
  /** The server works in order, so that of those without an answer the first is the one that failed. */
  readonly answered: (statement: Statement) => void;
}

function runIn(transaction: ManagedTransaction, note: Notes): Run {
  note.begin();
  return async (statement) => {
    note.sent(statement);
    const result = await transaction.run(statement.cypher, statement.parameters);
    note.answered(statement);
    return result.records.map((record) => record.toObject());
  };
}

function newDriver(options: Neo4jOptions): Driver {
  const connectMs = options.connectTimeoutMs ?? connectTimeoutMs;
  try {
    return neo4j.driver(options.uri, neo4j.auth.basic(options.username ?? 'neo4j', options.password ?? ''), {
      disableLosslessIntegers: true,
      connectionTimeout: connectMs,
      connectionAcquisitionTimeout: 2 * connectMs,
      maxTransactionRetryTime: options.retryMs ?? retryMs,
      userAgent: 'zhengmai',
      // A message more for each question; and a connection that breaks while one is unanswered counts as a fault of
      // the protocol (lost-connection.ts).
      telemetryDisabled: true,
    });
  } catch (error) {
    throw new ZhengmaiError({
      code: 'NEO4J_URI',
      zh: `不是 Neo4j 的地址：${withoutPassword(options.uri)}。应为 neo4j://主机 或 bolt://主机:7687`,
      en: `Not an address of Neo4j: ${withoutPassword(options.uri)}. It looks like neo4j://host or bolt://host:7687`,
      cause: error,
    });
  }
}
