/** The words of the facts in both languages, for reports and explanations; English has the graph's own. */
import { kindWords, levelWords, relationWords, roleWords } from '../schema/fact-words.ts';

type Words = readonly [zh: string, en: string];
type InBoth<W extends string> = Readonly<Record<W, Words>>;

export const roleNames = inBoth(roleWords);
export const kindNames = inBoth({ ...kindWords, section: '章节' });
export const relationNames = inBoth(relationWords);
export const levelNames = inBoth(levelWords);

function inBoth<W extends string>(words: Readonly<Record<W, string>>): InBoth<W> {
  return Object.fromEntries(Object.entries(words).map(([en, zh]) => [en, [zh, en]])) as unknown as InBoth<W>;
}

/** 牵头 lead */
export function both([zh, en]: Words): string {
  return `${zh} ${en}`.trim();
}
