import type { Facts } from '../../schema/facts.ts';

/**
 * Bounds of one batch: a transaction, or a change of a folder. Larger ones cost memory and make others wait, smaller
 * ones cost round trips and flushes; measured on documents of some thirty measures.
 */
const mostDocuments = 200;
const mostRows = 20_000;
const mostCharacters = 8_000_000;

/** Facts in batches, each taken as a whole or not at all; a document larger than a batch is one by itself. */
export async function* inBatches(
  facts: Iterable<Facts> | AsyncIterable<Facts>,
): AsyncIterable<readonly Facts[]> {
  let batch: Facts[] = [];
  let rows = 0;
  let characters = 0;
  for await (const one of facts) {
    const more = size(one);
    const full =
      batch.length >= mostDocuments ||
      rows + more.rows > mostRows ||
      characters + more.characters > mostCharacters;
    if (full && batch.length > 0) {
      yield batch;
      batch = [];
      rows = 0;
      characters = 0;
    }
    batch.push(one);
    rows += more.rows;
    characters += more.characters;
  }
  if (batch.length > 0) yield batch;
}

function size(facts: Facts): { readonly rows: number; readonly characters: number } {
  let rows = 1 + facts.references.length;
  let characters = facts.source.text?.length ?? 0;
  for (const { responsibilities, initiatives, text } of facts.measures) {
    rows += 1 + responsibilities.length + initiatives.length;
    characters += text?.length ?? 0;
  }
  return { rows, characters };
}
