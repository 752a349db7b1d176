/**
 * Precision and recall of the alignment at several thresholds, by the pairs of measures that were judged by reading
 * (judged-pairs.json): `node --import tsx bench/alignment/run.ts FACTS.ndjson`, with the facts of the documents named there.
 */
import { readFileSync } from 'node:fs';
import { alignment } from '../../store/questions/alignment/alignment.ts';
import { readCorpus } from './read-corpus.ts';

type Verdict = 'yes' | 'partly' | 'no';
interface JudgedDocuments {
  readonly from: string;
  readonly to: string;
  /**
   * `choice`: the threshold was chosen on them. `held-out`: it was not. `blind`: neither, and both documents were read whole
   * and judged without the score in view; pairs that are not named are no counterparts.
   */
  readonly use: 'choice' | 'held-out' | 'blind';
  readonly judged: readonly (readonly [from: readonly string[], to: readonly string[], verdict: Verdict])[];
}

const thresholds = [0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5, 0.6];
const [, , file] = process.argv;
if (file === undefined) throw new Error('Usage: bench/alignment/run.ts FACTS.ndjson');

const sets = JSON.parse(
  readFileSync(new URL('judged-pairs.json', import.meta.url), 'utf8'),
) as readonly JudgedDocuments[];
const graph = await readCorpus(file);
const scored = await Promise.all(sets.map(scoredPairs));

for (const use of ['choice', 'held-out', 'blind'] as const) {
  const pairs = scored.flatMap((list, at) => (sets[at]?.use === use ? list : []));
  const good = pairs.filter(({ verdict }) => verdict === 'yes').length;
  console.log(`\n${use}: ${pairs.length} pairs judged, ${good} of them yes`);
  console.log('minScore  pairs  yes  partly  no  unjudged  precision  with partly  recall');
  for (const least of thresholds) {
    const proposed = pairs.filter(({ score }) => score >= least);
    const count = (wanted: Verdict): number => proposed.filter(({ verdict }) => verdict === wanted).length;
    const judged = proposed.filter(({ verdict }) => verdict !== null).length;
    const percent = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(0)} %`;
    console.log(
      [
        least.toFixed(2).padEnd(8),
        String(proposed.length).padStart(6),
        String(count('yes')).padStart(4),
        String(count('partly')).padStart(7),
        String(count('no')).padStart(3),
        String(proposed.length - judged).padStart(9),
        percent(count('yes'), judged).padStart(10),
        percent(count('yes') + count('partly'), judged).padStart(12),
        percent(count('yes'), good).padStart(7),
      ].join(' '),
    );
  }
}

/** What is proposed, with its verdict (null if none was given), and what was judged but is not proposed at all. */
async function scoredPairs({ from, to, judged }: JudgedDocuments) {
  const found = await alignment(graph, { fromId: from, toId: to, minScore: 0.1 });
  const key = (one: readonly string[], other: readonly string[]): string => JSON.stringify([one, other]);
  const scores = new Map(found.pairs.map((pair) => [key(pair.from.path, pair.to.path), pair.score]));
  const verdicts = new Map(judged.map(([one, other, verdict]) => [key(one, other), verdict]));
  const least = Math.min(...judged.map(([one, other]) => scores.get(key(one, other)) ?? 1));
  return [...new Set([...scores.keys(), ...verdicts.keys()])]
    .map((pair) => ({ score: scores.get(pair) ?? 0, verdict: verdicts.get(pair) ?? null }))
    .filter(({ score, verdict }) => verdict !== null || score > least);
}
