/** The card of a group of documents: where, when, how many. Pure. */
import type { DrawnNode } from '../graph/drawing.ts';
import type { Translate } from '../i18n/translate.ts';
import { lineageCard, type Point } from '../lineage/lineage-layout.ts';
import { elsewhere, monthsOf, type Common } from './grains.ts';
import type { DocumentGroup } from './fold-lineage.ts';
import provinces from './provinces.json' with { type: 'json' };

export function drawGroup(group: DocumentGroup, place: Point, t: Translate): DrawnNode {
  return {
    id: group.id,
    ...place,
    kind: 'group',
    width: lineageCard.width,
    height: lineageCard.height,
    lines: [placeAndTime(group, t), t('group.count', { count: group.documents.length })],
    name: groupName(group, t),
    origin: false,
    hidden: 0,
    role: null,
  };
}

/** 江西省 地级 2023年第1季度：37 份文件 */
export function groupName(group: DocumentGroup, t: Translate): string {
  const place = placeName(group);
  const parts = [...(place === null ? [] : [place]), t(`level.${group.level}`), timeName(group, t)];
  return t('group.name', { what: parts.join(' '), count: group.documents.length });
}

function placeAndTime(group: DocumentGroup, t: Translate): string {
  return [placeName(group), timeName(group, t)].filter((part) => part !== null).join(' ');
}

/** As the documents have it, else as the list of provinces has it; null: the group is of no one place. */
function placeName({ place, documents }: DocumentGroup): string | null {
  if (place === null || place === elsewhere) return null;
  const id = /^\d\d$/.test(place) ? `region-${place}0000` : place;
  const named = documents.find(({ region }) => region?.id === id)?.region?.name;
  return named ?? (provinces as Readonly<Record<string, string>>)[place] ?? place;
}

function timeName(group: Common, t: Translate): string {
  const { time } = group;
  if (time.precision === 'none') return t('time.undated');
  const year = t('time.year', { year: time.year });
  const months = monthsOf(group);
  if (months === null) return year;
  const [first, last] = months;
  return `${year}${first === last ? t('group.month', { month: first }) : t('group.months', { first, last })}`;
}
