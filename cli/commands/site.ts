import { selectHeldDocuments, statusOf } from '../../api/export/index.ts';
import { ZhengmaiError } from '../../schema/errors.ts';
import type { Facts } from '../../schema/facts.ts';
import type { PolicyGraph } from '../../store/policy-graph.ts';
import { exitStatus } from '../exit-status.ts';
import { filtersOf } from '../export-options.ts';
import { withGraph, type StoreOptions } from '../open-graph.ts';
import { writeSite } from '../site/site-folder.ts';
import type { Terminal } from '../terminal.ts';
import { withoutText } from '../without-text.ts';

/** The filters are among the options under their names in camel case. */
export interface SiteOptions extends StoreOptions {
  /** Folder to write. */
  readonly out: string;
  readonly withoutText?: boolean;
  readonly force?: boolean;
}

/** More data than this open slowly in a browser (docs/viewer.md has the measured times). */
const comfortableBytes = 60_000_000;

/** `zhengmai site`: the viewer and the facts as a folder that opens without any program running. */
export async function site(options: SiteOptions, terminal: Terminal): Promise<number> {
  try {
    const documents = await withGraph(options, (graph) => chosenFacts(graph, options));
    const size = await writeSite(options.out, documents, options.force === true);
    terminal.say(
      `已写入 ${options.out}：${documents.length} 份文件，程序 ${megabytes(size.program)}，数据 ${megabytes(size.data)}；用浏览器打开其中的 index.html`,
      `Written to ${options.out}: ${documents.length} documents, program ${megabytes(size.program)}, data ${megabytes(size.data)}; open index.html there in a browser`,
    );
    if (size.data > comfortableBytes) {
      terminal.say(
        '数据较大，打开会慢；可用 --region、--from 等缩小范围，或用 --without-text 不带原文',
        'This is much data, which will open slowly; narrow it with --region, --from and others, or leave the sentences out with --without-text',
      );
    }
    return exitStatus.success;
  } catch (error) {
    // What was asked for cannot be: the same to the caller as an unknown option.
    if (statusOf(error) === null) throw error;
    terminal.complain(error);
    return exitStatus.usage;
  }
}

/** @throws ZhengmaiError NOTHING_CHOSEN: an empty site would only puzzle whoever gets it */
async function chosenFacts(graph: PolicyGraph, options: SiteOptions): Promise<readonly Facts[]> {
  const filters = filtersOf({ ...options });
  const facts: Facts[] = [];
  for await (const batch of await selectHeldDocuments(graph, filters)) {
    const held = await graph.facts(batch.map(({ id }) => id));
    for (const one of held)
      if (one !== null) facts.push(options.withoutText === true ? withoutText(one) : one);
  }
  if (facts.length > 0) return facts;
  throw new ZhengmaiError({
    code: 'NOTHING_CHOSEN',
    zh: '没有符合条件的已收录文件，未写入；请放宽条件，或先用 zhengmai ingest 导入',
    en: 'No document that was read matches, and nothing was written; ask for more, or take documents in with zhengmai ingest',
  });
}

function megabytes(bytes: number): string {
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}
