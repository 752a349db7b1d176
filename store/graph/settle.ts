/**
 * Which facts stand when one document comes more than once: from the same file again, or from two files
 * (a compilation and the document by itself).
 */
import type { Facts } from '../../schema/facts.ts';
import { canonicalJson } from './canonical-json.ts';
import { compareText } from './compare.ts';

/**
 * Facts of one document after a load.
 *
 * What comes from a file replaces what came from that file before, be it richer or poorer: the file or the
 * extraction has changed. Between files the richer facts stand, and so between two places of one file in the
 * same load. The order of `incoming` does not matter.
 *
 * @param held facts held so far, null if none
 * @param incoming facts of the same document, at least one
 */
export function settle(held: Facts | null, incoming: readonly Facts[]): Facts {
  const candidates = [...incoming];
  const replaced = incoming.some(({ source }) => source.file === held?.source.file);
  if (held !== null && !replaced) candidates.push(held);
  return candidates.reduce(richer);
}

export function sameFacts(one: Facts, other: Facts): boolean {
  return one === other || canonicalJson(one) === canonicalJson(other);
}

/** With text, else with more facts, else with the greater checksum: any total order would do. */
function richer(one: Facts, other: Facts): Facts {
  const order =
    Number(hasText(one)) - Number(hasText(other)) ||
    countFacts(one) - countFacts(other) ||
    compareText(one.source.sha256, other.source.sha256) ||
    compareText(canonicalJson(one), canonicalJson(other));
  return order >= 0 ? one : other;
}

function hasText(facts: Facts): boolean {
  return typeof facts.source.text === 'string' && facts.source.text !== '';
}

function countFacts(facts: Facts): number {
  const units = facts.measures.reduce((sum, { responsibilities }) => sum + responsibilities.length, 0);
  return facts.measures.length + units + facts.references.length;
}
