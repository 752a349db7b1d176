import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { packageRoot } from '../../../schema/package-root.ts';

interface JsonSchema {
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly items?: JsonSchema;
  readonly enum?: readonly (string | null)[];
  readonly $defs?: Readonly<Record<string, JsonSchema>>;
}

const read = (path: string): string => readFileSync(join(packageRoot, path), 'utf8');
const schema = JSON.parse(read('schema/facts.schema.json')) as JsonSchema;
const source = ts.createSourceFile('facts.ts', read('schema/facts.ts'), ts.ScriptTarget.ES2022, true);

/** Members of an interface of facts.ts: name → must be there. Members it inherits included. */
function membersOf(name: string): ReadonlyMap<string, boolean> {
  const found = source.statements.find(
    (statement): statement is ts.InterfaceDeclaration =>
      ts.isInterfaceDeclaration(statement) && statement.name.text === name,
  );
  if (found === undefined) throw new Error(`facts.ts has no interface ${name}`);
  const inherited = (found.heritageClauses ?? []).flatMap((clause) =>
    clause.types.flatMap((type) => [...membersOf(type.expression.getText())]),
  );
  const own = found.members
    .filter(ts.isPropertySignature)
    .map((member): [string, boolean] => [member.name.getText(), member.questionToken === undefined]);
  return new Map([...inherited, ...own]);
}

/** Words of a union type of facts.ts. */
function wordsOf(name: string): readonly string[] {
  const found = source.statements.find(
    (statement): statement is ts.TypeAliasDeclaration =>
      ts.isTypeAliasDeclaration(statement) && statement.name.text === name,
  );
  return [...(found?.type.getText() ?? '').matchAll(/'([^']+)'/g)].map((match) => match[1] ?? '').sort();
}

function at(...path: readonly string[]): JsonSchema {
  const step = (from: JsonSchema, name: string): JsonSchema =>
    (name === '[]' ? from.items : from.properties?.[name]) ?? {};
  return path.reduce(step, schema);
}

describe('facts.ts says to the compiler what facts.schema.json says to everybody', () => {
  it.each([
    ['Facts', at()],
    ['IssuerFact', at('issuers', '[]')],
    ['RegionFact', at('region')],
    ['MeasureFact', at('measures', '[]')],
    ['ResponsibilityFact', at('measures', '[]', 'responsibilities', '[]')],
    ['ReferenceFact', at('references', '[]')],
    ['SourceFact', at('source')],
    ['SectionFact', at('sections', '[]')],
    ['AgencyEntry', at('agencies', '[]')],
    ['RegionFact', at('agencies', '[]', 'region')],
    ['RegionEntry', at('regions', '[]')],
  ])('%s has the same members, and the same ones must be there', (name, described) => {
    const members = membersOf(name);
    expect(Object.keys(described.properties ?? {}).sort()).toEqual([...members.keys()].sort());
    const required = [...members].filter(([, must]) => must).map(([member]) => member);
    expect([...(described.required ?? [])].sort()).toEqual(required.sort());
  });

  const words = (described: JsonSchema | undefined): readonly string[] =>
    (described?.enum ?? []).filter((word) => word !== null).sort();
  it.each([
    ['MeasureKind', at('measures', '[]', 'kind')],
    ['Role', at('measures', '[]', 'responsibilities', '[]', 'role')],
    ['Relation', at('references', '[]', 'relation')],
    ['Level', at('level')],
    ['Level', at('agencies', '[]', 'level')],
  ])('%s has the same words', (name, described) => {
    expect(words(described)).toEqual(wordsOf(name));
  });

  it('RegionLevel has the same words: those of Level, and area', () => {
    expect(words(schema.$defs?.['regionLevel'])).toEqual(
      [...wordsOf('Level'), ...wordsOf('RegionLevel')].sort(),
    );
  });
});
