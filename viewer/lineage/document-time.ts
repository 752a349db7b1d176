/** When a document stands on the time axis, and how surely. */

export type DocumentTime =
  | { readonly precision: 'day'; readonly year: number; readonly month: number; readonly key: string }
  /** The date is not known, but the 发文字号 tells the year. */
  | { readonly precision: 'year'; readonly year: number; readonly key: string }
  | { readonly precision: 'none'; readonly key: string };

/** `key` orders documents in time; equal times are parted by id by the caller. */
export function documentTime(document: {
  readonly date: string | null;
  readonly number: string | null;
}): DocumentTime {
  const day = /^(\d{4})-(\d{2})-\d{2}$/.exec(document.date ?? '');
  if (day !== null) {
    return { precision: 'day', year: Number(day[1]), month: Number(day[2]), key: day[0] };
  }
  const year = /〔(\d{4})〕/.exec(document.number ?? '')?.[1];
  if (year !== undefined) return { precision: 'year', year: Number(year), key: `${year}-00` };
  return { precision: 'none', key: '' };
}
