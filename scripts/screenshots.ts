/**
 * `node --import tsx scripts/screenshots.ts`: takes the pictures of docs/images/ from the sample, shown by the
 * real program in a real Chromium. Build first (`npm run build`).
 */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packageRoot } from '../schema/package-root.ts';
import { launchChromium } from '../test/browser/chromium.ts';

const port = 4177;
const origin = 'document-国务院办公厅-国办发-2022-30号';
const yichun = 'document-宜春市人民政府办公室-宜府办发-2023-6号';
const jiangxi = 'document-江西省人民政府办公厅-赣府厅字-2022-121号';
const pictures = [
  { file: 'opening.png', fragment: '' },
  { file: 'lineage.png', fragment: `focus=${origin}&open=${yichun}~${jiangxi}&select=${jiangxi}` },
  {
    file: 'responsibility.png',
    fragment: 'view=agencies&focus=document-赣州市人民政府办公室-赣市府办字-2023-52号',
  },
  {
    file: 'cooperation.png',
    fragment:
      'view=agencies&form=network&theme=dark&focus=document-赣州市人民政府办公室-赣市府办字-2023-52号&select=agency-赣州市行政审批局',
  },
] as const;

const folder = join(packageRoot, 'docs', 'images');
mkdirSync(folder, { recursive: true });
const data = mkdtempSync(join(tmpdir(), 'zhengmai-screenshots-'));
const program = join(packageRoot, 'bin', 'zhengmai.js');
const server = spawn(
  process.execPath,
  [program, 'serve', '--sample', '--data', data, '--port', String(port)],
  {
    stdio: 'ignore',
  },
);
const browser = await launchChromium();
try {
  await answering(`http://127.0.0.1:${port}/health`);
  for (const { file, fragment } of pictures) {
    const context = await browser.newContext({
      viewport: { width: 1280, height: 800 },
      deviceScaleFactor: 1,
      reducedMotion: 'reduce',
    });
    const page = await context.newPage();
    await page.goto(`http://127.0.0.1:${port}/#${fragment}`);
    await page.waitForSelector('.stage');
    await page.waitForLoadState('networkidle');
    await page.waitForTimeout(500);
    await page.screenshot({ path: join(folder, file) });
    console.log(file);
    await context.close();
  }
} finally {
  await browser.close();
  const ended = new Promise((resolve) => server.once('exit', resolve));
  server.kill();
  await ended;
  rmSync(data, { recursive: true, force: true });
}

async function answering(address: string): Promise<void> {
  for (let attempt = 0; attempt < 200; attempt++) {
    if ((await fetch(address).catch(() => null))?.ok === true) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('the server does not answer');
}
