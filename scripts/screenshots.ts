/**
 * `node --import tsx scripts/screenshots.ts`: takes the pictures of docs/images/ and writes docs/tour.md around them,
 * from the sample, shown by the real program in a real Chromium. Build first (`npm run build`).
 */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packageRoot } from '../schema/package-root.ts';
import { launchChromium } from '../test/browser/chromium.ts';

const port = 4177;
const origin = 'document-国务院办公厅-国办发-2022-30号';
const yichun = 'document-宜春市人民政府办公室-宜府办发-2023-6号';
const jiangxi = 'document-江西省人民政府办公厅-赣府厅字-2022-121号';
const jian = 'document-吉安市人民政府办公室-吉府办字-2023-22号';
const ganzhou = 'document-赣州市人民政府办公室-赣市府办字-2023-52号';
const hunan = 'document-湖南省人民政府办公厅-湘政办发-2023-11号';

interface Picture {
  readonly file: string;
  readonly fragment: string;
  /** What the reader sees, 中文 first. */
  readonly zh: string;
  readonly en: string;
  readonly size?: { readonly width: number; readonly height: number };
}

const pictures: readonly Picture[] = [
  {
    file: 'opening.png',
    fragment: '',
    zh: '打开时：被引用最多的文件与引用它们的文件，按层级与时间排开。',
    en: 'The opening: the documents most referred to and those that refer to them, by level and time.',
  },
  {
    file: 'lineage.png',
    fragment: `focus=${origin}&open=${yichun}~${jiangxi}&select=${jiangxi}`,
    zh: '政策脉络：从国办发〔2022〕30号展开，右侧是选中文件的事实与依据原文。',
    en: 'Lineage from one document; the panel holds the facts of the selected one and the sentences behind them.',
  },
  {
    file: 'path.png',
    fragment: `focus=${origin}&path=${jian}&select=${jian}`,
    zh: '两份文件之间的路径：国办发〔2022〕30号怎样到吉安。在搜索框里找到文件，选“从起点到它的路径”。',
    en: 'The way between two documents, found by the search box.',
  },
  {
    file: 'presentation.png',
    fragment: `talk=${encodeURIComponent(`从国家到市：谁落实了国办发〔2022〕30号*focus=${origin}`)}~*&slide=1&focus=${origin}`,
    zh: '演示：一页一图，大字，方向键翻页。',
    en: 'Presenting: a saved view to a page, in large type, turned by the arrow keys.',
  },
  {
    file: 'responsibility.png',
    fragment: `view=agencies&focus=${ganzhou}`,
    zh: '责任分工：赣州市 15 项措施由谁牵头、负责、配合。',
    en: 'Who leads, answers for and supports the 15 measures of a city.',
  },
  {
    file: 'cooperation.png',
    fragment: `view=agencies&form=network&theme=dark&focus=${ganzhou}&select=agency-赣州市行政审批局`,
    zh: '协作网络（深色）：共同承担的措施越多，线越粗。',
    en: 'Who works with whom, in the dark theme: the more measures shared, the thicker the line.',
  },
  {
    file: 'folded.png',
    fragment: 'view=agencies&form=network&fold=function&select=function-市场监管',
    zh: '按条线合并：全部文件中各条线之间的协作；右侧是选中条线的机关与它们共同承担的措施。',
    en: 'Agencies folded by line of work, over all documents; the panel holds those of one line and what they share.',
  },
  {
    file: 'spread.png',
    fragment: 'view=spread&focus=initiative-一网通办',
    zh: '扩散：“一网通办”先后在哪里采用，哪些地区未收录；下方是 S 曲线与播放。',
    en: 'The spread of an initiative: where it was adopted and when, of which regions none is held; below, the S-curve.',
  },
  {
    file: 'spread-province.png',
    fragment: `view=spread&focus=${hunan}`,
    zh: '一份省级文件在本省各市的落实。',
    en: 'A document of a province, and its cities.',
  },
  {
    file: 'table.png',
    fragment: `focus=${origin}&show=table`,
    zh: '同一内容的表格，可排序，可下载。',
    en: 'The same as tables, sortable, as CSV.',
  },
  {
    file: 'contrast.png',
    fragment: `focus=${origin}&open=${yichun}~${jiangxi}&theme=contrast`,
    zh: '高对比度，投影仪的 1024×768。',
    en: 'High contrast, at the 1024×768 of a projector.',
    size: { width: 1024, height: 768 },
  },
  {
    file: 'phone.png',
    fragment: `focus=${origin}&select=${yichun}`,
    zh: '手机。',
    en: 'A phone.',
    size: { width: 390, height: 844 },
  },
];

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
  for (const { file, fragment, size } of pictures) {
    const context = await browser.newContext({
      viewport: size ?? { width: 1280, height: 800 },
      deviceScaleFactor: 1,
      reducedMotion: 'reduce',
    });
    const page = await context.newPage();
    await page.goto(`http://127.0.0.1:${port}/#${fragment}`);
    await page.waitForSelector('.stage canvas, .spread-map path, .table-view table', { state: 'attached' });
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
writeFileSync(join(packageRoot, 'docs', 'tour.md'), tour());

async function answering(address: string): Promise<void> {
  for (let attempt = 0; attempt < 200; attempt++) {
    if ((await fetch(address).catch(() => null))?.ok === true) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('the server does not answer');
}

function tour(): string {
  return [
    '# 导览 / A tour of the viewer',
    '样例数据（2023 年四省 33 份优化营商环境文件）在浏览界面中的样子；每幅图下的地址片段接在服务地址之后即可原样打开。',
    'The sample in the viewer. The fragment below each picture, behind the address of a running server, opens exactly it.',
    ...pictures.map(({ file, fragment, zh, en }) =>
      [`## ${zh}`, en, `![${zh}](images/${file})`, `\`#${fragment}\``].join('\n\n'),
    ),
  ]
    .join('\n\n')
    .concat('\n');
}
