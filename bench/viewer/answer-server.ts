/** Gives prepared answers over HTTP: too large for the browser's own interception. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface AnswerServer {
  /** Where this answer is to be had. */
  readonly address: (answer: string) => string;
  readonly stop: () => void;
}

export async function answerServer(): Promise<AnswerServer> {
  const answers: string[] = [];
  const server = createServer((request, response) => {
    const answer = answers[Number(request.url?.split('/').at(-1))];
    response.writeHead(answer === undefined ? 404 : 200, { 'content-type': 'application/json' });
    response.end(answer);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  const { port } = server.address() as AddressInfo;
  return {
    address: (answer) => `http://127.0.0.1:${port}/graphql/${answers.push(answer) - 1}`,
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
