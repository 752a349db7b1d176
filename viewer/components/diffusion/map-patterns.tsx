/** Fills of places: colours for what has an order, patterns for what has none. */
import type { JSX } from 'preact';
import type { PlaceState } from '../../diffusion/spread-model.ts';
import type { SpreadColours } from '../../map/spread-colours.ts';

export function MapPatterns({
  unit,
  colours,
}: {
  readonly unit: number;
  readonly colours: SpreadColours;
}): JSX.Element {
  const size = 7 * unit;
  return (
    <defs>
      <pattern
        id="spread-held"
        width={size}
        height={size}
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <rect width={size} height={size} fill={colours.ground} />
        <line x1="0" y1="0" x2="0" y2={size} stroke={colours.hatch} stroke-width={1.4 * unit} />
      </pattern>
      <pattern id="spread-undated" width={size} height={size} patternUnits="userSpaceOnUse">
        <rect width={size} height={size} fill={colours.classes.undated} />
        <circle cx={size / 2} cy={size / 2} r={1.3 * unit} fill={colours.ink} />
      </pattern>
      <pattern id="spread-conflict" width={size} height={size} patternUnits="userSpaceOnUse">
        <rect width={size} height={size} fill={colours.classes.conflict} />
        <path d={`M0,0L${size},${size}M${size},0L0,${size}`} stroke={colours.ink} stroke-width={0.7 * unit} />
      </pattern>
    </defs>
  );
}

export function placeFill(place: PlaceState, colours: SpreadColours): string {
  switch (place.kind) {
    case 'origin':
      return colours.origin;
    case 'reached':
      return place.in === 'undated' || place.in === 'conflict'
        ? `url(#spread-${place.in})`
        : colours.classes[place.in];
    case 'gap':
      return place.gap.status === 'none_held' ? colours.ground : 'url(#spread-held)';
    case 'waiting':
    case 'outside':
      return colours.ground;
  }
}
