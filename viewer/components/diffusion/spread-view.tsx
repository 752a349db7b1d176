/** Where and when a document was carried out, or an initiative taken up: map, time, lists. */
import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { curveOf, placesOn, reachedBelow } from '../../diffusion/spread-model.ts';
import { hasShapes, loadShapes } from '../../map/map-shapes.ts';
import { spreadColours } from '../../map/spread-colours.ts';
import type { Scene } from '../../scene/scene.ts';
import { useApp } from '../app-context.ts';
import { useLoaded } from '../use-loaded.ts';
import { SpreadLists } from './spread-lists.tsx';
import { SpreadMap } from './spread-map.tsx';
import { SpreadPlayer } from './spread-player.tsx';
import { usePlaying } from './use-playing.ts';

interface SpreadViewProps {
  readonly scene: Extract<Scene, { kind: 'spread' }>;
  readonly dark: boolean;
}

export function SpreadView({ scene, dark }: SpreadViewProps): JSX.Element {
  const { t, state, change, select } = useApp();
  const { diffusion, timeline, place } = scene;
  const colours = spreadColours[dark ? 'dark' : 'light'];
  const playing = usePlaying(timeline);
  const shapes = useLoaded(place ?? 'china', () => loadShapes(place));
  const places = useMemo(() => placesOn(diffusion, playing.day, scene.scale), [diffusion, playing.day]);
  const below = useMemo(() => reachedBelow(diffusion, playing.day), [diffusion, playing.day]);
  const points = useMemo(
    () => (timeline === null ? [] : curveOf(diffusion, timeline)),
    [diffusion, timeline],
  );
  const chosen = diffusion.rows.find(({ document }) => document.id === state.selection);
  const choose = (code: string): void => {
    const row = diffusion.rows.find(({ region }) => region.code === code);
    select(row?.document.id ?? `region-${code}`);
  };
  const openPlace = (code: string): void => {
    if (place === null && hasShapes(code)) change({ place: code });
  };
  return (
    <div class="spread">
      <section class="spread-picture" aria-label={t('map.label')}>
        {place !== null && scene.outer && (
          <button type="button" class="spread-outward" onClick={() => change({ place: null })}>
            {t('map.outward')}
          </button>
        )}
        {shapes.value === null ? (
          <p class="note">{t(shapes.loading ? 'panel.loading' : 'map.none')}</p>
        ) : (
          <SpreadMap
            map={shapes.value}
            places={places}
            below={place === null ? below : new Map()}
            colours={colours}
            scale={scene.scale}
            caption={scene.caption}
            chosen={chosen?.region.code ?? state.selection?.replace(/^region-/, '') ?? null}
            onChoose={choose}
            onOpen={openPlace}
          />
        )}
      </section>
      <SpreadLists scene={scene} day={playing.day} onOpen={openPlace} />
      {timeline === null ? (
        <p class="note spread-player">{t('play.none')}</p>
      ) : (
        <SpreadPlayer timeline={timeline} points={points} playing={playing} colours={colours} />
      )}
    </div>
  );
}
