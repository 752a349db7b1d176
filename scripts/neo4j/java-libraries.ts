import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { packageRoot } from '../../schema/package-root.ts';
import { runCommand } from './commands.ts';

const firstJava = 17;
const tenMinutes = 600_000;
const aMinute = 60_000;

export const javaFolder: string = join(packageRoot, 'scripts', 'neo4j');

/** In one line what a person would have to install to run Neo4j by Java; null if nothing is missing. */
export async function whatJavaLacks(): Promise<string | null> {
  const java = await runCommand('java', ['-version'], aMinute);
  const version = /version "(\d+)/.exec(java.output)?.[1];
  if (!java.ok || version === undefined) return `Java ${firstJava} (JDK)`;
  if (Number(version) < firstJava) return `Java ${firstJava} (JDK) instead of ${version}`;
  const modules = await runCommand('java', ['--list-modules'], aMinute);
  if (!modules.output.includes('jdk.compiler'))
    return `a JDK instead of a JRE (openjdk-${version}-jdk-headless)`;
  return null;
}

/**
 * The folder with Neo4j's libraries, fetched once by Maven (about 120 MB, from the repositories of the user's
 * Maven settings). A folder is complete or not there: it is filled under another name and renamed.
 *
 * @throws Error with the end of Maven's output if they cannot be had
 */
export async function neo4jLibraries(): Promise<string> {
  const pom = join(javaFolder, 'pom.xml');
  const version = /<neo4j\.version>([^<]+)</.exec(await readFile(pom, 'utf8'))?.[1] ?? 'unknown';
  const given = process.env['ZHENGMAI_NEO4J_CACHE'];
  // Set to nothing is not set, as for every variable of this program.
  const cache =
    given === undefined || given === ''
      ? join(packageRoot, 'node_modules', '.cache', 'zhengmai', 'neo4j')
      : resolve(given);
  const libraries = join(cache, version);
  if (existsSync(libraries)) return libraries;

  await mkdir(cache, { recursive: true });
  const unfinished = await mkdtemp(join(cache, 'unfinished-'));
  const maven = await runCommand(
    'mvn',
    ['-q', '-B', '-f', pom, 'dependency:copy-dependencies', `-DoutputDirectory=${unfinished}`],
    tenMinutes,
  );
  if (!maven.ok) {
    await rm(unfinished, { recursive: true, force: true });
    throw new Error(`Maven could not fetch Neo4j: ${maven.output.trim().slice(-400)}`);
  }
  // Another process may have been faster; its folder is as good.
  await rename(unfinished, libraries).catch(() => rm(unfinished, { recursive: true, force: true }));
  return libraries;
}
