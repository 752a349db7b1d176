/** Random queries over the schema, valid and invalid, with hostile values: nothing breaks, nothing leaks. */
import fc from 'fast-check';
import {
  getNamedType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  type GraphQLInputType,
  type GraphQLObjectType,
  type GraphQLNamedType,
} from 'graphql';
import { expect, it } from 'vitest';
import { executableSchema } from '../../../api/schema.ts';
import { readSdl } from '../../../api/sdl.ts';
import { createMemoryGraph } from '../../../store/memory/memory-graph.ts';
import { municipal, provincial } from './facts.ts';
import { serve } from './serve.ts';

const schema = executableSchema(readSdl());
type Pick = (most: number) => number;

const hostileTexts = [
  '',
  '\u0000',
  '\ud800',
  '../../../etc/passwd',
  "' OR 1=1 // DETACH DELETE n",
  '"}) { a } #',
  '《'.repeat(500),
  '__proto__',
  'constructor',
  'document-',
  '国办发〔2022〕30号',
  'e30',
  'x'.repeat(3000),
];
const hostileNumbers = [
  '0',
  '-1',
  '1',
  '3',
  '200',
  '201',
  '2147483647',
  '2147483648',
  '-2147483648',
  '1e400',
  '1.5',
];

function valueFor(type: GraphQLInputType, pick: Pick, depth: number): string {
  if (pick(40) === 0)
    return ['null', '[]', '{}', '$absent', 'NO_SUCH', '7', '"x"', '[[[]]]'][pick(8)] ?? 'null';
  if (isNonNullType(type)) return valueFor(type.ofType, pick, depth);
  if (isListType(type))
    return `[${Array.from({ length: pick(4) }, () => valueFor(type.ofType, pick, depth)).join(', ')}]`;
  const named = getNamedType(type);
  if (isEnumType(named)) return named.getValues()[pick(named.getValues().length)]?.name ?? 'null';
  if (isInputObjectType(named)) {
    if (depth <= 0) return '{}';
    const fields = Object.values(named.getFields()).filter(() => pick(3) === 0);
    return `{${fields.map((field) => `${field.name}: ${valueFor(field.type, pick, depth - 1)}`).join(', ')}}`;
  }
  if (named.name === 'Int' && pick(3) > 0) return String(1 + pick(10));
  if (named.name === 'Int') return hostileNumbers[pick(hostileNumbers.length)] ?? '1';
  if (named.name === 'Boolean') return pick(2) === 0 ? 'true' : 'false';
  if (named.name === 'Date') return pick(2) === 0 ? '"2023-01-19"' : '"2023-02-31"';
  return JSON.stringify(hostileTexts[pick(hostileTexts.length)]);
}

function selection(type: GraphQLNamedType, pick: Pick, depth: number): string {
  if (!isCompositeType(type)) return '';
  if (depth <= 0 || !('getFields' in type)) return ' { __typename }';
  const fields = Object.values((type as GraphQLObjectType).getFields());
  const chosen = Array.from({ length: 1 + pick(3) }, (_, at) => {
    const field = fields[pick(fields.length)];
    if (field === undefined || pick(60) === 0) return 'noSuchField';
    const given = field.args
      .filter((argument) => isNonNullType(argument.type) || pick(3) === 0)
      .map((argument) => `${argument.name}: ${valueFor(argument.type, pick, 2)}`);
    const directive = pick(15) === 0 ? ' @include(if: true)' : '';
    const inner = selection(getNamedType(field.type), pick, depth - 1);
    return `a${depth}${at}: ${field.name}${given.length > 0 ? `(${given.join(', ')})` : ''}${directive}${inner}`;
  });
  return ` { ${chosen.join(' ')} }`;
}

const leaks =
  /node_modules|\/store\/|\/api\/|\.ts:\d|\bat \w+ \(|MATCH \(|TypeError|RangeError|Cannot read|undefined \(|is not a function/;

it('answers any query without failing, leaks nothing of itself, and still answers afterwards', async () => {
  const { query, log } = await serve(createMemoryGraph({ facts: [municipal, provincial] }));
  const root = schema.getQueryType() as GraphQLObjectType;
  let answered = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.nat(), { minLength: 40, maxLength: 200 }),
      fc.nat(5),
      async (choices, depth) => {
        let at = 0;
        const pick: Pick = (most) => (choices[at++ % choices.length] ?? 0) % most;
        const answer = await query(`query Fuzz${selection(root, pick, depth + 1)}`);
        expect(answer.status).toBeLessThan(500);
        const errors = answer.errors ?? [];
        for (const { message, extensions } of errors) {
          expect(extensions?.['code']).toBeTypeOf('string');
          expect(extensions?.['code']).not.toBe('INTERNAL_SERVER_ERROR');
          expect(message.replaceAll(/"[^"]*"/g, '')).not.toMatch(leaks);
        }
        if (answer.data !== undefined && errors.length === 0) answered++;
      },
    ),
    { numRuns: 150, seed: 20230119, endOnFailure: true },
  );
  expect(answered).toBeGreaterThan(10);
  expect(log.filter(({ level }) => level === 'error')).toEqual([]);
  expect((await query('{ stats { documentsHeld } }')).data).toEqual({ stats: { documentsHeld: 2 } });
});
