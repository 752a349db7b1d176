import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { packageRoot } from '../../../../schema/package-root.ts';

const imported = /(?:from|import)\s*\(?'([^']+)'/gu;

/** Every module that a module needs, types left out, with what it imports that is not of this project. */
function foreignImports(entry: string): { readonly modules: number; readonly foreign: readonly string[] } {
  const modules = new Set([entry]);
  const foreign: string[] = [];
  for (const path of modules) {
    const source = readFileSync(path, 'utf8').replace(/^import type[\s\S]*?;$/gmu, '');
    for (const [, name = ''] of source.matchAll(imported)) {
      if (name.startsWith('.')) modules.add(join(dirname(path), name));
      else foreign.push(`${path}: ${name}`);
    }
  }
  return { modules: modules.size, foreign };
}

describe('the engine in memory without a folder', () => {
  it('needs nothing but JavaScript, so that it can run in a browser', () => {
    const { modules, foreign } = foreignImports(join(packageRoot, 'store', 'memory', 'memory-graph.ts'));
    expect(modules).toBeGreaterThan(20);
    expect(foreign).toEqual([]);
  });

  it('answers how a document spread there, too', () => {
    const entry = join(packageRoot, 'store', 'questions', 'diffusion', 'diffusion.ts');
    const { modules, foreign } = foreignImports(entry);
    expect(modules).toBeGreaterThan(10);
    expect(foreign).toEqual([]);
  });
});
