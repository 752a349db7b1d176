import { Worker } from 'node:worker_threads';
import { afterEach, describe, expect, it } from 'vitest';
import { WorkerPool } from '../../../../cli/workers/worker-pool.ts';

const program = `
  const { parentPort, threadId } = require('node:worker_threads');
  parentPort.on('message', (task) => {
    if (task === 'die') throw new Error('it died');
    if (task === 'leave') process.exit(3);
    parentPort.postMessage({ task, threadId });
  });
`;

let started = 0;
const startWorker = (): Worker => {
  started++;
  return new Worker(program, { eval: true });
};

let pool: WorkerPool<string, { readonly task: string; readonly threadId: number }>;
function newPool(most: number): typeof pool {
  started = 0;
  pool = new WorkerPool(startWorker, most);
  return pool;
}
afterEach(() => pool.close());

describe('a pool of threads', () => {
  it('answers every task, with no more threads than asked for', async () => {
    const tasks = Array.from({ length: 20 }, (_, index) => `task ${index}`);
    const one = newPool(2);
    const replies = await Promise.all(tasks.map((task) => one.run(task)));
    expect(replies.map(({ task }) => task)).toEqual(tasks);
    expect(new Set(replies.map(({ threadId }) => threadId)).size).toBeLessThanOrEqual(2);
    expect(started).toBe(2);
  });

  it('fails the task alone that killed its thread, and goes on with another one', async () => {
    const one = newPool(1);
    const tasks = ['first', 'die', 'second', 'leave', 'third'];
    const outcomes = await Promise.allSettled(tasks.map((task) => one.run(task)));
    expect(outcomes.map(({ status }) => status)).toEqual([
      'fulfilled',
      'rejected',
      'fulfilled',
      'rejected',
      'fulfilled',
    ]);
    expect(outcomes.flatMap((one) => (one.status === 'rejected' ? [String(one.reason)] : []))).toEqual([
      'Error: it died',
      'Error: a worker thread ended with 3',
    ]);
    expect(started).toBe(3);
  });
});
