import { endsTitle } from '../../text/line-shape.ts';

/** The part of a parsed page that is asked for titles. */
interface TitledPage {
  readonly querySelectorAll: (selector: string) => Iterable<{ readonly textContent: string | null }>;
}

const HEADINGS = ['h1', 'h2', 'h3', '.title', '#title', '.article-title', 'title'];
const MOST = 20;
const LONGEST = 200;
/** （转载）, 【省政府文件】 before the title are the site's. */
const MARK_BEFORE = /^(?:[（(【[](?:转载|转发|转)[）)\]】]|【[^】]{1,12}】)\s*/;
const NUMBER_BEHIND = /[（(][^（）()]{2,30}号[）)]$/;
/** Name of the site or its column behind the title: …的通知_通知公告_某某市人民政府, …的通知 - 某某网. */
const SITE_BEHIND = /\s*(?:[_|｜]|-{1,2}|[—–]{1,2})[^_|｜]{2,40}$/;
const WORDS_BEHIND = /\s[^_|｜\s]{2,40}$/;

/** The title of the document as the headings of its page give it; null if none of them is one. */
export function pageTitle(page: TitledPage): string | null {
  for (const selector of HEADINGS) {
    let seen = 0;
    for (const element of page.querySelectorAll(selector)) {
      if (++seen > MOST) break;
      const title = documentTitle(element.textContent ?? '');
      if (title !== null) return title;
    }
  }
  return null;
}

function documentTitle(heading: string): string | null {
  if (heading.length > 2 * LONGEST) return null;
  const words = heading.replace(/\s+/g, ' ').trim().replace(MARK_BEFORE, '');
  let found: string | null = null;
  for (let title = words; title !== '';) {
    if (title.length <= LONGEST && isTitle(title)) found = title;
    const shorter = title.replace(SITE_BEHIND, '');
    const next = shorter === title && found === null ? title.replace(WORDS_BEHIND, '') : shorter;
    if (next === title) break;
    title = next;
  }
  return found?.replace(/(?<=\P{ASCII}) | (?=\P{ASCII})/gu, '') ?? null;
}

function isTitle(words: string): boolean {
  const bare = words.replace(NUMBER_BEHIND, '');
  return bare.length >= 8 && !/[。；：]/.test(bare) && endsTitle(bare);
}
