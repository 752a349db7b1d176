import type { PackedFeature, Place } from './decode-geo.ts';
import { pathOf } from './outline.ts';
import type { ShapeMap } from './shapes.ts';

/** 钓鱼岛, which the file of provinces leaves out (echarts 4.9.0, src/coord/geo/fix/diaoyuIsland.js); enlarged to be seen. */
const diaoyuIsland: readonly Place[] = [
  [123.3, 25.64],
  [123.65, 25.64],
  [123.65, 25.85],
  [123.3, 25.85],
  [123.3, 25.64],
];

/** 南海诸岛 in their usual frame (echarts 4.9.0, src/coord/geo/fix/nanhai.js), in units of that frame. */
const southChinaSea: readonly (readonly (readonly [number, number])[])[] = [
  [
    [0, 3.5],
    [7, 11.2],
    [15, 11.9],
    [30, 7],
    [42, 0.7],
    [52, 0.7],
    [56, 7.7],
    [59, 0.7],
    [64, 0.7],
    [64, 0],
    [5, 0],
    [0, 3.5],
  ],
  [
    [13, 16.1],
    [19, 14.7],
    [16, 21.7],
    [11, 23.1],
    [13, 16.1],
  ],
  [
    [12, 32.2],
    [14, 38.5],
    [15, 38.5],
    [13, 32.2],
    [12, 32.2],
  ],
  [
    [16, 47.6],
    [12, 53.2],
    [13, 53.2],
    [18, 47.6],
    [16, 47.6],
  ],
  [
    [6, 64.4],
    [8, 70],
    [9, 70],
    [8, 64.4],
    [6, 64.4],
  ],
  [
    [23, 82.6],
    [29, 79.8],
    [30, 79.8],
    [25, 82.6],
    [23, 82.6],
  ],
  [
    [37, 70.7],
    [43, 62.3],
    [44, 62.3],
    [39, 70.7],
    [37, 70.7],
  ],
  [
    [48, 51.1],
    [51, 45.5],
    [53, 45.5],
    [50, 51.1],
    [48, 51.1],
  ],
  [
    [51, 35],
    [51, 28.7],
    [53, 28.7],
    [53, 35],
    [51, 35],
  ],
  [
    [52, 22.4],
    [55, 17.5],
    [56, 17.5],
    [53, 22.4],
    [52, 22.4],
  ],
  [
    [58, 12.6],
    [62, 7],
    [63, 7],
    [60, 12.6],
    [58, 12.6],
  ],
  [
    [0, 3.5],
    [0, 93.1],
    [64, 93.1],
    [64, 0],
    [63, 0],
    [63, 92.4],
    [1, 92.4],
    [1, 3.5],
    [0, 3.5],
  ],
];
const frame = { width: 64, height: 93.1 };
/** Width of the frame on the map, and its distance from the lower right corner. */
const shown = 100;
const margin = 10;

export function withDiaoyuIsland(features: readonly PackedFeature[]): readonly PackedFeature[] {
  return features.map((feature) =>
    feature.id === '710000'
      ? {
          ...feature,
          geometry: { ...feature.geometry, coordinates: [...feature.geometry.coordinates, [diaoyuIsland]] },
        }
      : feature,
  );
}

/** The map with the frame in its lower right corner; the box grows if land lies there. */
export function withSouthChinaSea(map: ShapeMap): ShapeMap {
  const factor = shown / frame.width;
  const left = map.width - shown - margin;
  const top = map.height - frame.height * factor;
  const inset = southChinaSea
    .map((ring) => pathOf(ring.map(([x, y]) => [left + x * factor, top + y * factor] as const)))
    .join('');
  return { ...map, inset };
}
