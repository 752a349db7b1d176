import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach } from 'vitest';
import { packageRoot } from '../../../schema/package-root.ts';

export interface Run {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

const folders: string[] = [];
const children: ChildProcess[] = [];
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** A folder of its own for one test, with the given files in it. */
export function newFolder(files: Readonly<Record<string, string | Uint8Array>> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'zhengmai-cli-'));
  folders.push(folder);
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}

export interface RunOptions {
  /** Folder of facts. */
  readonly data?: string;
  readonly cwd?: string;
  readonly input?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** The program as a process of its own, as users start it; never with the settings of whoever runs the tests. */
export function start(args: readonly string[], options: RunOptions = {}): ChildProcess {
  const {
    NEO4J_URI: _uri,
    ZHENGMAI_DATA: _data,
    ZHENGMAI_CORRECTIONS: _corrections,
    PORT: _port,
    ...inherited
  } = process.env;
  const child = spawn(process.execPath, [join(packageRoot, 'bin', 'zhengmai.js'), ...args], {
    cwd: options.cwd ?? tmpdir(),
    env: { ...inherited, ZHENGMAI_DATA: options.data ?? newFolder(), ...options.env },
  });
  children.push(child);
  return child;
}

/** Runs the program to its end. */
export function run(args: readonly string[], options: RunOptions = {}): Promise<Run> {
  const child = start(args, options);
  let stdout = '';
  let stderr = '';
  child.stdout?.setEncoding('utf8').on('data', (part: string) => (stdout += part));
  child.stderr?.setEncoding('utf8').on('data', (part: string) => (stderr += part));
  child.stdin?.end(options.input ?? '');
  return new Promise((resolve) => {
    child.on('close', (status) => resolve({ status, stdout, stderr }));
  });
}

/** A server that has said that it runs; its address. */
export function startServer(
  args: readonly string[],
  options: RunOptions = {},
): Promise<{ child: ChildProcess; url: string }> {
  const child = start(['serve', '--port', '0', ...args], options);
  let output = '';
  return new Promise((resolve, reject) => {
    child.stderr?.setEncoding('utf8').on('data', (part: string) => (output += part));
    child.stdout?.setEncoding('utf8').on('data', (part: string) => {
      output += part;
      const url = /http:\/\/localhost:\d+\//.exec(output)?.[0];
      if (url !== undefined) resolve({ child, url });
    });
    child.on('exit', (status) => reject(new Error(`the server ended with ${status}: ${output}`)));
  });
}

/** Status of a process that ends. */
export function ended(child: ChildProcess): Promise<number | null> {
  return new Promise((resolve) => {
    if (child.exitCode !== null) resolve(child.exitCode);
    else child.on('exit', resolve);
  });
}
