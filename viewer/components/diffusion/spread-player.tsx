/** Time under the map: play, step, speed, scrub, with the S-curve beside it. */
import type { JSX } from 'preact';
import { dayAfter, daysBetween } from '../../diffusion/spread-days.ts';
import { eventBeside, type CurvePoint, type Timeline } from '../../diffusion/spread-model.ts';
import type { SpreadColours } from '../../map/spread-colours.ts';
import { useApp } from '../app-context.ts';
import { SpreadCurve } from './spread-curve.tsx';
import { speeds, type Playing } from './use-playing.ts';

interface SpreadPlayerProps {
  readonly timeline: Timeline;
  readonly points: readonly CurvePoint[];
  readonly playing: Playing;
  readonly colours: SpreadColours;
}

export function SpreadPlayer({ timeline, points, playing, colours }: SpreadPlayerProps): JSX.Element {
  const { t } = useApp();
  const { day } = playing;
  const shown = day ?? timeline.last;
  const now = points.filter(({ date }) => date <= shown).at(-1)?.total ?? 0;
  const total = points.at(-1)?.total ?? 0;
  const before = eventBeside(timeline, shown, -1) ?? (shown > timeline.first ? timeline.first : null);
  const after = day === null ? null : (eventBeside(timeline, shown, 1) ?? timeline.last);
  return (
    <div class="spread-player" role="group" aria-label={t('play.label')}>
      <div class="spread-buttons">
        <button
          type="button"
          aria-label={t('play.back')}
          title={t('play.back')}
          disabled={before === null}
          onClick={() => playing.stopAt(before)}
        >
          ‹
        </button>
        <button type="button" class="play" onClick={playing.toggle} aria-pressed={playing.running}>
          {playing.running ? t('play.pause') : t('play.play')}
        </button>
        <button
          type="button"
          aria-label={t('play.forward')}
          title={t('play.forward')}
          disabled={after === null}
          onClick={() => playing.stopAt(after === timeline.last ? null : after)}
        >
          ›
        </button>
        <label class="speed">
          <span class="unseen">{t('play.speed')}</span>
          <select
            value={String(playing.speed)}
            onChange={(event) => playing.setSpeed(Number(event.currentTarget.value))}
          >
            {speeds.map((speed) => (
              <option key={speed} value={String(speed)}>
                {speed}×
              </option>
            ))}
          </select>
        </label>
        <output class="spread-date">
          <strong>{shown}</strong> {t('spread.count', { now, total })}
        </output>
      </div>
      <div class="spread-time">
        <SpreadCurve points={points} timeline={timeline} day={day} colours={colours} />
        <input
          type="range"
          min={0}
          max={Math.max(1, timeline.days)}
          value={daysBetween(timeline.first, shown)}
          aria-label={t('play.scrub')}
          aria-valuetext={`${shown} ${t('spread.count', { now, total })}`}
          onInput={(event) => {
            const at = Number(event.currentTarget.value);
            playing.stopAt(at >= timeline.days ? null : dayAfter(timeline.first, at));
          }}
        />
        <div class="spread-ends" aria-hidden="true">
          <span>{timeline.first}</span>
          <span>{timeline.last}</span>
        </div>
      </div>
    </div>
  );
}
