import { extname, join } from 'node:path';
import {
  beyondLimit,
  exportNames,
  neo4jFileNames,
  openExport,
  openNeo4jFile,
  statusOf,
} from '../../api/export/index.ts';
import { ZhengmaiError } from '../../schema/errors.ts';
import { makeFolder } from '../../store/memory/make-folder.ts';
import type { PolicyGraph } from '../../store/policy-graph.ts';
import { exitStatus } from '../exit-status.ts';
import { filtersOf } from '../export-options.ts';
import { withGraph, type StoreOptions } from '../open-graph.ts';
import type { Terminal } from '../terminal.ts';
import { cannotWrite, refuseToOverwrite, writeFileInPlace } from '../write-file.ts';

/** The filters are among the options under their names in camel case. */
export interface ExportOptions extends StoreOptions {
  readonly format?: string;
  /** A file; for neo4j a folder. */
  readonly output?: string;
  readonly force?: boolean;
}

/** `zhengmai export WHAT`: a list, a network or the graph in a form that other programs read. */
export async function exportGraph(what: string, options: ExportOptions, terminal: Terminal): Promise<number> {
  try {
    await withGraph(options, (graph) =>
      options.format === 'neo4j'
        ? writeNeo4jFolder(graph, what, options, terminal)
        : writeExport(graph, what, options, terminal),
    );
    return exitStatus.success;
  } catch (error) {
    // What was asked for cannot be: the same to the caller as an unknown option.
    if (statusOf(error) === null && !isUsageError(error)) throw error;
    terminal.complain(error);
    return exitStatus.usage;
  }
}

async function writeExport(
  graph: PolicyGraph,
  what: string,
  options: ExportOptions,
  terminal: Terminal,
): Promise<void> {
  const { output } = options;
  const format = options.format ?? (output === undefined ? null : formatOfFile(what, output));
  if (output !== undefined && options.force !== true) refuseToOverwrite([output]);
  const {
    chunks,
    omitted,
    omission = beyondLimit,
  } = await openExport(graph, what, format, filtersOf({ ...options }));
  if (output === undefined) {
    for await (const chunk of chunks) await terminal.print(chunk);
  } else {
    await writeFileInPlace(output, chunks);
    terminal.say(`已写入 ${output}`, `Written to ${output}`);
  }
  if (omitted > 0) {
    const { zh, en } = omission(omitted);
    terminal.say(zh, en);
  }
}

async function writeNeo4jFolder(
  graph: PolicyGraph,
  what: string,
  options: ExportOptions,
  terminal: Terminal,
): Promise<void> {
  const { output } = options;
  if (what !== 'graph') {
    throw usageError(
      'UNKNOWN_FORMAT',
      `只有 graph 可导出为 neo4j，请用 zhengmai export graph --format neo4j`,
      'Only graph can be exported as neo4j: zhengmai export graph --format neo4j',
    );
  }
  if (output === undefined) {
    throw usageError(
      'OUTPUT_MISSING',
      'neo4j 格式含多个文件，请用 --output 给出文件夹',
      'The form neo4j is several files; name a folder with --output',
    );
  }
  const paths = new Map(neo4jFileNames.map((name) => [name, join(output, name)]));
  if (options.force !== true) refuseToOverwrite([...paths.values()]);
  await makeFolder(output).catch((cause: unknown) => {
    throw cannotWrite(output, cause);
  });
  const filters = filtersOf({ ...options });
  for (const [name, path] of paths) await writeFileInPlace(path, await openNeo4jFile(graph, name, filters));
  terminal.say(
    `已写入 ${output}：载入方法见 load.cypher 与 import.sh`,
    `Written to ${output}; load.cypher and import.sh there load it`,
  );
}

/** By the extension, if the export has a form of this name; else the usual one. */
function formatOfFile(what: string, path: string): string | null {
  const extension = extname(path).slice(1).toLowerCase();
  const formats: readonly string[] = exportNames[what as keyof typeof exportNames]?.formats ?? [];
  return formats.includes(extension) ? extension : null;
}

const usageCodes: ReadonlySet<string> = new Set(['UNKNOWN_FORMAT', 'OUTPUT_MISSING']);

function usageError(code: string, zh: string, en: string): Error {
  return new ZhengmaiError({ code, zh, en });
}

function isUsageError(error: unknown): boolean {
  return error instanceof ZhengmaiError && usageCodes.has(error.code);
}
