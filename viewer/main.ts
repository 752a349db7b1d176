/** The viewer of a server, with a worker beside it. */
import { start } from './start.ts';

start(() => new Worker(new URL('./worker/lineage-worker.ts', import.meta.url), { type: 'module' }));
