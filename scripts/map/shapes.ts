import { feature } from 'topojson-client';
import { topology } from 'topojson-server';
import { presimplify, simplify } from 'topojson-simplify';
import { polygonsOf, type PackedFeature } from './decode-geo.ts';
import { middleOf, pathOf, rounded, squareAt, type Rings } from './outline.ts';
import { project } from './project.ts';

/** 行政区划 by its code of GB/T 2260. */
export interface Division {
  readonly code: string;
  readonly name: string;
  readonly children?: readonly Division[];
}

export interface Shape {
  readonly code: string;
  readonly name: string;
  /** SVG path data. */
  readonly path: string;
  /** Where a label stands. */
  readonly at: readonly [number, number];
}

/** A map in a box of so many units. */
export interface ShapeMap {
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly Shape[];
  /** Path of a frame with what lies outside the box. */
  readonly inset?: string;
}

/** Divisions renamed or made since the shapes were drawn, by the code of the shape. */
const recoded: Readonly<Record<string, string>> = { '542400': '540600', '652200': '650500' };

/** 三沙市 reaches from 15° N to 4° N: it stands in the corner, or the rest of its province would be a spot. */
const inCorner: ReadonlySet<string> = new Set(['460300']);

interface Drawn {
  readonly code: string;
  readonly polygons: readonly Rings[];
}

/** Shapes of one map in a box of so many units, simplified together so that neighbours keep one border. */
export function shapesOf(
  features: readonly PackedFeature[],
  divisions: readonly Division[],
  everywhere: readonly Division[],
  width: number,
  leastTriangle: number,
): ShapeMap {
  const nameOf = (id: string): string | undefined =>
    [...divisions, ...everywhere].find(({ code }) => code === id)?.name;
  const drawn = features
    .map((one) => ({
      code: codeOf(one, divisions),
      polygons: polygonsOf(one).map((polygon) => polygon.map((ring) => closed(ring.map(project)))),
    }))
    .filter(({ code }) => nameOf(code) !== undefined);
  const { box, scaled } = intoBox(drawn, width);
  const simple = simplified(scaled, leastTriangle);
  const shapes = scaled.map(({ code, polygons }) => {
    const kept = inCorner.has(code) ? [] : (simple.get(code) ?? []);
    const corner = [box.width - 2 * margin, box.height - 2 * margin] as const;
    const at = inCorner.has(code) ? corner : middleOf(kept.length > 0 ? kept : polygons);
    const path = kept.map((polygon) => polygon.map(pathOf).join('')).join('');
    return { code, name: nameOf(code) ?? '', path: path === '' ? squareAt(at) : path, at };
  });
  return { ...box, shapes: shapes.sort((one, other) => (one.code < other.code ? -1 : 1)) };
}

/** Units between what stands in the corner and the edge. */
const margin = 10;

function intoBox(
  drawn: readonly Drawn[],
  width: number,
): { readonly box: { readonly width: number; readonly height: number }; readonly scaled: readonly Drawn[] } {
  const points = drawn.flatMap(({ code, polygons }) => (inCorner.has(code) ? [] : polygons.flat(2)));
  const left = Math.min(...points.map(([x]) => x));
  const top = Math.min(...points.map(([, y]) => y));
  const right = Math.max(...points.map(([x]) => x));
  const bottom = Math.max(...points.map(([, y]) => y));
  const factor = width / Math.max(right - left, bottom - top);
  return {
    box: { width: Math.ceil((right - left) * factor), height: Math.ceil((bottom - top) * factor) },
    scaled: drawn.map(({ code, polygons }) => ({
      code,
      polygons: polygons.map((polygon) =>
        polygon.map((ring) => ring.map(([x, y]) => [(x - left) * factor, (y - top) * factor] as const)),
      ),
    })),
  };
}

/** What is left of each shape when corners that span less than so many square units are taken away. */
function simplified(drawn: readonly Drawn[], leastTriangle: number): ReadonlyMap<string, readonly Rings[]> {
  const features = drawn.map(({ code, polygons }) => ({
    type: 'Feature',
    id: code,
    properties: {},
    geometry: { type: 'MultiPolygon', coordinates: polygons },
  }));
  const whole = topology({ map: { type: 'FeatureCollection', features } as never }, 1e5);
  const simple = simplify(presimplify(whole as never), leastTriangle);
  const answer = feature(simple as never, (simple.objects as never)['map']) as unknown as {
    features: readonly { id: string; geometry: { coordinates: readonly Rings[] } | null }[];
  };
  return new Map(
    answer.features.map(({ id, geometry }) => [
      id,
      (geometry?.coordinates ?? [])
        .map((polygon) => polygon.map(rounded).filter((ring) => ring.length > 3))
        .filter((polygon) => polygon.length > 0),
    ]),
  );
}

function codeOf({ id, properties }: PackedFeature, divisions: readonly Division[]): string {
  const byName = divisions.find(({ name }) => name === properties.name);
  return byName?.code ?? recoded[id ?? ''] ?? id ?? '';
}

function closed(ring: readonly (readonly [number, number])[]): readonly (readonly [number, number])[] {
  const [first, last] = [ring[0], ring.at(-1)];
  return first !== undefined && (first[0] !== last?.[0] || first[1] !== last[1]) ? [...ring, first] : ring;
}
