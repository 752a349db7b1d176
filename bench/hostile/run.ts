/** See README.md. */
import { parseArgs } from 'node:util';
import { ingestFile } from '../../ingest/index.ts';
import { loadGazetteer } from '../../ingest/resolve/gazetteer.ts';
import { hostileNames, hostileText } from '../corpus/hostile-texts.ts';

/** Between linear (1) and quadratic (10), above what a disturbed machine gives. */
const MOST_GROWTH = 4;
/** What takes less cannot be told from noise. */
const LEAST_SECONDS = 0.3;

const { values } = parseArgs({ options: { length: { type: 'string', default: '100000' } } });
const length = Number(values.length);
const gazetteer = loadGazetteer();

const found = hostileNames.map((name) => {
  secondsFor(hostileText(name, length / 10));
  const few = secondsFor(hostileText(name, length));
  const many = secondsFor(hostileText(name, length * 10));
  return { name, many, growth: many / few / 10 };
});
const tooSlow = found.filter(({ growth, many }) => growth > MOST_GROWTH && many > LEAST_SECONDS);
console.log(`${length} → ${length * 10} 字 units; 增长 growth time/length; 每秒 MB of UTF-16 a second`);
for (const { name, many, growth } of found.sort((one, other) => other.many - one.many)) {
  const mark = tooSlow.some((one) => one.name === name) ? '  ← 超过线性 more than linear' : '';
  console.log(
    `${growth.toFixed(2).padStart(7)} ${((length * 20) / 1e6 / many).toFixed(1).padStart(8)}  ${name}${mark}`,
  );
}
if (tooSlow.length > 0) process.exitCode = 1;

/** Of the processor: other programs on the machine disturb it less than the clock. */
function secondsFor(text: string): number {
  const cpu = process.cpuUsage();
  ingestFile({ file: 'hostile.txt', sha256: '', text, metadata: new Map() }, gazetteer, { lines: true });
  const { user, system } = process.cpuUsage(cpu);
  return (user + system) / 1e6;
}
