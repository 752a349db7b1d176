/** Rings of a polygon, the outer one first, in units of the map; the first point is the last, too. */
export type Rings = readonly (readonly (readonly [number, number])[])[];

/** A place too small for its scale is shown as a square of this size. */
const leastSide = 5;

/** Path of the square that stands for it. */
export function squareAt([x, y]: readonly [number, number]): string {
  return `M${x - leastSide / 2},${y - leastSide / 2}h${leastSide}v${leastSide}h${-leastSide}z`;
}

/** To a tenth of a unit; points that fall together are one. */
export function rounded(
  ring: readonly (readonly [number, number])[],
): readonly (readonly [number, number])[] {
  const points = ring.map(([x, y]) => [Math.round(x * 10) / 10, Math.round(y * 10) / 10] as const);
  return points.filter(([x, y], at) => at === 0 || x !== points[at - 1]?.[0] || y !== points[at - 1]?.[1]);
}

/** Path data (SVG 2, 9.3) of a closed ring. */
export function pathOf(ring: readonly (readonly [number, number])[]): string {
  const tenth = (value: number): string => String(Math.round(value * 10) / 10);
  let [px, py] = ring[0] ?? [0, 0];
  const moves = ring.slice(1, -1).map(([x, y]) => {
    const move = `${tenth(x - px)},${tenth(y - py)}`;
    [px, py] = [x, y];
    return move;
  });
  return `M${tenth(ring[0]?.[0] ?? 0)},${tenth(ring[0]?.[1] ?? 0)}l${moves.join(' ')}z`;
}

/** The centre of gravity of the largest polygon. */
export function middleOf(polygons: readonly Rings[]): readonly [number, number] {
  let best = { area: -1, x: 0, y: 0 };
  for (const [outer] of polygons) {
    if (outer === undefined) continue;
    let [area, x, y] = [0, 0, 0];
    outer.forEach(([ax, ay], at) => {
      const [bx, by] = outer[(at + 1) % outer.length] ?? [0, 0];
      const cross = ax * by - bx * ay;
      area += cross / 2;
      x += (ax + bx) * cross;
      y += (ay + by) * cross;
    });
    if (Math.abs(area) > best.area) best = { area: Math.abs(area), x: x / (6 * area), y: y / (6 * area) };
  }
  return [Math.round(best.x), Math.round(best.y)];
}
