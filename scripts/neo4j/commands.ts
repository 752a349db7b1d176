import { spawn } from 'node:child_process';

/** What a finished command left. */
export interface CommandResult {
  readonly ok: boolean;
  /** Standard output and standard error, as they came. */
  readonly output: string;
}

/** Runs a command to its end; one that does not exist, fails or takes too long is a result, not an exception. */
export function runCommand(
  command: string,
  words: readonly string[],
  limitMs: number,
): Promise<CommandResult> {
  return new Promise((resolve) => {
    const child = spawn(command, [...words], { stdio: ['ignore', 'pipe', 'pipe'] });
    const limit = setTimeout(() => child.kill(), limitMs);
    const end = (result: CommandResult): void => {
      clearTimeout(limit);
      resolve(result);
    };
    let output = '';
    const keep = (chunk: Buffer): void => {
      output += chunk.toString('utf8');
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.on('error', (error) => end({ ok: false, output: error.message }));
    child.on('close', (code) => end({ ok: code === 0, output }));
  });
}
