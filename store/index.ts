import type { PolicyGraph } from './policy-graph.ts';

/** Which engine holds the graph: a Neo4j if one is named, else the memory of the process over a folder. */
interface GraphOptions {
  readonly neo4j?: {
    readonly uri: string;
    readonly username?: string;
    readonly password?: string;
    readonly database?: string;
    /** Milliseconds a read may take in the database; 30,000 if not given. */
    readonly readTimeoutMs?: number;
  };
  /** Folder of facts for the engine in memory. */
  readonly folder?: string;
}

/**
 * Opens the graph. Only the engine in use is loaded.
 *
 * @throws ZhengmaiError if the database or folder cannot be reached
 */
export async function openGraph(options: GraphOptions): Promise<PolicyGraph> {
  if (options.neo4j !== undefined) {
    const { openNeo4jGraph } = await import('./neo4j/index.ts');
    return openNeo4jGraph(options.neo4j);
  }
  if (options.folder !== undefined) {
    const { openMemoryGraph } = await import('./memory/index.ts');
    return openMemoryGraph({ folder: options.folder });
  }
  const { createMemoryGraph } = await import('./memory/memory-graph.ts');
  return createMemoryGraph();
}
