import type { MeasureKind } from '../../../schema/facts.ts';
import { readData } from '../../read-data.ts';

interface KindWords {
  readonly longestHeading: number;
  readonly openings: readonly string[];
  readonly general: readonly string[];
  readonly safeguard: readonly string[];
  readonly safeguardAnywhere: readonly string[];
  readonly longestSafeguard: number;
  readonly endings: { readonly general: readonly string[] };
  readonly articles: { readonly general: readonly { readonly means: string; readonly pattern: string }[] };
  readonly lists: { readonly pattern: string };
  readonly closingItems: { readonly pattern: string };
  readonly closingParagraphs: readonly string[];
  readonly aims: readonly string[];
  readonly closingAlways: readonly string[];
  readonly closingAppeals: readonly string[];
}

const words = readData<KindWords>('items/kinds.json');
const generalArticles = words.articles.general.map(({ pattern }) => new RegExp(pattern));
const definition = generalArticles[words.articles.general.findIndex(({ means }) => means === 'definition')];
const listIntroduction = new RegExp(words.lists.pattern);
const closingItem = new RegExp(words.closingItems.pattern);
const FIRST_SENTENCE = 240;

/**
 * Kind of an item by its heading and those of the sections it stands in, nearest last: the outermost heading that
 * says it decides, since everything under 总体要求 is general.
 */
export function kindByHeadings(headings: readonly string[]): MeasureKind {
  for (const heading of headings) {
    const kind = kindOfHeading(heading);
    if (kind !== 'measure') return kind;
  }
  return 'measure';
}

function kindOfHeading(heading: string): MeasureKind {
  const inBounds = heading.length <= words.longestSafeguard;
  if (inBounds && words.safeguardAnywhere.some((word) => heading.includes(word))) return 'safeguard';
  if (heading.length > words.longestHeading) return 'measure';
  const opening = words.openings.find((word) => heading.startsWith(word)) ?? '';
  const starts = (word: string): boolean =>
    heading.startsWith(word) || heading.startsWith(word, opening.length);
  if (words.general.some(starts) || words.endings.general.some((word) => heading.endsWith(word)))
    return 'general';
  return words.safeguard.some(starts) ? 'safeguard' : 'measure';
}

/** An article that only says why, where, when and of what the regulation speaks is general; any other prescribes. */
export function kindOfArticle(text: string): MeasureKind {
  const sentence = firstSentence(text);
  return generalArticles.some((pattern) => pattern.test(sentence)) ? 'general' : 'measure';
}

function firstSentence(text: string): string {
  const stop = text.indexOf('。');
  return text.slice(0, Math.min(stop < 0 ? FIRST_SENTENCE : stop, FIRST_SENTENCE));
}

/** 目标任务 alone says what is aimed at; over items of its own it may hold the tasks. */
export function saysAims(heading: string): boolean {
  return words.aims.includes(heading);
}

/** 古茶树是指…: says what a word means, and nothing to do. */
export function defines(text: string): boolean {
  return definition?.test(firstSentence(text)) ?? false;
}

/** 本措施自2024年5月1日起施行: says only when the document holds. */
export function closesItems(text: string): boolean {
  return closingItem.test(text);
}

/** A safeguard that somebody answers for by name is a measure. */
export function kindWithClause(kind: MeasureKind, hasResponsibilities: boolean): MeasureKind {
  return kind === 'safeguard' && hasResponsibilities ? 'measure' : kind;
}

/** …应符合以下条件：: the numbered lines after it are a list within the item. */
export function introducesList(paragraph: string): boolean {
  return listIntroduction.test(paragraph.slice(-40));
}

/** 特此公告。: ends the document, whatever stands before it. */
export function endsDocument(paragraph: string): boolean {
  return words.closingAlways.some((word) => paragraph.startsWith(word));
}

/** Speaks of the whole document, not of the item before it: 本方案自印发之日起…, 联系人：…. */
export function closesDocument(paragraph: string): boolean {
  return words.closingParagraphs.some((word) => paragraph.startsWith(word));
}

/** 各地各部门要…: after items of one paragraph each it speaks of them all. */
export function appealsToAll(paragraph: string): boolean {
  return words.closingAppeals.some((word) => paragraph.startsWith(word));
}
