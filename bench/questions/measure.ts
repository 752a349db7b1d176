import type { Ask, Way } from './ask.ts';
import { canonical } from './canonical.ts';
import type { Variables } from './question.ts';

/** Milliseconds a request took. */
export interface Latency {
  readonly median: number;
  readonly p95: number;
  readonly requests: number;
}

export interface Effort {
  /** How often each way has its turn. */
  readonly rounds: number;
  /** Milliseconds of a turn; a request under way is finished. */
  readonly turnMs: number;
}

/**
 * Measures ways of asking in turns, so that what else the machine does falls on all alike. Each turn goes through the
 * subjects with so many clients at once, each sending its next request when the answer to the last is there.
 */
export async function measureInTurns<K extends string>(
  ways: readonly (readonly [K, Way])[],
  subjects: readonly Variables[],
  clients: number,
  { rounds, turnMs }: Effort,
): Promise<ReadonlyMap<K, Latency>> {
  const taken = new Map<K, number[]>(ways.map(([name]) => [name, []]));
  for (const [, { ask }] of ways) await turn(ask, subjects, clients, turnMs / 2);
  for (let round = 0; round < rounds; round++) {
    for (const [name, { ask }] of ways)
      taken.get(name)?.push(...(await turn(ask, subjects, clients, turnMs)));
  }
  return new Map([...taken].map(([name, times]) => [name, latencyOf(times)]));
}

async function turn(
  ask: Ask,
  subjects: readonly Variables[],
  clients: number,
  turnMs: number,
): Promise<readonly number[]> {
  const times: number[] = [];
  const end = performance.now() + turnMs;
  let next = 0;
  const client = async (): Promise<void> => {
    do {
      const subject = subjects[next++ % subjects.length] ?? {};
      const start = performance.now();
      await ask(subject);
      times.push(performance.now() - start);
    } while (performance.now() < end);
  };
  await Promise.all(Array.from({ length: clients }, client));
  return times;
}

function latencyOf(times: readonly number[]): Latency {
  const sorted = [...times].sort((a, b) => a - b);
  return { median: quantile(sorted, 0.5), p95: quantile(sorted, 0.95), requests: times.length };
}

function quantile(sorted: readonly number[], part: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? NaN;
}

/** @throws Error if the ways do not give the same answer for a subject: then there is nothing to compare */
export async function assertSameAnswers(
  question: string,
  ways: readonly (readonly [string, Way])[],
  subjects: readonly Variables[],
): Promise<number> {
  let values = 0;
  for (const subject of subjects) {
    const answers = await Promise.all(
      ways.map(async ([name, { ask, read }]) => [name, canonical(read(await ask(subject)))] as const),
    );
    const [[, wanted]] = answers as [readonly [string, string]];
    values += wanted.split(/[,[{]/).length;
    for (const [name, answer] of answers) {
      if (answer !== wanted) {
        throw new Error(
          `${question}, ${JSON.stringify(subject)}: ${name} differs\n${difference(wanted, answer)}`,
        );
      }
    }
  }
  return values / subjects.length;
}

function difference(wanted: string, got: string): string {
  let at = 0;
  while (at < wanted.length && wanted[at] === got[at]) at++;
  const around = (text: string): string => text.slice(Math.max(0, at - 100), at + 200);
  return `…${around(wanted)}\n…${around(got)}`;
}
