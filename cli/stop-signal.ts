import { constants } from 'node:os';

const signals = ['SIGINT', 'SIGTERM'] as const;

/** The first signal that asks the process to stop; a second one ends it at once. */
export interface StopSignal {
  readonly received: Promise<NodeJS.Signals>;
  /** Signals do what they usually do from now on. */
  readonly ignore: () => void;
}

/**
 * Listens for SIGINT and SIGTERM. Nothing is left to their default: as the first process of a container there is none.
 */
export function stopSignal(): StopSignal {
  let listener: (signal: NodeJS.Signals) => void = () => undefined;
  const received = new Promise<NodeJS.Signals>((resolve) => {
    let isFirst = true;
    listener = (signal) => {
      if (!isFirst) process.exit(statusOf(signal));
      isFirst = false;
      resolve(signal);
    };
    // In the place of those that end the process at once (see bin/).
    for (const signal of signals) process.removeAllListeners(signal).on(signal, listener);
  });
  return {
    received,
    ignore: () => {
      for (const signal of signals) process.off(signal, listener);
    },
  };
}

/** What a shell says of a process that a signal ended: 130 for SIGINT, 143 for SIGTERM. */
export function statusOf(signal: NodeJS.Signals): number {
  return 128 + constants.signals[signal];
}
