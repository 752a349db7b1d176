/** Walks the mentions of a text and tells what governs each. */
import type { Gazetteer, NameContext } from '../../pipeline.ts';
import {
  governorBefore,
  governorBehind,
  isIssuedHere,
  isLink,
  otherMention,
  type Governor,
} from './governors.ts';
import { bodyBefore, type NamedBody } from './issuer.ts';
import { listedRelation } from './list-openers.ts';
import type { Mention } from './mentions.ts';

/** A mention with what its sentence says of it. */
export interface GovernedMention extends Mention {
  readonly governor: Governor;
  /** The body whose name stands directly before it. */
  readonly body: NamedBody | null;
  /** True if the sentence says that this very document issues it. */
  readonly issuedHere: boolean;
}

const sentenceEnd = /[。！？；\n\t]/u;
const LONGEST_GAP = 200;
const LONGEST_REST = 140;
const MOST_OTHERS = 20;

/** Mentions in order, each with its governor. Linear in text and mentions. */
export function governMentions(
  text: string,
  mentions: readonly Mention[],
  gazetteer: Gazetteer,
  context: NameContext,
): readonly GovernedMention[] {
  const listed = listedRelation(text);
  const governed: GovernedMention[] = [];
  let lineStart = 0;
  for (const [index, mention] of mentions.entries()) {
    const previous = governed[index - 1];
    const body = bodyBefore(text, mention.span[0], gazetteer, context);
    const gap = gapBefore(text, previous?.end ?? 0, body?.start ?? mention.span[0]);
    const own = governorBefore(gap.words);
    const linked = !gap.cut && previous !== undefined && own.word === null && isLink(gap.words);
    const before = linked ? inherited(previous.governor) : own;
    const rest = restBehind(text, mentions, index);
    const behind = governorBehind(rest, gap.words, before);
    lineStart = lineStartBefore(text, mention.span[0], previous?.span[0] ?? 0, lineStart);
    const relation = before.word === null && behind === null ? listed(lineStart, mention.span[0]) : null;
    const governor = relation === null ? (behind ?? before) : { relation, word: '列', confidence: 0.8 };
    const issuedHere = behind === null && isIssuedHere(rest, before);
    governed.push({ ...mention, governor, body, issuedHere });
  }
  return governed;
}

/** Start of the line of `at`, given that of an earlier place. */
function lineStartBefore(text: string, at: number, earlier: number, known: number): number {
  for (let end = at; end > earlier; end--) if (text.charAt(end - 1) === '\n') return end;
  return known;
}

function inherited(governor: Governor): Governor {
  const { undecided: _, ...kept } = governor;
  return { ...kept, confidence: Math.max(0.5, Math.round((governor.confidence - 0.05) * 100) / 100) };
}

/** The words since the last mention, the last sentence's end, or as far as a sentence may reach. */
function gapBefore(text: string, previous: number, end: number): { words: string; cut: boolean } {
  const from = Math.max(previous, end - LONGEST_GAP);
  let start = end;
  while (start > from && !sentenceEnd.test(text.charAt(start - 1))) start--;
  return { words: text.slice(start, Math.max(start, end)), cut: start > previous };
}

/** The sentence behind a mention, other mentions each as one mark. */
function restBehind(text: string, mentions: readonly Mention[], index: number): string {
  let rest = '';
  let at = (mentions[index] as Mention).end;
  for (let next = index + 1; rest.length < LONGEST_REST && next <= index + MOST_OTHERS; next++) {
    const other = mentions[next];
    const until = Math.min(other?.span[0] ?? text.length, at + LONGEST_REST);
    const words = text.slice(at, Math.max(at, until));
    const stop = words.search(sentenceEnd);
    if (stop >= 0) return rest + words.slice(0, stop);
    rest += words;
    if (other === undefined || until < other.span[0]) return rest;
    rest += otherMention;
    at = other.end;
  }
  return rest;
}
