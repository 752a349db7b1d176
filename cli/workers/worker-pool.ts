import type { Worker } from 'node:worker_threads';

interface Job<Task, Reply> {
  readonly task: Task;
  readonly resolve: (reply: Reply) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Worker threads that answer one task after the other. Threads start when they are first needed; one that dies (it
 * ran out of memory) fails its task alone, and another takes its place.
 */
export class WorkerPool<Task, Reply> {
  readonly #start: () => Worker;
  readonly #most: number;
  readonly #idle: Worker[] = [];
  /** All threads, with what each is at. */
  readonly #jobs = new Map<Worker, Job<Task, Reply> | null>();
  readonly #waiting: Job<Task, Reply>[] = [];

  constructor(start: () => Worker, most: number) {
    this.#start = start;
    this.#most = most;
  }

  /** @throws what killed the thread, if it did not live to answer */
  run(task: Task): Promise<Reply> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ task, resolve, reject });
      this.#next();
    });
  }

  /** Ends all threads; tasks under way are never answered. */
  async close(): Promise<void> {
    const workers = [...this.#jobs.keys()];
    this.#jobs.clear();
    this.#waiting.length = 0;
    await Promise.all(workers.map((worker) => worker.terminate()));
  }

  #next(): void {
    if (this.#waiting.length === 0) return;
    const worker = this.#idle.pop() ?? (this.#jobs.size < this.#most ? this.#add() : null);
    const job = worker === null ? undefined : this.#waiting.shift();
    if (worker === null || job === undefined) return;
    this.#jobs.set(worker, job);
    worker.postMessage(job.task);
  }

  #add(): Worker {
    const worker = this.#start();
    this.#jobs.set(worker, null);
    worker.on('message', (reply: Reply) => {
      const job = this.#jobs.get(worker);
      if (job === undefined) return;
      this.#jobs.set(worker, null);
      this.#idle.push(worker);
      job?.resolve(reply);
      this.#next();
    });
    worker.on('error', (error) => this.#lose(worker, error));
    worker.on('exit', (code) => this.#lose(worker, new Error(`a worker thread ended with ${code}`)));
    return worker;
  }

  #lose(worker: Worker, error: unknown): void {
    const job = this.#jobs.get(worker);
    if (job === undefined) return;
    this.#jobs.delete(worker);
    const at = this.#idle.indexOf(worker);
    if (at >= 0) this.#idle.splice(at, 1);
    job?.reject(error);
    this.#next();
  }
}
