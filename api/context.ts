import type { PolicyGraph } from '../store/policy-graph.ts';
import type { Loaders } from './loaders.ts';

/** What every resolver can reach. */
export interface Context {
  readonly graph: PolicyGraph;
  readonly load: Loaders;
}
