import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromiumIsHere, launchChromium } from './chromium.ts';
import { startServer, type RealServer } from './real-server.ts';
import { noteErrors } from './watch-page.ts';

describe.skipIf(!chromiumIsHere)('GraphiQL in a real browser', () => {
  let server: RealServer;
  let browser: Browser;
  let page: Page;
  const outside: string[] = [];
  const complaints: string[] = [];

  beforeAll(async () => {
    [server, browser] = await Promise.all([startServer(), launchChromium()]);
    page = await (await browser.newContext()).newPage();
    page.on('request', (request) => {
      const url = request.url();
      if (!url.startsWith(server.address) && !/^(?:data|blob):/.test(url)) outside.push(url);
    });
    noteErrors(page, (complaint) => complaints.push(complaint));
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  it('runs a query with nothing from another host, and nothing its policy forbids', async () => {
    await page.goto(`${server.address}graphql`);
    await page.getByText('按 Ctrl-Enter 运行', { exact: false }).first().waitFor();
    await page.locator('.graphiql-execute-button').click();
    // The first page offers several queries; each is a choice of the button's menu.
    await page.getByRole('menuitem', { name: 'Overview' }).click();
    await page.locator('.result-window').getByText('"documentsHeld"', { exact: false }).first().waitFor();
    expect(outside).toEqual([]);
    expect(complaints).toEqual([]);
  });
});
