import type { PolicyGraph } from '../../store/policy-graph.ts';
import type { Language } from './columns/words.ts';
import type { Format } from './names.ts';
import type { GivenOptions } from './request/given-options.ts';
import type { OptionName } from './request/options.ts';

/** An export that is ready to be written. Nothing more is fetched before it is read. */
export interface Content {
  readonly chunks: AsyncIterable<string>;
  /** What is left out: because of a limit, or because it has no place in the table. */
  readonly omitted: number;
  /** What that is and why, said behind the number; nodes because of `limit` if left out. */
  readonly omission?: Omission;
}

/** Says what was left out, of which there are so many. */
export type Omission = (omitted: number) => { readonly zh: string; readonly en: string };

export const beyondLimit: Omission = (omitted) => ({
  zh: `因 --limit 省略 ${omitted} 个节点`,
  en: `${omitted} nodes were left out because of --limit`,
});

/** Reads the options and asks the store, so that what is wrong with the request shows before anything is written. */
export type Open = (graph: PolicyGraph, options: GivenOptions) => Promise<Content>;

/** One thing that can be exported. */
export interface Exportable {
  readonly options: readonly OptionName[];
  readonly formats: Readonly<Partial<Record<Format, Open>>>;
}

export function languageOf(options: GivenOptions): Language {
  return options.word<Language>('header') ?? 'zh';
}
