import { readData } from '../read-data.ts';
import { WordEnds } from './word-ends.ts';

interface LineWords {
  readonly documentTypes: readonly string[];
  readonly genres: readonly string[];
  readonly agencyNouns: readonly string[];
  readonly runningHeads: readonly string[];
  readonly dangling: readonly string[];
  readonly notParagraphStarts: readonly string[];
  readonly bodyOpenings: readonly string[];
  readonly furniture: readonly string[];
  readonly sectionHeadings: readonly string[];
  readonly sectionOpenings: readonly string[];
}

const words = readData<LineWords>('text/lines.json');
const documentTypes = new WordEnds(words.documentTypes);
const genres = new WordEnds(words.genres);
const agencyNouns = new WordEnds(words.agencyNouns);
const runningHeads = new WordEnds(words.runningHeads);
const dangling = new WordEnds(words.dangling);

const LONGEST_TITLE_LINE = 60;
const LONGEST_HEAD_LINE = 40;

/** The letters of a document number at the end of a line: 鄂政办发〔2023〕15号 alone in it. */
const NUMBER_LINE =
  /^[^，。；：《》]{0,24}[〔[［（(【﹝〈]\s?[\d０-９]{4}\s?年?[〕\]］）)】﹞〉]\s?(?:第|字第)?\s?[\d０-９]{1,5}\s?号$/;
const NUMBER_WITHIN = /^.{2,24}[〔[［（(【﹝〈]\d{4}[〕\]］）)】﹞〉]第?\d{1,5}号/;
const DATE_LINE =
  /^[（(]?(?:\d{4}|[〇○ＯOo0零一二三四五六七八九]{4})年(?:\d{1,2}|[一二三四五六七八九十]{1,3})月(?:(?:\d{1,2}|[一二三四五六七八九十]{1,3})日)?[）)]?$/;
const ADDRESS_LINE = /^<?(?:https?:\/\/|www\.)\S+$/;
const PUBLICITY_LINE =
  /^[（(](?:此件|本文|此文|公开方式|信息公开)|^(?:公开方式|抄送|分送|主送|印发机关)[：:]|\d{1,2}日印发$/;
const ATTACHMENT_LINE =
  /^附\s?(?:件|表|录|图)(?:\s?(?:\d{1,2}|[一二三四五六七八九十]{1,2}))?(?:[：:]|$|(?=[^，。]{0,60}$))/;
const PAGE_NUMBER =
  /^(?:[-—–－─]\s?\d{1,4}\s?[-—–－─]|第\s?\d{1,4}\s?页(?:[，,/]?\s?共\s?\d{1,4}\s?页)?|\d{1,3}\s?\/\s?\d{1,3}|\d{1,3})$/;
const SUFFIX_ENDS = '》）)';
const SUFFIX_IN_BRACKETS = /[（(][^（）()]{2,20}[）)]$/;
const TITLE_SUFFIX_LINE = /^[（(][^（）()，。]{0,16}(?:年|试行|暂行|修订|稿|版|本)[^（）()，。]{0,4}[）)]$/;

/** What a browser prints at the edges of a page: time, address with page number. */
const PRINTED_EDGE =
  /^\d{1,4}[/-]\d{1,2}[/-]\d{1,4},?\s\d{1,2}:\d{2}(?:\s?[AP]M)?$|^(?:https?|file):\S+\s\d{1,4}\/\d{1,4}$/;

/** The line is a document number and nothing else. */
export function isNumberLine(line: string): boolean {
  return line.length <= 50 && NUMBER_LINE.test(line);
}

/** 2023年5月17日, 二〇二三年五月十七日 alone in a line. */
export function isDateLine(line: string): boolean {
  return line.length <= 24 && DATE_LINE.test(line);
}

export function isAddressLine(line: string): boolean {
  return ADDRESS_LINE.test(line);
}

/** 附件, 附件1, 附件：… */
export function isAttachmentLine(line: string): boolean {
  return line.charAt(0) === '附' && ATTACHMENT_LINE.test(line);
}

/** （此件公开发布） */
export function isPublicityLine(line: string): boolean {
  return PUBLICITY_LINE.test(line);
}

export function isPageNumber(line: string): boolean {
  return (line.length <= 16 && PAGE_NUMBER.test(line)) || (line.length <= 300 && PRINTED_EDGE.test(line));
}

/** Head of a collection's page: 某某政策汇编（2023）; no document is called so. */
export function isRunningHead(line: string): boolean {
  if (line.length > LONGEST_HEAD_LINE || /[，。；：]/.test(line)) return false;
  return runningHeads.end(withoutSuffix(line.replace(/\s?(?:\d{4}年)?第?\d{1,4}[期号页]?$/, '')));
}

/** Could be a line of a title: short, no punctuation of sentences, nothing else by its form. */
export function isTitleLike(line: string): boolean {
  return (
    line.length <= LONGEST_TITLE_LINE &&
    !/[，。；：！？\t…,;:【】]/.test(line) &&
    !NUMBER_WITHIN.test(line) &&
    !isNumberLine(line) &&
    !isDateLine(line) &&
    !isAddressLine(line) &&
    !isPublicityLine(line)
  );
}

/** Ends as a title does: with the kind of document, perhaps with （试行） after it. */
export function endsTitle(line: string): boolean {
  return documentTypes.end(withoutSuffix(line));
}

/** Ends with one of the kinds of official documents, as a title with 关于 does (…的通知, …的指导意见). */
export function endsWithGenre(line: string): boolean {
  return genres.end(withoutSuffix(line));
}

/** （2023—2025年）, （试行） alone in a line belongs to the title before it. */
export function isTitleSuffix(line: string): boolean {
  return line.length <= 24 && TITLE_SUFFIX_LINE.test(line);
}

export function endsAgencyName(line: string): boolean {
  return agencyNouns.end(withoutSuffix(line));
}

/** No paragraph ends with such a word: it goes on after the page break. */
export function dangles(line: string): boolean {
  return dangling.end(line);
}

/** No paragraph starts so: it goes on from before the page break. */
export function startsMidSentence(line: string): boolean {
  return (
    /^[，。；：、！？）〕】》〉”’,;)]/.test(line) ||
    words.notParagraphStarts.some((word) => line.startsWith(word))
  );
}

/** The first paragraph after a title: 为贯彻落实…, 根据…, 以…为指导. */
export function opensBody(line: string): boolean {
  return words.bodyOpenings.some((word) => line.startsWith(word));
}

/**
 * Length of the usual heading that `words` begin with, where its section follows without a mark between them
 * (工作要求各单位要…); 0 if they begin otherwise.
 */
export function startsSection(text: string): number {
  const heading = words.sectionHeadings.find((one) => text.startsWith(one)) ?? '';
  const rest = text.slice(heading.length);
  const opens = opensBody(rest) || words.sectionOpenings.some((word) => rest.startsWith(word));
  return heading !== '' && opens ? heading.length : 0;
}

/** What a web page has around a title: 您的位置：…, 作者：… 时间：…. */
export function isPageFurniture(line: string): boolean {
  return line.length <= 120 && words.furniture.some((word) => line.startsWith(word));
}

/** Without （试行） or （代章） after it, and without the closing mark of 《…的通知》. */
function withoutSuffix(line: string): string {
  if (!SUFFIX_ENDS.includes(line.slice(-1))) return line;
  return line.replace(/》$/, '').replace(SUFFIX_IN_BRACKETS, '');
}
