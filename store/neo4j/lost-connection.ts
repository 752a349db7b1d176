import { setTimeout as sleep } from 'node:timers/promises';
import { Neo4jError } from 'neo4j-driver';
import { ZhengmaiError } from '../../schema/errors.ts';

/**
 * Whether the fault is a connection that broke while the driver reset it or shook hands. The driver takes that for a
 * fault of the protocol, and does not try again by itself; no statement was under way on it.
 */
export function isLostConnection(error: unknown): boolean {
  const cause: unknown = error instanceof ZhengmaiError ? error.cause : error;
  return (
    cause instanceof Neo4jError &&
    cause.code === 'ProtocolError' &&
    /^Failed to connect to server|^Connection was closed by server/.test(cause.message)
  );
}

const firstPauseMs = 100;
const longestPauseMs = 2_000;

/**
 * Does it again while connections are lost, for so many milliseconds, pausing ever longer.
 *
 * @param signal ends the waiting: rejects with its reason
 */
export async function againWhenLost<T>(
  work: () => Promise<T>,
  withinMs: number,
  signal: AbortSignal | null = null,
): Promise<T> {
  const end = performance.now() + withinMs;
  for (let pause = firstPauseMs; ; pause = Math.min(2 * pause, longestPauseMs)) {
    try {
      return await work();
    } catch (error) {
      if (!isLostConnection(error) || performance.now() + pause > end) throw error;
      await sleep(pause, undefined, signal === null ? {} : { signal }).catch(() => signal?.throwIfAborted());
    }
  }
}
