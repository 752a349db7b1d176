import type { ZhengmaiError } from '../../schema/errors.ts';
import type { PolicyGraph } from '../policy-graph.ts';
import { openFactsFolder } from './facts-folder.ts';
import { createMemoryGraph } from './memory-graph.ts';

interface MemoryGraphFolder {
  /** Where the facts live; made if it is not there. */
  readonly folder: string;
  /** Told of what could not be read; written to standard error if not given. */
  readonly onWarning?: (warning: ZhengmaiError) => void;
}

/**
 * The graph in memory over a folder of facts. What other processes load or remove there shows here without
 * a restart.
 *
 * @throws ZhengmaiError if the folder cannot be made or read
 */
export async function openMemoryGraph(options: MemoryGraphFolder): Promise<PolicyGraph> {
  const store = await openFactsFolder(options.folder, {
    onWarning: options.onWarning ?? writeWarning,
    onChange: (facts) => graph.replace(facts),
  });
  const graph = createMemoryGraph({ facts: store.facts(), persistence: store });
  return graph;
}

function writeWarning({ file, line, message }: ZhengmaiError): void {
  console.error([file, line, ` ${message}`].filter((part) => part !== undefined).join(':'));
}
