/** The legend, inside the map so that a saved picture explains itself, with the notice that the map is schematic. */
import type { JSX } from 'preact';
import { spreadClasses, type SpreadScale } from '../../diffusion/spread-days.ts';
import type { Translate } from '../../i18n/translate.ts';
import type { SpreadColours } from '../../map/spread-colours.ts';

const columns = 3;
const rowHeight = 31;

interface MapLegendProps {
  readonly unit: number;
  /** Where it begins, in units of the map. */
  readonly left: number;
  readonly top: number;
  readonly colours: SpreadColours;
  readonly scale: SpreadScale;
  readonly t: Translate;
}

export function mapLegendHeight(unit: number): number {
  return 5.1 * rowHeight * unit;
}

export function MapLegend({ unit, left, top, colours, scale, t }: MapLegendProps): JSX.Element {
  const items: readonly { readonly name: string; readonly fill: string; readonly dashed?: boolean }[] = [
    ...spreadClasses.map((name) => ({
      name:
        name === 'undated' || name === 'conflict' ? t(`spread.${name}`) : t(`spreadScale.${scale}.${name}`),
      fill: name === 'undated' || name === 'conflict' ? `url(#spread-${name})` : colours.classes[name],
    })),
    { name: t('legend.origin'), fill: colours.origin },
    { name: t('legend.heldNone'), fill: 'url(#spread-held)' },
    { name: t('legend.noneHeld'), fill: colours.ground, dashed: true },
  ];
  const width = 330 * unit;
  return (
    <g font-size={20 * unit} fill={colours.ink} dominant-baseline="central">
      {items.map(({ name, fill, dashed }, at) => {
        const x = left + (at % columns) * width;
        const y = top + (Math.floor(at / columns) + 0.7) * rowHeight * unit;
        return (
          <g key={name}>
            <rect
              x={x}
              y={y - 9 * unit}
              width={30 * unit}
              height={18 * unit}
              fill={fill}
              stroke={colours.border}
              stroke-width={unit}
              stroke-dasharray={dashed === true ? `${3 * unit} ${3 * unit}` : undefined}
            />
            <text x={x + 38 * unit} y={y}>
              {name}
            </text>
          </g>
        );
      })}
      <text x={left} y={top + 4.65 * rowHeight * unit} font-size={16 * unit}>
        {t('map.schematic')}
      </text>
    </g>
  );
}
