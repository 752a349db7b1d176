import { mkdtempSync, mkdirSync, readFileSync, rmSync, unlinkSync, writeFileSync, existsSync } from 'node:fs';
import { execFile } from 'node:child_process';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import type { Core } from 'cytoscape';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { chromiumIsHere, launchChromium } from './chromium.ts';
import { fixtureFacts } from './fixture-facts.ts';
import { noteErrors } from './watch-page.ts';

const program = fileURLToPath(new URL('../../bin/zhengmai.js', import.meta.url));
const artefacts = fileURLToPath(new URL('../../test-results/browser/', import.meta.url));
const run = promisify(execFile);
const origin = 'document-国务院办公厅-国办发-2031-30号';
const ganzhou = 'document-赣州市人民政府办公室-赣市府办发-2031-15号';

describe.skipIf(!chromiumIsHere)('a static site in a real browser', () => {
  let folder: string;
  let site: string;
  let server: Server;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let complaints: string[];

  beforeAll(async () => {
    mkdirSync(artefacts, { recursive: true });
    folder = mkdtempSync(join(tmpdir(), 'zhengmai 网站 #1 '));
    site = join(folder, 'U盘');
    const facts = join(folder, 'facts.ndjson');
    const data = join(folder, 'data');
    writeFileSync(facts, fixtureFacts());
    await run(process.execPath, [program, 'load', facts, '--data', data]);
    await run(process.execPath, [program, 'site', '--out', site, '--data', data]);
    server = await plainServer(site);
    browser = await launchChromium();
  });
  afterAll(async () => {
    await browser?.close();
    server?.close();
    rmSync(folder, { recursive: true, force: true });
  });
  beforeEach(async () => {
    complaints = [];
    context = await browser.newContext({ viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce' });
    page = await context.newPage();
    noteErrors(page, (complaint) => complaints.push(complaint));
  });
  afterEach(async ({ task }) => {
    await page.screenshot({ path: `${artefacts}site-${task.name.replace(/[^\w]+/g, '-')}.png` });
    await context.close();
    expect(complaints).toEqual([]);
  });

  const fromFile = (fragment = ''): string => `${pathToFileURL(join(site, 'index.html')).href}#${fragment}`;
  const fromServer = (fragment = ''): string =>
    `http://127.0.0.1:${(server.address() as AddressInfo).port}/docs/policies/#${fragment}`;

  function cards(): Promise<readonly string[]> {
    return page.evaluate(() =>
      (window as unknown as { zhengmaiViewer: { cytoscape: Core } }).zhengmaiViewer.cytoscape
        .nodes()
        .map((node) => node.id()),
    );
  }

  it('opens from a file without any network, and asks nothing of anybody', async () => {
    await context.setOffline(true);
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    await page.goto(fromFile(`focus=${origin}`));
    await page.waitForSelector('.stage');
    await expect.poll(cards).toContain(ganzhou);
    expect(requests.filter((url) => !url.startsWith('file:'))).toEqual([]);
  });

  it('finds, shows the sentence behind a line, goes back, and keeps the view in the address', async () => {
    await page.goto(fromFile());
    await page.waitForSelector('.stage');
    await page.keyboard.press('/');
    await page.keyboard.type('国办发[2031] 30号');
    await page.getByRole('option').first().waitFor();
    await page.keyboard.press('Enter');
    await page.waitForFunction((id) => decodeURIComponent(location.hash).includes(`focus=${id}`), origin);
    const fact = page.locator('.panel .fact', { hasText: '宜府办发〔2031〕6号' });
    await fact.getByRole('button', { name: '原句' }).click();
    expect(await fact.locator('mark').textContent()).toContain('国办发〔2031〕30号');
    await page.goBack();
    await expect.poll(() => page.locator('h1').textContent()).toContain('引用最多');
  });

  it.each([
    ['duties', `view=agencies&focus=${ganzhou}`, '.stage'],
    ['cooperation', 'view=agencies&form=network', '.stage'],
    ['the spread', `view=spread&focus=${origin}`, 'svg.spread-map'],
    ['tables', `focus=${origin}&show=table`, '.table-view'],
    ['a talk', `talk=${encodeURIComponent(`一*focus=${origin}`)}&slide=1`, '.presenter'],
  ])('shows %s from a file', async (_name, fragment, selector) => {
    await page.goto(fromFile(fragment));
    await page.waitForSelector(selector);
  });

  it('says how far it is while its data come, and can be used meanwhile', async () => {
    let carryOn: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (carryOn = resolve));
    await page.route('**/part-0001.js*', async (route) => {
      await held;
      await route.continue();
    });
    await page.goto(fromServer(`focus=${origin}`), { waitUntil: 'commit' });
    const progress = page.getByRole('progressbar', { name: /正在读取数据 0 \/ 1/ });
    await progress.waitFor();
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('progressbar', { name: /Reading data/ }).waitFor();
    carryOn();
    await page.waitForSelector('.stage');
    expect(await page.getByRole('progressbar').count()).toBe(0);
  });

  it('saves the picture from a file', async () => {
    await page.goto(fromFile(`focus=${origin}`));
    await page.waitForSelector('.stage');
    for (const form of ['PNG 2 倍', 'GEXF']) {
      await page.getByRole('button', { name: '带走' }).click();
      const [file] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: form }).click(),
      ]);
      expect(file.suggestedFilename()).toMatch(/^zhengmai/);
    }
  });

  it('opens from a plain web server, below any path, in a frame of another page too', async () => {
    await page.goto(fromServer(`focus=${origin}`));
    await page.waitForSelector('.stage');
    await expect.poll(cards).toContain(ganzhou);
    await page.goto(new URL('/frame.html', fromServer()).href);
    await page.frameLocator('iframe').locator('.stage').waitFor();
    expect(await page.frameLocator('iframe').locator('.toolbar').count()).toBe(0);
  });

  it('runs no script that is put into its page', async () => {
    await page.goto(fromFile());
    await page.waitForSelector('.stage');
    await page.evaluate(() => {
      const script = document.createElement('script');
      script.textContent = 'window.attacked = true';
      document.body.append(script);
    });
    expect(await page.evaluate(() => 'attacked' in window)).toBe(false);
    complaints = complaints.filter((text) => !text.includes('Content Security Policy'));
  });

  it('says what to do if a part was not copied', async () => {
    const part = join(site, 'data', 'part-0001.js');
    const kept = readFileSync(part);
    unlinkSync(part);
    try {
      await page.goto(fromFile());
      const alert = page.getByRole('alert').first();
      await alert.waitFor();
      expect(await alert.textContent()).toContain('重新复制');
      complaints = complaints.filter((text) => !text.includes('ERR_FILE_NOT_FOUND'));
    } finally {
      writeFileSync(part, kept);
    }
  });
});

/** As plain as a web server can be, with the site below a path. */
function plainServer(site: string): Promise<Server> {
  const types: Readonly<Record<string, string>> = {
    html: 'text/html',
    js: 'text/javascript',
    css: 'text/css',
    svg: 'image/svg+xml',
  };
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://x').pathname);
    if (path === '/frame.html') {
      response.setHeader('Content-Type', 'text/html');
      response.end(
        '<link rel="icon" href="data:," /><iframe width="900" height="600" src="docs/policies/?embed=1"></iframe>',
      );
      return;
    }
    const name = path.replace('/docs/policies/', '') || 'index.html';
    const file = join(site, name);
    if (!path.startsWith('/docs/policies/') || !existsSync(file)) {
      response.writeHead(404).end();
      return;
    }
    response.setHeader('Content-Type', types[name.split('.').at(-1) ?? ''] ?? 'text/plain');
    response.end(readFileSync(file));
  });
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve(server));
  });
}
