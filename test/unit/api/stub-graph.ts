import type { DocumentNode } from '../../../schema/graph.ts';
import type { PolicyGraph } from '../../../store/policy-graph.ts';

/** A store in which only the given questions have an answer; any other one fails the test. */
export function stubGraph(answers: Partial<PolicyGraph>): PolicyGraph {
  const graph: PolicyGraph = new Proxy(
    {
      engine: 'memory',
      under: () => graph,
      withoutTexts: () => graph,
      lookingAhead: undefined,
      ...answers,
    } as PolicyGraph,
    {
      get: (target, name, receiver) => {
        if (name in target) return Reflect.get(target, name, receiver) as unknown;
        return () => Promise.reject(new Error(`the store was asked for ${String(name)}`));
      },
    },
  );
  return graph;
}

/** A document of which only what is given matters. */
export function documentNode(given: Partial<DocumentNode> & { readonly id: string }): DocumentNode {
  return {
    title: null,
    number: null,
    date: null,
    level: null,
    url: null,
    status: 'held',
    citedIssuer: null,
    regionId: null,
    sourceFile: null,
    text: null,
    titleSpan: null,
    numberSpan: null,
    dateSpan: null,
    ...given,
  };
}
