/**
 * Paths of numbered items as people write them: 二/（三）, 二/三, 二（三）, 第二章>第5条. Width, brackets and the marks
 * after a number may be left out or differ; a path may leave out what stands above.
 */

const withoutSeparators = /第[^第（(〔[【]+|[（(〔[【][^）)〕\]】]*[）)〕\]】]?|[^第（(〔[【]+/gu;

/** Labels from the top down. */
export function parseItemPath(text: string): readonly string[] {
  const parts = text.split(/[/／>＞]/u).map((part) => part.trim());
  const labels =
    parts.length > 1 ? parts : [...text.matchAll(withoutSeparators)].map(([label]) => label.trim());
  return labels.filter((label) => label !== '');
}

/**
 * Indexes of the paths that are meant: with brackets as written before without, equal as a whole before ending so.
 * More than one where numbering starts anew within a document.
 */
export function findItems(
  paths: readonly (readonly string[])[],
  wanted: readonly string[],
): readonly number[] {
  if (wanted.length === 0) return [];
  for (const fold of [foldWidth, bareLabel]) {
    const ends = paths.flatMap((path, index) => (endsWith(path, wanted, fold) ? [index] : []));
    const whole = ends.filter((index) => paths[index]?.length === wanted.length);
    if (ends.length > 0) return whole.length > 0 ? whole : ends;
  }
  return [];
}

function endsWith(path: readonly string[], end: readonly string[], fold: (label: string) => string): boolean {
  const above = path.length - end.length;
  return above >= 0 && end.every((label, at) => fold(label) === fold(path[above + at] ?? ''));
}

function foldWidth(label: string): string {
  return label.normalize('NFKC').replace(/\s+/gu, '');
}

/** （三） → 三, 1. → 1, 二、 → 二; what is nothing but marks stays. */
function bareLabel(label: string): string {
  const folded = foldWidth(label);
  const bare = folded.replace(/[()〔〕[\]【】、.,:;。．]/gu, '');
  return bare === '' ? folded : bare;
}
