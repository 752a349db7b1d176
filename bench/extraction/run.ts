/** See README.md. With `--measure` it is the process that one measure is taken in. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Measure, Task } from './measure.ts';
import { writeCorpus } from './write-corpus.ts';

const { values } = parseArgs({
  options: {
    documents: { type: 'string', default: '100' },
    seed: { type: 'string', default: '1' },
    workers: { type: 'string', default: '2' },
    measure: { type: 'string' },
    'warm-up': { type: 'string', default: '' },
    folder: { type: 'string', default: '' },
  },
});

if (values.measure === undefined)
  compare(Number(values.documents), Number(values.seed), Number(values.workers));
else {
  const { measure } = await import('./measure.ts');
  const task = values.measure as Task;
  const taken = await measure(task, Number(values.workers), values['warm-up'], values.folder);
  process.stdout.write(JSON.stringify(taken));
}

function compare(count: number, seed: number, workers: number): void {
  const root = mkdtempSync(join(tmpdir(), 'zhengmai-bench-'));
  try {
    const [warmUp, small, large] = ['warm-up', 'small', 'large'].map((name) => join(root, name)) as [
      string,
      string,
      string,
    ];
    writeCorpus(warmUp, Math.min(count, 100), seed + 1);
    const sizes = { small: writeCorpus(small, count, seed), large: writeCorpus(large, count * 10, seed) };
    console.log(
      `${count} → ${count * 10} 份文件 documents, ${megabytes(sizes.small)} → ${megabytes(sizes.large)} MB, ` +
        `${cpus()[0]?.model.trim() ?? ''} × ${availableParallelism()}, Node ${process.version}\n`,
    );
    const taken = (task: Task, threads: number, folder: string): Measure =>
      inOwnProcess(task, threads, warmUp, folder);
    const rows = [
      { name: '只读取并规范化 read and normalise only', task: 'normalise', threads: 1 },
      { name: '抽取，一个线程 extract, one thread', task: 'extract', threads: 1 },
      { name: `抽取，${workers} 个线程 extract, ${workers} threads`, task: 'extract', threads: workers },
    ] as const;
    const measured = rows.map(({ name, task, threads }) => ({
      name,
      small: taken(task, threads, small),
      large: taken(task, threads, large),
    }));
    for (const { name, small: few, large: many } of measured) {
      const growth = many.cpuSeconds / few.cpuSeconds / (sizes.large / sizes.small);
      console.log(name);
      console.log(
        `  ${perSecond(sizes.large / 1e6, many)} MB/s, ${perSecond(many.documents, many)} 份 documents/s ` +
          `(处理器 of processor time: ${(sizes.large / 1e6 / many.cpuSeconds).toFixed(1)} MB/s)`,
      );
      console.log(
        `  内存峰值 peak memory ${few.peakMegabytes.toFixed(0)} → ${many.peakMegabytes.toFixed(0)} MB, ` +
          `增长 growth time/size ${growth.toFixed(2)}`,
      );
    }
    const [least, one, several] = measured.map(({ large: many }) => many) as [Measure, Measure, Measure];
    if (one.units !== several.units) throw new Error('the facts differ with the number of threads');
    console.log(
      `\n抽取 / 规范化 extract over normalise: ${(one.cpuSeconds / least.cpuSeconds).toFixed(1)} × 处理器时间 processor time`,
    );
    console.log(
      `${workers} 个线程 / 一个 ${workers} threads over one: ${(one.seconds / several.seconds).toFixed(2)} × 速度 speed, ` +
        `${(several.cpuSeconds / one.cpuSeconds).toFixed(2)} × 处理器时间 processor time`,
    );
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

function inOwnProcess(task: Task, threads: number, warmUp: string, folder: string): Measure {
  const args = ['--measure', task, '--workers', String(threads), '--warm-up', warmUp, '--folder', folder];
  const { stdout, status } = spawnSync(
    process.execPath,
    [...process.execArgv, fileURLToPath(import.meta.url), ...args],
    { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] },
  );
  if (status !== 0) throw new Error(`${task} ended with ${status}`);
  return JSON.parse(stdout) as Measure;
}

function perSecond(amount: number, { seconds }: Measure): string {
  return (amount / seconds).toFixed(1);
}

function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(1);
}
