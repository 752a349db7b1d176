import { readFile } from 'node:fs/promises';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Facts } from '../../schema/facts.ts';

/** A text and the facts that a reader found in it. */
export interface GoldFile {
  readonly annotations: string;
  /** Path of the text. */
  readonly text: string;
  readonly facts: readonly Facts[];
}

/**
 * Reads a folder of annotations in the contract's form: `*.ndjson`, `*.jsonl` (a document a line) or `*.json`
 * (a document or a list of them). The text of each is the file that `source.file` names, in `texts` (the same
 * folder unless told otherwise).
 */
export async function readGoldFolder(folder: string, texts: string = folder): Promise<readonly GoldFile[]> {
  const names = readdirSync(folder)
    .filter((name) => /\.(ndjson|jsonl|json)$/.test(name) && name !== 'scores.json')
    .sort();
  const files = await Promise.all(names.map((name) => readAnnotations(join(folder, name))));
  const byText = new Map<string, GoldFile>();
  for (const { name, facts } of files.flat()) {
    const text = join(texts, facts.source.file);
    const known = byText.get(text);
    byText.set(text, { annotations: name, text, facts: [...(known?.facts ?? []), facts] });
  }
  return [...byText.values()];
}

async function readAnnotations(path: string): Promise<{ name: string; facts: Facts }[]> {
  const content = await readFile(path, 'utf8');
  const list: unknown[] = path.endsWith('.json')
    ? [JSON.parse(content)].flat()
    : content
        .split('\n')
        .filter((line) => line.trim() !== '')
        .map((line) => JSON.parse(line) as unknown);
  return list.map((facts) => ({ name: path, facts: facts as Facts }));
}
