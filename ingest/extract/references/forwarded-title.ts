import type { Span } from '../../../schema/facts.ts';
import type { Gazetteer, Head, NameContext } from '../../pipeline.ts';
import { splitIssuer, type NamedBody } from './issuer.ts';

/** What a notice of 转发 or 批转 forwards, by its own title. */
export interface ForwardedTitle {
  readonly title: string;
  readonly issuer: string | null;
  readonly span: Span;
}

const forwarding = /(?:转发|批转)(.+?)的(?:通知|函|公告|决定)$/u;
const bodies =
  /^(?<names>\p{Script=Han}{2,60}?)(?:等(?:[\p{Script=Han}\d]{0,4}(?:部门|单位))|[局厅委部办院行会])(?=关于|\p{Script=Han})/u;

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
  return { title, issuer: read.issuer ?? found?.name ?? null, span };
}

/** 市发展改革委等部门大连市…: the first body, and where the title behind the bodies begins. */
function leadingBody(inner: string, gazetteer: Gazetteer, context: NameContext): NamedBody | null {
  const match = bodies.exec(inner);
  if (match === null) return null;
  for (let length = Math.min(match[0].length, 24); length >= 2; length--) {
    const reading = gazetteer.readAgency(inner.slice(0, length), context);
    if (reading.kind !== 'agency') continue;
    const rest = inner.slice(length);
    const others = /^等(?:[\p{Script=Han}\d]{0,4}(?:部门|单位))/u.exec(rest)?.[0].length ?? 0;
    return { name: reading.entry.name, start: length + others };
  }
  return null;
}
