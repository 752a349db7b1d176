/**
 * Pairs of measures of two documents to be judged without knowing their score:
 * `node --import tsx bench/alignment/list-pairs.ts FACTS.ndjson FROM TO [SEED]` prints, in an order by chance, the pairs that
 * score 0.2 or more and as many as 30 others, drawn by chance from all those below. First come all measures, whole.
 */
import type { MeasureNode } from '../../schema/graph.ts';
import { alignment } from '../../store/questions/alignment/alignment.ts';
import { fetchMeasures } from '../../store/questions/alignment/fetch-measures.ts';
import { seededRandom, someOf, wholeNumber } from '../corpus/random.ts';
import { readCorpus } from './read-corpus.ts';

const proposedFrom = 0.2;
const drawnBelow = 30;

const [, , file, fromId, toId, seed = '1'] = process.argv;
if (file === undefined || fromId === undefined || toId === undefined) {
  throw new Error('Usage: bench/alignment/list-pairs.ts FACTS.ndjson FROM TO [SEED]');
}
const graph = await readCorpus(file);
const [from = [], to = []] = (await fetchMeasures(graph, [fromId, toId])).map((list) =>
  list.map(({ measure }) => measure),
);
const { pairs } = await alignment(graph, { fromId, toId, minScore: proposedFrom });
const key = (one: MeasureNode, other: MeasureNode): string => JSON.stringify([one.path, other.path]);
const proposed = new Set(pairs.map((pair) => key(pair.from, pair.to)));
const random = seededRandom(Number(seed));
const below = from.flatMap((one) => to.map((other) => key(one, other))).filter((pair) => !proposed.has(pair));
const listed = shuffled([...proposed, ...someOf(random, below, drawnBelow)]);

for (const { path, heading, text } of [...from, null, ...to].map(
  (one) => one ?? { path: ['———'], heading: '', text: '' },
)) {
  console.log(`${path.join('')} 【${heading}】${text ?? ''}`);
}
console.log(`\n${proposed.size} proposed, ${below.length} below; ${listed.length} listed`);
for (const pair of listed) console.log(pair);

function shuffled(list: readonly string[]): readonly string[] {
  const places = list.map((one) => ({ one, place: wholeNumber(random, 0, 2 ** 30) }));
  return places.sort((a, b) => a.place - b.place).map(({ one }) => one);
}
