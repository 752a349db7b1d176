import { mkdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { chromiumIsHere, launchChromium } from './chromium.ts';
import { startServer, type RealServer } from './real-server.ts';
import { noteErrors, noteForeignRequests } from './watch-page.ts';

const origin = 'document-国务院办公厅-国办发-2031-30号';
const artefacts = fileURLToPath(new URL('../../test-results/browser/', import.meta.url));

describe.skipIf(!chromiumIsHere)('the view of a spread in a real browser', () => {
  let server: RealServer;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let complaints: string[];

  beforeAll(async () => {
    mkdirSync(artefacts, { recursive: true });
    [server, browser] = await Promise.all([startServer(), launchChromium()]);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  beforeEach(async () => {
    complaints = [];
    context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
    page = await context.newPage();
    noteErrors(page, (complaint) => complaints.push(complaint));
    noteForeignRequests(page, server.address, (complaint) => complaints.push(complaint));
  });
  afterEach(async ({ task }) => {
    await page.screenshot({ path: `${artefacts}spread-${task.name.replace(/[^\w]+/g, '-')}.png` });
    await context.close();
    expect(complaints).toEqual([]);
  });

  async function open(more = ''): Promise<void> {
    await page.goto(`${server.address}#view=spread&focus=${origin}${more}`);
    await page.waitForSelector('.spread-map path[data-code], .table-view');
  }

  const rows = () => page.locator('.spread-list > li');
  const fillOf = (code: string) =>
    page.locator(`.spread-map path[data-code="${code}"]`).first().getAttribute('fill');
  const state = () => new URLSearchParams(new URL(page.url()).hash.slice(1));

  it('fills the places that carried it out, and says of the others that none is held', async () => {
    await open();
    expect(await rows().count()).toBe(4);
    expect(await fillOf('360000')).toMatch(/^#/);
    expect(await fillOf('360000')).not.toBe(await fillOf('530000'));
    expect(await page.locator('path[data-code="530000"]').getAttribute('stroke-dasharray')).not.toBeNull();
    expect(await page.locator('path[data-code="530000"] title').textContent()).toContain('未收录');
    await page.locator('.spread-lists').getByText('未收录').first().click();
    const gaps = (await page.locator('.spread-gaps').textContent()) ?? '';
    expect(gaps).toContain('不说该地区没有发文');
    expect(gaps).toContain('云南省');
  });

  it('shows the sentence behind each step of the chain', async () => {
    await open();
    await rows().filter({ hasText: '赣州市' }).locator('.spread-row').click();
    await page.waitForSelector('.spread-proof mark');
    expect(await page.locator('.spread-proof mark').first().textContent()).not.toBe('');
    expect(state().get('select')).toContain('赣州');
  });

  it('goes into a province by keyboard alone, and back', async () => {
    await open();
    const row = rows().filter({ hasText: '江西省' }).locator('.spread-row').first();
    await row.focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.waitForSelector('path[data-code="360900"]');
    expect(state().get('map')).toBe('360000');
    expect(await page.locator('path[data-code="530000"]').count()).toBe(0);
    await page.locator('.spread-outward').focus();
    await page.keyboard.press('Enter');
    await page.waitForSelector('path[data-code="530000"]');
  });

  it('plays from the origin to the last day, the curve and the list growing', async () => {
    await open();
    await page.locator('.speed select').selectOption('4');
    await page.locator('.spread-player .play').click();
    await page.waitForFunction(() => document.querySelectorAll('.spread-list > li').length < 4);
    await page.waitForFunction(() => document.querySelectorAll('.spread-list > li').length === 4, undefined, {
      timeout: 20_000,
    });
    await page.waitForFunction(
      () => document.querySelector('.play')?.getAttribute('aria-pressed') === 'false',
    );
    expect(state().get('day')).toBeNull();
  });

  it('steps from change to change, and keeps the day in the address', async () => {
    await open();
    await page.getByRole('button', { name: '上一个变化' }).click();
    await page.waitForFunction(() => location.hash.includes('day='));
    const day = state().get('day');
    const shown = await rows().count();
    expect(shown).toBeLessThan(4);
    await page.reload();
    await page.waitForSelector('.spread-map path[data-code]');
    expect(state().get('day')).toBe(day);
    expect(await rows().count()).toBe(shown);
  });

  it('saves the map with its legend as a drawing that stands alone', async () => {
    await open();
    await page.getByRole('button', { name: '带走' }).click();
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'SVG', exact: true }).click(),
    ]);
    const svg = readFileSync(await file.path(), 'utf8');
    expect(svg).toContain('<svg');
    expect(svg).toContain('未收录');
    expect(svg).toContain('示意图');
    expect(svg).not.toContain('var(');
  });

  it('shows the same as tables', async () => {
    await open('&show=table');
    await page.waitForSelector('table');
    const text = (await page.locator('.table-view').textContent()) ?? '';
    expect(text).toContain('宜春市');
    expect(text).toContain('未收录的地区');
  });

  it.each(['light', 'dark'])('breaks no rule of accessibility in the %s theme', async (theme) => {
    await open(`&theme=${theme}`);
    const { violations } = await new AxeBuilder({ page })
      .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
      .analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)).toEqual([]);
  });
});
