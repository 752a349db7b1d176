/** A layout that is not a long ribbon, however many documents there are. Pure. */
import { layoutLineage, type LineageItem, type LineageLayout, type TimeSpan } from './lineage-layout.ts';

/** As many cards are read from left to right, however wide they stand. */
const fewCards = 150;
/** Times its height that a picture of more may be wide. */
const widest = 2.5;

/**
 * Cards stand higher on top of each other, in steps so that one document more seldom changes it, until the whole
 * picture fits a window at all.
 *
 * @param lanes cards on top of each other where there are few
 */
export function balancedLayout(
  items: readonly LineageItem[],
  lanes: number,
  span: TimeSpan | null,
): LineageLayout {
  const layout = layoutLineage(items, { lanes, ...(span === null ? {} : { span }) });
  const narrow = layout.width <= widest * layout.height || lanes >= items.length;
  return items.length <= fewCards || narrow ? layout : balancedLayout(items, Math.ceil(1.5 * lanes), span);
}
