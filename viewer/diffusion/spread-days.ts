/** How soon a region followed, in classes that a legend can show: from the soonest, then what has no place in that order. */
export const spreadClasses = ['first', 'second', 'third', 'fourth', 'last', 'undated', 'conflict'] as const;
export type SpreadClass = (typeof spreadClasses)[number];

/** Last day of each class but the last, counted from the origin. */
export const spreadScales = {
  /** A document, which is carried out within months. */
  days: [30, 90, 180, 365],
  /** What spreads over years. */
  years: [365, 730, 1095, 1825],
} as const;
export type SpreadScale = keyof typeof spreadScales;

const longest = 730;

/** @param days from the first to the last */
export function scaleOf(days: number): SpreadScale {
  return days > longest ? 'years' : 'days';
}

/** @param days since the origin; null where a date is missing */
export function spreadClassOf(days: number | null, scale: SpreadScale): SpreadClass {
  if (days === null) return 'undated';
  if (days < 0) return 'conflict';
  const at = spreadScales[scale].findIndex((last) => days <= last);
  return at === -1 ? 'last' : (spreadClasses[at] ?? 'last');
}

const dayMs = 86_400_000;

/** Days between two ISO dates. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / dayMs);
}

/** ISO date so many days later. */
export function dayAfter(from: string, days: number): string {
  return new Date(Date.parse(from) + days * dayMs).toISOString().slice(0, 10);
}
