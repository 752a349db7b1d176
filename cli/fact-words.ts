import type { Level, MeasureKind, Relation, Role } from '../schema/facts.ts';

type Words = readonly [zh: string, en: string];

export const roleNames: Readonly<Record<Role, Words>> = {
  lead: ['牵头', 'lead'],
  responsible: ['负责', 'responsible'],
  support: ['配合', 'support'],
};

export const kindNames: Readonly<Record<MeasureKind | 'section', Words>> = {
  measure: ['措施', 'measure'],
  general: ['总体要求', 'general'],
  safeguard: ['保障', 'safeguard'],
  section: ['章节', 'section'],
};

export const relationNames: Readonly<Record<Relation, Words>> = {
  implements: ['贯彻', 'implements'],
  basis: ['依据', 'basis'],
  forwards: ['转发', 'forwards'],
  amends: ['修改', 'amends'],
  repeals: ['废止', 'repeals'],
  mentions: ['提及', 'mentions'],
};

export const levelNames: Readonly<Record<Level | 'area', Words>> = {
  national: ['国家级', 'national'],
  province: ['省级', 'province'],
  prefecture: ['地级', 'prefecture'],
  county: ['县级', 'county'],
  area: ['功能区', 'area'],
};

/** 牵头 lead */
export function both([zh, en]: Words): string {
  return `${zh} ${en}`.trim();
}
