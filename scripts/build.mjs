/**
 * `npm run build`: compiles the program to dist/ and builds the viewer to dist/viewer. With `--if-needed`
 * (`npm ci`, `npm start`) only if dist/ is missing or older than the sources.
 */
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const mark = join(root, 'dist', '.built');
const inputs = [
  ...['schema', 'ingest', 'store', 'api', 'cli', 'viewer'],
  ...['package.json', 'tsconfig.json', 'tsconfig.build.json'],
];
const tools = [
  { file: 'node_modules/typescript/bin/tsc', args: ['-p', 'tsconfig.build.json'] },
  {
    file: 'node_modules/vite/bin/vite.js',
    args: ['build', '--config', 'viewer/vite.config.ts', '--logLevel', 'warn'],
  },
  // The static site of `zhengmai site`: the API in the page, and the viewer as a classic script.
  ...['api/page/vite.config.ts', 'viewer/site.vite.config.ts'].map((config) => ({
    file: 'node_modules/vite/bin/vite.js',
    args: ['build', '--config', config, '--logLevel', 'warn'],
  })),
];

if (process.argv.includes('--if-needed')) {
  if (isUpToDate()) process.exit(0);
  if (tools.some(({ file }) => !existsSync(join(root, file)))) {
    console.error('未安装开发依赖，跳过构建 / Development dependencies are not installed: nothing is built');
    process.exit(0);
  }
  console.error('正在构建… / Building…');
}
for (const { file, args } of tools) {
  const { status } = spawnSync(process.execPath, [join(root, file), ...args], {
    cwd: root,
    stdio: 'inherit',
  });
  if (status !== 0) process.exit(status ?? 1);
}
copyFileSync(join(root, 'viewer', 'icon.svg'), join(root, 'dist', 'site', 'icon.svg'));
writeFileSync(mark, '');

function isUpToDate() {
  if (!existsSync(mark)) return false;
  const built = statSync(mark).mtimeMs;
  return !inputs.some((input) => isNewer(join(root, input), built));
}

function isNewer(path, time) {
  const found = statSync(path);
  if (!found.isDirectory()) return found.mtimeMs > time;
  return readdirSync(path).some((name) => isNewer(join(path, name), time));
}
