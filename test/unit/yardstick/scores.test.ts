import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { losses, type Baseline } from '../../../bench/score/report.ts';
import { scoreFolder } from '../../../bench/score/score-folder.ts';
import { packageRoot } from '../../../schema/package-root.ts';

const yardstick = join(packageRoot, 'test/fixtures/yardstick');

it('no kind of fact is read worse on the yardstick than the recorded scores say', async () => {
  const baseline = JSON.parse(readFileSync(join(yardstick, 'scores.json'), 'utf8')) as Baseline;
  expect(losses(await scoreFolder(yardstick), baseline)).toEqual([]);
});
