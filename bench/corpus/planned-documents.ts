/** The documents of all themes in the order in which somebody might collect them. */
import type { PolicyWords } from './policy-author.ts';
import { seededRandom, waitingTime } from './random.ts';
import { isLandmark, planTheme, Registry, type Head, type PlannedDocument } from './themes.ts';

const mostOpenThemes = 48;

/** A theme whose documents are not all told yet. */
interface OpenTheme {
  readonly waiting: PlannedDocument[];
}

export interface Collected {
  readonly document: PlannedDocument;
  readonly landmarks: readonly Head[];
}

/**
 * Several themes at a time and more of them the more documents there were, so that a small corpus has chains and a large
 * one many themes. What is kept does not grow with their number. Most documents come after those they refer to.
 */
export function* plannedDocuments(
  seed: number,
  words: PolicyWords,
  reforms: readonly string[],
): Generator<Collected> {
  const random = seededRandom(seed);
  const registry = new Registry();
  const landmarks: Head[] = [];
  const open: OpenTheme[] = [];
  let themes = 0;
  for (let told = 0; ; told++) {
    while (open.length < Math.min(mostOpenThemes, 3 + told / 150)) {
      const { documents } = planTheme(themes, seed, words, reforms, registry);
      if (isLandmark(themes++)) landmarks.push(...documents.slice(0, 1));
      const collected = documents
        .filter(({ held }) => held)
        .map((document) => [document.day + waitingTime(random, 40), document] as const)
        .sort(([one], [other]) => other - one);
      open.push({ waiting: collected.map(([, document]) => document) });
    }
    // A theme gets its turn the more often the more of it is left.
    const left = open.reduce((sum, { waiting }) => sum + waiting.length, 0);
    let place = Math.floor(random() * left);
    const at = open.findIndex(({ waiting }) => (place -= waiting.length) < 0);
    const document = open[at]?.waiting.pop();
    if (open[at]?.waiting.length === 0) open.splice(at, 1);
    if (document !== undefined) yield { document, landmarks };
  }
}
