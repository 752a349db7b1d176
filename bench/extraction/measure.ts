import { compiledProgram } from './compiled-program.ts';

const { files, reading, text, names } = await compiledProgram();

/** What is done with the files of a folder. */
export type Task = 'normalise' | 'extract';

/** What it took. */
export interface Measure {
  readonly documents: number;
  /** By the clock. */
  readonly seconds: number;
  /** Of the processor, all threads together: other programs on the machine disturb it less. */
  readonly cpuSeconds: number;
  /** Most memory the process ever held, in MB. */
  readonly peakMegabytes: number;
  /** UTF-16 units of the facts as JSON: the same number whatever the number of threads. */
  readonly units: number;
}

/**
 * Does the task once for the folder `warmUp`, so that neither reading the gazetteer nor compiling is measured, and
 * then for `folder`.
 */
export async function measure(task: Task, workers: number, warmUp: string, folder: string): Promise<Measure> {
  const work = { normalise: normaliseAll, extract: (path: string) => extractAll(path, workers) }[task];
  await work(warmUp);
  const cpu = process.cpuUsage();
  const start = performance.now();
  const { documents, units } = await work(folder);
  const seconds = (performance.now() - start) / 1000;
  const { user, system } = process.cpuUsage(cpu);
  const { maxRSS } = process.resourceUsage();
  return { documents, units, seconds, cpuSeconds: (user + system) / 1e6, peakMegabytes: maxRSS / 1024 };
}

interface Done {
  readonly documents: number;
  readonly units: number;
}

/** Reads and normalises: the least that any extraction has to do. */
async function normaliseAll(folder: string): Promise<Done> {
  let [documents, units] = [0, 0];
  for (const entry of (await files.findFiles([folder])).files) {
    for (const raw of await reading.readFile(entry)) {
      documents++;
      units += text.normalise(raw.text).text.length;
    }
  }
  return { documents, units };
}

/** All that `zhengmai extract` does, but for writing to standard output. */
async function extractAll(folder: string, workers: number): Promise<Done> {
  let [documents, units] = [0, 0];
  const work = await files.findFiles([folder]);
  const outcomes = files.extractFiles(work, names.loadGazetteer(), files.readLimits(undefined), { workers });
  for await (const { results, error } of outcomes) {
    if (error !== null) throw error;
    for (const facts of results.flatMap((result) => result.facts)) {
      documents++;
      units += JSON.stringify(facts).length;
    }
  }
  return { documents, units };
}
