export { openMemoryGraph } from './open-memory-graph.ts';
