import { GraphQLScalarType } from 'graphql';
import { queryError } from './errors.ts';

/** 日期, ISO 8601: `2023-01-19`; a day that does not exist is refused. */
export const dateScalar = new GraphQLScalarType<string, string>({
  name: 'Date',
  description: '日期, ISO 8601: `2023-01-19`',
  serialize: (value) => String(value),
  parseValue: readDate,
  parseLiteral: (node) => readDate(node.kind === 'StringValue' ? node.value : null),
});

function readDate(value: unknown): string {
  if (typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value)) {
    const date = new Date(`${value}T00:00:00Z`);
    if (!Number.isNaN(date.getTime()) && date.toISOString().startsWith(value)) return value;
  }
  throw queryError(
    'BAD_DATE',
    `${JSON.stringify(value)} 不是日期，请写作 "2023-01-19"`,
    `${JSON.stringify(value)} is not a date; write "2023-01-19"`,
  );
}
