import { ZhengmaiError } from '../../schema/errors.ts';
import type { Facts, MeasureFact, SectionFact } from '../../schema/facts.ts';
import { findItems, parseItemPath } from '../../schema/item-path.ts';
import type { Block } from './blocks.ts';

/** How many paths a message lists. */
const listed = 60;

/**
 * Tells the parts of a document that belong to the items of a path, deeper items included; null if it has none such.
 */
export function chooseItem(facts: Facts, path: string): ((block: Block) => boolean) | null {
  const items = itemsOf(facts);
  const found = findItems(
    items.map((item) => item.path),
    parseItemPath(path),
  ).flatMap((index) => items[index] ?? []);
  if (found.length === 0) return null;
  return ({ item, span }) =>
    item !== null &&
    found.some((chosen) => {
      const [start, end] = chosen.span ?? [0, 0];
      return item === chosen || (span[0] >= start && span[1] <= end);
    });
}

/** @returns an error that lists the items there are */
export function noSuchItem(path: string, documents: readonly Facts[], file: string): ZhengmaiError {
  const paths = documents.flatMap(itemsOf).map((item) => item.path.join('/'));
  const list = [...new Set(paths)];
  return new ZhengmaiError({
    code: 'NO_SUCH_ITEM',
    zh: `没有条目 ${path}；有：${list.slice(0, listed).join('　')}${list.length > listed ? '…' : ''}`,
    en: `No item ${path}; give one of the paths above`,
    file,
  });
}

function itemsOf({ measures, sections = [] }: Facts): readonly (MeasureFact | SectionFact)[] {
  return [...sections, ...measures];
}
