/** The S-curve: how many regions had followed by each day; it grows while the spread is played. */
import type { JSX } from 'preact';
import { curvePath } from '../../diffusion/curve-path.ts';
import { daysBetween } from '../../diffusion/spread-days.ts';
import type { CurvePoint, Timeline } from '../../diffusion/spread-model.ts';
import type { SpreadColours } from '../../map/spread-colours.ts';
import { useApp } from '../app-context.ts';

interface SpreadCurveProps {
  readonly points: readonly CurvePoint[];
  readonly timeline: Timeline;
  /** Day shown; null: the end. */
  readonly day: string | null;
  readonly colours: SpreadColours;
}

const box = { width: 1000, height: 90 };
const above = 12;

export function SpreadCurve({ points, timeline, day, colours }: SpreadCurveProps): JSX.Element {
  const { t } = useApp();
  const until = day === null ? timeline.days : daysBetween(timeline.first, day);
  const total = points.at(-1)?.total ?? 0;
  const now = points.filter(({ at }) => at <= until).at(-1)?.total ?? 0;
  const x = timeline.days === 0 ? box.width : (Math.min(until, timeline.days) / timeline.days) * box.width;
  const whole = curvePath(points, timeline.days, timeline.days, box);
  const grown = curvePath(points, timeline.days, until, box);
  return (
    <svg
      class="spread-curve"
      viewBox={`0 ${-above} ${box.width} ${box.height + above}`}
      preserveAspectRatio="none"
      role="img"
      aria-label={t('spread.curve', { first: timeline.first, last: timeline.last, total })}
    >
      <path d={whole} fill="none" stroke={colours.border} stroke-width="1" stroke-dasharray="3 4" />
      <path d={`${grown}V${box.height}Z`} fill={colours.classes.fourth} fill-opacity="0.45" />
      <path
        d={grown}
        fill="none"
        stroke={colours.classes.second}
        stroke-width="2.5"
        vector-effect="non-scaling-stroke"
      />
      <line
        x1={x}
        x2={x}
        y1={-above}
        y2={box.height}
        stroke={colours.origin}
        vector-effect="non-scaling-stroke"
      />
      <title>{t('spread.count', { now, total })}</title>
    </svg>
  );
}
