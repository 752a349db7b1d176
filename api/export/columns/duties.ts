import type { RegionNode } from '../../../schema/graph.ts';
import { flag, share, text, within, word, type Column } from './column.ts';
import { evidenceColumns } from './evidence.ts';
import { placeColumns, type Duty, type InDocument, type TakenUp } from './measures.ts';

/** 责任: an agency answers for a measure. */
export interface DutyRow extends Duty {
  readonly agencyRegion: RegionNode | null;
  readonly at: InDocument;
}

/** 采用: a measure takes up an initiative. */
export interface AdoptionRow extends TakenUp {
  readonly at: InDocument;
}

export const dutyColumns: readonly Column<DutyRow>[] = [
  text('agency_id', '机关 id', ({ agency }) => agency.id),
  text('agency', '机关', ({ agency }) => agency.name),
  text('function', '条线', ({ agency }) => agency.function),
  word('agency_level', '机关层级', 'level', ({ agency }) => agency.level),
  text('agency_region', '机关区域', ({ agencyRegion }) => agencyRegion?.name),
  flag('collective', '集合主体', ({ agency }) => agency.collective),
  word('role', '责任角色', 'role', ({ responsibility }) => responsibility.role),
  text('unit_text', '原文称谓', ({ responsibility }) => responsibility.text),
  text('deadline', '完成时限', ({ responsibility }) => responsibility.deadline),
  flag('inferred', '由前文推定', ({ responsibility }) => responsibility.inferred),
  share('confidence', '把握', ({ responsibility }) => responsibility.confidence),
  ...within(placeColumns, ({ at }: DutyRow) => at),
  ...evidenceColumns(({ responsibility }: DutyRow) => responsibility.evidence),
  text('url', '原文地址', ({ at }) => at.of.document.url),
];

export const adoptionColumns: readonly Column<AdoptionRow>[] = [
  text('initiative_id', '举措 id', ({ initiative }) => initiative.id),
  text('initiative', '改革举措', ({ initiative }) => initiative.name),
  ...within(placeColumns, ({ at }: AdoptionRow) => at),
  ...evidenceColumns(({ adoption }: AdoptionRow) => adoption.evidence),
  text('url', '原文地址', ({ at }) => at.of.document.url),
];
