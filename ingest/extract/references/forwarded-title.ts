import type { Span } from '../../../schema/facts.ts';
import type { Gazetteer, Head, NameContext } from '../../pipeline.ts';
import { splitIssuer, type NamedBody } from './issuer.ts';

/** What a notice of 转发 or 批转 forwards, by its own title. */
interface ForwardedTitle {
  readonly title: string;
  readonly issuer: string | null;
  readonly span: Span;
}

const forwarding = /(?:转发|批转)(.+?)的(?:通知|函|公告|决定)$/u;

/** The text forwarded by a notice whose title names it without 《 》: 关于转发国务院办公厅关于…的意见的通知. */
export function forwardedTitle(
  head: Head,
  gazetteer: Gazetteer,
  context: NameContext,
  text: string,
): ForwardedTitle | null {
  const inner = forwarding.exec(head.title)?.[1];
  if (inner === undefined || /[《》]/u.test(inner) || head.titleSpan === null) return null;
  const read = splitIssuer(inner, gazetteer, context);
  const found = read.issuer === null ? leadingBody(inner, gazetteer, context) : null;
  const title = found === null ? read.title : inner.slice(found.start);
  const [start, end] = head.titleSpan;
  const at = text.slice(start, end).indexOf(inner);
  const span: Span = at < 0 ? head.titleSpan : [start + at, start + at + inner.length];
  const spelt = quotedTitle(title, text.slice(head.bodyStart, head.bodyStart + FIRST_SENTENCES)) ?? title;
  return { title: spelt, issuer: read.issuer ?? found?.name ?? null, span };
}

/** The forwarded title as the first sentence has it in 《 》: the notice's own title may leave a 的 out of it. */
function quotedTitle(title: string, sentences: string): string | null {
  const bare = title.replaceAll('的', '');
  const quoted = [...sentences.matchAll(QUOTED)].map((match) => match[1] ?? '');
  return quoted.find((one) => one.replaceAll('的', '') === bare) ?? null;
}

/** 市发展改革委、市应急管理局等部门…: the first body, and where the title behind the bodies begins. */
function leadingBody(inner: string, gazetteer: Gazetteer, context: NameContext): NamedBody | null {
  let first: string | null = null;
  let start = 0;
  for (let bodies = 0; bodies < MOST_BODIES; bodies++) {
    const found = bodyAt(inner, start, gazetteer, context);
    if (found === null) break;
    first ??= found.name;
    start = found.start;
  }
  return first === null ? null : { name: first, start };
}

/** The body whose name stands at `from`; `start`: past it. */
function bodyAt(inner: string, from: number, gazetteer: Gazetteer, context: NameContext): NamedBody | null {
  for (let end = Math.min(inner.length, from + LONGEST_NAME); end >= from + 2; end--) {
    if (!bodyEnd.test(inner.slice(from, end))) continue;
    const reading = gazetteer.readAgency(inner.slice(from, end), context);
    if (reading.kind !== 'agency') continue;
    const others = behindBody.exec(inner.slice(end))?.[0].length ?? 0;
    return { name: reading.entry.name, start: end + others };
  }
  return null;
}

const FIRST_SENTENCES = 600;
const QUOTED = /《([^《》]{2,120})》/gu;
const MOST_BODIES = 12;
const LONGEST_NAME = 24;
const bodyEnd = /(?:[部委办局厅署院会社行]|国务院|政府|中心|总局)$/u;
const behindBody = /^(?:等(?:[\p{Script=Han}\d]{0,4}(?:部门|单位))|[、\s和]+)/u;
