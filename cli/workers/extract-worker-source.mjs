/**
 * Starts extract-worker.ts where the program is not compiled: a thread does not inherit how the main one was taught
 * TypeScript.
 */
import { fileURLToPath } from 'node:url';
import { register } from 'tsx/esm/api';

register({ tsconfig: fileURLToPath(new URL('../../tsconfig.json', import.meta.url)) });
await import('./extract-worker.ts');
