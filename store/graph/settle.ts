/**
 * Which facts stand when one document comes more than once: from the same file again, or from two files
 * (a compilation and the document by itself).
 *
 * Of each file that brings the document one reading is kept, and of these the richest stands. What comes from a
 * file replaces the reading kept of that file, be it richer or poorer: the file or the extraction has changed.
 * Because the poorer readings of other files are kept, neither the order of files nor the size of batches
 * decides what stands in the end.
 */
import type { Facts } from '../../schema/facts.ts';
import { canonicalJson } from './canonical-json.ts';
import { compareText } from './compare.ts';
import { sameJson } from './same-json.ts';

/** One document as each file has it, one reading a file, at least one; the first is the richest, which stands. */
export type Readings = readonly [Facts, ...Facts[]];

/**
 * Readings of one document after a load. Where the same file brings it twice in one load, the richer stands. The
 * order of `incoming` does not matter.
 *
 * @param held readings so far, empty if none
 * @param incoming readings of the same document, at least one
 * @param sameLoad files of which the reading held came with this very load, so that it is not replaced but
 *   compared
 */
export function settle(
  held: readonly Facts[],
  incoming: readonly Facts[],
  sameLoad: ReadonlySet<string> = new Set(),
): Readings {
  const byFile = new Map<string, Facts>();
  for (const facts of incoming) {
    const { file } = facts.source;
    const before = byFile.get(file);
    byFile.set(file, before === undefined ? facts : richer(before, facts));
  }
  for (const facts of held) {
    const { file } = facts.source;
    const now = byFile.get(file);
    if (now === undefined) byFile.set(file, facts);
    else if (sameLoad.has(file)) byFile.set(file, richer(facts, now));
  }
  return [...byFile.values()].sort((one, other) => compareRichness(other, one)) as [Facts, ...Facts[]];
}

export function sameFacts(one: Facts, other: Facts): boolean {
  return sameJson(one, other);
}

export function sameReadings(one: readonly Facts[], other: readonly Facts[]): boolean {
  return one.length === other.length && one.every((facts, at) => sameFacts(facts, other[at] as Facts));
}

function richer(one: Facts, other: Facts): Facts {
  return compareRichness(one, other) >= 0 ? one : other;
}

/** With text, else with more facts, else with the greater checksum: any total order would do. */
function compareRichness(one: Facts, other: Facts): number {
  return (
    Number(hasText(one)) - Number(hasText(other)) ||
    countFacts(one) - countFacts(other) ||
    compareText(one.source.sha256, other.source.sha256) ||
    compareText(canonicalJson(one), canonicalJson(other))
  );
}

function hasText(facts: Facts): boolean {
  return typeof facts.source.text === 'string' && facts.source.text !== '';
}

function countFacts(facts: Facts): number {
  const units = facts.measures.reduce((sum, { responsibilities }) => sum + responsibilities.length, 0);
  return facts.measures.length + units + facts.references.length;
}
