import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { describe, expect, it } from 'vitest';
import { exportNames } from '../../../api/export/index.ts';
import { exportOptions } from '../../../api/export/request/options.ts';
import { packageRoot } from '../../../schema/package-root.ts';
import { municipal, provincial } from '../api/facts.ts';
import { newFolder, run } from '../cli/run.ts';

const page = join(packageRoot, 'docs', 'exporting.md');
const text = readFileSync(page, 'utf8');
/** Commands, and under some of them what they print. */
const example = /```sh\n([\s\S]*?)```\n(?:\n```csv\n[\s\S]*?```\n)?/g;

describe('docs/exporting.md', () => {
  it('shows commands that run, and what they really print (vitest -u writes it anew)', async () => {
    const data = newFolder();
    const folder = newFolder();
    const facts = [provincial, municipal].map((one) => `${JSON.stringify(one)}\n`).join('');
    expect((await run(['load', '-'], { data, input: facts })).status).toBe(0);
    let fresh = text;
    let commands = 0;
    for (const [whole, block = ''] of text.matchAll(example)) {
      for (const line of block.trim().split('\n')) {
        const [program, ...args] = line.split(' ');
        expect(program).toBe('zhengmai');
        const { status, stdout, stderr } = await run(args, { data, cwd: folder });
        expect(status, `${line}\n${stderr}`).toBe(0);
        commands++;
        if (!whole.includes('```csv')) continue;
        const shown = stdout.replace('\uFEFF', '').replaceAll('\r\n', '\n');
        // A function, because what is printed may hold what `replace` takes for a pattern.
        fresh = fresh.replace(whole, () => `\`\`\`sh\n${block}\`\`\`\n\n\`\`\`csv\n${shown}\`\`\`\n`);
      }
    }
    expect(commands).toBeGreaterThanOrEqual(10);
    const options = await resolveConfig(page);
    await expect(await format(fresh, { ...options, parser: 'markdown' })).toMatchFileSnapshot(page);
  });

  it('names every export with its forms, every option and every code', () => {
    for (const [name, { formats }] of Object.entries(exportNames)) {
      const row = text.split('\n').find((line) => new RegExp(`^\\| .*\\b${name}\\b`).test(line)) ?? '';
      for (const one of formats) expect(row, name).toContain(one);
    }
    for (const name of Object.keys(exportOptions)) expect(text).toContain(`\`${name}\``);
    const sources = ['api/export/request/request-error.ts', 'api/http/exports.ts']
      .map((file) => readFileSync(join(packageRoot, file), 'utf8'))
      .join('\n');
    const codes = new Set([...sources.matchAll(/\b([A-Z]{3,}_[A-Z_]+)\b/g)].map(([, code]) => code));
    expect(codes.size).toBeGreaterThan(7);
    for (const code of codes) expect(text).toContain(`\`${code}\``);
  });
});
