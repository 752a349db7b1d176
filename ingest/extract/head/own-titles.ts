import type { Line } from '../../text/lines.ts';
import { endsTitle, isAttachmentLine, isTitleLike } from '../../text/line-shape.ts';
import type { Front } from './front.ts';

const MOST_BODY_LINES = 12;
const LONGEST_TITLE = 150;
/** The notice issues what stands before or after such words. */
const ISSUES =
  /现(?:将|予|印发|下发|转发|发布|公布)|印发(?:给)?你们|予以(?:印发|公布|发布)|(?:已经|已|业经|经).{0,60}(?:同意|通过|批准|审定)/;
const CITES = /(?:根据|按照|依据|贯彻|落实|执行|结合|依照)[^《》，。；]{0,30}$/;
/** 附件：1．甲办法2．乙名单: entries that lost their line breaks. */
const GLUED_ENTRIES = /(?<=[一-龥）)])(?=\d{1,2}[.．、][一-龥])/;
const ISSUED_IN_TITLE = /(?:印发|公布|发布|下发)(.+?)的(?:通知|公告|通告|决定|令)$/;

/**
 * Titles of the texts that the document itself issues, and of its attachments: 《…》 that it says it issues, what its own
 * title names after 印发, the entries of its list of attachments.
 */
export function findOwnTitles(title: string, front: Front): readonly string[] {
  const titles = new Set<string>();
  for (const name of titlesIssuedBy(title)) titles.add(name);
  for (const line of front.body.slice(0, MOST_BODY_LINES)) {
    if (line.label !== null) break;
    for (const name of titlesIssuedIn(line.text)) titles.add(name);
  }
  for (const name of attachments(front.body)) titles.add(name);
  return [...titles];
}

/** Lines that are the title of an issued text, in order. */
export function issuedTitleLines(front: Front, ownTitles: readonly string[]): readonly Line[] {
  const folded = new Set(ownTitles.map(foldTitle));
  return front.body.filter(
    (line) => line.label === null && line.text.length <= LONGEST_TITLE && folded.has(foldTitle(line.text)),
  );
}

/** Two writings of one title: blanks, brackets and dashes apart. */
function foldTitle(title: string): string {
  return title.normalize('NFKC').replace(/[\s《》〈〉“”"'—–―-]/g, '');
}

function titlesIssuedBy(title: string): readonly string[] {
  const issued = ISSUED_IN_TITLE.exec(title)?.[1];
  if (issued === undefined) return [];
  const quoted = quotedTitles(issued).map(({ text }) => text);
  return quoted.length > 0 ? quoted : [issued];
}

function titlesIssuedIn(line: string): readonly string[] {
  return line.split('。').flatMap((sentence) => {
    if (!ISSUES.test(sentence)) return [];
    const quoted = quotedTitles(sentence);
    let cited = false;
    return quoted.flatMap(({ text, start }) => {
      const before = sentence.slice(0, start);
      if (/[，；]/.test(before.slice(before.lastIndexOf('》') + 1))) cited = false;
      if (CITES.test(before)) cited = true;
      return cited ? [] : [text];
    });
  });
}

/** 《…》 with their places; an inner 〈…〉 belongs to its title. */
function quotedTitles(text: string): readonly { readonly text: string; readonly start: number }[] {
  const found: { text: string; start: number }[] = [];
  for (let start = text.indexOf('《'); start >= 0; start = text.indexOf('《', start + 1)) {
    const end = text.slice(start, start + LONGEST_TITLE).indexOf('》');
    if (end > 0) found.push({ text: text.slice(start + 1, start + end), start });
  }
  return found;
}

function attachments(body: readonly Line[]): readonly string[] {
  const names: string[] = [];
  for (let at = 0; at < body.length; at++) {
    const line = body[at] as Line;
    if (!isAttachmentLine(line.text)) continue;
    const list = line.text.replace(/^附\s?(?:件|表|录|图)\s?\d{0,2}\s?[：:]?/, '');
    for (const entry of list.split(GLUED_ENTRIES)) names.push(entryName(entry) ?? '');
    while (at + 1 < body.length && isEntry(body[at + 1] as Line))
      names.push(entryName((body[++at] as Line).text) ?? '');
  }
  return names.filter((name) => name !== '');
}

function isEntry(line: Line): boolean {
  return (line.label?.form === 'digit' || /^\d{1,2}[：:]/.test(line.text)) && entryName(line.text) !== null;
}

function entryName(text: string): string | null {
  const name = text
    .replace(/^[（(]略[）)]/, '')
    .replace(/^\d{1,2}[.．、：:]\s?/, '')
    .replace(/[。；;]?(?:[（(]略[）)])?$/, '');
  return name.length >= 4 && isTitleLike(name) && (endsTitle(name) || name.length <= 40) ? name : null;
}
