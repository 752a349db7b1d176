import type { ServerResponse } from 'node:http';

/** `left`: the client closed the connection. `stalled`: it stopped reading and was cut off. */
export type StreamOutcome = 'sent' | 'left' | 'stalled';

/**
 * Sends text chunk by chunk, as fast as the client reads: no chunk is asked for before the client has taken the
 * one before. Headers go out when two chunks are there (the first one is what every file begins with): an error
 * in the first answer of the store can still be answered as one.
 *
 * @param stallMs milliseconds a client may take for one chunk
 * @throws what the chunks throw; if headers are sent already, the caller must break the connection off, so that
 * the client does not take the part for the whole
 */
export async function sendStream(
  response: ServerResponse,
  headers: Readonly<Record<string, string>>,
  chunks: AsyncIterable<string>,
  stallMs: number,
): Promise<StreamOutcome> {
  if (response.req.method === 'HEAD') {
    response.writeHead(200, headers).end();
    return 'sent';
  }
  let opening: string | null = null;
  for await (const chunk of chunks) {
    if (response.destroyed) return 'left';
    if (opening === null) {
      opening = chunk;
      continue;
    }
    const text: string = response.headersSent ? chunk : opening + chunk;
    if (!response.headersSent) response.writeHead(200, headers);
    if (response.write(text)) continue;
    const outcome = await drained(response, stallMs);
    if (outcome !== 'sent') return outcome;
  }
  if (response.destroyed) return 'left';
  if (response.headersSent) response.end();
  else response.writeHead(200, headers).end(opening ?? '');
  return 'sent';
}

function drained(response: ServerResponse, stallMs: number): Promise<StreamOutcome> {
  return new Promise((resolve) => {
    const finish = (outcome: StreamOutcome): void => {
      clearTimeout(timer);
      response.off('drain', onDrain);
      response.off('close', onClose);
      resolve(outcome);
    };
    const onDrain = (): void => finish('sent');
    const onClose = (): void => finish('left');
    const timer = setTimeout(() => {
      finish('stalled');
      response.destroy();
    }, stallMs);
    response.once('drain', onDrain);
    response.once('close', onClose);
    // It may have closed before anybody listened.
    if (response.destroyed) finish('left');
  });
}
