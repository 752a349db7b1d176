export { openNeo4jGraph } from './open-neo4j-graph.ts';
export type { Neo4jOptions } from './options.ts';
