import { kindWords, levelWords, relationWords, roleWords, statusWords } from '../../../schema/fact-words.ts';
import type { Label } from '../../../schema/graph.ts';
import type { StepKind } from '../../../store/policy-graph.ts';
import type { DateConflict, GapStatus } from '../../../store/questions/diffusion/answer.ts';

/** Language of headers and of the words for roles, relations, levels and kinds. */
export const languages = ['zh', 'en'] as const;
export type Language = (typeof languages)[number];

/** The graph's own word and what a Chinese header has for it. */
type Words<W extends string> = Readonly<Record<W, string>>;

const conflicts: Words<DateConflict> = {
  'before-origin': '早于起点文件',
  'before-cited': '链条中有文件早于其所引文件',
};
const gaps: Words<GapStatus> = {
  'none-held': '未收录该区域的任何文件',
  'held-none-refers': '已收录该区域文件，均未见引用',
  'held-refers-otherwise': '已收录的文件以其他关系引用',
  'held-not-by-date': '已收录的落实文件晚于截止日期或无日期',
};

const labels: Words<Label> = {
  Document: '文件',
  Measure: '条目',
  Agency: '机关',
  Region: '区域',
  Initiative: '改革举措',
};
const steps: Words<StepKind> = {
  reference: '引用',
  issuedBy: '发文',
  contains: '包含条目',
  responsibleFor: '责任',
  adopts: '采用',
  partOf: '隶属',
};

const chinese = {
  role: roleWords,
  relation: relationWords,
  level: levelWords,
  kind: kindWords,
  status: statusWords,
  conflict: conflicts,
  gap: gaps,
  label: labels,
  step: steps,
} as const;

export type WordKind = keyof typeof chinese;

/** A word of the graph as readers of the language know it; in English it is the graph's own. */
export function sayWord(kind: WordKind, word: string, language: Language): string {
  if (language === 'en') return word;
  return (chinese[kind] as Readonly<Record<string, string>>)[word] ?? word;
}

/** What stands between the entries of a list in one cell. */
export const listSeparator: Readonly<Record<Language, string>> = { zh: '；', en: '; ' };
