/** Which names fit on the map. Pure. */
import { textWidth } from '../text/text-width.ts';
import type { MapShape } from './map-shapes.ts';

export interface PlacedLabel {
  readonly code: string;
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

/** Peoples in the names of autonomous prefectures and counties (GB/T 3304). */
const peoples =
  '土家族|苗族|侗族|藏族|回族|彝族|白族|傣族|壮族|布依族|哈尼族|景颇族|傈僳族|羌族|黎族|朝鲜族|蒙古族|蒙古|哈萨克|柯尔克孜';
const autonomous = new RegExp(`(?:${peoples}){1,3}自治[州县]$`, 'u');
const kind = /(?:维吾尔|壮族|回族)?自治区$|特别行政区$|(?<=..)(?:省|市|县|地区|盟|林区)$/u;

/** 湖北省 → 湖北, 恩施土家族苗族自治州 → 恩施; what would leave one letter stays whole. */
export function shortPlace(name: string): string {
  const short = name.replace(autonomous.test(name) ? autonomous : kind, '');
  return short.length < 2 ? name : short;
}

/**
 * Names in the order given, each where its place is, but only if it touches none placed before.
 *
 * @param size of the letters, in units of the map
 */
export function placeLabels(shapes: readonly MapShape[], size: number): readonly PlacedLabel[] {
  const placed: { readonly label: PlacedLabel; readonly half: number }[] = [];
  for (const { code, name, at } of shapes) {
    const text = shortPlace(name);
    const [x = 0, y = 0] = at;
    const half = (textWidth(text) * size) / 2;
    const free = placed.every(
      (other) => Math.abs(other.label.x - x) > other.half + half || Math.abs(other.label.y - y) > size * 1.15,
    );
    if (free) placed.push({ label: { code, text, x, y }, half });
  }
  return placed.map(({ label }) => label);
}
