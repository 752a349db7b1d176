import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { edgeCourse, relativeBend } from '../../../viewer/graph/edge-course.ts';
import type { Drawing, DrawnNode } from '../../../viewer/graph/drawing.ts';
import { emptyDrawing } from '../../../viewer/graph/drawing.ts';
import { nearest } from '../../../viewer/graph/nearest.ts';
import { palettes, strokes } from '../../../viewer/graph/palette.ts';
import { fitted, leastReadableZoom, opening, readableZoom } from '../../../viewer/graph/viewport.ts';
import { chinese } from '../../../viewer/i18n/chinese.ts';
import { english } from '../../../viewer/i18n/english.ts';

function card(id: string, x: number, y: number): DrawnNode {
  return {
    id,
    kind: 'held',
    x,
    y,
    width: 100,
    height: 40,
    lines: [],
    name: id,
    origin: false,
    hidden: 0,
    role: null,
  };
}

describe('the two languages', () => {
  it('fill in the same values', () => {
    const holes = (text: string): readonly string[] => (text.match(/\{\w+\}/g) ?? []).sort();
    for (const key of Object.keys(chinese) as (keyof typeof chinese)[]) {
      expect([key, holes(english[key])]).toEqual([key, holes(chinese[key])]);
    }
  });
});

describe('the colours', () => {
  const channel = (hex: string, at: number): number => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  const light = (hex: string): number =>
    0.2126 * channel(hex, 1) + 0.7152 * channel(hex, 3) + 0.0722 * channel(hex, 5);
  const contrast = (one: string, other: string): number => {
    const [more = 0, less = 0] = [light(one), light(other)].sort((a, b) => b - a);
    return (more + 0.05) / (less + 0.05);
  };

  it.each(['light', 'dark'] as const)('of lines and letters stand out from the ground: %s', (theme) => {
    const palette = palettes[theme];
    for (const ground of [palette.bandEven, palette.bandOdd]) {
      for (const color of Object.values(palette.edges)) expect(contrast(color, ground)).toBeGreaterThan(3);
      expect(contrast(palette.inkMuted, ground)).toBeGreaterThan(4.5);
    }
    expect(contrast(palette.ink, palette.card)).toBeGreaterThan(7);
    expect(contrast(palette.accentInk, palette.accent)).toBeGreaterThan(4.5);
  });

  it('are the same in the legend and in the picture', () => {
    const css = readFileSync(new URL('../../../viewer/styles/tokens.css', import.meta.url), 'utf8');
    const [day = '', night = ''] = css.split(":root[data-theme='dark']");
    for (const [kind, color] of Object.entries(palettes.light.edges))
      expect(day).toContain(`--edge-${kind}: ${color};`);
    for (const [kind, color] of Object.entries(palettes.dark.edges))
      expect(night).toContain(`--edge-${kind}: ${color};`);
  });

  it('are never alone: kinds of relation differ in dash or arrow or width, too', () => {
    const looks = (['implements', 'basis', 'forwards', 'amends', 'repeals', 'mentions'] as const).map(
      (kind) => JSON.stringify(strokes[kind]),
    );
    expect(new Set(looks).size).toBe(looks.length);
  });
});

describe('the window on the picture', () => {
  const size = { width: 900, height: 600 };
  const margins = { left: 34, top: 40 };
  const drawing = (width: number, height: number, nodes: readonly DrawnNode[] = []): Drawing => ({
    ...emptyDrawing,
    nodes,
    width,
    height,
  });

  it('opens no smaller than can be read, around the origin', () => {
    const large = drawing(5000, 3000, [card('o', 2500, 1500)]);
    const { zoom, pan } = opening(large, size, margins, 'o');
    expect(zoom).toBe(readableZoom);
    expect(2500 * zoom + pan.x).toBeGreaterThan(300);
    expect(2500 * zoom + pan.x).toBeLessThan(600);
  });

  it('opens on the whole width of a tall picture where that can be read', () => {
    const { zoom } = opening(drawing(1200, 3000), size, margins, null);
    expect(1200 * zoom).toBeLessThanOrEqual(size.width - margins.left);
    expect(zoom).toBeGreaterThanOrEqual(leastReadableZoom);
  });

  it('shows everything when asked to', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 6000 }), fc.integer({ min: 1, max: 6000 }), (width, height) => {
        const { zoom, pan } = fitted(drawing(width, height), size, margins);
        expect(pan.x).toBeGreaterThanOrEqual(margins.left);
        expect(pan.y).toBeGreaterThanOrEqual(margins.top);
        expect(width * zoom + pan.x).toBeLessThanOrEqual(size.width);
        expect(height * zoom + pan.y).toBeLessThanOrEqual(size.height);
      }),
    );
  });

  it.each([
    ['a wide picture moves up', 1600, 850],
    ['a tall picture moves to the left', 1400, 950],
  ])('puts no card under the zoom buttons where there is room elsewhere: %s', (_name, width, height) => {
    const corner = card('corner', width - 60, height - 60);
    const { zoom, pan } = fitted(drawing(width, height, [corner]), size, margins);
    const right = (corner.x + corner.width / 2) * zoom + pan.x;
    const bottom = (corner.y + corner.height / 2) * zoom + pan.y;
    expect(right <= size.width - 50 || bottom <= size.height - 126).toBe(true);
    expect(pan.x).toBeGreaterThanOrEqual(margins.left);
    expect(pan.y).toBeGreaterThanOrEqual(margins.top);
  });
});

describe('walking with the arrow keys', () => {
  const cards = [card('a', 0, 0), card('right', 200, 10), card('below', 10, 100), card('far', 900, 0)];

  it('goes to the next card that way, and stays where there is none', () => {
    expect(nearest(cards, cards[0], 'ArrowRight')?.id).toBe('right');
    expect(nearest(cards, cards[0], 'ArrowDown')?.id).toBe('below');
    expect(nearest(cards, cards[0], 'ArrowLeft')).toBeNull();
  });

  it('begins at the top left', () => {
    expect(nearest(cards, undefined, 'ArrowDown')?.id).toBe('a');
  });
});

describe('the course of a line', () => {
  it('begins and ends at the edges of its cards', () => {
    const course = edgeCourse(
      { id: 'e', source: 's', target: 't', kind: 'basis', course: 'horizontal', weight: 1 },
      card('s', 0, 0),
      card('t', 300, 80),
    );
    expect(course.start).toEqual({ x: 50, y: 0 });
    expect(course.end).toEqual({ x: 250, y: 80 });
  });

  it('is told to Cytoscape so that the bends are where they should be', () => {
    const course = { start: { x: 0, y: 0 }, end: { x: 100, y: 0 }, bends: [], shape: 'curve' as const };
    expect(relativeBend(course, { x: 25, y: 10 })).toEqual({ weight: 0.25, distance: 10 });
  });
});
