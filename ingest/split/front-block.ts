import { linesOf, type Line } from '../text/lines.ts';
import type { Text } from '../pipeline.ts';
import { endsTitle, isTitleLike } from '../text/line-shape.ts';
import { fieldsOfLine, isForeignKey } from './field-lines.ts';
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
/** A name that is not known is one of the block if a known one comes so soon. */
const REACH = 3;
const LONGEST_UNKNOWN = 80;
const UNKNOWN_FIELD = /^[^：:，。；]{2,10}[：:]/;
const HEADINGS = /^(?:基本信息|政策全文|正文|文件全文|全文|政策原文|信息详情|内容详情)$/;
const NUMBER_IN_BRACKETS = /[（(][^（）()]{2,30}号[）)]$/;
const PAGE_END =
  /^(?:【?(?:打印本页|打印|关闭窗口|关闭|返回顶部)】?|扫一扫.{0,20}|分享到.{0,10}|相关(?:链接|阅读|文章|附件|文档|解读)[：:]?|上一篇.*|下一篇.*|责任编辑[：:].{0,20}|更新时间[：:].*|浏览次数[：:].*|版权所有.*|(?:主办|承办|技术支持)(?:单位)?[：:].*|网站标识码.*|.{0,4}ICP备.*|Copyright.*)$/;

/**
 * The block of fields (发布日期：…, 来源：…) at the top of a text made from a page, and what such a page has below the
 * document. Both are kept as metadata or left out: neither belongs to the document.
 */
export function surroundings(text: Text): Surroundings {
  const lines = linesOf(text);
  const block = frontBlock(lines);
  const last = endOfDocument(lines, block.metadata);
  return { start: block.start, end: last?.end ?? text.text.length, metadata: block.metadata };
}

function frontBlock(lines: readonly Line[]): {
  readonly start: number;
  readonly metadata: Map<string, string>;
} {
  const metadata = new Map<string, string>();
  let last = -1;
  for (const [at, line] of lines.slice(0, MOST_LINES).entries()) {
    const fields = fieldsOfLine(line.text);
    if (fields !== null) fields.forEach(([name, value]) => metadata.set(name, value));
    else if (!HEADINGS.test(line.text) && !isUnknownField(lines, at, metadata.size > 0)) {
      if (metadata.size > 0 || at >= MOST_LINES_BEFORE) break;
      continue;
    }
    last = at;
  }
  if (metadata.size < FEWEST_FIELDS && !givesAddress(metadata)) return { start: 0, metadata: new Map() };
  const before = lines.slice(0, MOST_LINES_BEFORE).filter((line) => isPageTitle(line.text));
  const title = before.find((line) => endsTitle(line.text.replace(NUMBER_IN_BRACKETS, ''))) ?? before[0];
  if (title !== undefined) addTitle(metadata, title.text);
  return { start: lines[last + 1]?.start ?? 0, metadata };
}

/** A field of the block whose name means nothing here; the addressees (各市人民政府：) end the block. */
function isUnknownField(lines: readonly Line[], at: number, inBlock: boolean): boolean {
  const line = lines[at] as Line;
  if (line.label !== null || line.text.length > LONGEST_UNKNOWN) return false;
  if (isForeignKey(line.text)) return true;
  if (!inBlock || !UNKNOWN_FIELD.test(line.text)) return false;
  return lines.slice(at + 1, at + 1 + REACH).some((next) => fieldsOfLine(next.text) !== null);
}

function givesAddress(metadata: ReadonlyMap<string, string>): boolean {
  return [...metadata].some(([name, value]) => fieldOf(name) === 'url' && /^https?:\/\//.test(value));
}

function isPageTitle(line: string): boolean {
  return (
    isTitleLike(line.replace(NUMBER_IN_BRACKETS, '')) && !HEADINGS.test(line) && fieldsOfLine(line) === null
  );
}

/** The page's own heading is the document's title only where no field says it. */
function addTitle(metadata: Map<string, string>, title: string): void {
  if (metadataField(metadata, 'title') === null) metadata.set('标题', title);
}

/** The last line that belongs to the document; fields below it are kept, where those at the top do not say the same. */
function endOfDocument(lines: readonly Line[], metadata: Map<string, string>): Line | undefined {
  let at = lines.length - 1;
  for (; at > 0; at--) {
    const { text } = lines[at] as Line;
    const fields = fieldsOfLine(text);
    if (fields === null && !PAGE_END.test(text)) break;
    for (const [name, value] of fields ?? []) if (!metadata.has(name)) metadata.set(name, value);
  }
  return lines[at];
}
