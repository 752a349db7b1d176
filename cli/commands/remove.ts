import { normaliseNumber } from '../../schema/document-number.ts';
import { ZhengmaiError } from '../../schema/errors.ts';
import type { DocumentNode } from '../../schema/graph.ts';
import type { DocumentFilter, PolicyGraph } from '../../store/policy-graph.ts';
import { exitStatus } from '../exit-status.ts';
import { withGraph, type StoreOptions } from '../open-graph.ts';
import type { Terminal } from '../terminal.ts';

export interface RemoveOptions extends StoreOptions {
  /** Names of files: all that was read from them. */
  readonly source?: readonly string[];
}

const pageSize = 200;

/** `zhengmai remove ID|NUMBER…`: documents out of the graph, with exactly what they brought. */
export async function remove(
  keys: readonly string[],
  options: RemoveOptions,
  terminal: Terminal,
): Promise<number> {
  const sources = options.source ?? [];
  if (keys.length + sources.length === 0) {
    terminal.say(
      '请给出文件的 id 或发文字号，或用 --source 给出来源文件。用法见 zhengmai remove --help',
      'Give ids or numbers of documents, or files with --source. See zhengmai remove --help',
    );
    return exitStatus.usage;
  }
  return withGraph(options, async (graph) => {
    let failures = 0;
    const found = new Map<string, DocumentNode>();
    const look = async (find: () => Promise<readonly DocumentNode[]>): Promise<void> => {
      try {
        for (const document of await find()) found.set(document.id, document);
      } catch (error) {
        if (!(error instanceof ZhengmaiError)) throw error;
        failures++;
        terminal.complain(error);
      }
    };
    for (const key of keys) await look(async () => [await heldDocument(graph, key)]);
    for (const source of sources) await look(() => fromSource(graph, source));
    const removed = await graph.remove([...found.keys()]);
    for (const id of removed) {
      const document = found.get(id);
      terminal.say(`已移除 ${document?.title ?? id}`, `Removed ${document?.number ?? id}`);
    }
    terminal.say(`共移除 ${removed.length} 份文件`, `${removed.length} documents removed`);
    return failures > 0 ? exitStatus.partial : exitStatus.success;
  });
}

/** @throws ZhengmaiError DOCUMENT_NOT_HELD, AMBIGUOUS_NUMBER */
async function heldDocument(graph: PolicyGraph, key: string): Promise<DocumentNode> {
  const [node] = await graph.nodes([key]);
  if (node?.label === 'Document' && node.status === 'held') return node;
  const number = normaliseNumber(key);
  const held = number === null ? [] : await all(graph, { number, status: 'held' });
  const [first, ...others] = held;
  if (first === undefined) {
    throw new ZhengmaiError({
      code: 'DOCUMENT_NOT_HELD',
      zh: `没有收录 ${key}，请检查 id 或发文字号`,
      en: `${key} is not held; check the id or number`,
    });
  }
  if (others.length === 0) return first;
  const ids = held.map((document) => document.id).join(' ');
  throw new ZhengmaiError({
    code: 'AMBIGUOUS_NUMBER',
    zh: `${key} 为多份文件共用，请用 id 指明：${ids}`,
    en: `${key} is shared by several documents; name one by its id: ${ids}`,
  });
}

async function fromSource(graph: PolicyGraph, file: string): Promise<readonly DocumentNode[]> {
  const held = await all(graph, { sourceFile: file, status: 'held' });
  if (held.length > 0) return held;
  throw new ZhengmaiError({
    code: 'SOURCE_NOT_HELD',
    zh: `没有来自 ${file} 的文件；名称应与查询所示的 sourceFile 一致`,
    en: `Nothing is held from ${file}; the name is what queries show as sourceFile`,
  });
}

async function all(graph: PolicyGraph, filter: DocumentFilter): Promise<readonly DocumentNode[]> {
  const found: DocumentNode[] = [];
  let after: string | undefined;
  do {
    const page = await graph.documents(
      filter,
      { field: 'date' },
      { first: pageSize, ...(after === undefined ? {} : { after }) },
    );
    found.push(...page.items.map((item) => item.node));
    after = page.hasNext ? page.items.at(-1)?.cursor : undefined;
  } while (after !== undefined);
  return found;
}
