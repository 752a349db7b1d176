import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Core } from 'cytoscape';
import type { Drawing } from '../../viewer/graph/drawing.ts';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { syntheticFacts } from '../../bench/corpus/synthetic-facts.ts';
import { heldDocumentId } from '../../store/graph/reference-keys.ts';
import type { Facts } from '../../schema/facts.ts';
import { chromiumIsHere, launchChromium } from './chromium.ts';
import { startServer, type RealServer } from './real-server.ts';
import { noteErrors } from './watch-page.ts';

type Viewer = typeof globalThis & { zhengmaiViewer?: { cytoscape: Core; drawing: () => Drawing } };
const artefacts = fileURLToPath(new URL('../../test-results/browser/', import.meta.url));
/** Structure is asserted, never time. */
const documents = 2000;

describe.skipIf(!chromiumIsHere)('a lineage of very many documents in a real browser', () => {
  let server: RealServer;
  let browser: Browser;
  let page: Page;
  const complaints: string[] = [];
  let start = '';

  beforeAll(async () => {
    mkdirSync(artefacts, { recursive: true });
    // Heads and references only: what the picture needs.
    const facts = Array.from(syntheticFacts(documents), (one): Facts => ({ ...one, measures: [] }));
    // The oldest of the centre's, to which the most goes back.
    const [first] = facts
      .filter(({ level }) => level === 'national')
      .sort((one, other) => ((one.date ?? '') < (other.date ?? '') ? -1 : 1));
    start = first === undefined ? '' : heldDocumentId(first);
    const lines = facts.map((one) => `${JSON.stringify(one)}\n`).join('');
    [server, browser] = await Promise.all([startServer(lines), launchChromium()]);
    page = await browser.newPage({ viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce' });
    page.setDefaultTimeout(120_000);
    noteErrors(page, (complaint) => complaints.push(complaint));
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  async function open(fragment: string): Promise<void> {
    await page.goto(`${server.address}#focus=${start}&direction=downstream&depth=4${fragment}`);
    await page.reload();
    await page.waitForSelector('.stage, .table-view');
  }

  function drawn(): Promise<{
    cards: number;
    groups: readonly { id: string; name: string }[];
    lines: number;
  }> {
    return page.evaluate(() => {
      const drawing = (globalThis as Viewer).zhengmaiViewer?.drawing();
      if (drawing === undefined) throw new Error('no picture');
      const groups = drawing.nodes.filter(({ kind }) => kind === 'group');
      return {
        cards: drawing.nodes.length - groups.length,
        groups: groups.map(({ id, name }) => ({ id, name })),
        lines: drawing.edges.length,
      };
    });
  }

  /** How many of the cards are on screen: their middle is painted, on the canvas below or by Cytoscape. */
  function painted(): Promise<{ below: number; cytoscape: number }> {
    return page.evaluate(() => {
      const viewer = (globalThis as Viewer).zhengmaiViewer;
      const canvas = document.querySelector<HTMLCanvasElement>('.canvas > canvas');
      const context = canvas?.getContext('2d');
      if (viewer === undefined || !canvas || !context) throw new Error('no picture');
      const [{ x, y }, zoom] = [viewer.cytoscape.pan(), viewer.cytoscape.zoom()];
      const window = viewer.cytoscape.container()?.getBoundingClientRect();
      const box = canvas.getBoundingClientRect();
      const [left, top] = [(window?.left ?? 0) - box.left, (window?.top ?? 0) - box.top];
      const { data, width } = context.getImageData(0, 0, canvas.width, canvas.height);
      const scale = canvas.width / box.width;
      const solid = viewer.drawing().nodes.filter((node) => {
        const column = Math.round((node.x * zoom + x + left) * scale);
        const row = Math.round((node.y * zoom + y + top) * scale);
        return data[4 * (row * width + column) + 3] === 255;
      });
      return { below: solid.length, cytoscape: viewer.cytoscape.nodes().length };
    });
  }

  /** Documents that the headline counts. */
  async function counted(): Promise<number> {
    const caption = (await page.locator('.headline h1').textContent()) ?? '';
    return Number(/，(\d+) 份文件/.exec(caption)?.[1]);
  }

  const inGroups = (groups: readonly { readonly name: string }[]): number =>
    groups.reduce((sum, { name }) => sum + Number(/：(\d+) 份文件$/.exec(name)?.[1]), 0);

  it('is folded into cards that together count every document, and says so', async () => {
    await open('');
    const { cards, groups, lines } = await drawn();
    await page.screenshot({ path: `${artefacts}folded-lineage.png` });
    expect(groups.length).toBeGreaterThan(10);
    expect(cards + groups.length).toBeLessThanOrEqual(150);
    expect(lines).toBeLessThanOrEqual(220);
    expect(await counted()).toBeGreaterThan(500);
    expect(cards + inGroups(groups)).toBe(await counted());
    await page.getByText('合为', { exact: false }).first().waitFor({ state: 'attached' });
  });

  it('is laid out by a worker beside the page, and the same by the page where there is none', async () => {
    await open('');
    const worked = await page.evaluate(() => (globalThis as Viewer).zhengmaiViewer?.drawing());
    expect(page.workers()).toHaveLength(1);
    await page.route('**/lineage-worker*', (route) => route.abort());
    const before = complaints.length;
    await open('');
    const alone = await page.evaluate(() => (globalThis as Viewer).zhengmaiViewer?.drawing());
    expect(page.workers()).toHaveLength(0);
    expect(alone).toEqual(worked);
    await page.unroute('**/lineage-worker*');
    // That it could not be loaded is what was asked for.
    const said = complaints.splice(before);
    expect(said.every((complaint) => complaint.includes('ERR_FAILED'))).toBe(true);
  });

  it('opens a folded card where it stands, and none of the others changes', async () => {
    await open('');
    const before = await drawn();
    const largest = [...before.groups].sort((a, b) => inGroups([b]) - inGroups([a]))[0];
    if (largest === undefined) throw new Error('nothing folded');
    await open(`&select=${largest.id}`);
    await page.locator('.panel-actions .primary').click();
    await expect.poll(async () => (await drawn()).groups.map(({ id }) => id)).not.toContain(largest.id);
    const after = await drawn();
    expect(after.cards + inGroups(after.groups)).toBe(before.cards + inGroups(before.groups));
    const others = before.groups.filter(({ id }) => id !== largest.id).map(({ id }) => id);
    expect(after.groups.map(({ id }) => id)).toEqual(expect.arrayContaining(others));
  });

  it('draws each document by itself if asked to, and still answers to keys and wheel', async () => {
    await open('&unfold=all');
    const { cards, groups } = await drawn();
    expect(groups).toEqual([]);
    expect(cards).toBe(await counted());
    const zoom = (): Promise<number> =>
      page.evaluate(() => (globalThis as Viewer).zhengmaiViewer?.cytoscape.zoom() ?? 0);
    const before = await zoom();
    await page.locator('.canvas').hover();
    await page.mouse.wheel(0, -240);
    await expect.poll(zoom).not.toBe(before);
    await page.locator('.canvas').focus();
    await page.keyboard.press('ArrowRight');
    await page.waitForSelector('.panel.selected');
    expect(page.url()).toContain('select=document-');
  });

  it('paints every card when the whole is seen from far away, and leaves the near ones to Cytoscape', async () => {
    await open('&unfold=all');
    const { cards } = await drawn();
    const near = await painted();
    expect(near.cytoscape).toBeGreaterThan(5);
    expect(near.cytoscape).toBeLessThanOrEqual(1500);
    await page.locator('.canvas').focus();
    await page.keyboard.press('0');
    await expect.poll(painted).toEqual({ below: cards, cytoscape: 0 });
    await page.screenshot({ path: `${artefacts}very-many-cards.png` });
  });

  it('finds the card under the pointer from far away, and selects it', async () => {
    await open('&unfold=all');
    await page.locator('.canvas').focus();
    await page.keyboard.press('0');
    await expect.poll(async () => (await painted()).cytoscape).toBe(0);
    const { id, name, x, y } = await page.evaluate(() => {
      const viewer = (globalThis as Viewer).zhengmaiViewer;
      const [node] = viewer?.drawing().nodes.slice(-1) ?? [];
      const box = viewer?.cytoscape.container()?.getBoundingClientRect();
      if (viewer === undefined || node === undefined || box === undefined) throw new Error('no picture');
      const [pan, zoom] = [viewer.cytoscape.pan(), viewer.cytoscape.zoom()];
      return { ...node, x: box.left + node.x * zoom + pan.x, y: box.top + node.y * zoom + pan.y };
    });
    await page.mouse.move(x, y);
    await expect.poll(() => page.locator('.hover-note').textContent()).toContain(name);
    await page.mouse.click(x, y);
    await page.waitForSelector('.panel.selected');
    expect(page.url()).toContain(`select=${encodeURIComponent(id)}`);
  });

  it('lets a near card be dragged, keeps it where it was put, and does not throw the picture about', async () => {
    await open('&unfold=all');
    const placed = (): Promise<{ id: string; x: number; y: number; pan: { x: number; y: number } }> =>
      page.evaluate(() => {
        const cy = (globalThis as Viewer).zhengmaiViewer?.cytoscape;
        const box = cy?.container()?.getBoundingClientRect();
        const card = cy?.nodes('[?origin]')[0];
        if (cy === undefined || box === undefined || card === undefined) throw new Error('no origin');
        const { x, y } = card.renderedPosition();
        return { id: card.id(), x: box.left + x, y: box.top + y, pan: { ...cy.pan() } };
      });
    const before = await placed();
    await page.mouse.move(before.x, before.y);
    await page.mouse.down();
    await page.mouse.move(before.x + 40, before.y + 20, { steps: 4 });
    await page.mouse.move(before.x + 60, before.y + 30);
    expect(await page.locator('.hover-note').textContent()).not.toContain('→');
    await page.mouse.up();
    await expect.poll(() => page.url()).toContain('moved=');
    const after = await placed();
    // Less than a pixel: places are kept in whole pixels of the picture.
    expect(Math.hypot(after.pan.x - before.pan.x, after.pan.y - before.pan.y)).toBeLessThan(1);
    expect(Math.round(after.x - before.x)).toBe(60);
    expect(Math.round(after.y - before.y)).toBe(30);
  });

  it('lists every document in the table, long as it is', async () => {
    await open('&show=table');
    const table = page.locator('.table-section').first();
    const count = await counted();
    expect(await table.locator('header .count').textContent()).toBe(String(count));
    await table.locator('.more-rows').click();
    await expect.poll(() => table.locator('tbody tr').count()).toBe(count);
  });

  it('does nothing that the page’s policy forbids', () => {
    expect(complaints).toEqual([]);
  });
});
