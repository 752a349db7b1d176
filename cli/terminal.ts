import { once } from 'node:events';
import { ZhengmaiError } from '../schema/errors.ts';

/** Where a command writes: results on standard output, everything for people on standard error. */
export interface Terminal {
  /** A message, in both languages. */
  readonly say: (zh: string, en: string) => void;
  /** A line that needs no translation. */
  readonly line: (text: string) => void;
  /** A message about a place in a file: `notice.txt:12: …`. */
  readonly sayAt: (place: Place, zh: string, en: string) => void;
  /** An error for the reader. */
  readonly complain: (error: unknown) => void;
  /** Part of the result. Waits where the reader is slower than we are. */
  readonly print: (text: string) => Promise<void>;
  /** True if people watch standard error. */
  readonly isWatched: boolean;
}

export interface Place {
  readonly file?: string | undefined;
  /** From 1. */
  readonly line?: number | undefined;
}

export const terminal: Terminal = {
  say: (zh, en) => void process.stderr.write(`${zh}\n${en}\n`),
  line: (text) => void process.stderr.write(`${text}\n`),
  sayAt: (place, zh, en) => void process.stderr.write(`${at(place, zh)}${zh}\n${' '.repeat(4)}${en}\n`),
  complain: (error) => {
    if (error instanceof ZhengmaiError) {
      terminal.sayAt(error, error.zh, error.en);
      return;
    }
    // No error for the reader is a fault of this program: what is needed to mend it is shown.
    terminal.say(
      '程序内部错误，请连同以下内容报告',
      'Internal error of this program; please report it with the lines below',
    );
    process.stderr.write(`${traceOf(error)}\n`);
  },
  print: async (text) => {
    if (!process.stdout.write(text)) await once(process.stdout, 'drain');
  },
  isWatched: process.stderr.isTTY === true,
};

/** The place in front of a message, unless the message itself begins with the file. */
function at({ file, line }: Place, message: string): string {
  if (file === undefined || message.startsWith(file)) return '';
  return line === undefined ? `${file}: ` : `${file}:${line}: `;
}

function traceOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
