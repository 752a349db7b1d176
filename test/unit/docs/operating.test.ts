import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { buildProgram } from '../../../cli/program.ts';
import { terminal } from '../../../cli/terminal.ts';
import { packageRoot } from '../../../schema/package-root.ts';

it('docs/operating.md names each option of the server, with its variable, and no other', () => {
  const text = readFileSync(join(packageRoot, 'docs', 'operating.md'), 'utf8');
  const section = text.split(/^## /mu).find((part) => part.startsWith('服务的选项')) ?? '';
  const rows = [...section.matchAll(/^\| (`--[^|]*)\|([^|]*)\|/gmu)];
  const documented = rows.flatMap(([, names = '', variable = '']) =>
    [...names.matchAll(/`(--[\w-]+)`/gu)].map(([, name]) => [name, variable.replaceAll(/[` ]/g, '')]),
  );
  const serve = buildProgram(terminal, () => undefined).commands.find((one) => one.name() === 'serve');
  // Read beside commander: where the graph is, what nobody should see in a list of processes, and a switch that
  // may be set to 0.
  const elsewhere: Readonly<Record<string, string>> = {
    '--data': 'ZHENGMAI_DATA',
    '--neo4j': 'NEO4J_URI',
    '--token-file': 'ZHENGMAI_TOKEN',
    '--metrics': 'ZHENGMAI_METRICS',
  };
  const actual = (serve?.options ?? []).map(({ long, envVar }) => [
    long,
    envVar ?? elsewhere[long ?? ''] ?? '',
  ]);
  expect(documented.sort()).toEqual(actual.sort());
});
