import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  parse,
  validate,
  type GraphQLArgument,
  type GraphQLNamedType,
} from 'graphql';
import { describe, expect, it } from 'vitest';
import { executableSchema } from '../../../api/schema.ts';
import { readSdl } from '../../../api/sdl.ts';
import { packageRoot } from '../../../schema/package-root.ts';
import { apiTypes } from '../../../scripts/api-types.ts';

const schema = executableSchema(readSdl());
const types = Object.values(schema.getTypeMap()).filter((type) => !type.name.startsWith('__'));
const standard = new Set(['ID', 'String', 'Int', 'Float', 'Boolean']);

interface Described {
  readonly place: string;
  readonly description: string | null | undefined;
}

function parts(type: GraphQLNamedType): readonly Described[] {
  const own = { place: type.name, description: type.description };
  if (isEnumType(type)) {
    return [
      own,
      ...type
        .getValues()
        .map((value) => ({ place: `${type.name}.${value.name}`, description: value.description })),
    ];
  }
  if (!isObjectType(type) && !isInterfaceType(type) && !isInputObjectType(type)) return [own];
  return [
    own,
    ...Object.values(type.getFields()).flatMap((field) => [
      { place: `${type.name}.${field.name}`, description: field.description },
      ...('args' in field ? (field.args as readonly GraphQLArgument[]) : []).map((argument) => ({
        place: `${type.name}.${field.name}(${argument.name})`,
        description: argument.description,
      })),
    ]),
  ];
}

describe('schema/api.graphql', () => {
  it('describes every type, field, argument and value', () => {
    const silent = types
      .filter((type) => !standard.has(type.name))
      .flatMap(parts)
      .filter((part) => !part.description);
    expect(silent.map((part) => part.place)).toEqual([]);
  });

  it('has no way to change anything', () => {
    expect(schema.getMutationType()).toBeUndefined();
    expect(schema.getSubscriptionType()).toBeUndefined();
  });

  it('gives examples that are valid queries', () => {
    const examples = types
      .flatMap(parts)
      .flatMap((part) => [...(part.description ?? '').matchAll(/Example: `(\{.*\})`/g)])
      .map((match) => match[1] ?? '');
    expect(examples.length).toBeGreaterThanOrEqual(5);
    for (const example of examples) expect(validate(schema, parse(example))).toEqual([]);
  });
});

describe('the types made from it', () => {
  it('are in step: if not, run npm run api-types', async () => {
    for (const file of await apiTypes()) {
      expect(readFileSync(join(packageRoot, file.path), 'utf8'), file.path).toBe(file.text);
    }
  });
});
