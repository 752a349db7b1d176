import type { PolicyGraph } from '../store/policy-graph.ts';
import type { AnswerBudget } from './limits/answer-budget.ts';
import type { QueryLimits } from './limits/limits.ts';
import type { Loaders } from './loaders.ts';

/** What every resolver can reach; made anew for each request. */
export interface Context {
  readonly graph: PolicyGraph;
  readonly load: Loaders;
  readonly budget: AnswerBudget;
  readonly limits: QueryLimits;
  /** Ends the request: what runs for it stops, in the store too. */
  readonly stop: AbortController;
}
