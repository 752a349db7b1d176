import type { Head, Text } from '../../pipeline.ts';
import { linesOf, type Line } from '../../text/lines.ts';
import {
  endsAgencyName,
  endsTitle,
  isAttachmentLine,
  isDateLine,
  isPublicityLine,
  isTitleLike,
} from '../../text/line-shape.ts';
import type { Draft, DraftText } from './draft.ts';
import { appealsToAll, closesDocument, closesItems, endsDocument, introducesList } from './kinds.ts';
import { Numbering, rankOf } from './outline.ts';

const SHORTEST_TITLE = 6;
/** Annexes that are forms to fill in or lists to look things up in: their numbers are no items. */
const LIST_TITLE =
  /(?:清单|目录|名单|台账|表|细则附表|流程图|样式|模板|申请书|承诺书|一览)(?:[（(].{1,20}[）)])?$/;

const CONTENTS = /^目\s?[录次]$/;
const LONGEST_CONTENTS = 200;
const MOST_SIGNERS = 20;
const BOX = /^专栏\s?[\d一二三四五六七八九十]{1,3}/;

/**
 * The texts of a document with their numbered items: the notice itself, and each text it issues. A text begins at its
 * title line; a notice without items of its own and one issued text with items are one.
 */
export function buildTexts(text: Text, head: Head): readonly DraftText[] {
  const builder = new TextsBuilder(head);
  const lines = linesOf(text);
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] as Line;
    if (line.start < head.bodyStart) continue;
    if (CONTENTS.test(line.text)) at = lastOfContents(lines, at);
    else builder.take(line, signatureEnd(lines, at));
  }
  return builder.texts.filter((one) => one.items.length > 0);
}

class TextsBuilder {
  readonly texts: DraftText[] = [];
  readonly #ownTitles: ReadonlySet<string>;
  #numbering = new Numbering();
  #open: Draft[] = [];
  /** Title line after which no item has come yet. */
  #title: string | null = null;
  #titleIsSure = false;
  #afterAttachmentMark = false;
  #inAttachmentList = false;
  #inList = false;
  /** In a box (专栏) of a plan: its numbers are no items. */
  #inBox = false;
  /** What stands here (signature, list of attachments, form) belongs to no item. */
  #closed = true;

  constructor(head: Head) {
    this.#ownTitles = new Set(head.ownTitles.map(fold));
    this.texts.push({ title: null, items: [] });
  }

  /** `signed`: the date below, if the line is a signer's. */
  take(line: Line, signed: Line | undefined): void {
    if (line.row) return this.#addParagraph(line);
    if (BOX.test(line.text)) this.#inBox = true;
    if (isAttachmentLine(line.text)) return this.#takeAttachmentLine(line);
    if (this.#inAttachmentList && (line.label?.form === 'digit' || /^\d{1,2}[：:]/.test(line.text))) return;
    this.#inAttachmentList = false;
    const afterMark = this.#afterAttachmentMark;
    this.#afterAttachmentMark = false;
    if (line.label !== null && this.#takeItem(line)) return;
    if (line.label === null && this.#takeTitle(line, afterMark)) return;
    if (isDateLine(line.text) || isPublicityLine(line.text) || signed !== undefined) {
      this.#closed = true;
      return;
    }
    this.#addParagraph(line);
  }

  /** 附件：1.… opens a list of names; 附件1 alone opens a text. */
  #takeAttachmentLine(line: Line): void {
    const namesOne = /[：:]/.test(line.text);
    this.#inAttachmentList = namesOne;
    this.#afterAttachmentMark = !namesOne;
    this.#closed = true;
    this.#inList = false;
    const title = line.text.replace(/^附\s?(?:件|表|录|图)\s?\d{0,2}\s?/, '');
    if (!namesOne && title !== '') this.#setTitle(title, true);
  }

  #takeTitle(line: Line, afterMark: boolean): boolean {
    const sure = afterMark || this.#ownTitles.has(fold(line.text));
    if (!sure && !(isTitleLike(line.text) && endsTitle(line.text) && line.text.length >= SHORTEST_TITLE))
      return false;
    if (line.text.length > 100) return false;
    this.#setTitle(line.text, sure);
    return true;
  }

  #setTitle(title: string, sure: boolean): void {
    this.#title = title;
    this.#titleIsSure = sure;
    this.#closed = true;
    this.#inList = false;
  }

  #takeItem(line: Line): boolean {
    const { label } = line;
    if (label === null) return false;
    const startsText = this.#title !== null && label.ordinal === 1 && this.#opensText(label);
    if (startsText) this.#startText();
    if (!label.form.startsWith('digit')) this.#inBox = false;
    if (this.#inBox || this.#isListEntry(line) || !this.#numbering.fits(label)) return false;
    if (this.#isForm()) return false;
    this.#title = null;
    this.#closed = false;
    this.#numbering.take(label);
    while (this.#open.length > 0 && rankOf(this.#innermost().label.form) >= rankOf(label.form))
      this.#open.pop();
    const parent = this.#open.at(-1) ?? null;
    const draft: Draft = { label, line, parent, children: [], paragraphs: [] };
    (parent?.children ?? this.#current().items).push(draft);
    this.#open.push(draft);
    this.#inList = introducesList(line.text);
    return true;
  }

  /** A new text restarts its numbering at the top; a title line amid a text does not. */
  #opensText(label: NonNullable<Line['label']>): boolean {
    const first = this.#current().items[0];
    return first === undefined || this.#titleIsSure || rankOf(label.form) <= rankOf(first.label.form);
  }

  #startText(): void {
    this.#numbering = new Numbering();
    this.#open = [];
    this.texts.push({ title: this.#title, items: [] });
  }

  #isForm(): boolean {
    const { title } = this.#current();
    return (
      title !== null &&
      LIST_TITLE.test(title) &&
      !this.#ownTitles.has(fold(title)) &&
      this.texts.length > 1 &&
      this.#titleIsSure
    );
  }

  /** Conditions, documents and cases are listed with the next lower labels, up to the next item of a known form. */
  #isListEntry(line: Line): boolean {
    if (!this.#inList || line.label === null || this.#open.length === 0) return false;
    const deeper = rankOf(line.label.form) > rankOf(this.#innermost().label.form);
    if (!deeper) this.#inList = false;
    return deeper;
  }

  #addParagraph(line: Line): void {
    if (this.#closed || this.#open.length === 0) return;
    if (endsDocument(line.text)) {
      this.#closed = true;
      return;
    }
    const innermost = this.#innermost();
    const inArticle = innermost.label.form === 'article';
    const complete =
      !inArticle &&
      (hasText(innermost) ||
        innermost.paragraphs.length > 0 ||
        (innermost.line.text.endsWith('。') && closesItems(line.text)));
    if (
      complete &&
      (closesDocument(line.text) ||
        closesItems(line.text) ||
        (innermost.paragraphs.length === 0 && appealsToAll(line.text)))
    ) {
      this.#closed = true;
      return;
    }
    innermost.paragraphs.push(line);
    if (introducesList(line.text)) this.#inList = true;
  }

  #innermost(): Draft {
    return this.#open.at(-1) as Draft;
  }

  #current(): DraftText {
    return this.texts.at(-1) as DraftText;
  }
}

/** 目录 lists the headings that come after it: its last line is the one before the first of them comes again. */
function lastOfContents(lines: readonly Line[], at: number): number {
  const first = lines[at + 1];
  if (first?.label === null || first === undefined) return at;
  const again = lines.findIndex((line, index) => index > at + 1 && line.text === first.text);
  return again < 0 || again - at > LONGEST_CONTENTS ? at : again - 1;
}

/** The line of the date that signers, one a line, stand above; undefined if `lines[at]` is no signer's. */
function signatureEnd(lines: readonly Line[], at: number): Line | undefined {
  for (let below = at; below < at + MOST_SIGNERS; below++) {
    const line = lines[below];
    if (line === undefined || (below > at && isDateLine(line.text))) return line;
    if (line.label !== null || !isTitleLike(line.text) || !endsAgencyName(line.text)) return undefined;
  }
  return undefined;
}

/** Its first line is more than a heading. */
function hasText(draft: Draft): boolean {
  return /。./.test(draft.line.text);
}

function fold(title: string): string {
  return title.normalize('NFKC').replace(/[\s《》〈〉“”"'—–-]/g, '');
}
