/** The spread as tables. Pure. */
import type { Translate } from '../i18n/translate.ts';
import { documentShortName } from '../lineage/lineage-drawing.ts';
import type { SpreadScene } from './spread-scene.ts';
import type { Table } from './table.ts';

export function spreadTables(scene: SpreadScene, t: Translate): readonly Table[] {
  return [rowTable(scene, t), gapTable(scene, t), levelTable(scene, t)];
}

function rowTable({ rows, adopted }: SpreadScene, t: Translate): Table {
  return {
    title: t('table.spread'),
    columns: [
      t('fact.region'),
      t('fact.level'),
      t('fact.date'),
      t('fact.days'),
      t('fact.daysAbove'),
      t('fact.document'),
      t('fact.chain'),
      t('fact.further'),
      t('fact.conflict'),
    ],
    rows: rows.map((row) => ({
      id: row.document.id,
      cells: [
        row.region.name,
        t(`regionLevel.${row.region.level}`),
        row.date ?? '',
        row.daysSinceOrigin ?? '',
        row.daysSinceAbove ?? '',
        documentShortName(row.document),
        adopted
          ? t('spread.adopts')
          : row.direct
            ? t('spread.direct')
            : t('spread.through', { count: Math.max(1, row.chain.length - 1) }),
        row.furtherCount,
        row.conflict === null ? '' : t(`conflict.${row.conflict}`),
      ],
    })),
  };
}

function gapTable({ gaps }: SpreadScene, t: Translate): Table {
  return {
    title: t('table.gaps'),
    columns: [t('fact.region'), t('fact.within'), t('fact.level'), t('fact.gap'), t('fact.held')],
    rows: gaps.map((gap) => ({
      id: gap.regionId,
      cells: [
        gap.name,
        gap.parentName ?? '',
        t(`regionLevel.${gap.level}`),
        t(`gapGroup.${gap.status}`),
        gap.documentsHeld,
      ],
    })),
  };
}

function levelTable({ diffusion }: SpreadScene, t: Translate): Table {
  return {
    title: t('table.levels'),
    columns: [t('fact.level'), t('fact.regions'), t('fact.reached'), t('fact.median')],
    rows: diffusion.levels.map((level) => ({
      id: level.level,
      cells: [t(`regionLevel.${level.level}`), level.regions ?? '', level.reached, level.medianDays ?? ''],
    })),
  };
}
