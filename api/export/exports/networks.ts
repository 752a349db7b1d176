import type { PolicyGraph } from '../../../store/policy-graph.ts';
import type { Column } from '../columns/column.ts';
import { groupColumns, groupEdgeColumns } from '../columns/folded.ts';
import {
  lineageEdgeColumns,
  lineageNodeColumns,
  networkEdgeColumns,
  networkNodeColumns,
} from '../columns/networks.ts';
import { languageOf, type Exportable, type Open } from '../exportable.ts';
import { csv } from '../format/csv.ts';
import { gexf } from '../../../schema/exchange/gexf.ts';
import { graphml } from '../../../schema/exchange/graphml.ts';
import type { NetworkFile } from '../../../schema/exchange/network-file.ts';
import { defaultBase } from '../format/json-ld-context.ts';
import { jsonLd } from '../format/json-ld.ts';
import type { GivenOptions } from '../request/given-options.ts';
import { lineageOptions, lineageRequest } from '../request/lineage-request.ts';
import { byOptions, foldedRequest, networkOptions, networkRequest } from '../request/network-request.ts';
import { foldedOf } from '../rows/folded.ts';
import { inBatches } from '../rows/pages.ts';
import { withSurroundings } from '../rows/graph-part.ts';
import { lineageOf, networkOf, type Network } from '../rows/networks.ts';
import { foldedDrawing, lineageDrawing, networkDrawing } from './drawings.ts';

type Ask<N, E> = (graph: PolicyGraph, options: GivenOptions) => Promise<Network<N, E>>;

const askLineage = async (graph: PolicyGraph, options: GivenOptions) =>
  lineageOf(graph, await lineageRequest(options));
const askNetwork = async (graph: PolicyGraph, options: GivenOptions) =>
  networkOf(graph, await networkRequest(options), options.flag('isolated') ?? true);
const askFolded = async (graph: PolicyGraph, options: GivenOptions) =>
  foldedOf(graph, await foldedRequest(options));

function asFile<N, E>(
  ask: Ask<N, E>,
  draw: (network: Network<N, E>, language: 'zh' | 'en') => NetworkFile<N, E>,
  write: (drawing: NetworkFile<N, E>) => AsyncIterable<string>,
): Open {
  return async (graph, options) => {
    const network = await ask(graph, options);
    return { chunks: write(draw(network, languageOf(options))), omitted: network.omitted };
  };
}

function asTable<N, E, R>(
  ask: Ask<N, E>,
  rows: (network: Network<N, E>) => readonly R[],
  columns: readonly Column<R>[],
): Open {
  return async (graph, options) => {
    const network = await ask(graph, options);
    const chunks = csv(columns, inBatches(rows(network)), languageOf(options));
    return { chunks, omitted: network.omitted };
  };
}

const lineageAsJsonLd: Open = async (graph, options) => {
  const { nodes, edges, omitted } = await askLineage(graph, options);
  const part = withSurroundings(graph, {
    documents: () => inBatches(nodes),
    references: () => inBatches(edges.map(({ reference }) => reference)),
    measures: () => inBatches([]),
  });
  return { chunks: jsonLd(part, options.text('base') ?? defaultBase, omitted), omitted };
};

export const networks = {
  lineage: {
    options: [...lineageOptions, 'header', 'base'],
    formats: {
      csv: asTable(askLineage, ({ edges }) => edges, lineageEdgeColumns),
      graphml: asFile(askLineage, lineageDrawing, graphml),
      gexf: asFile(askLineage, lineageDrawing, gexf),
      jsonld: lineageAsJsonLd,
    },
  },
  'lineage-documents': {
    options: [...lineageOptions, 'header'],
    formats: { csv: asTable(askLineage, ({ nodes }) => nodes, lineageNodeColumns) },
  },
  network: {
    options: [...networkOptions, 'header'],
    formats: {
      csv: asTable(askNetwork, ({ edges }) => edges, networkEdgeColumns),
      graphml: asFile(askNetwork, networkDrawing, graphml),
      gexf: asFile(askNetwork, networkDrawing, gexf),
    },
  },
  'network-agencies': {
    options: [...networkOptions, 'header'],
    formats: { csv: asTable(askNetwork, ({ nodes }) => nodes, networkNodeColumns) },
  },
  'folded-network': {
    options: [...byOptions, 'header'],
    formats: {
      csv: asTable(askFolded, ({ edges }) => edges, groupEdgeColumns),
      graphml: asFile(askFolded, foldedDrawing, graphml),
      gexf: asFile(askFolded, foldedDrawing, gexf),
    },
  },
  'folded-network-groups': {
    options: [...byOptions, 'header'],
    formats: { csv: asTable(askFolded, ({ nodes }) => nodes, groupColumns) },
  },
} as const satisfies Readonly<Record<string, Exportable>>;
