/**
 * `node --import tsx bench/corpus/run.ts DOCUMENTS [--seed N] > FILE`: the facts of a synthetic corpus as NDJSON, one
 * document a line, in constant memory. The same seed gives the same bytes.
 */
import { once } from 'node:events';
import { parseArgs } from 'node:util';
import { syntheticFacts } from './synthetic-facts.ts';

const { values, positionals } = parseArgs({
  options: { seed: { type: 'string', default: '1' } },
  allowPositionals: true,
});
const [documents, seed] = [Number(positionals[0]), Number(values.seed)];
if (!Number.isSafeInteger(documents) || documents < 1 || !Number.isSafeInteger(seed)) {
  console.error(
    '用法：bench/corpus/run.ts 文件数 [--seed 整数] > 文件\nUsage: bench/corpus/run.ts DOCUMENTS [--seed N] > FILE',
  );
  process.exit(2);
}
for (const facts of syntheticFacts(documents, seed)) {
  if (!process.stdout.write(`${JSON.stringify(facts)}\n`)) await once(process.stdout, 'drain');
}
