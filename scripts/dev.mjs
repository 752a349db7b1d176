/**
 * `npm run dev`: the server on port 4000, started again on change, and the viewer by vite on port 5173, which
 * reloads in the browser on change and passes /graphql on to the server. Arguments go to `zhengmai serve`.
 */
import { spawn } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const run = (...args) => spawn(process.execPath, args, { cwd: root, stdio: 'inherit' });

const children = [
  run(
    join(root, 'node_modules/tsx/dist/cli.mjs'),
    'watch',
    '--clear-screen=false',
    'scripts/dev-server.ts',
    'serve',
    '--sample',
    ...process.argv.slice(2),
  ),
  run(join(root, 'node_modules/vite/bin/vite.js'), '--config', 'viewer/vite.config.ts'),
];

const stop = () => children.forEach((child) => child.kill('SIGTERM'));
process.on('SIGINT', stop);
process.on('SIGTERM', stop);
for (const child of children) child.on('exit', stop);
