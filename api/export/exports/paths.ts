import type { GraphNode } from '../../../schema/graph.ts';
import { gexf } from '../../../schema/exchange/gexf.ts';
import { graphml } from '../../../schema/exchange/graphml.ts';
import type { NetworkFile } from '../../../schema/exchange/network-file.ts';
import { pathColumns, type PathEdgeRow } from '../columns/paths.ts';
import type { Language } from '../columns/words.ts';
import { languageOf, type Exportable, type Open } from '../exportable.ts';
import { csv } from '../format/csv.ts';
import { pathsOptions, pathsRequest } from '../request/paths-request.ts';
import { inBatches } from '../rows/pages.ts';
import { pathTable, unsearchedNodes, type PathTable } from '../rows/paths.ts';
import { pathsDrawing } from './drawings.ts';

function asFile(write: (table: PathTable, language: Language) => AsyncIterable<string>): Open {
  return async (graph, options) => {
    const table = await pathTable(graph, await pathsRequest(graph, options));
    return {
      chunks: write(table, languageOf(options)),
      omitted: table.unsearched,
      omission: unsearchedNodes,
    };
  };
}

const drawn = (draw: (file: NetworkFile<GraphNode, PathEdgeRow>) => AsyncIterable<string>): Open =>
  asFile((table, language) => draw(pathsDrawing(table, language)));

export const pathExports = {
  paths: {
    options: [...pathsOptions, 'header'],
    formats: {
      csv: asFile(({ steps }, language) => csv(pathColumns, inBatches(steps), language)),
      graphml: drawn(graphml),
      gexf: drawn(gexf),
    },
  },
} as const satisfies Readonly<Record<string, Exportable>>;
