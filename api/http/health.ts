import type { ServerResponse } from 'node:http';
import type { PolicyGraph } from '../../store/policy-graph.ts';
import type { Logger } from './logger.ts';
import { sendJson } from './respond.ts';

/** Milliseconds the store has to answer. */
const patience = 5000;

/** GET /health: the process runs. */
export function sendHealth(response: ServerResponse): void {
  sendJson(response, 200, { status: 'ok' });
}

/** GET /ready: the store answers, too. Says nothing of its addresses; the log does. */
export async function sendReadiness(
  response: ServerResponse,
  graph: PolicyGraph,
  log: Logger,
): Promise<void> {
  try {
    const stats = await within(patience, graph.stats());
    sendJson(response, 200, { status: 'ready', engine: graph.engine, documents: stats.documents.held });
  } catch (error) {
    log.error({ err: error }, 'store not ready');
    sendJson(response, 503, { status: 'unavailable', engine: graph.engine });
  }
}

/** @throws Error if the work takes longer */
export async function within<T>(milliseconds: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${milliseconds} ms`)), milliseconds);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
