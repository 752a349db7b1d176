/**
 * Colours of the networks, after Okabe and Ito (2008), darkened for paper and lightened for the dark theme
 * so that each has at least 3:1 to its ground (WCAG 2.2, 1.4.11). Colour never tells alone: every kind of
 * edge has its dash and arrow too. The same colours are in styles/tokens.css for the legend.
 */
import type { EdgeKind } from './drawing.ts';

export interface Palette {
  readonly ground: string;
  readonly card: string;
  readonly cardMeasure: string;
  readonly ink: string;
  readonly inkMuted: string;
  readonly line: string;
  readonly accent: string;
  readonly accentInk: string;
  readonly bandEven: string;
  readonly bandOdd: string;
  readonly bandLine: string;
  readonly edges: Readonly<Record<EdgeKind, string>>;
}

/** What is drawn in: the reader's choice, else the system's. */
export type Look = 'light' | 'dark' | 'contrast';

export const palettes: Readonly<Record<Look, Palette>> = {
  light: {
    ground: '#f7f5f0',
    card: '#ffffff',
    cardMeasure: '#fdfcf9',
    ink: '#1f2328',
    inkMuted: '#5a6068',
    line: '#8c8a83',
    accent: '#a3262a',
    accentInk: '#ffffff',
    bandEven: '#f7f5f0',
    bandOdd: '#efece4',
    bandLine: '#ddd8cc',
    edges: {
      implements: '#0a67a3',
      basis: '#00795a',
      forwards: '#a86400',
      amends: '#a8447f',
      repeals: '#c24a00',
      mentions: '#75736c',
      lead: '#b3430a',
      responsible: '#0a67a3',
      support: '#5f7480',
      shared: '#3f7f93',
    },
  },
  dark: {
    ground: '#14181d',
    card: '#20262d',
    cardMeasure: '#1b2027',
    ink: '#e9e6df',
    inkMuted: '#a9adb2',
    line: '#767c84',
    accent: '#e0645f',
    accentInk: '#14181d',
    bandEven: '#14181d',
    bandOdd: '#191e24',
    bandLine: '#2c333b',
    edges: {
      implements: '#56b4e9',
      basis: '#2fc49a',
      forwards: '#e6a532',
      amends: '#d990bb',
      repeals: '#f07f45',
      mentions: '#8e9299',
      lead: '#f0894f',
      responsible: '#56b4e9',
      support: '#92a6b2',
      shared: '#68afc4',
    },
  },
  // 高对比度: at least 7:1 to the ground for everything that says something (WCAG 2.2, 1.4.6).
  contrast: {
    ground: '#000000',
    card: '#000000',
    cardMeasure: '#000000',
    ink: '#ffffff',
    inkMuted: '#e6e6e6',
    line: '#ffffff',
    accent: '#ffd60a',
    accentInk: '#000000',
    bandEven: '#000000',
    bandOdd: '#1a1a1a',
    bandLine: '#8c8c8c',
    edges: {
      implements: '#7cc7ff',
      basis: '#4be3b0',
      forwards: '#ffbf47',
      amends: '#ff9ad5',
      repeals: '#ff9466',
      mentions: '#d0d0d0',
      lead: '#ffa366',
      responsible: '#7cc7ff',
      support: '#d0d9de',
      shared: '#8fdcf2',
    },
  },
};

/** Dash in pixels and arrow of each kind of edge: what tells kinds apart without colour. */
export const strokes: Readonly<
  Record<EdgeKind, { readonly width: number; readonly dash: readonly number[]; readonly arrow: Arrow }>
> = {
  implements: { width: 2.4, dash: [], arrow: 'triangle' },
  basis: { width: 1.6, dash: [9, 4], arrow: 'triangle' },
  forwards: { width: 2.4, dash: [12, 3, 3, 3], arrow: 'triangle' },
  amends: { width: 2, dash: [5, 4], arrow: 'diamond' },
  repeals: { width: 2.4, dash: [3, 3], arrow: 'tee' },
  mentions: { width: 1.3, dash: [2, 4], arrow: 'vee' },
  lead: { width: 2.6, dash: [], arrow: 'none' },
  responsible: { width: 1.5, dash: [], arrow: 'none' },
  support: { width: 1.5, dash: [5, 4], arrow: 'none' },
  shared: { width: 1, dash: [], arrow: 'none' },
};

/** Arrow shapes of Cytoscape that are used. */
export type Arrow = 'triangle' | 'diamond' | 'tee' | 'vee' | 'none';

/** Width of a line by number of shared measures: grows with the root, so that the heaviest stay lines. */
export function sharedWidth(weight: number): number {
  return Math.min(9, 0.8 + 1.1 * Math.sqrt(weight));
}

/** Width of a line by number of references folded into it: grows slowly, for hundreds may be in one. */
export function foldedWidth(weight: number): number {
  return Math.min(7, 1.6 + 0.6 * Math.log2(weight));
}
