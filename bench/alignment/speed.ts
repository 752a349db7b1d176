/**
 * How long alignment and `alike` take in the engine in memory, on a synthetic corpus:
 * `node --import tsx bench/alignment/speed.ts DOCUMENTS`. Time on the clock and of the processor, because a machine that does
 * other things too makes the first longer only.
 */
import { alignment } from '../../store/questions/alignment/alignment.ts';
import { alike } from '../../store/questions/alignment/alike.ts';
import { createMemoryGraph } from '../../store/memory/memory-graph.ts';
import { syntheticFacts } from '../corpus/synthetic-facts.ts';

const documents = Number(process.argv[2]);
if (!Number.isSafeInteger(documents) || documents < 100) {
  throw new Error('Usage: bench/alignment/speed.ts DOCUMENTS, 100 or more');
}
/** Documents that are asked about, none twice: what was kept of one question must not answer the next. */
const asked = 100;
const rounds = 5;
const minScore = 0.4;

const graph = createMemoryGraph();
await timed('load', () => graph.load(syntheticFacts(documents)));
const page = await graph.documents(
  { status: 'held' },
  { field: 'date', descending: true },
  { first: asked, count: true },
);
const ids = page.items.map(({ node }) => node.id);
const measures = await graph.measuresOf(ids);
const measureIds = measures.map((list) => list.filter(({ kind }) => kind === 'measure').map(({ id }) => id));
const next = ids.keys();
const nextDocument = (): number => next.next().value ?? 0;

console.log(`${documents} documents, ${measures.flat().length / ids.length} measures each`);
for (let round = 0; round < rounds; round++) {
  const [fromId = '', toId = ''] = [ids[nextDocument()], ids[nextDocument()]];
  await timed('alignment of two documents', () => alignment(graph, { fromId, toId, minScore }));
}
for (let round = 0; round < rounds; round++) {
  const at = nextDocument();
  await timed('alike, one measure', () => alike(graph, measureIds[at]?.slice(0, 1) ?? [], minScore));
  await timed('alike, the same again', () => alike(graph, measureIds[at]?.slice(0, 1) ?? [], minScore));
}
for (let round = 0; round < rounds; round++) {
  const at = nextDocument();
  await timed('alike, 20 measures of one document', () =>
    alike(graph, measureIds[at]?.slice(0, 20) ?? [], minScore),
  );
}
const many = Array.from({ length: 20 }, () => measureIds[nextDocument()]?.[0] ?? '');
await timed('alike, 20 measures of 20 documents', () => alike(graph, many, minScore));

async function timed(what: string, run: () => unknown): Promise<void> {
  const [from, used] = [performance.now(), process.cpuUsage()];
  await run();
  const { user, system } = process.cpuUsage(used);
  const cpu = ((user + system) / 1000).toFixed(0);
  console.log(`${what}: ${(performance.now() - from).toFixed(0)} ms, processor ${cpu} ms`);
}
