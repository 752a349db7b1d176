import { readFileSync } from 'node:fs';
import { buildSchema, parse, validate } from 'graphql';
import { describe, expect, it } from 'vitest';
import * as adoptionQueries from '../../../viewer/client/adoption-queries.ts';
import * as detailQueries from '../../../viewer/client/detail-queries.ts';
import * as diffusionQueries from '../../../viewer/client/diffusion-queries.ts';
import * as lineQueries from '../../../viewer/client/line-queries.ts';
import * as pathQueries from '../../../viewer/client/path-query.ts';
import * as queries from '../../../viewer/client/queries.ts';

const schema = buildSchema(readFileSync(new URL('../../../schema/api.graphql', import.meta.url), 'utf8'));

describe("the viewer's queries", () => {
  const { hubsQuery, ...fixed } = queries;
  const { measuresByIdQuery, documentsByIdQuery, referencesOfQuery, ...ofLines } = lineQueries;
  const all = {
    ...fixed,
    ...detailQueries,
    ...diffusionQueries,
    ...pathQueries,
    ...ofLines,
    ...adoptionQueries,
    'measuresByIdQuery of many': measuresByIdQuery(20),
    'documentsByIdQuery of many': documentsByIdQuery(20),
    'referencesOfQuery of many': referencesOfQuery(20),
    'hubsQuery of one': hubsQuery(1),
    'hubsQuery of many': hubsQuery(20),
  };
  it.each(Object.entries(all))('%s asks only for what the API offers', (_name, query) => {
    expect(validate(schema, parse(query))).toEqual([]);
  });
});
