import type { Adoption, AgencyNode, InitiativeNode, RegionNode } from '../../../schema/graph.ts';
import { isNameTold } from '../../../schema/ids.ts';
import type { DocumentCount } from '../../../store/policy-graph.ts';
import { flag, integer, list, text, within, word, type Column } from './column.ts';
import { briefDocumentColumns, type DocumentRow } from './documents.ts';
import { evidenceColumns } from './evidence.ts';

/** 机关 with where it is and what it is part of. */
export interface AgencyRow {
  readonly agency: AgencyNode;
  readonly region: RegionNode | null;
  readonly parent: AgencyNode | null;
}

/** With the number of measures for which it answers. */
export interface BusyAgencyRow extends AgencyRow {
  readonly measures: number;
}

export interface RegionRow {
  readonly region: RegionNode;
  readonly parent: RegionNode | null;
  /** Of the region itself. */
  readonly documents: DocumentCount;
}

/** 改革举措 with its earliest adoption; the others are in the list of adoptions. */
export interface InitiativeRow {
  readonly initiative: InitiativeNode;
  readonly adoptions: number;
  readonly first: { readonly adoption: Adoption; readonly of: DocumentRow } | null;
}

export const agencyColumns: readonly Column<AgencyRow>[] = [
  text('id', 'id', ({ agency }) => agency.id),
  text('name', '规范全称', ({ agency }) => agency.name),
  list('variant_names', '文中称呼', ({ agency }) => agency.variantNames),
  text('function', '条线', ({ agency }) => agency.function),
  word('level', '层级', 'level', ({ agency }) => agency.level),
  flag('collective', '集合主体', ({ agency }) => agency.collective),
  flag('resolved', '全称已辨认', ({ agency }) => isNameTold(agency)),
  text('region', '区域', ({ region }) => region?.name),
  text('region_id', '区域 id', ({ agency }) => agency.regionId),
  text('parent', '上级单位', ({ parent }) => parent?.name),
  text('parent_id', '上级单位 id', ({ agency }) => agency.parentId),
];

export const busyAgencyColumns: readonly Column<BusyAgencyRow>[] = [
  ...agencyColumns,
  integer('measures', '承担条目数', ({ measures }) => measures),
];

export const regionColumns: readonly Column<RegionRow>[] = [
  text('id', 'id', ({ region }) => region.id),
  text('name', '名称', ({ region }) => region.name),
  text('code', '行政区划代码', ({ region }) => region.code),
  word('level', '层级', 'level', ({ region }) => region.level),
  text('parent', '上级区域', ({ parent }) => parent?.name),
  text('parent_id', '上级区域 id', ({ region }) => region.parentId),
  integer('documents_held', '已收录文件数', ({ documents }) => documents.held),
  integer('documents_cited', '仅被引用文件数', ({ documents }) => documents.cited),
];

export const initiativeColumns: readonly Column<InitiativeRow>[] = [
  text('id', 'id', ({ initiative }) => initiative.id),
  text('name', '名称', ({ initiative }) => initiative.name),
  integer('adoptions', '采用次数', ({ adoptions }) => adoptions),
  ...within(briefDocumentColumns, ({ first }: InitiativeRow) => first?.of ?? null, {
    name: 'first_document_',
    zh: '最早采用文件',
  }),
  ...evidenceColumns(({ first }: InitiativeRow) => first?.adoption.evidence ?? null),
  text('url', '原文地址', ({ first }) => first?.of.document.url),
];
