/** The worker itself: a module of the page's own origin. */
import { answeringLatest } from './latest.ts';
import type { WorkAnswer, WorkRequest } from './messages.ts';

/** What of a worker's own scope is used here; the library of types has that of pages only. */
interface Scope {
  readonly postMessage: (answer: WorkAnswer) => void;
  readonly addEventListener: (kind: 'message', take: (event: { readonly data: WorkRequest }) => void) => void;
}

const scope = globalThis as unknown as Scope;
const take = answeringLatest(
  (answer) => scope.postMessage(answer),
  (work) => setTimeout(work),
);
scope.addEventListener('message', ({ data }) => take(data));
