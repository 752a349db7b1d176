/** The map of a spread: places filled by days since the origin. Colours are attributes, so that it can be saved as it is. */
import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import type { SpreadScale } from '../../diffusion/spread-days.ts';
import type { PlaceState } from '../../diffusion/spread-model.ts';
import type { Translate } from '../../i18n/translate.ts';
import type { ShapeMap } from '../../map/map-shapes.ts';
import { placeLabels } from '../../map/place-labels.ts';
import type { SpreadColours } from '../../map/spread-colours.ts';
import { useApp } from '../app-context.ts';
import { MapLegend, mapLegendHeight } from './map-legend.tsx';
import { MapPatterns, placeFill } from './map-patterns.tsx';

interface SpreadMapProps {
  readonly map: ShapeMap;
  readonly places: ReadonlyMap<string, PlaceState>;
  /** Regions below each place that have a row. */
  readonly below: ReadonlyMap<string, number>;
  readonly colours: SpreadColours;
  readonly scale: SpreadScale;
  readonly caption: string;
  /** Code of the place in front. */
  readonly chosen: string | null;
  readonly onChoose: (code: string) => void;
  readonly onOpen: (code: string) => void;
}

export function SpreadMap(props: SpreadMapProps): JSX.Element {
  const { map, places, below, colours, scale, caption, chosen, onChoose, onOpen } = props;
  const { t } = useApp();
  const unit = Math.max(map.width, map.height) / 1000;
  const letters = 20 * unit;
  const labels = useMemo(() => {
    const first = (code: string): number => (places.get(code)?.kind === 'reached' ? 0 : 1);
    return placeLabels(
      [...map.shapes].sort((a, b) => first(a.code) - first(b.code)),
      letters,
    );
  }, [map, places]);
  const pad = 6 * unit;
  const side = pad + (1000 * unit - map.width) / 2;
  const legend = mapLegendHeight(unit);
  return (
    <svg
      class="spread-map"
      xmlns="http://www.w3.org/2000/svg"
      viewBox={[-side, -pad, map.width + 2 * side, map.height + 2 * pad + legend].map(Math.round).join(' ')}
      role="img"
      aria-label={caption}
    >
      <MapPatterns unit={unit} colours={colours} />
      {map.shapes.map(({ code, name, path }) => {
        const place = places.get(code) ?? { kind: 'outside' };
        return (
          <path
            key={code}
            data-code={code}
            d={path}
            fill-rule="evenodd"
            fill={placeFill(place, colours)}
            stroke={colours.border}
            stroke-width={0.9 * unit}
            stroke-dasharray={isUnknown(place) ? `${3 * unit} ${3 * unit}` : undefined}
            onClick={() => onChoose(code)}
            onDblClick={() => onOpen(code)}
          >
            <title>{`${name}：${placeWords(place, t)}`}</title>
          </path>
        );
      })}
      {chosen !== null && (
        <path
          d={map.shapes.find(({ code }) => code === chosen)?.path ?? ''}
          fill="none"
          stroke={colours.chosen}
          stroke-width={3 * unit}
          pointer-events="none"
        />
      )}
      {map.inset !== undefined && <path d={map.inset} fill={colours.border} />}
      {labels.map(({ code, text, x, y }) => (
        <text
          key={code}
          x={x}
          y={y}
          font-size={letters}
          text-anchor="middle"
          dominant-baseline="central"
          fill={colours.ink}
          stroke={colours.ground}
          stroke-width={3.4 * unit}
          paint-order="stroke"
          pointer-events="none"
        >
          {text}
        </text>
      ))}
      {map.shapes.map(({ code, at: [x = 0, y = 0] }) => {
        const count = below.get(code) ?? 0;
        return (
          count > 0 && (
            <g key={code} pointer-events="none">
              <circle cx={x} cy={y + letters * 1.15} r={letters * 0.62} fill={colours.origin} />
              <text
                x={x}
                y={y + letters * 1.15}
                font-size={letters * 0.8}
                font-weight="600"
                text-anchor="middle"
                dominant-baseline="central"
                fill={colours.ground}
              >
                {count}
              </text>
            </g>
          )
        );
      })}
      <MapLegend unit={unit} left={pad - side} top={map.height + pad} colours={colours} scale={scale} t={t} />
    </svg>
  );
}

/** Nothing of the place is held: its border says that it is not known. */
function isUnknown(place: PlaceState): boolean {
  return place.kind === 'gap' && place.gap.status === 'none_held';
}

export function placeWords(place: PlaceState, t: Translate): string {
  switch (place.kind) {
    case 'origin':
      return t('spread.origin');
    case 'reached':
      return [
        place.row.date ?? t('spread.undated'),
        ...(place.row.daysSinceOrigin === null
          ? []
          : [t('spread.days', { days: place.row.daysSinceOrigin })]),
      ].join(' ');
    case 'waiting':
      return t('spread.waiting');
    case 'gap':
      return t(`gap.${place.gap.status}`, { count: place.gap.documentsHeld });
    case 'outside':
      return t('spread.outside');
  }
}
