/** A page of the viewer that notes its long tasks and frames. */
import type { Core } from 'cytoscape';
import type { Drawing } from '../../viewer/graph/drawing.ts';
import type { Browser, Page } from 'playwright-core';

interface Notes {
  /** Milliseconds of each task of the main thread of 50 ms or more. */
  readonly tasks: number[];
  /** Milliseconds since the navigation at which there was a picture; null: not yet. */
  drawn: number | null;
  /** Times of the frames since the last time they were asked for. */
  frames: number[];
}
type Watched = typeof globalThis & {
  zhengmaiViewer?: { cytoscape: Core; drawing: () => Drawing };
  notes: Notes;
};

/** Milliseconds until there is no hope. */
const patience = 120_000;

export async function watchedPage(browser: Browser): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce' });
  page.setDefaultTimeout(patience);
  // tsx wraps named functions in a call that pages do not know.
  await page.addInitScript('globalThis.__name = (wrapped) => wrapped');
  await page.addInitScript(() => {
    const watched = globalThis as Watched;
    const notes: Notes = { tasks: [], drawn: null, frames: [] };
    watched.notes = notes;
    new PerformanceObserver((list) => {
      notes.tasks.push(...list.getEntries().map(({ duration }) => duration));
    }).observe({ type: 'longtask', buffered: true });
    const frame = (time: number): void => {
      notes.frames.push(time);
      // Nodes of a frame before: they have been painted since.
      const nodes = watched.zhengmaiViewer?.cytoscape.nodes().length ?? 0;
      if (notes.drawn === null && nodes > 0) {
        setTimeout(() => {
          notes.drawn ??= performance.now();
        });
      }
      requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
  });
  return page;
}

export interface Drawn {
  /** Milliseconds from the navigation to the picture. */
  readonly sinceNavigation: number;
  /** From the last byte of the script to the picture. */
  readonly sinceScript: number;
  /** From the last byte of the last answer that it needed. */
  readonly sinceAnswer: number;
  readonly longestTask: number;
  readonly nodes: number;
  readonly edges: number;
}

export async function drawn(page: Page): Promise<Drawn> {
  // Not by `waitForFunction`, which evaluates a text: the page's policy forbids that.
  const end = Date.now() + patience;
  while (!(await page.evaluate(() => (globalThis as Watched).notes.drawn !== null))) {
    if (Date.now() > end) throw new Error('no picture');
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return page.evaluate(() => {
    const { notes, zhengmaiViewer } = globalThis as Watched;
    const at = notes.drawn ?? NaN;
    const ends = (part: string): number =>
      (performance.getEntriesByType('resource') as PerformanceResourceTiming[])
        .filter(({ name, responseEnd }) => name.includes(part) && responseEnd <= at)
        .reduce((last, { responseEnd }) => Math.max(last, responseEnd), 0);
    return {
      sinceNavigation: at,
      sinceScript: at - ends('/assets/index'),
      sinceAnswer: at - ends('graphql'),
      longestTask: notes.tasks.reduce((most, task) => Math.max(most, task), 0),
      nodes: zhengmaiViewer?.drawing().nodes.length ?? 0,
      edges: zhengmaiViewer?.drawing().edges.length ?? 0,
    };
  });
}

/** Megabytes of the page's heap after a collection. */
export async function heapMegabytes(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return usedSize / 1e6;
}

/** Seconds of processor time of all pages so far: of their main threads, workers and painting together. */
export async function processorSeconds(browser: Browser): Promise<number> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  return processInfo.filter(({ type }) => type === 'renderer').reduce((sum, { cpuTime }) => sum + cpuTime, 0);
}

/** Shows the whole picture. @returns milliseconds from the key to the painted picture, and the longest task since */
export function showWhole(page: Page): Promise<{ readonly shown: number; readonly longestTask: number }> {
  return page.evaluate(async () => {
    const { notes } = globalThis as Watched;
    notes.tasks.length = 0;
    const pause = (): Promise<unknown> => new Promise((resolve) => setTimeout(resolve));
    const frame = (): Promise<unknown> => new Promise((resolve) => requestAnimationFrame(resolve));
    const start = performance.now();
    const key = new KeyboardEvent('keydown', { key: '0', bubbles: true });
    document.querySelector('.canvas')?.dispatchEvent(key);
    // Painted in the first frame, on screen before the second.
    await frame();
    await frame();
    const shown = performance.now() - start;
    await pause();
    return { shown, longestTask: notes.tasks.reduce((most, task) => Math.max(most, task), 0) };
  });
}

/** Frames a second while something is done. */
async function framesDuring(page: Page, work: () => Promise<void>): Promise<number> {
  await page.evaluate(() => {
    (globalThis as Watched).notes.frames = [];
  });
  await work();
  return page.evaluate(() => {
    const { frames } = (globalThis as Watched).notes;
    const [first = 0, last = 0] = [frames[0], frames.at(-1)];
    return last > first ? ((frames.length - 1) * 1000) / (last - first) : 0;
  });
}

const steps = 60;

/** Drags the ground to and fro, as a reader does. */
export async function framesDragging(page: Page): Promise<number> {
  const { x, y } = await freeGround(page);
  await page.mouse.move(x, y);
  await page.mouse.down();
  const frames = await framesDuring(page, async () => {
    for (let step = 0; step < steps; step++) {
      await page.mouse.move(x + 150 * Math.sin(step / 9), y + 80 * Math.sin(step / 13));
    }
  });
  await page.mouse.up();
  return frames;
}

/** Turns the wheel in and out over the middle. */
export async function framesZooming(page: Page): Promise<number> {
  return framesDuring(page, async () => {
    for (let step = 0; step < steps; step++) await page.mouse.wheel(0, step % 24 < 12 ? -60 : 60);
  });
}

/** A place in the window, near the middle, on which there is no card and no line. */
function freeGround(page: Page): Promise<{ readonly x: number; readonly y: number }> {
  return page.evaluate(() => {
    const cy = (globalThis as Watched).zhengmaiViewer?.cytoscape;
    const box = cy?.container()?.getBoundingClientRect();
    if (cy === undefined || box === undefined) throw new Error('no picture');
    const cards = cy.nodes().map((node) => node.renderedBoundingBox());
    const lines = cy
      .edges()
      .map((edge) => ({ a: edge.renderedSourceEndpoint(), b: edge.renderedTargetEndpoint() }));
    const far = (x: number, y: number): number =>
      Math.min(
        ...cards.map((card) => Math.max(card.x1 - x, x - card.x2, card.y1 - y, y - card.y2)),
        ...lines.map(({ a, b }) => {
          const squared = (b.x - a.x) ** 2 + (b.y - a.y) ** 2 || 1;
          const part = Math.max(
            0,
            Math.min(1, ((x - a.x) * (b.x - a.x) + (y - a.y) * (b.y - a.y)) / squared),
          );
          return Math.hypot(a.x + part * (b.x - a.x) - x, a.y + part * (b.y - a.y) - y);
        }),
      );
    let best = { x: 0, y: 0, room: -Infinity };
    for (let x = 200; x < box.width - 200; x += 40) {
      for (let y = 120; y < box.height - 120; y += 20) {
        const room = far(x, y);
        if (room > best.room) best = { x, y, room };
      }
    }
    return { x: box.left + best.x, y: box.top + best.y };
  });
}
