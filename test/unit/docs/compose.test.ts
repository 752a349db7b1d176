import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DCLinter } from 'dclint';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { buildProgram } from '../../../cli/program.ts';
import { terminal } from '../../../cli/terminal.ts';
import { packageRoot } from '../../../schema/package-root.ts';

interface Service {
  readonly image?: string;
  readonly build?: string;
  readonly profiles?: readonly string[];
  readonly command?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  readonly ports?: readonly string[];
  readonly healthcheck?: unknown;
  readonly user?: string;
  readonly volumes?: readonly string[];
}

/** What is used of the linter's answer. */
interface Linted {
  readonly messages: readonly { readonly category: string; readonly message: string }[];
}

const path = join(packageRoot, 'compose.yaml');
const file = parse(readFileSync(path, 'utf8')) as {
  readonly services: Readonly<Record<string, Service>>;
  readonly volumes: Readonly<Record<string, unknown>>;
};
const services = Object.entries(file.services);
const ours = services.filter(([, service]) => service.image?.startsWith('zhengmai:'));
const dockerfile = readFileSync(join(packageRoot, 'Dockerfile'), 'utf8');

describe('compose.yaml', () => {
  it('is what the Compose specification allows, and the linter has nothing to say but of style', () => {
    const rules = {
      // The image that is built has a name, because `load` runs it too.
      'no-build-and-image': 0,
    } as const;
    const linter = new DCLinter({ rules, quiet: false, debug: false, exclude: [], disableAllRules: false });
    const files = linter.lintFiles([path], false) as readonly Linted[];
    const said = files.flatMap(({ messages }) => messages);
    expect(said.filter(({ category }) => category !== 'style').map(({ message }) => message)).toEqual([]);
  });

  it.each(services)('names for %s an image of one version', (_name, { image = '' }) => {
    expect(image).toMatch(/^[\w./-]+:\d+\.\d+\.\d+/);
  });

  it.each(services.filter(([, { profiles }]) => profiles === undefined))(
    'knows whether %s is well',
    (_name, { healthcheck }) => expect(healthcheck).toBeDefined(),
  );

  it.each(services)('opens ports of %s to this machine only', (_name, { ports = [] }) => {
    for (const port of ports) expect(port).toMatch(/^127\.0\.0\.1:/);
  });

  it.each(services)('keeps no password of %s', (_name, { environment = {} }) => {
    const secret = Object.entries(environment).filter(([name]) => /PASSWORD|AUTH/.test(name));
    expect(secret.length).toBeGreaterThan(0);
    // Without one in the environment Compose stops and says so.
    for (const [, value] of secret) expect(value).toMatch(/^(?:neo4j\/)?\$\{NEO4J_PASSWORD:\?.+\}$/);
  });

  it('runs our program without root, with commands, options and values it knows', () => {
    expect(ours.length).toBe(2);
    for (const [, { command = [], user }] of ours) {
      expect(user).toBe('node');
      expect(unknownWords(command)).toEqual([]);
    }
  });

  it('keeps the database in a volume that is declared', () => {
    const mounted = (file.services['neo4j']?.volumes ?? []).map((volume) => volume.split(':')[0]);
    expect(mounted.length).toBeGreaterThan(0);
    expect(Object.keys(file.volumes)).toEqual(mounted);
  });
});

describe('the Dockerfile', () => {
  it('builds on one version of Node, and runs without root', () => {
    for (const [, image] of dockerfile.matchAll(/^FROM (\S+)/gm))
      expect(image).toMatch(/^node:\d+\.\d+\.\d+-/);
    expect(dockerfile).toMatch(/^USER node$/m);
    expect(dockerfile).toMatch(/^HEALTHCHECK /m);
  });

  it('installs what the lockfile says, without scripts', () => {
    for (const [line] of dockerfile.matchAll(/npm (?:ci|install).*/g)) {
      expect(line).toMatch(/^npm ci --ignore-scripts /);
    }
  });

  it('begins with a command that the program knows', () => {
    const [, words = '[]'] = /^CMD (\[.*\])$/m.exec(dockerfile) ?? [];
    const command = JSON.parse(words) as string[];
    expect(command[0]).toBe('serve');
    expect(unknownWords(command)).toEqual([]);
  });

  it('carries all of which the published package consists, but for what is to be read', () => {
    const { files } = JSON.parse(readFileSync(join(packageRoot, 'package.json'), 'utf8')) as {
      readonly files: readonly string[];
    };
    const carried = [...dockerfile.matchAll(/^COPY --from=build (.*) \S+$/gm)].flatMap(([, list = '']) =>
      list.split(' '),
    );
    const needed = files.filter((name) => !name.endsWith('.md')).map((name) => `/app/${name}`);
    expect(carried).toEqual(expect.arrayContaining(needed));
  });
});

/** What the command line does not know: the command, its options, operands it does not take. */
function unknownWords([name, ...words]: readonly string[]): readonly string[] {
  const program = buildProgram(terminal, () => {});
  const command = program.commands.find((one) => one.name() === name);
  if (command === undefined) return [name ?? ''];
  const { operands, unknown } = command.parseOptions([...words]);
  return command.registeredArguments.length === 0 ? [...operands, ...unknown] : unknown;
}
