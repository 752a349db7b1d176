import type { RegionNode } from '../../../schema/graph.ts';
import type { RankedAgency } from '../../../store/questions/agency-ranking/request.ts';
import type { RegionalAgency } from '../../../store/questions/responsibility-by-region/responsibility-by-region.ts';
import { integer, share, text, within, word, type Column } from './column.ts';
import { dutyColumns, type DutyRow } from './duties.ts';
import { agencyColumns, type AgencyRow } from './places.ts';

/** 排名中的一个机关 */
export type RankedRow = AgencyRow & RankedAgency;

/** 一条线在一个区域的一个机关; the region is null where it cannot be told. */
export interface RegionalRow extends RegionalAgency {
  readonly region: RegionNode | null;
}

/** 一条线在一个区域的一项责任 */
export interface RegionalDutyRow extends DutyRow {
  readonly region: RegionNode | null;
}

/** How many measures an agency answers for, and as what. */
const counts: readonly Column<Omit<RegionalAgency, 'agency'>>[] = [
  integer('measures', '承担条目数', (row) => row.measures),
  integer('leads', '牵头条目数', (row) => row.leads),
  integer('responsible', '负责条目数', (row) => row.responsible),
  integer('supports', '配合条目数', (row) => row.supports),
];

export const rankedColumns: readonly Column<RankedRow>[] = [
  integer('rank', '名次', (row) => row.rank),
  share('value', '排名依据的值', (row) => row.value),
  ...agencyColumns,
  ...counts,
];

const regionOf: readonly Column<RegionNode>[] = [
  text('region_id', '区域 id', (region) => region.id),
  text('region_name', '区域', (region) => region.name),
  text('region_code', '行政区划代码', (region) => region.code),
  word('region_level', '区域层级', 'level', (region) => region.level),
];

export const regionalColumns: readonly Column<RegionalRow>[] = [
  ...within(regionOf, ({ region }: RegionalRow) => region),
  text('agency_id', '机关 id', ({ agency }) => agency.id),
  text('agency', '机关', ({ agency }) => agency.name),
  text('function', '条线', ({ agency }) => agency.function),
  ...counts,
];

export const regionalDutyColumns: readonly Column<RegionalDutyRow>[] = [
  ...within(regionOf, ({ region }: RegionalDutyRow) => region),
  ...dutyColumns.filter(({ name }) => name !== 'agency_region'),
];
