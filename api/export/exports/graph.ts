import type { PolicyGraph } from '../../../store/policy-graph.ts';
import type { Exportable, Open } from '../exportable.ts';
import { cypher } from '../format/cypher.ts';
import { defaultBase } from '../format/json-ld-context.ts';
import { jsonLd } from '../format/json-ld.ts';
import { neo4jCsv, neo4jFiles } from '../format/neo4j-csv.ts';
import { importCommand, loadScript } from '../format/neo4j-script.ts';
import { documentFilter, documentOptions } from '../request/filters.ts';
import type { GivenOptions } from '../request/given-options.ts';
import { partOfGraph, wholeGraph, type GraphPart } from '../rows/graph-part.ts';

/** All of the graph, or what the documents of a filter say with whatever that points at. */
async function askGraph(graph: PolicyGraph, options: GivenOptions): Promise<GraphPart> {
  const filter = await documentFilter(options);
  const { withDescendants: _always, ...conditions } = filter;
  return Object.keys(conditions).length === 0 ? wholeGraph(graph) : partOfGraph(graph, filter);
}

/** One file of the folder for Neo4j, by its name; null if there is none of this name. */
export async function neo4jFile(
  graph: PolicyGraph,
  options: GivenOptions,
  name: string,
): Promise<AsyncIterable<string> | null> {
  const script = scripts[name];
  if (script !== undefined) return just(script());
  const table = neo4jFiles.get(name);
  return table === undefined ? null : neo4jCsv(table, await askGraph(graph, options));
}

const scripts: Readonly<Record<string, () => string>> = {
  'load.cypher': loadScript,
  'import.sh': importCommand,
};

/** The files of the folder for Neo4j: nodes, relationships, and what loads them. */
export const neo4jFileNames: readonly string[] = [...neo4jFiles.keys(), ...Object.keys(scripts)];

function opening(write: (part: GraphPart, options: GivenOptions) => AsyncIterable<string>): Open {
  return async (graph, options) => ({
    chunks: write(await askGraph(graph, options), options),
    omitted: 0,
  });
}

export const graphOptions = documentOptions;

export const wholes = {
  graph: {
    options: [...documentOptions, 'base'],
    formats: {
      jsonld: opening((part, options) => jsonLd(part, options.text('base') ?? defaultBase)),
      cypher: opening((part) => cypher(part)),
    },
  },
} as const satisfies Readonly<Record<string, Exportable>>;

async function* just(text: string): AsyncIterable<string> {
  yield text;
}
