import type { FoldBy, FoldedNetwork } from '../../../store/policy-graph.ts';
import { sayWord, type Language } from './words.ts';
import { integer, list, text, within, type Column } from './column.ts';
import { cooperationColumns, type Cooperation } from './networks.ts';

/** 一组机关: of one 条线, region or level. */
export type GroupRow = FoldedNetwork['nodes'][number] & {
  readonly by: FoldBy;
  /** Of a region its own; of a 条线 or level its key. Null for agencies of which it cannot be told. */
  readonly name: string | null;
};

/** 两组机关的协作 */
export interface GroupEdgeRow extends Cooperation {
  readonly source: GroupRow;
  readonly target: GroupRow;
}

const unknown: Readonly<Record<FoldBy, string>> = {
  function: '条线不明',
  region: '区域不明',
  level: '层级不明',
};

/** As readers of the language know the group. */
export function nameOfGroup({ by, name }: GroupRow, language: Language): string {
  if (name === null) return language === 'zh' ? unknown[by] : 'unknown';
  return by === 'level' ? sayWord('level', name, language) : name;
}

const own: readonly Column<GroupRow>[] = [
  text('key', '键', ({ key }) => key),
  { name: 'name', zh: '名称', type: 'string', value: nameOfGroup },
];

export const groupColumns: readonly Column<GroupRow>[] = [
  ...own,
  integer('agencies', '机关数', (row) => row.agencies),
  integer('unresolved', '其中未能辨认的单位数', (row) => row.unresolved),
  integer('measures', '承担条目数', (row) => row.measures),
  integer('leads', '有机关牵头的条目数', (row) => row.leads),
  integer('supports', '有机关配合的条目数', (row) => row.supports),
  integer('shared', '组内协作条目数', (row) => row.shared),
  list('shared_measure_ids', '组内协作条目 id', (row) => row.measureIds),
];

export const groupEdgeColumns: readonly Column<GroupEdgeRow>[] = [
  ...within(own, ({ source }: GroupEdgeRow) => source, { name: 'source_', zh: '甲方' }),
  ...within(own, ({ target }: GroupEdgeRow) => target, { name: 'target_', zh: '乙方' }),
  integer('weight', '共同条目数', ({ weight }) => weight),
  ...cooperationColumns,
];
