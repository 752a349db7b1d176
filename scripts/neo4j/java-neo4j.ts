import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { javaFolder, neo4jLibraries, whatJavaLacks } from './java-libraries.ts';
import type { Neo4jAttempt } from './running-neo4j.ts';

export interface JavaNeo4jOptions {
  /** Folder of the database; made if it is not there. */
  readonly folder: string;
  /** 0 for a free one. */
  readonly port: number;
  readonly password: string;
  /** For a database that lives for minutes only: starts sooner, and spends less on compiling itself. */
  readonly shortLived?: boolean;
  /** Megabytes of its heap and of its page cache; enough for some thousand documents if not given. */
  readonly memory?: { readonly heap: number; readonly pageCache: number };
}

const smallMemory = { heap: 1024, pageCache: 256 };

const shortLivedFlags = ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC'];

/**
 * Starts Neo4j Community from its Maven artifacts. It ends by `stop`, and also when this process ends in any
 * way, because it watches its standard input.
 *
 * @throws Error if Java is there but Neo4j does not come up
 */
export async function startJavaNeo4j(options: JavaNeo4jOptions): Promise<Neo4jAttempt> {
  const lacking = await whatJavaLacks();
  if (lacking !== null) return { running: null, missing: lacking };
  const libraries = await neo4jLibraries().catch((error: Error) => error);
  if (libraries instanceof Error) return { running: null, missing: libraries.message };

  const { heap, pageCache } = options.memory ?? smallMemory;
  const child = spawn(
    'java',
    [
      `-Xmx${heap}m`,
      ...(options.shortLived === true ? shortLivedFlags : []),
      '-cp',
      join(libraries, '*'),
      join(javaFolder, 'LocalNeo4j.java'),
      options.folder,
      String(options.port),
      String(pageCache),
    ],
    {
      stdio: ['pipe', 'pipe', 'pipe'],
      // Of a group of its own, so that Ctrl-C reaches us first and the database is closed in order.
      detached: true,
      env: { ...process.env, LOCAL_NEO4J_PASSWORD: options.password },
    },
  );
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const port = await portOf(child);
  return {
    running: {
      uri: `bolt://127.0.0.1:${port}`,
      username: 'neo4j',
      password: options.password,
      origin: 'Maven (Java)',
      ...(child.pid === undefined ? {} : { pid: child.pid }),
      async stop() {
        child.stdin.end();
        await ended;
      },
      async kill() {
        child.kill('SIGKILL');
        await ended;
      },
    },
  };
}

/** Waits for the line READY; what the database says instead goes into the error. */
function portOf(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    let said = '';
    child.stderr?.on('data', (chunk: Buffer) => {
      said = (said + chunk.toString('utf8')).slice(-4000);
    });
    createInterface({ input: child.stdout! }).on('line', (line) => {
      const ready = /^READY (\d+)$/.exec(line);
      if (ready) resolve(Number(ready[1]));
    });
    child.once('error', reject);
    child.once('close', (code) => reject(new Error(`Neo4j ended (${code}) before it was ready: ${said}`)));
  });
}
