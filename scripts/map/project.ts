import type { Place } from './decode-geo.ts';

const radians = Math.PI / 180;
/** Parallels and meridian that maps of the whole country use. */
const south = Math.sin(25 * radians);
const north = Math.sin(47 * radians);
const middle = 105;
const cone = (south + north) / 2;
const constant = Math.cos(25 * radians) ** 2 + 2 * cone * south;

/** Albers' equal-area conic projection (Snyder 1987, 14): areas stay in proportion. y grows to the south. */
export function project([longitude, latitude]: Place): readonly [x: number, y: number] {
  const distance = Math.sqrt(constant - 2 * cone * Math.sin(latitude * radians)) / cone;
  const angle = cone * (longitude - middle) * radians;
  return [distance * Math.sin(angle), distance * Math.cos(angle)];
}
