/** Cytoscape's style sheet for both networks. */
import type { EdgeSingular, StylesheetJson } from 'cytoscape';
import { foldedWidth, sharedWidth, strokes, type Palette } from './palette.ts';
import type { EdgeKind } from './drawing.ts';
import { cornerRadius } from './edge-course.ts';

/** The same stack as in styles/tokens.css: canvas text does not inherit from the page. */
export const fontStack =
  '"PingFang SC", "Noto Sans CJK SC", "Noto Sans SC", "Source Han Sans SC", "Microsoft YaHei", sans-serif';

export function graphStyle(palette: Palette): StylesheetJson {
  return [
    { selector: 'node', style: { ...nodeStyle(palette), ...moving } },
    { selector: 'node[kind = "held"]', style: stripe(palette.edges.implements, palette) },
    {
      selector: 'node[kind = "group"]',
      style: {
        'background-color': palette.bandOdd,
        'border-style': 'double',
        'border-width': 5,
        'border-color': palette.edges.implements,
      },
    },
    {
      // Hollow: only cited, its own text was not read.
      selector: 'node[kind = "cited"]',
      style: {
        'background-color': palette.ground,
        'border-style': 'dashed',
        'border-color': palette.line,
        color: palette.inkMuted,
      },
    },
    { selector: 'node[kind = "measure"]', style: { 'background-color': palette.cardMeasure } },
    ...(['lead', 'responsible', 'support'] as const).map((role) => ({
      selector: `node[role = "${role}"]`,
      style: stripe(palette.edges[role], palette),
    })),
    {
      selector: 'node[kind = "collective"]',
      style: { shape: 'cut-rectangle' as const, 'border-style': 'dashed' as const },
    },
    { selector: 'node[kind = "function"]', style: { 'border-style': 'double' as const, 'border-width': 4 } },
    {
      selector: 'node[?origin]',
      style: {
        'background-fill': 'solid',
        'background-color': palette.accent,
        'border-color': palette.accent,
        'border-style': 'solid',
        color: palette.accentInk,
      },
    },
    { selector: 'edge', style: { ...edgeStyle(palette), ...moving } },
    ...(Object.keys(strokes) as EdgeKind[]).map((kind) => ({
      selector: `edge[kind = "${kind}"]`,
      style: kindStyle(kind, palette),
    })),
    {
      selector: 'edge[kind = "shared"]',
      style: { width: (edge: EdgeSingular) => sharedWidth(Number(edge.data('weight'))) },
    },
    {
      selector: 'edge[kind != "shared"][weight > 1]',
      style: { width: (edge: EdgeSingular) => foldedWidth(Number(edge.data('weight'))) },
    },
    {
      selector: 'edge[bent = "corners"]',
      style: {
        'curve-style': 'round-segments',
        'edge-distances': 'endpoints',
        'segment-weights': (edge: EdgeSingular) => edge.data('weights') as number[],
        'segment-distances': (edge: EdgeSingular) => edge.data('distances') as number[],
        'segment-radii': cornerRadius,
        'source-endpoint': (edge: EdgeSingular) => edge.data('sourceEnd') as number[],
        'target-endpoint': (edge: EdgeSingular) => edge.data('targetEnd') as number[],
      },
    },
    {
      selector: 'edge[bent = "curve"]',
      style: {
        'curve-style': 'unbundled-bezier',
        'edge-distances': 'endpoints',
        'control-point-weights': (edge: EdgeSingular) => edge.data('weights') as number[],
        'control-point-distances': (edge: EdgeSingular) => edge.data('distances') as number[],
        'source-endpoint': (edge: EdgeSingular) => edge.data('sourceEnd') as number[],
        'target-endpoint': (edge: EdgeSingular) => edge.data('targetEnd') as number[],
      },
    },
    { selector: 'node[stress = "behind"]', style: { opacity: 0.3 } },
    { selector: 'edge[stress = "behind"]', style: { opacity: 0.08 } },
    { selector: 'node[stress = "front"]', style: { 'border-width': 2.5, 'border-color': palette.accent } },
    { selector: 'edge[stress = "front"]', style: { opacity: 1, width: 4, 'z-index': 4 } },
    { selector: 'node.faded', style: { opacity: 0.45 } },
    { selector: 'edge.faded', style: { opacity: 0.1 } },
    { selector: 'edge.lit', style: { opacity: 1, 'z-index': 5 } },
    { selector: 'node.hovered', style: { 'border-width': 2.5, 'border-color': palette.ink } },
    {
      selector: '.chosen',
      style: {
        'underlay-color': palette.accent,
        'underlay-opacity': 0.32,
        'underlay-padding': 7,
        'underlay-shape': 'round-rectangle',
        opacity: 1,
        'z-index': 9,
      },
    },
  ] as StylesheetJson;
}

const moving = { 'transition-property': 'opacity', 'transition-duration': 120 };

function nodeStyle(palette: Palette): object {
  return {
    shape: 'round-rectangle',
    'corner-radius': '5',
    width: 'data(width)',
    height: 'data(height)',
    'background-color': palette.card,
    'border-width': 1.2,
    'border-color': palette.line,
    color: palette.ink,
    label: 'data(label)',
    'font-family': fontStack,
    'font-size': 13,
    'line-height': 1.36,
    'text-valign': 'center',
    'text-halign': 'center',
    'text-wrap': 'wrap',
    'text-max-width': '400px',
    'min-zoomed-font-size': 4,
    'overlay-opacity': 0,
  };
}

/** A coloured stripe down the left edge of a card. */
function stripe(color: string, palette: Palette): object {
  return {
    'background-fill': 'linear-gradient',
    'background-gradient-direction': 'to-right',
    'background-gradient-stop-colors': `${color} ${color} ${palette.card} ${palette.card}`,
    'background-gradient-stop-positions': '0% 2.4% 2.4% 100%',
  };
}

function edgeStyle(palette: Palette): object {
  return {
    'curve-style': 'straight',
    'line-color': palette.line,
    opacity: 0.72,
    'arrow-scale': 0.95,
    'overlay-opacity': 0,
  };
}

function kindStyle(kind: EdgeKind, palette: Palette): object {
  const { width, dash, arrow } = strokes[kind];
  return {
    width,
    'line-color': palette.edges[kind],
    'line-style': dash.length === 0 ? 'solid' : 'dashed',
    ...(dash.length === 0 ? {} : { 'line-dash-pattern': dash }),
    'target-arrow-shape': arrow,
    'target-arrow-color': palette.edges[kind],
  };
}
