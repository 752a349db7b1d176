import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { AxeBuilder } from '@axe-core/playwright';
import type { Core } from 'cytoscape';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { chromiumIsHere, launchChromium } from './chromium.ts';
import { origin } from './fixture-facts.ts';
import { startServer, type RealServer } from './real-server.ts';

const ids = {
  origin: 'document-国务院办公厅-国办发-2031-30号',
  ganzhou: 'document-赣州市人民政府办公室-赣市府办发-2031-15号',
  yichun: 'document-宜春市人民政府办公室-宜府办发-2031-6号',
  county: 'document-丰城市人民政府-丰府发-2031-2号',
};
const artefacts = fileURLToPath(new URL('../../test-results/browser/', import.meta.url));

describe.skipIf(!chromiumIsHere)('the viewer in a real browser', () => {
  let server: RealServer;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  /** Everything the page complained of, and every request to another origin. */
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
    context = await browser.newContext({ viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce' });
    page = await context.newPage();
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    page.on('request', (request) => {
      if (!request.url().startsWith(server.address) && !request.url().startsWith('blob:')) {
        complaints.push(`request to ${request.url()}`);
      }
    });
  });
  afterEach(async ({ task }) => {
    await page.screenshot({ path: `${artefacts}${task.name.replace(/[^\w]+/g, '-')}.png` });
    await context.close();
    expect(complaints).toEqual([]);
  });

  async function open(fragment = ''): Promise<void> {
    await page.goto(`${server.address}#${fragment}`);
    await page.reload();
    await page.waitForSelector('.stage, .table-view');
  }

  /** Ids of the cards that are drawn. */
  function cards(): Promise<readonly string[]> {
    return page.evaluate(() =>
      (window as unknown as { zhengmaiViewer: { cytoscape: Core } }).zhengmaiViewer.cytoscape
        .nodes()
        .map((node) => node.id())
        .sort(),
    );
  }

  /** Where a card stands in the window. */
  function place(id: string): Promise<{ x: number; y: number }> {
    return page.evaluate((wanted) => {
      const { cytoscape } = (window as unknown as { zhengmaiViewer: { cytoscape: Core } }).zhengmaiViewer;
      const { x, y } = cytoscape.getElementById(wanted).renderedPosition();
      const box = cytoscape.container()?.getBoundingClientRect();
      return { x: x + (box?.left ?? 0), y: y + (box?.top ?? 0) };
    }, id);
  }

  const panel = () => page.locator('.panel');
  const state = () => new URLSearchParams(new URL(page.url()).hash.slice(1));

  it('opens on the strongest lineage, and draws it in bands of levels', async () => {
    await open();
    expect(await cards()).toContain(ids.origin);
    expect(await cards()).toContain(ids.ganzhou);
    const national = await place(ids.origin);
    const city = await place(ids.ganzhou);
    expect(national.y).toBeLessThan(city.y);
    expect(await page.locator('.captions').textContent()).toContain('2031年');
  });

  it('finds a document by its number in another written form, and traces it to the county', async () => {
    await open();
    await page.keyboard.press('/');
    await page.keyboard.type('国办发[2031] 30号');
    await page.getByRole('option').first().waitFor();
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.querySelector('h1')?.textContent?.includes('双向'));
    expect(state().get('focus')).toBe(ids.origin);
    expect(await cards()).toEqual(expect.arrayContaining([ids.origin, ids.yichun, ids.county]));
  });

  it('goes to the search box by / also from a view just chosen', async () => {
    await open();
    await page.getByRole('radio', { name: '责任网络' }).focus();
    await page.keyboard.press('/');
    await page.keyboard.type('国办发');
    await page.getByRole('option').first().waitFor();
    expect(await page.locator('.search-input').inputValue()).toBe('国办发');
  });

  it('shows the sentence behind a line, with its words marked, and the way to the source', async () => {
    await open(`focus=${ids.origin}&select=${ids.origin}`);
    const fact = panel().locator('.fact', { hasText: '宜府办发〔2031〕6号' });
    await fact.getByRole('button', { name: '原句' }).click();
    expect(await fact.locator('blockquote').textContent()).toContain('为贯彻《');
    expect(await fact.locator('mark').textContent()).toContain(origin.number);
    expect(await fact.locator('a').getAttribute('href')).toBe('https://example.org/policy/4');
  });

  it('selects a card by a click, and goes back and forward', async () => {
    await open(`focus=${ids.origin}`);
    const { x, y } = await place(ids.ganzhou);
    await page.mouse.click(x, y);
    await panel()
      .getByRole('heading', { level: 2, name: /赣州市服务事项通用若干措施/ })
      .waitFor();
    expect(state().get('select')).toBe(ids.ganzhou);
    await page.goBack();
    await panel().getByRole('heading', { name: '谁依据谁，谁负责什么' }).waitFor();
    await page.goForward();
    await panel()
      .getByRole('heading', { level: 2, name: /赣州市服务事项通用若干措施/ })
      .waitFor();
  });

  it('expands and collapses by a double click', async () => {
    await open(`focus=${ids.origin}&direction=downstream&depth=1`);
    expect(await cards()).not.toContain(ids.county);
    const { x, y } = await place(ids.yichun);
    await page.mouse.dblclick(x, y);
    await page.waitForFunction(() => location.hash.includes('open='));
    await expect.poll(cards).toContain(ids.county);
    const again = await place(ids.yichun);
    await page.mouse.dblclick(again.x, again.y);
    await expect.poll(cards).not.toContain(ids.county);
  });

  it('shows which agencies lead the measures of a document, told apart from those that support', async () => {
    await open(`view=agencies&focus=${ids.ganzhou}`);
    expect(await page.locator('h1').textContent()).toContain('3 项措施，4 个责任单位，其中 2 个牵头');
    const lead = await place('agency-赣州市行政审批局');
    const support = await place('agency-赣州市人力资源和社会保障局');
    expect(lead.x).toBeLessThan(support.x);
    expect(await page.locator('.captions').textContent()).toContain('牵头政策措施');
  });

  it('shows who works with whom, and folds agencies by function', async () => {
    await open('view=agencies&form=network&focus=region-360000');
    expect(await cards()).toContain('agency-赣州市发展和改革委员会');
    await page.getByLabel('按条线合并').check();
    await expect.poll(cards).toContain('function-发展改革');
    expect(await cards()).not.toContain('agency-赣州市发展和改革委员会');
  });

  it('leaves out what a filter hides, says how much there is, and clears by one click', async () => {
    await open(`focus=${ids.origin}`);
    const all = await cards();
    await page.locator('.filter', { hasText: '县级' }).click();
    await expect.poll(cards).not.toContain(ids.county);
    expect(await page.locator('.filter', { hasText: '县级' }).textContent()).toContain('1');
    await page.getByRole('button', { name: '清除筛选' }).click();
    await expect.poll(cards).toEqual(all);
  });

  it('opens from an address exactly the view that made it', async () => {
    await open(
      `focus=${ids.origin}&direction=downstream&depth=1&levels-off=county&select=${ids.yichun}&lang=en&theme=dark`,
    );
    await page.getByRole('heading', { level: 2, name: /宜春市人民政府办公室/ }).waitFor();
    expect(await page.locator('h1').textContent()).toContain('Downstream, 1 hops');
    expect(await page.evaluate(() => document.documentElement.dataset['theme'])).toBe('dark');
    expect(await cards()).not.toContain(ids.county);
    expect(await page.getByRole('radio', { name: 'Downstream' }).isChecked()).toBe(true);
  });

  it('can be used by keyboard alone, without a trap', async () => {
    await open(`focus=${ids.origin}`);
    const seen = new Set<string>();
    for (let step = 0; step < 60; step++) {
      await page.keyboard.press('Tab');
      seen.add(
        await page.evaluate(() => `${document.activeElement?.tagName} ${document.activeElement?.className}`),
      );
      if (await page.evaluate(() => document.activeElement?.classList.contains('canvas'))) break;
    }
    expect([...seen].some((name) => name.includes('search-input'))).toBe(true);
    expect(await page.evaluate(() => document.activeElement?.classList.contains('canvas'))).toBe(true);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => state().get('select')).not.toBeNull();
    await page.keyboard.press('Escape');
    await expect.poll(() => state().get('select')).toBeNull();
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.classList.contains('canvas'))).toBe(false);
  });

  it('gives the same as tables, sorted and as CSV', async () => {
    await open(`focus=${ids.origin}&show=table`);
    const rows = page.getByRole('table', { name: '文件' }).locator('tbody tr');
    expect(await rows.count()).toBe(6);
    await page.getByRole('button', { name: '成文日期' }).click();
    await page.getByRole('button', { name: '成文日期' }).click();
    expect(await rows.first().textContent()).toContain('丰府发〔2031〕2号');
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '下载 CSV' }).first().click(),
    ]);
    expect(file.suggestedFilename()).toBe('文件.csv');
    await rows.first().getByRole('button').click();
    await panel().getByRole('heading', { level: 2 }).waitFor();
  });

  it('saves the picture as SVG and as PNG', async () => {
    await open(`focus=${ids.origin}`);
    for (const form of ['SVG', 'PNG']) {
      const [file] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: form }).click(),
      ]);
      expect(file.suggestedFilename()).toBe(`zhengmai.${form.toLowerCase()}`);
      await file.saveAs(`${artefacts}export.${form.toLowerCase()}`);
    }
  });

  it('shows a title with a script in it as text, and runs nothing', async () => {
    await open(`focus=${ids.county}&select=${ids.county}`);
    const heading = panel().getByRole('heading', { level: 2 });
    await heading.waitFor();
    expect(await heading.textContent()).toContain('<script>window.attacked = true</script>');
    await panel().getByRole('button', { name: '原句' }).last().click();
    expect(await panel().textContent()).toContain('<img src=x onerror=');
    await page.getByText('表', { exact: true }).click();
    await page.waitForSelector('.table-view');
    expect(await page.locator('#app script, #app img').count()).toBe(0);
    expect(await page.evaluate(() => 'attacked' in window)).toBe(false);
  });

  it('says what to do when the server is gone, and recovers', async () => {
    await open();
    await page.route('**/graphql', (route) => route.abort());
    await page.getByRole('radio', { name: '责任网络' }).check({ force: true });
    const alert = page.getByRole('alert').first();
    await alert.waitFor();
    expect(await alert.textContent()).toContain('zhengmai serve');
    await page.unroute('**/graphql');
    complaints = complaints.filter((text) => !text.includes('ERR_FAILED'));
    await alert.getByRole('button', { name: '重试' }).click();
    await page.waitForSelector('.stage');
  });

  it.each([
    ['lineage', `focus=${ids.origin}&select=${ids.origin}`],
    ['duties', `view=agencies&focus=${ids.ganzhou}&theme=dark`],
    ['cooperation', 'view=agencies&form=network&lang=en'],
    ['table', `focus=${ids.origin}&show=table&theme=dark`],
  ])('has no fault that axe can find: %s', async (_name, fragment) => {
    await open(fragment);
    await page.waitForTimeout(400);
    const { violations } = await new AxeBuilder({ page })
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
      .analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  });

  it.each([
    [800, 600],
    [1024, 768],
    [3840, 2160],
    [390, 844],
  ])('fits a window of %i × %i without a bar to scroll the page', async (width, height) => {
    await page.setViewportSize({ width, height });
    await open(`focus=${ids.origin}`);
    const overflow = await page.evaluate(() => ({
      x: document.documentElement.scrollWidth - window.innerWidth,
      y: document.documentElement.scrollHeight - window.innerHeight,
    }));
    expect(overflow).toEqual({ x: 0, y: 0 });
    const canvas = await page.locator('.canvas').boundingBox();
    expect(canvas?.height ?? 0).toBeGreaterThan(180);
  });
});

describe.skipIf(!chromiumIsHere)('the viewer over an empty graph', () => {
  it('says how to take documents in', async () => {
    const [server, browser] = await Promise.all([startServer(''), launchChromium()]);
    try {
      const page = await browser.newPage();
      await page.goto(server.address);
      await page.waitForSelector('.empty');
      expect(await page.locator('.empty').textContent()).toContain('npx zhengmai ingest');
    } finally {
      await browser.close();
      await server.stop();
    }
  });
});
