import type { Relation } from '../../schema/facts.ts';
import { exitStatus } from '../exit-status.ts';
import { withGraph, type StoreOptions } from '../open-graph.ts';
import type { Terminal } from '../terminal.ts';

export interface StatsOptions extends StoreOptions {
  readonly json?: boolean;
}

const relationNames: Readonly<Record<Relation, string>> = {
  implements: '贯彻',
  basis: '依据',
  forwards: '转发',
  amends: '修改',
  repeals: '废止',
  mentions: '提及',
};

/** `zhengmai stats`: how much the graph holds. */
export async function stats(options: StatsOptions, terminal: Terminal): Promise<number> {
  const found = await withGraph(options, (graph) => graph.stats());
  if (options.json === true) {
    await terminal.print(`${JSON.stringify(found)}\n`);
    return exitStatus.success;
  }
  const period = found.firstDate === null ? '–' : `${found.firstDate} – ${found.lastDate}`;
  const rows: readonly (readonly [string, string | number])[] = [
    ['已收录文件 documents held', found.documents.held],
    ['仅被引用 documents cited only', found.documents.cited],
    ['日期 dates', period],
    ['条目 measures', found.measures],
    ['机关 agencies', found.agencies],
    ['集合主体 groups', found.collectives],
    ['区域 regions', found.regions],
    ['改革举措 initiatives', found.initiatives],
    ['责任 responsibilities', found.responsibilities],
    ...found.references.map(
      ({ relation, count }) => [`引用·${relationNames[relation]} references, ${relation}`, count] as const,
    ),
  ];
  await terminal.print(rows.map(([name, value]) => `${name}: ${value}\n`).join(''));
  return exitStatus.success;
}
