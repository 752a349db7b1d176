import type { ServerResponse } from 'node:http';

/** `left`: the client closed the connection. `stalled`: it stopped reading and was cut off. */
export type StreamOutcome = 'sent' | 'left' | 'stalled';

/**
 * Sends text chunk by chunk, as fast as the client reads: no chunk is asked for before the client has taken the
 * one before. Headers go out with the first chunk, so that an error in making it can still be answered as one.
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
  const withBody = response.req.method !== 'HEAD';
  for await (const chunk of chunks) {
    if (response.destroyed) return 'left';
    if (!response.headersSent) response.writeHead(200, headers);
    if (!withBody) break;
    if (response.write(chunk)) continue;
    const outcome = await drained(response, stallMs);
    if (outcome !== 'sent') return outcome;
  }
  if (response.destroyed) return 'left';
  if (!response.headersSent) response.writeHead(200, headers);
  response.end();
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
