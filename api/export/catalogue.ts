import type { PolicyGraph } from '../../store/policy-graph.ts';
import type { Content, Exportable } from './exportable.ts';
import { alignments } from './exports/alignment.ts';
import { diffusions } from './exports/diffusion.ts';
import { graphOptions, neo4jFile, neo4jFileNames, wholes } from './exports/graph.ts';
import { lists } from './exports/lists.ts';
import { networks } from './exports/networks.ts';
import { pathExports } from './exports/paths.ts';
import { shares } from './exports/shares.ts';
import { exportNames, type ExportName, type Format } from './names.ts';
import { givenOptions, type RawOptions } from './request/given-options.ts';
import { requestError } from './request/request-error.ts';

/** How each of them is made. */
export const catalogue: Readonly<Record<ExportName, Exportable>> = {
  ...lists,
  ...networks,
  ...shares,
  ...pathExports,
  ...diffusions,
  ...alignments,
  ...wholes,
};

/**
 * An export, ready to be written.
 *
 * @throws ZhengmaiError with a code of request/request-error.ts where the request is at fault
 */
export async function openExport(
  graph: PolicyGraph,
  what: string,
  format: string | null,
  options: RawOptions,
): Promise<Content & { readonly format: Format }> {
  if (!isExportName(what)) {
    const names = Object.keys(exportNames).join(' ');
    throw requestError(
      'UNKNOWN_EXPORT',
      `没有名为 ${what.slice(0, 40)} 的导出，可导出：${names}`,
      `There is no export ${what.slice(0, 40)}; there are: ${names}`,
    );
  }
  const exportable = catalogue[what];
  const formats: readonly Format[] = exportNames[what].formats;
  const chosen = formats.find((one) => format === null || one === format);
  const open = chosen === undefined ? undefined : exportable.formats[chosen];
  if (chosen === undefined || open === undefined) {
    throw requestError(
      'UNKNOWN_FORMAT',
      `${what} 不能导出为 ${(format ?? '').slice(0, 40)}，可用：${formats.join(' ')}`,
      `${what} cannot be exported as ${(format ?? '').slice(0, 40)}; use: ${formats.join(' ')}`,
    );
  }
  const content = await open(graph, givenOptions(graph, options, exportable.options));
  return { ...content, format: chosen };
}

function isExportName(name: string): name is ExportName {
  return Object.hasOwn(exportNames, name);
}

/**
 * One of the files that make the graph in another Neo4j (see {@link neo4jFileNames}).
 *
 * @throws ZhengmaiError with a code of request/request-error.ts where the request is at fault
 */
export async function openNeo4jFile(
  graph: PolicyGraph,
  name: string,
  options: RawOptions,
): Promise<AsyncIterable<string>> {
  const file = await neo4jFile(graph, givenOptions(graph, options, graphOptions), name);
  if (file !== null) return file;
  throw requestError(
    'UNKNOWN_EXPORT',
    `没有文件 ${name.slice(0, 40)}，可用：${neo4jFileNames.join(' ')}`,
    `There is no file ${name.slice(0, 40)}; there are: ${neo4jFileNames.join(' ')}`,
  );
}
