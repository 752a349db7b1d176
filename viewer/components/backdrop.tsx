/**
 * Bands and columns behind the cards, and their captions, which stay at the edges of the window while the
 * picture moves. SVG with attributes and classes only, so that it needs no inline style.
 */
import type { JSX } from 'preact';
import type { Drawing, Strip } from '../graph/drawing.ts';
import type { Margins, Size, Viewport } from '../graph/viewport.ts';
import { textWidth } from '../text/text-width.ts';

interface BackdropProps {
  readonly drawing: Drawing;
  readonly viewport: Viewport;
  readonly size: Size;
}

/** Pixels of an em in captions: they grow with the page's letters, which are larger on very large screens. */
const em = 13 * (Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / 16);
const captionHeight = 2 * em;
const captionWidth = 2.6 * em;

/** Room that the captions take. */
export function backdropMargins(drawing: Drawing): Margins {
  return {
    left: drawing.rows.length > 0 ? captionWidth : 0,
    top: captionHeight * headLines(drawing),
  };
}

function headLines({ columns }: Drawing): number {
  if (columns.length === 0) return 0;
  return columns.some(({ group }) => group !== null) ? 2 : 1;
}

/** Drawn behind the canvas. */
export function Bands({ drawing, viewport, size }: BackdropProps): JSX.Element {
  const { x, y } = scales(viewport);
  // The outer bands reach to the edges of the window.
  const ends = (row: Strip, index: number): number =>
    index === drawing.rows.length - 1 ? Math.max(y(row.to), size.height) : y(row.to);
  return (
    <svg class="backdrop" width={size.width} height={size.height} aria-hidden="true">
      {drawing.rows.map((row, index) => (
        <rect
          key={row.caption}
          class={index % 2 === 0 ? 'band-even' : 'band-odd'}
          x={0}
          y={index === 0 ? 0 : y(row.from)}
          width={size.width}
          height={Math.max(0, ends(row, index) - (index === 0 ? 0 : y(row.from)))}
        />
      ))}
      {seen(drawing.columns, viewport, size).map((column) => (
        <g key={column.from}>
          {drawing.rows.length === 0 ? (
            <rect
              class="column-ground"
              x={x(column.from)}
              y={0}
              width={x(column.to) - x(column.from)}
              height={size.height}
            />
          ) : (
            <line
              class={column.afterGap ? 'column-line gap' : 'column-line'}
              x1={x(column.from)}
              x2={x(column.from)}
              y1={0}
              y2={size.height}
            />
          )}
        </g>
      ))}
      {drawing.rows.slice(1).map((row) => (
        <line key={row.caption} class="band-line" x1={0} x2={size.width} y1={y(row.from)} y2={y(row.from)} />
      ))}
    </svg>
  );
}

/** Drawn in front of the canvas; lets the pointer through. */
export function Captions({ drawing, viewport, size }: BackdropProps): JSX.Element {
  const { x, y } = scales(viewport);
  const margins = backdropMargins(drawing);
  const groups = groupsOf(drawing.columns);
  const bottomLine = margins.top - captionHeight / 2;
  return (
    <svg class="captions" width={size.width} height={size.height} aria-hidden="true">
      {margins.left > 0 && <rect class="caption-ground" width={margins.left} height={size.height} />}
      {drawing.rows.map((row) => (
        <RowCaption
          key={row.caption}
          row={row}
          top={y(row.from)}
          bottom={y(row.to)}
          margins={margins}
          size={size}
        />
      ))}
      {margins.top > 0 && <rect class="caption-ground" width={size.width} height={margins.top} />}
      {seen(drawing.columns, viewport, size).map((column) => (
        <ColumnCaption
          key={column.from}
          caption={column.caption}
          from={Math.max(margins.left, x(column.from))}
          to={Math.min(size.width, x(column.to))}
          y={column.group === null ? margins.top / 2 : bottomLine}
          strong={column.group === null}
        />
      ))}
      {groups.map((group) => (
        <ColumnCaption
          key={`group ${group.from}`}
          caption={group.caption}
          from={Math.max(margins.left, x(group.from))}
          to={Math.min(size.width, x(group.to))}
          y={captionHeight / 2}
          strong
        />
      ))}
      {margins.top > 0 && (
        <line class="caption-line" x1={0} x2={size.width} y1={margins.top} y2={margins.top} />
      )}
      {margins.left > 0 && (
        <line class="caption-line" x1={margins.left} x2={margins.left} y1={0} y2={size.height} />
      )}
      {margins.left > 0 && margins.top > 0 && (
        <rect class="caption-ground" width={margins.left - 1} height={margins.top - 1} />
      )}
    </svg>
  );
}

/** Columns of which anything is in the window. */
function seen(columns: readonly Strip[], viewport: Viewport, { width }: Size): readonly Strip[] {
  const { x } = scales(viewport);
  return columns.filter(({ from, to }) => x(to) >= 0 && x(from) <= width);
}

interface RowCaptionProps {
  readonly row: Strip;
  readonly top: number;
  readonly bottom: number;
  readonly margins: Margins;
  readonly size: Size;
}

/** Upright letters one below the other, in the middle of what can be seen of the band. */
function RowCaption({ row, top, bottom, margins, size }: RowCaptionProps): JSX.Element | null {
  const from = Math.max(margins.top, top);
  const to = Math.min(size.height, bottom);
  const letters = row.caption.length <= 4 ? [...row.caption] : null;
  const length = letters === null ? em * textWidth(row.caption) : letters.length * em * 1.25;
  if (to - from < length) return null;
  const middle = (from + to) / 2;
  const centre = margins.left / 2;
  if (letters === null) {
    return (
      <text class="caption strong" x={centre} y={middle} transform={`rotate(-90 ${centre} ${middle})`}>
        {row.caption}
      </text>
    );
  }
  return (
    <>
      {letters.map((letter, index) => (
        <text
          key={index}
          class="caption strong"
          x={centre}
          y={middle + (index - (letters.length - 1) / 2) * em * 1.25}
        >
          {letter}
        </text>
      ))}
    </>
  );
}

interface ColumnCaptionProps {
  readonly caption: string;
  readonly from: number;
  readonly to: number;
  readonly y: number;
  readonly strong: boolean;
}

/** In the middle of what can be seen of the column; left out where there is no room for it. */
function ColumnCaption({ caption, from, to, y, strong }: ColumnCaptionProps): JSX.Element | null {
  if (to - from < em * textWidth(caption) + 6) return null;
  return (
    <text class={strong ? 'caption strong' : 'caption'} x={(from + to) / 2} y={y}>
      {caption}
    </text>
  );
}

function groupsOf(columns: readonly Strip[]): readonly { caption: string; from: number; to: number }[] {
  const groups: { caption: string; from: number; to: number }[] = [];
  for (const { group, from, to } of columns) {
    const last = groups.at(-1);
    if (group === null) continue;
    if (last?.caption === group) last.to = to;
    else groups.push({ caption: group, from, to });
  }
  return groups;
}

function scales({ zoom, pan }: Viewport): { x: (at: number) => number; y: (at: number) => number } {
  return { x: (at) => at * zoom + pan.x, y: (at) => at * zoom + pan.y };
}
