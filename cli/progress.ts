import { Presets, SingleBar } from 'cli-progress';
import type { Terminal } from './terminal.ts';

/** Shows how far a long piece of work is. */
export interface Progress {
  /** One more file is done. */
  readonly step: (file: string, documents: number) => void;
  /** Something to say about the work; shown where it does not break the bar. */
  readonly note: (say: () => void) => void;
  readonly stop: () => void;
}

/** A bar where people watch, else a plain line for each file. */
export function startProgress(total: number, terminal: Terminal): Progress {
  return terminal.isWatched ? bar(total) : lines(total, terminal);
}

function bar(total: number): Progress {
  const drawn = new SingleBar(
    {
      format: ' {bar} {value}/{total} {file}',
      hideCursor: true,
      stream: process.stderr,
      clearOnComplete: true,
      barsize: 30,
    },
    Presets.shades_classic,
  );
  drawn.start(total, 0, { file: '' });
  const notes: (() => void)[] = [];
  return {
    step: (file) => drawn.increment(1, { file }),
    note: (say) => void notes.push(say),
    stop: () => {
      drawn.stop();
      for (const say of notes) say();
    },
  };
}

function lines(total: number, terminal: Terminal): Progress {
  let done = 0;
  return {
    step: (file, documents) => {
      done++;
      terminal.line(`[${done}/${total}] ${file}: ${documents} 份文件 documents`);
    },
    note: (say) => say(),
    stop: () => {},
  };
}
