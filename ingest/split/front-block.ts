import { linesOf, type Line } from '../text/lines.ts';
import type { Text } from '../pipeline.ts';
import { isTitleLike } from '../text/line-shape.ts';
import { fieldOf, metadataField } from './metadata-fields.ts';

/** What stands around a document in a text that was made from a web page. */
interface Surroundings {
  /** Where the document itself starts and ends in the text. */
  readonly start: number;
  readonly end: number;
  readonly metadata: ReadonlyMap<string, string>;
}

const MOST_LINES = 40;
const MOST_LINES_BEFORE = 2;
const FEWEST_FIELDS = 2;
/** 发布日期：…, 【发文字号】… */
const FIELD = /^(?:【([^】]{1,10})】[：:]?|([^：:，。；（）【】]{1,10})[：:])\s*(.*)$/;
const HEADINGS = /^(?:基本信息|政策全文|正文|文件全文|全文|政策原文|信息详情|内容详情)$/;
const PAGE_END =
  /^(?:【?(?:打印本页|打印|关闭窗口|关闭|返回顶部)】?|扫一扫.{0,20}|分享到.{0,10}|相关(?:链接|阅读|文章|附件|文档|解读)[：:]?|上一篇.*|下一篇.*|责任编辑[：:].{0,20}|更新时间[：:].*|浏览次数[：:].*|版权所有.*)$/;

/**
 * The block of fields (发布日期：…, 来源：…) at the top of a text made from a page, and what such a page has below the
 * document. Both are kept as metadata or left out: neither belongs to the document.
 */
export function surroundings(text: Text): Surroundings {
  const lines = linesOf(text);
  const block = frontBlock(lines);
  return { start: block.start, end: endOfDocument(text, lines), metadata: block.metadata };
}

function frontBlock(lines: readonly Line[]): {
  readonly start: number;
  readonly metadata: Map<string, string>;
} {
  const metadata = new Map<string, string>();
  let last = -1;
  for (const [at, line] of lines.slice(0, MOST_LINES).entries()) {
    const [, bracketed, plain, value = ''] = FIELD.exec(line.text) ?? [];
    const name = bracketed ?? plain ?? '';
    if (fieldOf(name) !== null) metadata.set(name, value);
    else if (!HEADINGS.test(line.text)) {
      if (metadata.size > 0 || at >= MOST_LINES_BEFORE) break;
      continue;
    }
    last = at;
  }
  if (metadata.size < FEWEST_FIELDS) return { start: 0, metadata: new Map() };
  const title = lines[0];
  if (title !== undefined && isTitleLike(title.text) && !HEADINGS.test(title.text))
    addTitle(metadata, title.text);
  return { start: lines[last + 1]?.start ?? 0, metadata };
}

/** The page's own heading is the document's title only where no field says it. */
function addTitle(metadata: Map<string, string>, title: string): void {
  if (metadataField(metadata, 'title') === null) metadata.set('标题', title);
}

function endOfDocument(text: Text, lines: readonly Line[]): number {
  let at = lines.length - 1;
  while (at > 0 && PAGE_END.test((lines[at] as Line).text)) at--;
  return lines[at]?.end ?? text.text.length;
}
