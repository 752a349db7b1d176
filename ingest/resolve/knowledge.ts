/** Everything the reading of names stands on, read once from data/gazetteer/. */
import { readData } from '../read-data.ts';
import { loadAreas, type Areas } from './areas.ts';
import { loadCollectives, type IsCollective } from './collectives.ts';
import { loadLocalBodies, type LocalBodies } from './local-bodies.ts';
import { readOrganGroups, type AbbreviationRules, type LevelSign } from './organ-data.ts';
import { buildOrganTables, type OrganTable } from './organs.ts';
import { loadRegions, type Regions } from './regions.ts';
import { loadShapes, type Shapes } from './shapes.ts';

/** The data of the gazetteer, prepared for look-up. */
export interface Knowledge {
  readonly regions: Regions;
  readonly organs: Readonly<Record<LevelSign, OrganTable>>;
  readonly areas: Areas;
  readonly local: LocalBodies;
  readonly shapes: Shapes;
  readonly isCollective: IsCollective;
}

/** Reads data/gazetteer/. */
export function loadKnowledge(): Knowledge {
  const rules = readData<AbbreviationRules>('gazetteer/abbreviation-rules.json');
  const regions = loadRegions();
  return {
    regions,
    organs: buildOrganTables(readOrganGroups(), rules),
    areas: loadAreas(regions),
    local: loadLocalBodies(regions),
    shapes: loadShapes(rules),
    isCollective: loadCollectives(),
  };
}
