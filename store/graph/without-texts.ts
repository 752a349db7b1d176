import type { DocumentNode, GraphNode } from '../../schema/graph.ts';
import type { Page, PolicyGraph } from '../policy-graph.ts';

type Answers = Pick<PolicyGraph, 'nodes' | 'documents' | 'documentsOf' | 'lineage' | 'search'>;

/** The questions whose answers hold documents, answered without their texts. */
export function withoutTexts(graph: Answers): Answers {
  return {
    nodes: async (ids) => (await graph.nodes(ids)).map((node) => node && ofNode(node)),
    documents: async (filter, order, page) => ofPage(await graph.documents(filter, order, page)),
    documentsOf: async (owners, page) => (await graph.documentsOf(owners, page)).map(ofPage),
    lineage: async (request) => {
      const found = await graph.lineage(request);
      return {
        ...found,
        nodes: found.nodes.map((node) => ({ ...node, document: ofDocument(node.document) })),
      };
    },
    search: async (request) =>
      (await graph.search(request)).map((hit) => ({ ...hit, node: ofNode(hit.node) })),
  };
}

const ofDocument = (document: DocumentNode): DocumentNode => ({ ...document, text: null });

function ofNode(node: GraphNode): GraphNode {
  return node.label === 'Document' ? { ...node, text: null } : node;
}

function ofPage(page: Page<DocumentNode>): Page<DocumentNode> {
  return { ...page, items: page.items.map(({ cursor, node }) => ({ cursor, node: ofDocument(node) })) };
}
