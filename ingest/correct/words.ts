import type { Level, MeasureKind, Relation, Role } from '../../schema/facts.ts';

/** The words of a corrections file, in both languages. */
export const noneWords: ReadonlyMap<string, 'none'> = new Map([
  ['none', 'none'],
  ['无', 'none'],
]);

export const everywhereWords: readonly string[] = ['everywhere', '所有文件'];
export const collectiveWords: readonly string[] = ['collective', '集合'];

/** A value that says that there is none or that it cannot be told. */
export const nullWords: readonly string[] = ['null', '~', '不明'];

export const roleWords: ReadonlyMap<string, Role> = new Map<string, Role>([
  ['lead', 'lead'],
  ['responsible', 'responsible'],
  ['support', 'support'],
  ['牵头', 'lead'],
  ['负责', 'responsible'],
  ['配合', 'support'],
]);

export const kindWords: ReadonlyMap<string, MeasureKind | 'none'> = new Map<string, MeasureKind | 'none'>([
  ['measure', 'measure'],
  ['general', 'general'],
  ['safeguard', 'safeguard'],
  ['措施', 'measure'],
  ['总体', 'general'],
  ['保障', 'safeguard'],
  ...noneWords,
]);

export const relationWords: ReadonlyMap<string, Relation> = new Map<string, Relation>([
  ['implements', 'implements'],
  ['basis', 'basis'],
  ['forwards', 'forwards'],
  ['amends', 'amends'],
  ['repeals', 'repeals'],
  ['mentions', 'mentions'],
  ['贯彻', 'implements'],
  ['依据', 'basis'],
  ['转发', 'forwards'],
  ['修改', 'amends'],
  ['废止', 'repeals'],
  ['提及', 'mentions'],
]);

export const initiativeWords: ReadonlyMap<string, 'initiative' | 'none'> = new Map<
  string,
  'initiative' | 'none'
>([['initiative', 'initiative'], ['举措', 'initiative'], ...noneWords]);

export const levelWords: ReadonlyMap<string, Level> = new Map<string, Level>([
  ['national', 'national'],
  ['province', 'province'],
  ['prefecture', 'prefecture'],
  ['county', 'county'],
]);

export const booleanWords: ReadonlyMap<string, boolean> = new Map([
  ['true', true],
  ['false', false],
]);
