import type { PolicyGraph } from '../../store/policy-graph.ts';

/** `ended`: with the request it was for. */
type QuestionOutcome = 'answered' | 'failed' | 'ended';
/** Told of the end of each question. */
export type QuestionLog = (question: string, seconds: number, outcome: QuestionOutcome) => void;

/** These make a graph of a graph, and ask nothing. */
const deriving: ReadonlySet<string> = new Set(['under', 'withoutTexts', 'lookingAhead']);

/**
 * The same graph, which tells how long each question took, by its name in the interface.
 *
 * @param signal that of the request it is for: a question that ends with it has not failed
 */
export function measuredGraph(graph: PolicyGraph, told: QuestionLog, signal?: AbortSignal): PolicyGraph {
  return new Proxy(graph, {
    get: (target, name, receiver) => {
      const member: unknown = Reflect.get(target, name, receiver);
      if (typeof member !== 'function' || typeof name !== 'string') return member;
      const ask = (args: readonly unknown[]): unknown => Reflect.apply(member, target, args);
      if (!deriving.has(name)) return (...args: unknown[]) => timed(name, () => ask(args), told, signal);
      return (...args: unknown[]) =>
        measuredGraph(ask(args) as PolicyGraph, told, name === 'under' ? (args[0] as AbortSignal) : signal);
    },
  });
}

function timed(name: string, ask: () => unknown, told: QuestionLog, signal?: AbortSignal): unknown {
  const started = performance.now();
  const answer = ask();
  // What comes bit by bit is as slow as its reader.
  if (!(answer instanceof Promise)) return answer;
  const end = (outcome: QuestionOutcome): void => told(name, (performance.now() - started) / 1000, outcome);
  answer.then(
    () => end('answered'),
    () => end(signal?.aborted === true ? 'ended' : 'failed'),
  );
  return answer;
}
