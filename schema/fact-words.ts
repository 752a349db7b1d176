/** What Chinese readers call the words of the facts: in exports, reports and explanations alike. */
import type { Level, MeasureKind, RegionLevel, Relation, Role } from './facts.ts';
import type { DocumentStatus } from './graph.ts';

type Words<W extends string> = Readonly<Record<W, string>>;

export const roleWords: Words<Role> = { lead: '牵头', responsible: '负责', support: '配合' };

export const relationWords: Words<Relation> = {
  implements: '贯彻',
  basis: '依据',
  forwards: '转发',
  amends: '修改',
  repeals: '废止',
  mentions: '提及',
};

export const levelWords: Words<Level | RegionLevel> = {
  national: '国家级',
  province: '省级',
  prefecture: '地级',
  county: '县级',
  area: '功能区',
};

export const kindWords: Words<MeasureKind> = { measure: '措施', general: '总体要求', safeguard: '保障' };

export const statusWords: Words<DocumentStatus> = { held: '已收录', cited: '仅被引用' };
