/**
 * Standing statements: 各市、州人民政府均为责任单位，以下不再列出. What one item says holds for the items
 * after it, as an inferred responsibility.
 */
import type { MeasureFact, ResponsibilityFact } from '../../schema/facts.ts';

/**
 * For each measure the units that earlier statements make responsible for it. Only measures proper take
 * them over, and only in the same text, where a notice issues two.
 */
export function inheritedUnits(measures: readonly MeasureFact[]): readonly (readonly ResponsibilityFact[])[] {
  const standing = new Map<string, ResponsibilityFact[]>();
  return measures.map((measure) => {
    const text = textOf(measure);
    const before = standing.get(text) ?? [];
    const own = measure.responsibilities.filter((unit) => unit.standing === true);
    if (own.length > 0) standing.set(text, [...before, ...own]);
    return measure.kind === 'measure' ? before : [];
  });
}

/** 一, （二）, 3., 第四条, 第五章: a label. Anything else at the top of a path is the title of a second text. */
const label = /^[（(]?第?[\d０-９〇零一二三四五六七八九十百千①-⑳]{1,6}[编章节条款项部分]{0,2}[）)、.．]?$/u;

function textOf(measure: MeasureFact): string {
  const top = measure.path[0] ?? '';
  return label.test(top) ? '' : top;
}
