import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromiumIsHere, launchChromium } from './chromium.ts';
import { differenceOf, keepLetters, keptLetters, lettersOf } from './compare-pictures.ts';
import { startServer, type RealServer } from './real-server.ts';

const kept = fileURLToPath(new URL('pictures/', import.meta.url));
const artefacts = fileURLToPath(new URL('../../test-results/browser/pictures/', import.meta.url));
const lettersFile = `${kept}letters.sha256`;
/** `UPDATE_PICTURES=1`: keep what is seen (README). */
const updating = process.env['UPDATE_PICTURES'] === '1';
/** A line of text that moves by a pixel changes more than this; smoothing does not. */
const mostDiffering = 0.0005;

const origin = 'document-国务院办公厅-国办发-2031-30号';
const ganzhou = 'document-赣州市人民政府办公室-赣市府办发-2031-15号';
const pictures: readonly (readonly [name: string, fragment: string])[] = [
  ['lineage-light', `focus=${origin}&depth=3&select=${ganzhou}&theme=light`],
  ['lineage-contrast', `focus=${origin}&depth=3&theme=contrast`],
  ['duties-dark', `view=agencies&focus=${ganzhou}&theme=dark`],
  ['cooperation-light', 'view=agencies&form=network&focus=region-360000&theme=light'],
  ['spread-dark', `view=spread&focus=${origin}&theme=dark`],
  ['table-light', `focus=${origin}&show=table&theme=light`],
];

describe.skipIf(!chromiumIsHere)('the viewer looks as it did', () => {
  let server: RealServer;
  let browser: Browser;
  let blank: Page;
  let letters: string;

  beforeAll(async () => {
    mkdirSync(artefacts, { recursive: true });
    [server, browser] = await Promise.all([startServer(), launchChromium()]);
    blank = await browser.newPage();
    letters = await lettersOf(blank);
    if (updating) keepLetters(lettersFile, letters);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  it.for(pictures)('%s', async ([name, fragment], { skip }) => {
    const seen = await settled(fragment);
    writeFileSync(`${artefacts}${name}.png`, seen);
    const file = `${kept}${name}.png`;
    if (updating) writeFileSync(file, seen);
    expect(existsSync(file), 'there is a picture to compare with').toBe(true);
    if (keptLetters(lettersFile) !== letters) {
      const why = 'letters look different here from those of the kept pictures';
      console.error(`NOT COMPARED: ${name}: ${why}`);
      skip(why);
    }
    const { share, picture } = await differenceOf(blank, readFileSync(file), seen);
    if (picture !== null && share > 0) writeFileSync(`${artefacts}${name}-differs.png`, picture);
    expect(
      share,
      `share of differing pixels; see test-results/browser/pictures/${name}-differs.png`,
    ).toBeLessThan(mostDiffering);
  });

  it('would see a card that moved: two different pictures are told apart', async () => {
    const [one, other] = [
      await settled(pictures[0]?.[1] ?? ''),
      await settled(`focus=${origin}&depth=1&theme=light`),
    ];
    expect((await differenceOf(blank, one, one)).share).toBe(0);
    expect((await differenceOf(blank, one, other)).share).toBeGreaterThan(mostDiffering);
  });

  /** A screenshot once two in a row are the same. */
  async function settled(fragment: string): Promise<Buffer> {
    const context = await browser.newContext({
      viewport: { width: 800, height: 520 },
      deviceScaleFactor: 1,
      locale: 'zh-CN',
      reducedMotion: 'reduce',
    });
    try {
      const page = await context.newPage();
      await page.goto(`${server.address}#${fragment}`);
      await page.waitForSelector('.stage canvas, .spread-map path, .table-view table', { state: 'attached' });
      await page.waitForLoadState('networkidle');
      let before = await page.screenshot();
      for (let attempt = 0; attempt < 20; attempt++) {
        await page.waitForTimeout(250);
        const next = await page.screenshot();
        if (next.equals(before)) return next;
        before = next;
      }
      throw new Error(`the page does not come to rest: ${fragment}`);
    } finally {
      await context.close();
    }
  }
});
