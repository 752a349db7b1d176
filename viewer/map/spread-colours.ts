/**
 * Colours of the map of a spread: one hue from dark (soon) to light (late), so that the order can be seen by
 * everybody; what has no place in the order has a pattern, not a colour. Borders have 3:1 to the ground.
 */
import type { SpreadClass } from '../diffusion/spread-days.ts';

export interface SpreadColours {
  readonly ground: string;
  readonly ink: string;
  readonly border: string;
  readonly origin: string;
  readonly chosen: string;
  readonly hatch: string;
  readonly classes: Readonly<Record<SpreadClass, string>>;
}

export const spreadColours: Readonly<Record<'light' | 'dark', SpreadColours>> = {
  light: {
    ground: '#f7f5f0',
    ink: '#1f2328',
    border: '#7c7a73',
    origin: '#a3262a',
    chosen: '#1f2328',
    hatch: '#8c8a83',
    classes: {
      first: '#08306b',
      second: '#2166ac',
      third: '#5a9bd0',
      fourth: '#9cc7e4',
      last: '#d3e5f2',
      undated: '#e6e1d5',
      conflict: '#f2c9a5',
    },
  },
  dark: {
    ground: '#14181d',
    ink: '#e9e6df',
    border: '#767c84',
    origin: '#e0645f',
    chosen: '#ffffff',
    hatch: '#767c84',
    classes: {
      first: '#d8ecfb',
      second: '#93c8ee',
      third: '#559ccf',
      fourth: '#2f6c9e',
      last: '#1c4568',
      undated: '#3a4049',
      conflict: '#8a5a2b',
    },
  },
};
