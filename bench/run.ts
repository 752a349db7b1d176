/**
 * `npm run bench [-- NAME …] [OPTIONS]`: runs benchmarks, all of them if none is named. Each prints ratios: seconds are
 * those of one machine on one day.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { packageRoot } from '../schema/package-root.ts';

/** Each a program of its own in a process of its own, so that none finds what another left in memory. */
const benchmarks: Readonly<Record<string, string>> = {
  extraction: 'bench/extraction/run.ts',
  hostile: 'bench/hostile/run.ts',
  questions: 'bench/questions/run.ts',
  memory: 'bench/memory/run.ts',
  load: 'bench/neo4j/load-rate.ts',
  viewer: 'bench/viewer/run.ts',
};

const args = process.argv.slice(2);
const firstOption = args.findIndex((arg) => arg.startsWith('-'));
const named = firstOption < 0 ? args : args.slice(0, firstOption);
const options = firstOption < 0 ? [] : args.slice(firstOption);
const unknown = named.filter((name) => !(name in benchmarks));
if (unknown.length > 0) {
  const known = Object.keys(benchmarks).join(', ');
  console.error(
    `没有基准测试 ${unknown.join(', ')}；可选：${known}\nNo benchmark ${unknown.join(', ')}; there are ${known}`,
  );
  process.exit(2);
}
for (const [name, program] of Object.entries(benchmarks)) {
  if (named.length > 0 && !named.includes(name)) continue;
  console.log(`## ${name}\n`);
  const { status } = spawnSync(
    process.execPath,
    [...process.execArgv, join(packageRoot, program), ...options],
    { stdio: 'inherit' },
  );
  if (status !== 0) process.exitCode = 1;
  console.log('');
}
