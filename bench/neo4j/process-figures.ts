import { readFile } from 'node:fs/promises';

/** What Linux tells of a process; NaN elsewhere and of one that has ended. */
export interface ProcessFigures {
  /** Of the processor, in the process and in the system for it. */
  readonly seconds: number;
  readonly residentMegabytes: number;
}

/** Clock ticks a second, the same on every Linux. */
const ticks = 100;

export async function processFigures(pid: number | undefined): Promise<ProcessFigures> {
  const [stat, status] = await Promise.all(
    ['stat', 'status'].map((file) => readFile(`/proc/${pid}/${file}`, 'utf8').catch(() => '')),
  );
  // The name, in brackets, may hold blanks; after it the times are the 12th and 13th.
  const [, ...times] = /\)(?: \S+){11} (\d+) (\d+)/.exec(stat ?? '') ?? [];
  const seconds = times.length === 0 ? NaN : (Number(times[0]) + Number(times[1])) / ticks;
  const resident = Number(/^VmRSS:\s+(\d+) kB$/m.exec(status ?? '')?.[1] ?? NaN) / 1024;
  return { seconds, residentMegabytes: resident };
}
