import { mkdirSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { AxeBuilder } from '@axe-core/playwright';
import type { Core } from 'cytoscape';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { chromiumIsHere, launchChromium } from './chromium.ts';
import { origin } from './fixture-facts.ts';
import { startServer, type RealServer } from './real-server.ts';
import { noteErrors, noteForeignRequests } from './watch-page.ts';

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
    noteErrors(page, (complaint) => complaints.push(complaint));
    noteForeignRequests(page, server.address, (complaint) => complaints.push(complaint));
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

  /** Ids of the cards that are brought forward, or put behind. */
  function stressed(stress: 'front' | 'behind'): Promise<readonly string[]> {
    return page.evaluate(
      (wanted) =>
        (window as unknown as { zhengmaiViewer: { cytoscape: Core } }).zhengmaiViewer.cytoscape
          .nodes()
          .filter((node) => node.data('stress') === wanted)
          .map((node) => node.id())
          .sort(),
      stress,
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

  it('opens what was asked for though Enter came before the answer, and is then ready for keys', async () => {
    await open();
    await page.keyboard.press('/');
    await page.keyboard.type('国办发〔2031〕30号');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.querySelector('h1')?.textContent?.includes('双向'));
    expect(state().get('focus')).toBe(ids.origin);
    await page.keyboard.press('Escape');
    await expect.poll(() => state().get('select')).toBeNull();
    await page.keyboard.press('/');
    expect(await page.locator('.search-input').inputValue()).toBe('');
    expect(await page.evaluate(() => document.activeElement?.classList.contains('search-input'))).toBe(true);
  });

  it('finds the way from the start to a document by the search box, beyond what is drawn', async () => {
    await open(`focus=${ids.origin}&direction=downstream&depth=1`);
    await page.keyboard.press('/');
    await page.keyboard.type('丰府发〔2031〕2号');
    await page.getByRole('option', { name: /^从起点到/ }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByText('路径：到').waitFor();
    expect(await stressed('front')).toEqual([ids.origin, ids.yichun, ids.county].sort());
    expect(state().get('focus')).toBe(ids.origin);
  });

  it('shows a way from one end to the other, on a phone too', async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    await open(`focus=${ids.origin}&path=${ids.county}&select=${ids.county}`);
    await page.waitForSelector('.panel.selected h2');
    const window = async (): Promise<boolean> => {
      const box = await page.locator('.canvas').boundingBox();
      const places = await Promise.all([ids.origin, ids.yichun, ids.county].map(place));
      return places.every(
        ({ x, y }) =>
          box !== null && x > box.x && x < box.x + box.width && y > box.y && y < box.y + box.height,
      );
    };
    await expect.poll(window).toBe(true);
  });

  it('shows all neighbours that are not drawn by one button', async () => {
    await open(`focus=${ids.origin}&direction=downstream&depth=1`);
    expect(await cards()).not.toContain(ids.county);
    await page.getByRole('button', { name: /^展开相邻 \+\d/ }).click();
    await expect.poll(cards).toContain(ids.county);
    await page.getByRole('button', { name: '还原展开' }).click();
    await expect.poll(cards).not.toContain(ids.county);
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

  it('says who leads most first of all in the panel beside the agencies', async () => {
    await open(`view=agencies&focus=${ids.ganzhou}`);
    const heading = panel().getByRole('heading', { level: 2 }).first();
    expect(await heading.textContent()).toContain('牵头多者在前');
    expect(await panel().locator('.rank').first().textContent()).toContain('赣州市行政审批局牵头 2');
  });

  it('shows who works with whom, and folds agencies by function', async () => {
    await open('view=agencies&form=network&focus=region-360000');
    expect(await cards()).toContain('agency-赣州市发展和改革委员会');
    await page.getByRole('radio', { name: '条线' }).check({ force: true });
    await expect.poll(cards).toContain('function-发展改革');
    expect(await cards()).not.toContain('agency-赣州市发展和改革委员会');
  });

  it('lists the agencies of a folded card, and what they share with the sentences behind it', async () => {
    await open('view=agencies&form=network&fold=region&select=region-360700');
    const agencies = panel().locator('.panel-section', { hasText: '图中的机关' });
    await agencies.getByRole('button', { name: '赣州市行政审批局' }).waitFor();
    const shared = panel().locator('.panel-section', { hasText: '其中几个机关共同承担的措施' });
    const fact = shared.locator('.fact', { hasText: '加强信息共享' });
    await fact.getByRole('button', { name: '原句' }).click();
    expect(await fact.locator('mark').allTextContents()).toEqual(['市发改委', '市行政审批局']);
  });

  it('shows the sentences behind the measures that two agencies share, and copies them as a query', async () => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await open('view=agencies&form=network&focus=region-360700');
    const line = await page.evaluate(() =>
      (window as unknown as { zhengmaiViewer: { cytoscape: Core } }).zhengmaiViewer.cytoscape
        .edges()
        .map((edge) => edge.id())
        .sort()
        .at(0),
    );
    await page.evaluate((id) => {
      location.hash = `${location.hash}&select=${encodeURIComponent(id ?? '')}`;
    }, line);
    const fact = panel().locator('.fact').first();
    await fact.getByRole('button', { name: '原句' }).click();
    expect(await fact.locator('blockquote').count()).toBe(2);
    await panel().getByRole('button', { name: '复制为 GraphQL 查询' }).click();
    await expect.poll(() => page.locator('p[role=status]').textContent()).toContain('已复制');
    const query = await page.evaluate(() => navigator.clipboard.readText());
    const answer = await fetch(`${server.address}graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, operationName: 'Measures1' }),
    });
    const { data, errors } = (await answer.json()) as { readonly data?: object; readonly errors?: object };
    expect(errors).toBeUndefined();
    expect(Object.keys(data ?? {}).length).toBeGreaterThan(0);
  });

  it('brings forward the way between two documents, and says how long it is', async () => {
    await open(`focus=${ids.origin}&depth=3`);
    await page.evaluate((id) => {
      location.hash = `${location.hash}&select=${id}`;
    }, ids.county);
    await page.getByRole('button', { name: '与起点之间的路径' }).click();
    await page.getByText('路径：到').waitFor();
    expect(await stressed('front')).toEqual([ids.origin, ids.yichun, ids.county].sort());
    expect(await stressed('behind')).toContain(ids.ganzhou);
    await page.getByRole('button', { name: '取消突出' }).click();
    await page.waitForFunction(() => !location.hash.includes('path='));
    await expect.poll(() => stressed('front')).toEqual([]);
  });

  it('brings forward the chain of one region', async () => {
    await open(`focus=${ids.origin}&depth=3&select=${ids.yichun}`);
    await page.getByRole('button', { name: '突出宜春市的链条' }).click();
    await page.getByText('突出：宜春市的链条').waitFor();
    expect(await stressed('front')).toEqual([ids.origin, ids.yichun].sort());
  });

  it('narrows a lineage to a region without breaking its chain, by keyboard', async () => {
    await open(`focus=${ids.origin}&depth=3`);
    const before = await cards();
    await page.locator('.facet summary', { hasText: '地区' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('checkbox', { name: /^丰城市 \d/ }).focus();
    await page.keyboard.press('Space');
    await page.waitForFunction(() => location.hash.includes('regions='));
    expect(await cards()).toEqual([ids.county, ids.origin, ids.yichun].sort());
    await page.getByRole('button', { name: '清除筛选' }).click();
    await page.waitForFunction(() => !location.hash.includes('regions='));
    expect(await cards()).toEqual(before);
  });

  it('narrows a lineage to the documents that adopt an initiative, with those on the way, and clears by one click', async () => {
    await open(`focus=${ids.origin}&depth=3`);
    const before = await cards();
    const facet = page.locator('.facet', { hasText: '改革举措' });
    await facet.locator('summary').click();
    const choice = page.getByRole('checkbox', { name: /^一窗通办 2$/ });
    await choice.check();
    await expect.poll(cards).not.toContain(ids.yichun);
    expect(await cards()).toEqual(expect.arrayContaining([ids.origin, ids.ganzhou]));
    expect(await facet.locator('summary').textContent()).toContain('1/');
    const link = page.url();
    await page.goto('about:blank');
    await page.goto(link);
    await page.waitForSelector('.stage');
    await expect.poll(cards).toContain(ids.ganzhou);
    expect(await cards()).not.toContain(ids.county);
    await page.getByRole('button', { name: '清除筛选' }).click();
    await expect.poll(cards).toEqual(before);
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

  it.each([
    ['SVG', 'zhengmai.svg'],
    ['PNG 2 倍', 'zhengmai@2x.png'],
    ['PNG 4 倍', 'zhengmai@4x.png'],
    ['GraphML', 'zhengmai.graphml'],
    ['GEXF', 'zhengmai.gexf'],
    ['JSON', 'zhengmai.json'],
    ['CSV：引用关系', '引用关系.csv'],
  ])('saves what is drawn as %s', async (form, name) => {
    await open(`focus=${ids.origin}`);
    await page.getByRole('button', { name: '带走' }).click();
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: form, exact: true }).click(),
    ]);
    expect(file.suggestedFilename()).toBe(name);
    await file.saveAs(`${artefacts}${name}`);
    expect(statSync(`${artefacts}${name}`).size).toBeGreaterThan(400);
    await expect.poll(() => page.locator('p[role=status]').textContent()).toContain(name);
  });

  it('copies a link that opens exactly what is on screen, moved cards and the part shown too', async () => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await open(`focus=${ids.origin}&select=${ids.ganzhou}&levels-off=county`);
    const before = await place(ids.yichun);
    await page.mouse.move(before.x, before.y);
    await page.mouse.down();
    await page.mouse.move(before.x + 60, before.y + 90, { steps: 6 });
    await page.mouse.up();
    await expect.poll(() => state().get('moved')).toContain(ids.yichun);
    await page.getByRole('button', { name: '放大' }).click();
    await page.getByRole('button', { name: '带走' }).click();
    await page.getByRole('button', { name: '复制链接' }).click();
    await expect.poll(() => page.locator('p[role=status]').textContent()).toContain('已复制');
    const link = await page.evaluate(() => navigator.clipboard.readText());
    const [seen, moved] = [await cards(), await place(ids.yichun)];
    await page.goto('about:blank');
    await page.goto(link);
    await page.waitForSelector('.stage');
    await expect.poll(cards).toEqual(seen);
    await expect
      .poll(async () => {
        const now = await place(ids.yichun);
        return Math.hypot(now.x - moved.x, now.y - moved.y);
      })
      .toBeLessThan(3);
    expect(state().get('lang')).toBe('zh');
    expect(state().get('theme')).toBe('light');
    expect(state().get('select')).toBe(ids.ganzhou);
  });

  it('copies the panel as a query that runs as it stands, and the citation', async () => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await open(`focus=${ids.origin}&select=${ids.yichun}`);
    await panel().getByRole('button', { name: '复制为 GraphQL 查询' }).click();
    await expect.poll(() => page.locator('p[role=status]').textContent()).toContain('已复制');
    const query = await page.evaluate(() => navigator.clipboard.readText());
    const answer = await fetch(`${server.address}graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query }),
    });
    expect(await answer.json()).toMatchObject({ data: { node: { id: ids.yichun } } });
    await panel().getByRole('button', { name: '复制引文' }).click();
    await expect
      .poll(() => page.evaluate(() => navigator.clipboard.readText()))
      .toMatch(/宜春市人民政府办公室. .*宜府办发〔2031〕6号\[EB\/OL\]/);
  });

  it('takes steps back by Ctrl+Z and by the button, and makes them again', async () => {
    await open(`focus=${ids.origin}`);
    await page.getByRole('radio', { name: '下溯' }).check({ force: true });
    await page.locator('.filter', { hasText: '县级' }).click();
    await page.keyboard.press('Control+z');
    await expect.poll(() => state().get('levels-off')).toBeNull();
    expect(await page.locator('p[role=status]').textContent()).not.toBe('');
    await page.keyboard.press('Control+Shift+Z');
    await expect.poll(() => state().get('levels-off')).toBe('county');
    await page.getByRole('button', { name: '撤销' }).click();
    await page.getByRole('button', { name: '撤销' }).click();
    await expect.poll(() => state().get('direction')).toBeNull();
    await expect.poll(() => page.getByRole('button', { name: '撤销' }).isDisabled()).toBe(true);
  });

  it('does not throw the picture about when something is selected', async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    await open(`focus=${ids.origin}`);
    await page.getByRole('button', { name: '显示全部' }).click();
    const before = await place(ids.yichun);
    const zoom = (): Promise<number> =>
      page.evaluate(() =>
        (window as unknown as { zhengmaiViewer: { cytoscape: Core } }).zhengmaiViewer.cytoscape.zoom(),
      );
    const was = await zoom();
    await page.mouse.click(before.x, before.y);
    await page.waitForSelector('.panel.selected h2');
    await page.waitForTimeout(300);
    expect(await zoom()).toBe(was);
  });

  it('keeps the chosen language for the next page, and says it in the address', async () => {
    await open();
    await page.getByRole('button', { name: 'English' }).click();
    await page.goto('about:blank');
    await page.goto(server.address);
    await page.getByRole('button', { name: '中文' }).waitFor();
    expect(state().get('lang')).toBe('en');
    await page.goto('about:blank');
    await page.goto(`${server.address}#lang=zh`);
    await page.getByRole('button', { name: 'English' }).waitFor();
  });

  it('opens in Chinese for a browser of another language', async () => {
    const other = await browser.newContext({ locale: 'en-GB' });
    const english = await other.newPage();
    await english.goto(server.address);
    await english.getByRole('button', { name: 'English' }).waitFor();
    expect(await english.evaluate(() => document.documentElement.lang)).toBe('zh-CN');
    await other.close();
  });

  it('follows a system that asks for more contrast', async () => {
    await page.emulateMedia({ contrast: 'more' });
    await open();
    await expect.poll(() => page.evaluate(() => document.documentElement.dataset['theme'])).toBe('contrast');
  });

  it('is drawn in the colours of a system that forces its own', async () => {
    await page.emulateMedia({ forcedColors: 'active' });
    await open(`focus=${ids.origin}`);
    const ground = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const card = await page.evaluate((id) => {
      const { cytoscape } = (window as unknown as { zhengmaiViewer: { cytoscape: Core } }).zhengmaiViewer;
      return cytoscape.getElementById(id).style('border-color') as string;
    }, ids.yichun);
    expect(card.replaceAll(' ', '')).not.toBe(ground.replaceAll(' ', ''));
  });

  describe('presenting', () => {
    const talk = [
      `一次<script>window.attacked=true</script>*focus=${ids.origin}`,
      `二*view=agencies&focus=${ids.ganzhou}`,
      `三*focus=${ids.origin}&show=table`,
    ]
      .map((slide) => encodeURIComponent(slide))
      .join('~');

    it('collects views by keyboard, captions them, puts them in order, and shows them', async () => {
      await open(`focus=${ids.origin}`);
      await page.getByRole('button', { name: '演示' }).focus();
      await page.keyboard.press('Enter');
      const dialog = page.getByRole('dialog', { name: '演示' });
      await dialog.getByRole('button', { name: '加入当前视图' }).focus();
      await page.keyboard.press('Enter');
      await expect.poll(() => page.locator('p[role=status]').textContent()).toContain('第 1 页');
      await page.keyboard.press('Escape');
      await page.getByRole('radio', { name: '责任网络' }).check({ force: true });
      await page.waitForFunction(() => document.querySelector('h1')?.textContent?.includes('措施'));
      await page.getByRole('button', { name: /^演示/ }).click();
      await dialog.getByRole('button', { name: '加入当前视图' }).click();
      await dialog.getByRole('textbox', { name: '第 2 页的说明' }).fill('谁负责什么');
      await dialog.getByRole('button', { name: '第 2 页上移' }).click();
      expect(await dialog.getByRole('textbox').first().inputValue()).toBe('谁负责什么');
      await dialog.getByRole('button', { name: '开始演示', exact: true }).click();
      await expect.poll(() => page.locator('h1').textContent()).toBe('谁负责什么');
      expect(await page.locator('.toolbar, .panel, header').count()).toBe(0);
      await page.keyboard.press('ArrowRight');
      await expect.poll(() => page.locator('h1').textContent()).toContain('国办发〔2031〕30号');
      await page.keyboard.press('Escape');
      await page.waitForSelector('.toolbar');
    });

    it('opens from a link, steps by keys, shows markup as text, and ends where it is told', async () => {
      await open(`talk=${talk}&slide=1`);
      await expect.poll(() => page.locator('h1').textContent()).toContain('<script>');
      await page.locator('.canvas').focus();
      await page.keyboard.press('ArrowRight');
      await expect.poll(() => page.locator('h1').textContent()).toBe('二');
      await expect.poll(cards).toContain('agency-赣州市行政审批局');
      await expect.poll(() => page.locator('p[role=status]').textContent()).toContain('二');
      await page.keyboard.press('End');
      await page.waitForSelector('.table-view');
      await page.keyboard.press('PageUp');
      await page.waitForSelector('.canvas');
      await page.getByRole('button', { name: '结束' }).click();
      await page.waitForSelector('.toolbar');
      expect(await page.evaluate(() => 'attacked' in window)).toBe(false);
    });

    it('is saved to a file and opened from it; a file that is none changes nothing', async () => {
      await open(`talk=${talk}`);
      await page.getByRole('button', { name: /^演示/ }).click();
      const [file] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: '存成文件' }).click(),
      ]);
      const kept = `${artefacts}talk.json`;
      await file.saveAs(kept);
      await page.getByRole('button', { name: '删除第 1 页' }).click();
      const input = page.locator('dialog input[type=file]');
      await input.setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from('{') });
      await page.getByRole('alert').waitFor();
      expect(await page.locator('.slides li').count()).toBe(2);
      await input.setInputFiles(kept);
      await expect.poll(() => page.locator('.slides li').count()).toBe(3);
      expect(await page.getByRole('alert').count()).toBe(0);
    });
  });

  it('is the picture alone in a frame, with the way to the whole', async () => {
    await page.goto(`${server.address}?embed=1#focus=${ids.origin}&theme=dark`);
    await page.waitForSelector('.stage');
    expect(await page.locator('.toolbar, .panel, header, .legend').count()).toBe(0);
    const link = page.getByRole('link', { name: '在政脉中打开' });
    expect(await link.getAttribute('href')).toMatch(/^[^?]*#.*focus=/);
    expect(await link.getAttribute('href')).not.toContain('embed');
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
    ['high contrast', `focus=${ids.origin}&select=${ids.origin}&theme=contrast`],
    ['presenting', `talk=${encodeURIComponent(`一*focus=${ids.origin}`)}&slide=1`],
  ])('has no fault that axe can find: %s', async (_name, fragment) => {
    await open(fragment);
    await page.waitForTimeout(400);
    const { violations } = await new AxeBuilder({ page })
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
      .analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  });

  it.each([
    ['the menu', '带走'],
    ['the list of slides', '演示'],
  ])('has no fault that axe can find in %s', async (_name, button) => {
    await open(`focus=${ids.origin}&talk=${encodeURIComponent(`一*focus=${ids.origin}`)}`);
    await page.getByRole('button', { name: new RegExp(`^${button}`) }).click();
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
