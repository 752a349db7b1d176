/** A ring: places, or packed as ECharts 4 does, a text of zigzag differences, two characters a place. */
type Ring = string | readonly Place[];

/** A feature of GeoJSON whose rings may be packed. */
export interface PackedFeature {
  readonly id?: string;
  readonly properties: { readonly name: string };
  readonly geometry: {
    readonly type: string;
    readonly coordinates: readonly (Ring | readonly Ring[])[];
    /** Where packed rings begin. */
    readonly encodeOffsets?: readonly (readonly number[] | readonly (readonly number[])[])[];
  };
}

/** Degrees: longitude, latitude. */
export type Place = readonly [longitude: number, latitude: number];

/** Parts of a degree in the packed form. */
const scale = 1024;
const base = 64;

/** All polygons of a feature, each a list of rings. */
export function polygonsOf({ geometry }: PackedFeature): readonly (readonly (readonly Place[])[])[] {
  const { coordinates, encodeOffsets } = geometry;
  if (geometry.type === 'Polygon') {
    return [(coordinates as readonly Ring[]).map((ring, at) => decodeRing(ring, pair(encodeOffsets?.[at])))];
  }
  return (coordinates as readonly (readonly Ring[])[]).map((polygon, at) =>
    polygon.map((ring, inner) =>
      decodeRing(ring, pair((encodeOffsets?.[at] as readonly (readonly number[])[] | undefined)?.[inner])),
    ),
  );
}

function pair(offset: unknown): readonly [number, number] {
  const [x, y] = (offset ?? []) as readonly number[];
  return [x ?? 0, y ?? 0];
}

function decodeRing(packed: Ring, [startX, startY]: readonly [number, number]): readonly Place[] {
  if (typeof packed !== 'string') return packed;
  const places: Place[] = [];
  let x = startX;
  let y = startY;
  for (let at = 0; at + 1 < packed.length; at += 2) {
    x += zigzag(packed.charCodeAt(at) - base);
    y += zigzag(packed.charCodeAt(at + 1) - base);
    places.push([x / scale, y / scale]);
  }
  return places;
}

const zigzag = (value: number): number => (value >> 1) ^ -(value & 1);
