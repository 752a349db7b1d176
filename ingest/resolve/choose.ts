/** Which of several organs of the same name is meant, by place and date. */
import type { NamedOrgan, Organ } from './organs.ts';

/** The one organ meant; `ambiguous` if two remain or the name stands for different bodies; null if none fits. */
export type Choice = Organ | 'ambiguous' | null;

/**
 * Preference: what exists in the place; the formal name before a short form; what bears the name on the
 * date; what is told of this very place before what is general. Names outlive reorganisations in use:
 * if nothing bears the name on the date, the date is no bar.
 * @param code GB/T 2260 code of the region; null for areas and the nation
 * @param date ISO; null stands for today
 */
export function chooseOrgan(
  candidates: readonly NamedOrgan[] | undefined,
  code: string | null,
  date: string | null,
): Choice {
  if (!candidates) return null;
  const here = candidates.filter(({ organ }) => existsIn(organ, code));
  const exact = preferred(here, ({ exact: formal }) => formal);
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
