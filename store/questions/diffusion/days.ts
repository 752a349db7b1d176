const millisecondsADay = 86_400_000;

/** Whole days from one ISO date to another, negative if the other is earlier; null where one is missing. */
export function daysBetween(from: string | null, to: string | null): number | null {
  if (from === null || to === null) return null;
  const days = (Date.parse(to) - Date.parse(from)) / millisecondsADay;
  return Number.isFinite(days) ? Math.round(days) : null;
}

/** Quartiles by linear interpolation between the nearest ranks (R-7, as spreadsheets do); null of nothing. */
export function quartilesOf(
  values: readonly number[],
): { readonly lowerQuartile: number; readonly median: number; readonly upperQuartile: number } | null {
  if (values.length === 0) return null;
  const sorted = [...values].sort((one, other) => one - other);
  const at = (share: number): number => {
    const place = (sorted.length - 1) * share;
    const below = sorted[Math.floor(place)] ?? 0;
    const above = sorted[Math.ceil(place)] ?? below;
    return below + (above - below) * (place - Math.floor(place));
  };
  return { lowerQuartile: at(0.25), median: at(0.5), upperQuartile: at(0.75) };
}
