import { readFileSync } from 'node:fs';
import { buildSchema, parse, validate } from 'graphql';
import { describe, expect, it } from 'vitest';
import * as detailQueries from '../../../viewer/client/detail-queries.ts';
import * as queries from '../../../viewer/client/queries.ts';

const schema = buildSchema(readFileSync(new URL('../../../schema/api.graphql', import.meta.url), 'utf8'));

describe("the viewer's queries", () => {
  it.each(Object.entries({ ...queries, ...detailQueries }))(
    '%s asks only for what the API offers',
    (_name, query) => {
      expect(validate(schema, parse(query))).toEqual([]);
    },
  );
});
