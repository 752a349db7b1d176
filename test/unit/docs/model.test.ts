import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { labels, relationTypes } from '../../../schema/graph.ts';
import { packageRoot } from '../../../schema/package-root.ts';

const page = readFileSync(join(packageRoot, 'docs', 'model.md'), 'utf8');
const picture = /```mermaid\n([\s\S]*?)```/u.exec(page)?.[1] ?? '';
const types = readFileSync(join(packageRoot, 'schema', 'graph.ts'), 'utf8');

function words(text: string): readonly string[] {
  return text.split(/\s+/u).filter((word) => word !== '');
}

function drawn(label: string): readonly string[] {
  return words(new RegExp(`class ${label} \\{([^}]*)\\}`, 'u').exec(picture)?.[1] ?? '');
}

function declared(label: string): readonly string[] {
  const body = new RegExp(`interface ${label}Node \\{([^}]*)\\}`, 'u').exec(types)?.[1] ?? '';
  return [...body.matchAll(/readonly (\w+)\??:/gu)].map(([, name]) => name ?? '');
}

describe('the picture of the graph in docs/model.md', () => {
  it('has the labels of the schema and no others', () => {
    const classes = [...picture.matchAll(/class (\w+) \{/gu)].map(([, name]) => name);
    expect(classes).toEqual([...labels]);
  });

  it.each(labels)('gives %s the properties of the schema, in their order', (label) => {
    expect(declared(label).length).toBeGreaterThan(1);
    expect(drawn(label)).toEqual(declared(label));
  });

  it('has the relations between documents', () => {
    const between = /Document --> Document : (.*)/u.exec(picture)?.[1]?.split(', ') ?? [];
    expect([...between].sort()).toEqual(Object.values(relationTypes).sort());
  });

  it('has the other relationships that the comments of the schema name', () => {
    const named = [...types.matchAll(/\((\w+)\)-\[:([A-Z_]+)\]->\((\w+)\)/gu)].map(
      ([, from, type, to]) => `${from} --> ${to} : ${type}`,
    );
    expect(named.length).toBeGreaterThan(1);
    for (const relationship of named) expect(picture).toContain(relationship);
  });
});
