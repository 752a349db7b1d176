import type { ExecutionArgs } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { Context } from '../context.ts';
import { queryError } from '../errors.ts';
import { limitError } from './limit-error.ts';
import type { QueryLimits } from './limits.ts';
import { costBeyond } from './query-cost.ts';

type Execute = (args: ExecutionArgs & { signal?: AbortSignal }) => unknown;

/**
 * Refuses queries that cost too much, and gives up those that take too long, whose answers grow too large, or
 * whose clients have gone: then the store stops what it does for them, and is asked nothing more.
 */
export function executionLimits(limits: QueryLimits): Plugin<Context & { request: Request }> {
  const beyond = costBeyond(limits);
  return {
    onExecute({ args, executeFn, setExecuteFn, setResultAndStopExecution }) {
      const cost = beyond(args.schema, args.document, args.variableValues ?? {});
      if (cost !== null) {
        const error = limitError(
          'QUERY_TOO_COSTLY',
          `查询成本（估计 ${cost} 个值）`,
          `The cost of the query (about ${cost} values)`,
          limits.cost,
          '',
        );
        setResultAndStopExecution({ errors: [error] });
        return;
      }
      setExecuteFn((execution: ExecutionArgs) => guarded(executeFn as Execute, execution, limits));
    },
  };
}

async function guarded(execute: Execute, args: ExecutionArgs, limits: QueryLimits): Promise<unknown> {
  const { budget, request, stop } = args.contextValue as Context & { request: Request };
  const giveUp = (reason: unknown): void => stop.abort(reason);
  const leave = (): void => giveUp(request.signal.reason);
  const timer = setTimeout(() => giveUp(timeoutError(limits.timeoutMs)), limits.timeoutMs);
  budget.onExceeded(() =>
    giveUp(
      limitError('ANSWER_TOO_LARGE', '答案条目数', 'The number of entries in the answer', limits.entries, ''),
    ),
  );
  request.signal.addEventListener('abort', leave, { once: true });
  try {
    return await execute({ ...args, signal: stop.signal });
  } finally {
    // Whatever is still under way has nobody who waits for it.
    giveUp(new Error('the request is over'));
    clearTimeout(timer);
    request.signal.removeEventListener('abort', leave);
  }
}

function timeoutError(milliseconds: number): Error {
  return queryError(
    'QUERY_TIMEOUT',
    `查询超过 ${milliseconds} 毫秒仍未完成，已中止；请缩小查询`,
    `The query took longer than ${milliseconds} ms and was given up; ask for less`,
    { limit: milliseconds, http: { status: 504 } },
  );
}
