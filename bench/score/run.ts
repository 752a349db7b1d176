/**
 * `npm run score [-- --gold FOLDER [--texts FOLDER]] [--documents] [--details] [--update]`
 *
 * Without `--gold` the project's own yardstick is scored and held against the recorded scores: exit status 1 on a
 * loss; `--update` records the new ones.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { packageRoot } from '../../schema/package-root.ts';
import { baselineOf, documentTables, losses, totalTable, type Baseline } from './report.ts';
import { scoreFolder } from './score-folder.ts';

const { values } = parseArgs({
  options: {
    gold: { type: 'string' },
    texts: { type: 'string' },
    documents: { type: 'boolean', default: false },
    details: { type: 'boolean', default: false },
    update: { type: 'boolean', default: false },
  },
});

const yardstick = join(packageRoot, 'test/fixtures/yardstick');
const recorded = join(yardstick, 'scores.json');
const score = await scoreFolder(values.gold ?? yardstick, values.texts);
const baseline = values.gold === undefined && !values.update ? readBaseline() : null;

if (values.documents || values.details) console.log(`${documentTables(score, values.details)}\n`);
console.log(totalTable(score, baseline));

if (values.update) {
  writeFileSync(recorded, `${JSON.stringify(baselineOf(score), null, 2)}\n`);
} else if (baseline !== null) {
  const lost = losses(score, baseline);
  if (lost.length > 0) {
    console.error(`\n得分下降 / Scores fell:\n${lost.join('\n')}`);
    process.exitCode = 1;
  }
}

function readBaseline(): Baseline {
  return JSON.parse(readFileSync(recorded, 'utf8')) as Baseline;
}
