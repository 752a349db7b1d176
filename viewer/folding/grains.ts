/** How coarsely documents are put together: by what span of time and what place. Pure. */
import type { ApiDocument } from '../client/types.ts';
import { documentTime, type DocumentTime } from '../lineage/document-time.ts';
import { levelOf } from '../lineage/lineage-model.ts';
import type { TimeSpan } from '../lineage/lineage-layout.ts';
import type { LevelChoice } from '../state/view-state.ts';

export interface Grain {
  readonly span: TimeSpan;
  readonly place: 'none' | 'province' | 'region';
}

/** From coarse to fine; each parts the groups of the one before. The level always counts. */
export const grains: readonly Grain[] = [
  { span: 'year', place: 'none' },
  { span: 'year', place: 'province' },
  { span: 'quarter', place: 'province' },
  { span: 'month', place: 'province' },
  { span: 'month', place: 'region' },
];

/** What the documents of a group have in common. */
export interface Common {
  readonly level: LevelChoice;
  /** First month of the span stands for it. */
  readonly time: DocumentTime;
  readonly span: TimeSpan;
  /** Two digits of a province (GB/T 2260), the id of a region, or `elsewhere`; null: not parted by place. */
  readonly place: string | null;
}

/** Place of what lies in no province, or nobody knows where. */
export const elsewhere = 'elsewhere';

export function commonOf(document: ApiDocument, { span, place }: Grain): Common {
  return {
    level: levelOf(document),
    time: timeIn(documentTime(document), span),
    span,
    place: place === 'none' ? null : place === 'region' ? regionOf(document) : provinceOf(document),
  };
}

/** Letters of ids only, since the address holds it. The same documents have the same id whatever else is there. */
export function groupIdOf({ level, time, span, place }: Common): string {
  const month = span === 'year' ? '' : `.${span.charAt(0)}${time.precision === 'day' ? time.month : 0}`;
  const when = time.precision === 'none' ? 'undated' : `${time.year}${month}`;
  return ['group', level, when, ...(place === null ? [] : [place])].join('-');
}

/** Months [first, last] of the span that begins with the month of a group's time; null where there is none. */
export function monthsOf({ time, span }: Common): readonly [first: number, last: number] | null {
  if (time.precision !== 'day' || span === 'year') return null;
  return [time.month, span === 'quarter' ? time.month + 2 : time.month];
}

function timeIn(time: DocumentTime, span: TimeSpan): DocumentTime {
  if (time.precision === 'none') return time;
  if (time.precision === 'year' || span === 'year') return yearOf(time.year);
  const month = span === 'month' ? time.month : 3 * Math.floor((time.month - 1) / 3) + 1;
  return { precision: 'day', year: time.year, month, key: `${time.year}-${String(month).padStart(2, '0')}` };
}

function yearOf(year: number): DocumentTime {
  return { precision: 'year', year, key: `${year}-00` };
}

function provinceOf({ region }: ApiDocument): string {
  return /^region-(\d\d)\d{4}$/.exec(region?.id ?? '')?.[1] ?? elsewhere;
}

function regionOf({ region }: ApiDocument): string {
  return region?.id ?? elsewhere;
}
