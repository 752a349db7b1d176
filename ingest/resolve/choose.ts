/** Which of several organs of the same name is meant, by place and date. */
import type { NamedOrgan, Organ } from './organs.ts';

/** The one organ meant; `ambiguous` if two remain or the name stands for different bodies; null if none fits. */
type Choice = Organ | 'ambiguous' | null;

/** Where and when a name stands. */
export interface Place {
  /** GB/T 2260 code of the region; null for areas and the nation. */
  readonly code: string | null;
  /** ISO; null stands for today. */
  readonly date: string | null;
  /** True if the text writes the region without 省, 市 …. */
  readonly isShort: boolean;
}

/**
 * Preference: what exists in the place; what the way of writing the region tells; the formal name before a
 * short form; what bears the name on the date; what is told of this very place before what is general.
 * Names outlive reorganisations in use: a name of former times is read if nothing bears it on the date; a
 * short form of times to come is not.
 */
export function chooseOrgan(
  candidates: readonly NamedOrgan[] | undefined,
  { code, date, isShort }: Place,
): Choice {
  if (!candidates) return null;
  const here = candidates.filter(
    ({ organ, exact }) =>
      existsIn(organ, code) &&
      (isShort || !organ.shortOnly) &&
      (exact || date === null || organ.from <= date),
  );
  const told = preferred(here, ({ organ }) => organ.shortOnly);
  const exact = preferred(told, ({ exact: formal }) => formal);
  const dated = preferred(exact, ({ organ }) => isNameOn(organ, date));
  const placed = preferred(dated, ({ organ }) => organ.in.length > 0);
  const first = placed[0]?.organ;
  if (!first) return null;
  const same = placed.every(({ organ }) => organ.formal === first.formal);
  return same && first.formal !== null ? first : 'ambiguous';
}

/** True if the name is in use on the date; without a date, if it still is. */
export function isNameOn(
  name: { readonly from?: string; readonly to?: string },
  date: string | null,
): boolean {
  if (date === null) return !name.to;
  return (name.from ?? '') <= date && (!name.to || date < name.to);
}

function existsIn(organ: Organ, code: string | null): boolean {
  const starts = (codes: readonly string[]): boolean =>
    codes.some((start) => code?.startsWith(start) ?? false);
  return (organ.in.length === 0 || starts(organ.in)) && !starts(organ.notIn);
}

function preferred<T>(list: readonly T[], test: (item: T) => boolean): readonly T[] {
  const best = list.filter(test);
  return best.length > 0 ? best : list;
}
