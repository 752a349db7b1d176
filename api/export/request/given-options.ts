import type { Label } from '../../../schema/graph.ts';
import type { PolicyGraph } from '../../../store/policy-graph.ts';
import { findId } from './find.ts';
import { exportOptions, type ExportOption, type OptionName } from './options.ts';
import { requestError } from './request-error.ts';

/** Options as they come: each name with the values given for it. */
export type RawOptions = Readonly<Record<string, readonly string[]>>;

/** The options of one request, checked when they are read. What is not given is undefined or as usual. */
export interface GivenOptions {
  readonly text: (name: OptionName) => string | undefined;
  readonly texts: (name: OptionName) => readonly string[] | undefined;
  readonly date: (name: OptionName) => string | undefined;
  readonly words: <W extends string>(name: OptionName, allowed?: readonly W[]) => readonly W[] | undefined;
  readonly word: <W extends string>(name: OptionName, allowed?: readonly W[]) => W | undefined;
  readonly flag: (name: OptionName) => boolean | undefined;
  readonly number: (name: OptionName) => number;
  readonly share: (name: OptionName) => number;
  readonly id: (name: OptionName, label: Label) => Promise<string | undefined>;
  readonly ids: (name: OptionName, label: Label) => Promise<readonly string[] | undefined>;
}

/**
 * @throws ZhengmaiError UNKNOWN_OPTION for a name that is not among `accepted`: a filter that is silently left
 * out would give more than was asked for
 */
export function givenOptions(
  graph: PolicyGraph,
  raw: RawOptions,
  accepted: readonly OptionName[],
): GivenOptions {
  for (const name of Object.keys(raw)) {
    if ((accepted as readonly string[]).includes(name)) continue;
    throw requestError(
      'UNKNOWN_OPTION',
      `此导出没有选项 ${name.slice(0, 40)}，可用：${accepted.join(' ')}`,
      `This export has no option ${name.slice(0, 40)}; it has: ${accepted.join(' ')}`,
    );
  }
  const many = (name: OptionName): readonly string[] | undefined => raw[name];
  const one = (name: OptionName): string | undefined => {
    const values = raw[name];
    if (values === undefined || values.length === 1) return values?.[0];
    throw badOption(name, values.join(' '), '只能给出一次', 'it can be given only once');
  };
  const ids: GivenOptions['ids'] = async (name, label) => {
    const keys = many(name);
    return keys && Promise.all(keys.map((key) => findId(graph, label, key)));
  };
  return {
    text: one,
    texts: many,
    date: (name) => {
      const value = one(name);
      if (value !== undefined && !isDate(value)) {
        throw badOption(name, value, '请写作 2023-01-19', 'write 2023-01-19');
      }
      return value;
    },
    words: (name, allowed) => many(name)?.map((value) => checkWord(name, value, allowed)),
    word: <W extends string>(name: OptionName, allowed?: readonly W[]) => {
      const option: ExportOption = exportOptions[name];
      const value = one(name);
      if (value !== undefined) return checkWord(name, value, allowed);
      return option.form === 'word' ? (option.usually as W | undefined) : undefined;
    },
    flag: (name) => {
      const option: ExportOption = exportOptions[name];
      const value = one(name);
      if (value === 'true' || value === 'false') return value === 'true';
      if (value !== undefined) throw badOption(name, value, '请写 true 或 false', 'write true or false');
      return option.form === 'flag' ? (option.usually ?? undefined) : undefined;
    },
    number: (name) => {
      const option: ExportOption = exportOptions[name];
      const { usually, most } = option.form === 'number' ? option : { usually: 1, most: 1 };
      const text = one(name);
      if (text === undefined) return usually;
      const value = /^\d{1,16}$/.test(text) ? Number(text) : NaN;
      if (value >= 1 && value <= most) return value;
      throw badOption(name, text, `应在 1 到 ${most} 之间`, `it must be from 1 to ${most}`);
    },
    share: (name) => {
      const option: ExportOption = exportOptions[name];
      const { usually, least } = option.form === 'share' ? option : { usually: 1, least: 1 };
      const text = one(name);
      if (text === undefined) return usually;
      const value = /^\d(?:\.\d{1,16})?$/.test(text) ? Number(text) : NaN;
      if (value >= least && value <= 1) return value;
      throw badOption(name, text, `应在 ${least} 到 1 之间`, `it must be from ${least} to 1`);
    },
    id: async (name, label) => {
      const key = one(name);
      return key === undefined ? undefined : findId(graph, label, key);
    },
    ids,
  };
}

function checkWord<W extends string>(name: OptionName, value: string, allowed?: readonly W[]): W {
  const option: ExportOption = exportOptions[name];
  const words: readonly string[] = allowed ?? (option.form === 'word' ? option.words : []);
  const word = value.toLowerCase();
  if (words.includes(word)) return word as W;
  const list = words.join(', ');
  throw badOption(name, value, `应为 ${list} 之一`, `it must be one of ${list}`);
}

function badOption(name: OptionName, value: string, zh: string, en: string): Error {
  const shown = value.slice(0, 80);
  return requestError(
    'BAD_OPTION',
    `选项 ${name} 的值 ${shown} 无效：${zh}`,
    `Option ${name} cannot be ${shown}: ${en}`,
  );
}

/** ISO, a day that exists. */
function isDate(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
