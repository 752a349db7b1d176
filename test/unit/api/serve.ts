import { afterEach } from 'vitest';
import { startServer, type RunningServer, type ServerOptions } from '../../../api/server.ts';
import type { PolicyGraph } from '../../../store/policy-graph.ts';

const running: RunningServer[] = [];
afterEach(async () => {
  await Promise.all(running.splice(0).map((server) => server.close(0)));
});

/** A line of the server's log. */
export interface LogLine {
  readonly level: string;
  readonly fields: object;
  readonly message: string;
}

/** A log whose methods need the log they belong to, as those of pino do. */
class Lines {
  readonly #lines: LogLine[];
  constructor(lines: LogLine[]) {
    this.#lines = lines;
  }
  debug(fields: object, message: string): void {
    this.#lines.push({ level: 'debug', fields, message });
  }
  info(fields: object, message: string): void {
    this.#lines.push({ level: 'info', fields, message });
  }
  warn(fields: object, message: string): void {
    this.#lines.push({ level: 'warn', fields, message });
  }
  error(fields: object, message: string): void {
    this.#lines.push({ level: 'error', fields, message });
  }
}

export interface Answer {
  readonly status: number;
  readonly data?: unknown;
  readonly errors?: readonly {
    readonly message: string;
    readonly path?: readonly (string | number)[];
    readonly extensions?: Readonly<Record<string, unknown>>;
  }[];
}

/** A server on a free port for one test. */
export async function serve(
  graph: PolicyGraph,
  options: Partial<Omit<ServerOptions, 'graph' | 'port' | 'log'>> = {},
) {
  const log: LogLine[] = [];
  const server = await startServer({
    graph,
    host: '127.0.0.1',
    port: 0,
    viewerFolder: '/nowhere',
    ...options,
    log: new Lines(log),
  });
  running.push(server);

  const query = async (
    text: string,
    variables: Record<string, unknown> = {},
    operationName?: string,
  ): Promise<Answer> => {
    const response = await fetch(`${server.url}graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json' },
      body: JSON.stringify({ query: text, variables, operationName }),
    });
    return { status: response.status, ...((await response.json()) as object) };
  };
  return { server, url: server.url, log, query };
}

/** The codes of an answer's errors. */
export function codes(answer: Answer): readonly unknown[] {
  return (answer.errors ?? []).map((error) => error.extensions?.['code']);
}
