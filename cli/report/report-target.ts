import { open, writeFile } from 'node:fs/promises';
import { ZhengmaiError } from '../../schema/errors.ts';
import type { Terminal } from '../terminal.ts';
import { reportName, type CoverageReport } from './coverage-report.ts';
import { reportTable } from './report-table.ts';

export interface ReportOptions {
  /** A file; true: on standard error, or on standard output if there are no facts. */
  readonly report?: string | true;
  /** True: no facts are printed. */
  readonly reportOnly?: boolean;
  readonly reportFormat?: 'table' | 'json';
}

/** True if the options ask for a report. */
export function wantsReport({ report, reportOnly, reportFormat }: ReportOptions): boolean {
  return report !== undefined || reportOnly === true || reportFormat !== undefined;
}

/**
 * Makes sure, before any work, that a report cannot take the place of a document: `extract --report notice.txt`
 * would take the document's name for the report's.
 *
 * @throws ZhengmaiError REPORT_FILE_EXISTS, REPORT_FILE_UNWRITABLE
 */
export async function checkReportFile({ report }: ReportOptions): Promise<void> {
  if (typeof report !== 'string') return;
  const start = await startOf(report);
  if (start.trim() === '' || start.includes(reportName)) return;
  throw new ZhengmaiError({
    code: 'REPORT_FILE_EXISTS',
    zh: '此文件已存在，且不是报告，不会覆盖。若要把报告显示在屏幕上，请将 --report 写在最后',
    en: 'This file exists and is no report; it is not written over. To see the report on the screen, put --report last',
    file: report,
  });
}

/** Writes the report where the options say. */
export async function writeReport(
  report: CoverageReport,
  options: ReportOptions,
  terminal: Terminal,
): Promise<void> {
  const text =
    options.reportFormat === 'json'
      ? `${JSON.stringify(report, null, 2)}\n`
      : `${reportTable(report).trimEnd()}\n`;
  if (typeof options.report === 'string') {
    await writeFile(options.report, text);
    terminal.say(`报告已写入 ${options.report}`, `Report written to ${options.report}`);
    return;
  }
  if (options.reportOnly === true) await terminal.print(text);
  else terminal.line(text.trimEnd());
}

/** What the file begins with; it is made if it is not there, so that a report can be written at the end. */
async function startOf(path: string): Promise<string> {
  try {
    const file = await open(path, 'a+');
    try {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(64), 0, 64, 0);
      return buffer.toString('utf8', 0, bytesRead);
    } finally {
      await file.close();
    }
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw new ZhengmaiError({
      code: 'REPORT_FILE_UNWRITABLE',
      zh: `无法写入报告（${code ?? message}），请检查路径与权限`,
      en: `The report cannot be written there (${code ?? message}); check path and permissions`,
      file: path,
      cause: error,
    });
  }
}
