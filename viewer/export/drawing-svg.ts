/**
 * The picture as an SVG file: bands, captions, cards, lines and the words below, as on screen but whole.
 * Built as text with every name escaped; stands alone, so colours are attributes. Pure.
 */
import type { Drawing, DrawnEdge, DrawnNode, EdgeKind, Stress } from '../graph/drawing.ts';
import { arrowHeads } from '../graph/arrow-heads.ts';
import { cornerRadius, edgeCourse, type EdgeCourse } from '../graph/edge-course.ts';
import { fontStack } from '../graph/graph-style.ts';
import { sharedWidth, strokes, type Arrow, type Palette } from '../graph/palette.ts';
import type { Point } from '../lineage/lineage-layout.ts';
import { textWidth } from '../text/text-width.ts';

const left = 68;
const right = 44;
const top = 58;
const bottom = 60;

/** What is written below the picture. */
export interface SvgWords {
  /** What the picture shows. */
  readonly caption: string;
  /** Name of each kind of line. */
  readonly kinds: Readonly<Record<EdgeKind, string>>;
}

export function drawingSvg(drawing: Drawing, palette: Palette, { caption, kinds }: SvgWords): string {
  const width = Math.max(480, Math.ceil(drawing.width + left + right));
  const height = Math.ceil(drawing.height + top + bottom);
  const cards = new Map(drawing.nodes.map((node) => [node.id, node]));
  const lines = drawing.edges.flatMap((edge) => {
    const source = cards.get(edge.source);
    const target = cards.get(edge.target);
    return source === undefined || target === undefined ? [] : [line(edge, source, target, palette)];
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="${escaped(fontStack)}">`,
    `<title>${escaped(caption)}</title>`,
    `<rect width="${width}" height="${height}" fill="${palette.ground}"/>`,
    ...bands(drawing, palette, width),
    `<g transform="translate(${left} ${top})">`,
    ...lines,
    ...drawing.nodes.map((node) => card(node, palette)),
    '</g>',
    ...legend(drawing, palette, kinds, height - 40),
    text(caption, { x: 12, y: height - 14 }, palette.inkMuted, 'start', 12),
    '</svg>',
  ].join('\n');
}

/** The kinds of line that occur, each with its name. */
function legend(drawing: Drawing, palette: Palette, kinds: SvgWords['kinds'], y: number): readonly string[] {
  const used = (Object.keys(strokes) as EdgeKind[]).filter((kind) =>
    drawing.edges.some((edge) => edge.kind === kind),
  );
  let x = 12;
  return used.map((kind) => {
    const course = { start: { x, y }, end: { x: x + 40, y }, bends: [], shape: 'curve' as const };
    const sample = stroke(kind, course, palette, strokes[kind].width);
    const name = text(kinds[kind], { x: x + 48, y }, palette.ink, 'start', 12);
    x += 72 + 12 * textWidth(kinds[kind]);
    return sample + name;
  });
}

function bands(
  { rows, columns, width: _, height }: Drawing,
  palette: Palette,
  width: number,
): readonly string[] {
  return [
    ...rows.map(
      ({ from, to }, index) =>
        `<rect x="0" y="${from + top}" width="${width}" height="${to - from}" fill="${index % 2 === 0 ? palette.bandEven : palette.bandOdd}"/>`,
    ),
    ...columns.map(
      ({ from }) =>
        `<line x1="${from + left}" x2="${from + left}" y1="${top}" y2="${top + height}" stroke="${palette.bandLine}"/>`,
    ),
    ...rows.map(({ caption, from, to }) =>
      text(caption, { x: left / 2, y: (from + to) / 2 + top }, palette.inkMuted, 'middle', 13),
    ),
    ...columns.map(({ caption, from, to }) =>
      text(caption, { x: (from + to) / 2 + left, y: top - 14 }, palette.inkMuted, 'middle', 13),
    ),
    ...columns.flatMap(({ group, from }, index) =>
      group === null || columns[index - 1]?.group === group
        ? []
        : [text(group, { x: from + left + 8, y: top - 36 }, palette.ink, 'start', 14)],
    ),
  ];
}

function card(node: DrawnNode, palette: Palette): string {
  const hollow = node.kind === 'cited';
  const fill = node.origin ? palette.accent : hollow ? palette.ground : palette.card;
  const stripe =
    node.role === null ? (node.kind === 'held' ? palette.edges.implements : null) : palette.edges[node.role];
  const x = node.x - node.width / 2;
  const y = node.y - node.height / 2;
  const dash = (hollow && !node.origin) || node.kind === 'collective' ? ' stroke-dasharray="4 3"' : '';
  const color = node.origin ? palette.accentInk : hollow ? palette.inkMuted : palette.ink;
  const first = node.y - ((node.lines.length - 1) / 2) * 17;
  return [
    `<g${opacity(node.stress, 0.3)}><title>${escaped(node.name)}</title>`,
    `<rect x="${x}" y="${y}" width="${node.width}" height="${node.height}" rx="5" fill="${fill}" stroke="${node.origin || node.stress === 'front' ? palette.accent : palette.line}" stroke-width="${node.stress === 'front' ? 2.5 : 1.2}"${dash}/>`,
    stripe === null || node.origin
      ? ''
      : `<rect x="${x}" y="${y + 3}" width="4" height="${node.height - 6}" fill="${stripe}"/>`,
    ...node.lines.map((words, index) =>
      text(words, { x: node.x, y: first + index * 17 }, color, 'middle', 13),
    ),
    '</g>',
  ].join('');
}

function line(edge: DrawnEdge, source: DrawnNode, target: DrawnNode, palette: Palette): string {
  const width = edge.kind === 'shared' ? sharedWidth(edge.weight) : strokes[edge.kind].width;
  const drawn = stroke(
    edge.kind,
    edgeCourse(edge, source, target),
    palette,
    edge.stress === 'front' ? Math.max(4, width) : width,
  );
  return edge.stress === 'behind' ? `<g${opacity(edge.stress, 0.08)}>${drawn}</g>` : drawn;
}

function opacity(stress: Stress | undefined, behind: number): string {
  return stress === 'behind' ? ` opacity="${behind}"` : '';
}

function stroke(kind: EdgeKind, course: EdgeCourse, palette: Palette, width: number): string {
  const { dash, arrow } = strokes[kind];
  const color = palette.edges[kind];
  const dashed = dash.length === 0 ? '' : ` stroke-dasharray="${dash.join(' ')}"`;
  return `<path d="${path(course)}" fill="none" stroke="${color}" stroke-width="${width.toFixed(2)}" stroke-opacity="0.75"${dashed}/>${head(arrow, course, color)}`;
}

/** The same line as Cytoscape's: two quadratic arcs that meet half-way between the bends, or rounded corners. */
function path({ start, end, bends, shape }: EdgeCourse): string {
  const [first, second] = bends;
  if (first === undefined || second === undefined) return `M${at(start)} L${at(end)}`;
  if (shape === 'corners') return cornerPath([start, ...bends, end]);
  const middle = { x: (first.x + second.x) / 2, y: (first.y + second.y) / 2 };
  return `M${at(start)} Q${at(first)} ${at(middle)} Q${at(second)} ${at(end)}`;
}

function cornerPath(points: readonly Point[]): string {
  const parts = points.slice(1, -1).map((corner, index) => {
    const before = points[index] ?? corner;
    const after = points[index + 2] ?? corner;
    return `L${at(towards(corner, before))} Q${at(corner)} ${at(towards(corner, after))}`;
  });
  return `M${at(points[0] ?? { x: 0, y: 0 })} ${parts.join(' ')} L${at(points.at(-1) ?? { x: 0, y: 0 })}`;
}

/** Where the rounding of a corner begins on the way to the next one. */
function towards(corner: Point, next: Point): Point {
  const length = Math.hypot(next.x - corner.x, next.y - corner.y);
  const part = length === 0 ? 0 : Math.min(cornerRadius, length / 2) / length;
  return { x: corner.x + (next.x - corner.x) * part, y: corner.y + (next.y - corner.y) * part };
}

function head(arrow: Arrow, { start, end, bends }: EdgeCourse, color: string): string {
  if (arrow === 'none') return '';
  const from = bends.at(-1) ?? start;
  const angle = (Math.atan2(end.y - from.y, end.x - from.x) * 180) / Math.PI;
  return `<path d="${arrowHeads[arrow]}" fill="${color}" transform="translate(${at(end)}) rotate(${angle.toFixed(1)})"/>`;
}

function text(words: string, { x, y }: Point, color: string, anchor: string, size: number): string {
  return `<text x="${x.toFixed(1)}" y="${y.toFixed(1)}" fill="${color}" font-size="${size}" text-anchor="${anchor}" dominant-baseline="central">${escaped(words)}</text>`;
}

function at({ x, y }: Point): string {
  return `${x.toFixed(1)} ${y.toFixed(1)}`;
}

/** Letters with a meaning in XML, and those that XML 1.0 does not allow at all. */
function escaped(words: string): string {
  return words
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '') // eslint-disable-line no-control-regex
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
