/** Words of the interface in two languages, with `{name}` for what is filled in. */
import type { Language } from '../state/view-state.ts';
import { english } from './english.ts';
import { chinese, type MessageKey } from './chinese.ts';

export type Translate = (key: MessageKey, values?: Readonly<Record<string, string | number>>) => string;

const dictionaries: Readonly<Record<Language, Readonly<Record<MessageKey, string>>>> = {
  zh: chinese,
  en: english,
};

export function translator(language: Language): Translate {
  const dictionary = dictionaries[language];
  return (key, values = {}) =>
    dictionary[key].replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}
