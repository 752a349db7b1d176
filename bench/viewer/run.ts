/** Measures the viewer in real Chromium; ends with 1 if its script is too large. */
import { availableParallelism, cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import type { Browser } from 'playwright-core';
import { chromiumIsHere, launchChromium } from '../../test/browser/chromium.ts';
import { startServer } from '../../test/browser/real-server.ts';
import { syntheticFacts } from '../corpus/synthetic-facts.ts';
import { answerServer } from './answer-server.ts';
import { headsOf, lineageAnswer, overviewAnswer } from './lineage-answers.ts';
import { mostScript, scriptSize } from './script-size.ts';
import {
  drawn,
  framesDragging,
  framesZooming,
  heapMegabytes,
  processorSeconds,
  showWhole,
  watchedPage,
} from './watched-page.ts';

const { values } = parseArgs({
  options: {
    first: { type: 'string', default: '100,1000' },
    sizes: { type: 'string', default: '500,5000,50000' },
    /** From so many on only folded. */
    folded: { type: 'string', default: '5001' },
    seed: { type: 'string', default: '1' },
  },
});
const numbers = (list: string): readonly number[] =>
  list
    .split(',')
    .filter((part) => part !== '')
    .map(Number);
const seed = Number(values.seed);

console.log(`${cpus()[0]?.model.trim() ?? ''} × ${availableParallelism()}, Node ${process.version}`);
const size = scriptSize();
console.log(
  `\n脚本 script, gzip: ${kb(size.page)} kB (≤ ${kb(mostScript)}); 需要时再读 later: ${kb(size.later)} kB`,
);
if (size.page > mostScript) {
  console.error(`脚本超过上限 / The script exceeds ${kb(mostScript)} kB`);
  process.exitCode = 1;
}
if (chromiumIsHere) {
  const browser = await launchChromium();
  try {
    console.log(`Chromium ${browser.version()}, 无显卡，软件绘制 drawn in software, without a graphics card`);
    await firstViews(browser);
    await lineages(browser);
    console.log(
      `\n负载 load average: ${loadavg()
        .map((load) => load.toFixed(1))
        .join(', ')}`,
    );
  } finally {
    await browser.close();
  }
}

/** Of a real server; the second time, when the browser has the script. */
async function firstViews(browser: Browser): Promise<void> {
  console.log(
    '\n| 文件 documents | navigation → picture, ms | script there → picture | longest task | heap, MB |',
  );
  console.log('| --- | --- | --- | --- | --- |');
  for (const count of numbers(values.first)) {
    const facts = Array.from(syntheticFacts(count, seed), (one) => `${JSON.stringify(one)}\n`).join('');
    const server = await startServer(facts);
    const page = await watchedPage(browser);
    try {
      await page.goto(server.address);
      await drawn(page);
      await page.reload();
      const { sinceNavigation, sinceScript, longestTask } = await drawn(page);
      const heap = await heapMegabytes(page);
      console.log(`| ${count} | ${row(sinceNavigation, sinceScript, longestTask, heap)} |`);
    } finally {
      await page.close();
      await server.stop();
    }
  }
}

async function lineages(browser: Browser): Promise<void> {
  const sizes = numbers(values.sizes);
  const heads = headsOf(Math.max(0, ...sizes), seed);
  const server = await startServer();
  const answers = await answerServer();
  console.log(
    '\n| 文件 documents | 画出 drawn | answer → picture, ms | processor time, ms | longest task | heap, MB | dragging, frames/s | zooming | all of it: ms | longest task | dragging | zooming |',
  );
  console.log(`| --- | --- |${' --- |'.repeat(10)}`);
  try {
    for (const count of sizes) {
      const some = heads.slice(0, count);
      const answer = answers.address(lineageAnswer(some));
      const overview = answers.address(overviewAnswer(count));
      const ways = count < Number(values.folded) ? ['', '&unfold=all'] : [''];
      for (const way of ways) {
        const page = await watchedPage(browser);
        await page.route('**/graphql', (route) => {
          const opening = route.request().postData()?.includes('query Overview') === true;
          return route.continue({ url: opening ? overview : answer });
        });
        const before = await processorSeconds(browser);
        await page.goto(`${server.address}#focus=${some[0]?.id ?? ''}&direction=downstream&depth=6${way}`);
        const { sinceAnswer, longestTask, nodes, edges } = await drawn(page);
        const work = 1000 * ((await processorSeconds(browser)) - before);
        const heap = await heapMegabytes(page);
        const near = [await framesDragging(page), await framesZooming(page)];
        const whole = await showWhole(page);
        const far = [await framesDragging(page), await framesZooming(page)];
        const figures = [
          sinceAnswer,
          work,
          longestTask,
          heap,
          ...near,
          whole.shown,
          whole.longestTask,
          ...far,
        ];
        console.log(`| ${count} | ${nodes} + ${edges} | ${row(...figures)} |`);
        await page.close();
      }
    }
  } finally {
    answers.stop();
    await server.stop();
  }
}

function row(...figures: readonly number[]): string {
  return figures.map((figure) => figure.toFixed(0)).join(' | ');
}

function kb(bytes: number): string {
  return (bytes / 1000).toFixed(0);
}
