import type { IncomingMessage, ServerResponse } from 'node:http';
import type { PolicyGraph } from '../../store/policy-graph.ts';
import {
  catalogue,
  exportNames,
  mediaTypes,
  neo4jFileNames,
  openExport,
  openNeo4jFile,
  statusOf,
  type ExportName,
  type RawOptions,
} from '../export/index.ts';
import { defaultExportLimits, type ExportLimits } from '../limits/limits.ts';
import type { ZhengmaiError } from '../../schema/errors.ts';
import type { Logger } from './logger.ts';
import { sendError, sendJson } from './respond.ts';
import { sendStream, type StreamOutcome } from './send-stream.ts';

/** Exports are below this path: /export/documents.csv, /export/neo4j/documents.csv. */
export const exportPath = '/export/';
const neo4jPath = 'neo4j/';
/** Of an export that was refused before its form was known. */
const noForm = 'none';

interface OpenedExport {
  /** Its form; `neo4j` for each of the files that load into one. */
  readonly form: string;
  readonly chunks: AsyncIterable<string>;
  readonly type: string;
  readonly fileName: string;
  readonly omitted: number;
}

/** `refused`: the fault of the request. `busy`: too many at a time. `failed`: ours, even in the middle. */
type ExportOutcome = StreamOutcome | 'refused' | 'busy' | 'failed';
type Answer = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/**
 * Answers GET and HEAD below {@link exportPath}: one export, its options as parameters of the address. What was
 * left out because of a limit is in the header X-Zhengmai-Omitted. A client that reads slowly slows the store
 * down; one that goes away or stops reading ends the export.
 *
 * @param told of the end of each, for metrics
 */
export function exportEndpoint(
  graph: PolicyGraph,
  log: Logger,
  givenLimits: Partial<ExportLimits> = {},
  told: (form: string, outcome: ExportOutcome) => void = () => undefined,
): Answer {
  const limits = { ...defaultExportLimits, ...givenLimits };
  let running = 0;
  return async (request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    const name = url.pathname.slice(exportPath.length);
    if (name === '') return sendJson(response, 200, listOfExports());
    if (running >= limits.atOnce) {
      response.setHeader('Retry-After', '5');
      told(noForm, 'busy');
      return sendError(
        response,
        503,
        'TOO_MANY_EXPORTS',
        `正在进行的导出已达上限 ${limits.atOnce}，请稍后再试`,
        `No more than ${limits.atOnce} exports run at a time; try again later`,
      );
    }
    running++;
    let form = noForm;
    try {
      const found = await open(graph.under(leaving(response)), name, optionsOf(url.searchParams));
      form = found.form;
      const headers = {
        'Content-Type': found.type,
        'Content-Disposition': `attachment; filename="zhengmai-${found.fileName}"`,
        'Cache-Control': 'no-store',
        'X-Zhengmai-Omitted': String(found.omitted),
      };
      const outcome = await sendStream(response, headers, found.chunks, limits.stallMs);
      told(form, outcome);
      if (outcome !== 'sent') log.warn({ export: name, outcome }, 'export not read to its end');
    } catch (error) {
      if (response.destroyed) {
        told(form, 'left');
        return log.warn({ export: name, outcome: 'left' }, 'export not read to its end');
      }
      const status = response.headersSent ? null : statusOf(error);
      told(form, status === null ? 'failed' : 'refused');
      if (status === null) throw error;
      const { code, zh, en } = error as ZhengmaiError;
      sendError(response, status, code, zh, en);
    } finally {
      running--;
    }
  };
}

/** Aborted when the connection closes: an export that nobody reads any more stops, in the store too. */
function leaving(response: ServerResponse): AbortSignal {
  const controller = new AbortController();
  response.once('close', () => controller.abort(new Error('the client has gone')));
  return controller.signal;
}

async function open(graph: PolicyGraph, name: string, options: RawOptions): Promise<OpenedExport> {
  if (name.startsWith(neo4jPath)) {
    const fileName = name.slice(neo4jPath.length);
    const chunks = await openNeo4jFile(graph, fileName, options);
    const type = fileName.endsWith('.csv') ? mediaTypes.csv : mediaTypes.cypher;
    return { form: 'neo4j', chunks, type, fileName, omitted: 0 };
  }
  const [, what = name, format = null] = /^(.*?)(?:\.([^.]*))?$/.exec(name) ?? [];
  const { chunks, format: chosen, omitted } = await openExport(graph, what, format, options);
  return { form: chosen, chunks, type: mediaTypes[chosen], fileName: `${what}.${chosen}`, omitted };
}

function optionsOf(parameters: URLSearchParams): RawOptions {
  return Object.fromEntries([...new Set(parameters.keys())].map((name) => [name, parameters.getAll(name)]));
}

/** What there is, for programs that look around. */
function listOfExports(): object {
  return {
    exports: (Object.keys(exportNames) as ExportName[]).map((name) => ({
      name,
      description: `${exportNames[name].zh} / ${exportNames[name].en}`,
      paths: exportNames[name].formats.map((format) => `${exportPath}${name}.${format}`),
      options: catalogue[name].options,
    })),
    neo4j: neo4jFileNames.map((name) => `${exportPath}${neo4jPath}${name}`),
  };
}
