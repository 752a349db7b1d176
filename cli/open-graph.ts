import { resolve } from 'node:path';
import { openGraph as openStore } from '../store/index.ts';
import type { PolicyGraph } from '../store/policy-graph.ts';
import { defaultDataFolder } from './data-folder.ts';

/** Where the graph is: options of every command that needs it. */
export interface StoreOptions {
  /** Folder of facts, for the engine in memory. */
  readonly data?: string;
  /** Address of a Neo4j. */
  readonly neo4j?: string;
}

/** How the graph is asked. */
interface ReadOptions {
  /** Milliseconds a read may take in a Neo4j. */
  readonly readTimeoutMs?: number;
}

/** Opens the graph that options and environment name: --neo4j, --data, NEO4J_URI, else the data folder. */
export function openGraph(options: StoreOptions, reads: ReadOptions = {}): Promise<PolicyGraph> {
  const environment = process.env;
  const uri = options.neo4j ?? (options.data === undefined ? environment['NEO4J_URI'] : undefined);
  if (uri !== undefined && uri !== '') {
    return openStore({
      neo4j: {
        uri,
        ...given('username', environment['NEO4J_USERNAME']),
        ...given('password', environment['NEO4J_PASSWORD']),
        ...given('database', environment['NEO4J_DATABASE']),
        ...reads,
      },
    });
  }
  const folder =
    options.data === undefined ? defaultDataFolder(environment, process.platform) : resolve(options.data);
  return openStore({ folder });
}

/** Opens the graph for one piece of work and closes it whatever happens. */
export async function withGraph<T>(
  options: StoreOptions,
  work: (graph: PolicyGraph) => Promise<T>,
): Promise<T> {
  const graph = await openGraph(options);
  try {
    return await work(graph);
  } finally {
    await graph.close();
  }
}

function given<K extends string>(name: K, value: string | undefined): { readonly [P in K]?: string } {
  return value === undefined || value === '' ? {} : ({ [name]: value } as { readonly [P in K]?: string });
}
