import { InvalidArgumentError, Option, type Command } from 'commander';
import { defaultLimits, type QueryLimits } from '../api/limits/limits.ts';

interface LimitOption {
  /** `--max-depth`; the environment variable is ZHENGMAI_MAX_DEPTH. */
  readonly flag: string;
  readonly zh: string;
  readonly en: string;
}

/** An option of `zhengmai serve` for each limit on queries. */
const limitOptions: Readonly<Record<keyof QueryLimits, LimitOption>> = {
  depth: { flag: 'max-depth', zh: '查询嵌套层数', en: 'nesting of a query' },
  aliases: { flag: 'max-aliases', zh: '别名数', en: 'aliases of a query' },
  directives: { flag: 'max-directives', zh: '指令数', en: 'directives of a query' },
  tokens: { flag: 'max-tokens', zh: '查询词数', en: 'words and signs of a query' },
  cost: { flag: 'max-cost', zh: '查询前估计的值数', en: 'values of an answer, estimated before it runs' },
  entries: { flag: 'max-entries', zh: '答案条目数', en: 'entries of all lists of an answer' },
  pageSize: { flag: 'max-page-size', zh: '每页条目数', en: 'entries of a page' },
  hops: { flag: 'max-hops', zh: '追溯步数', en: 'hops of a lineage' },
  graphNodes: {
    flag: 'max-graph-nodes',
    zh: '图的节点数',
    en: 'documents of a lineage, agencies of a network',
  },
  paths: { flag: 'max-paths', zh: '路径条数', en: 'paths between two things' },
  pathLength: { flag: 'max-path-length', zh: '路径步数', en: 'steps of a path' },
  alike: { flag: 'max-alike', zh: '相似条目数', en: 'measures like one' },
  searchLength: { flag: 'max-search-length', zh: '检索词字数', en: 'characters of a search' },
  bodyBytes: { flag: 'max-body', zh: '请求字节数', en: 'bytes of a request' },
  timeoutMs: { flag: 'query-timeout', zh: '查询毫秒数', en: 'milliseconds until a query is given up' },
};
const names = Object.keys(limitOptions) as (keyof QueryLimits)[];

/** Adds an option for each limit, with its environment variable. */
export function withLimits(command: Command): Command {
  for (const name of names) {
    const { flag, zh, en } = limitOptions[name];
    const option = new Option(`--${flag} <n>`, `${zh}上限 most ${en} (${defaultLimits[name]})`);
    command.addOption(option.env(variableOf(flag)).argParser(readLimit));
  }
  return command;
}

/** The limits that were given, among options under their names in camel case. */
export function limitsOf(options: Readonly<Record<string, unknown>>): Partial<QueryLimits> {
  const given = names.flatMap((name) => {
    const value =
      options[limitOptions[name].flag.replace(/-(\w)/g, (_dash, letter: string) => letter.toUpperCase())];
    return typeof value === 'number' ? [[name, value] as const] : [];
  });
  return Object.fromEntries(given);
}

function variableOf(flag: string): string {
  return `ZHENGMAI_${flag.replaceAll('-', '_').toUpperCase()}`;
}

/** A whole number from 1 to what a timer can wait. */
function readLimit(text: string): number {
  const value = /^\d{1,10}$/.test(text) ? Number(text) : 0;
  if (value >= 1 && value <= 2 ** 31 - 1) return value;
  throw new InvalidArgumentError('It must be a whole number from 1 to 2147483647.');
}
