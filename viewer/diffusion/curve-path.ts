/** The S-curve as path data. Pure. */
import type { CurvePoint } from './spread-model.ts';

export interface CurveBox {
  readonly width: number;
  readonly height: number;
}

/** A step line: the count stays until the next region follows. @param until days from the start; what lies beyond is cut */
export function curvePath(
  points: readonly CurvePoint[],
  days: number,
  until: number,
  { width, height }: CurveBox,
): string {
  const most = Math.max(1, points.at(-1)?.total ?? 1);
  const x = (at: number): number => round(days === 0 ? width : (at / days) * width);
  const y = (total: number): number => round(height - (total / most) * height);
  const drawn = points.filter(({ at }) => at <= until);
  return `M0,${height}${drawn.map(({ at, total }) => `H${x(at)}V${y(total)}`).join('')}H${x(Math.min(until, days))}`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
