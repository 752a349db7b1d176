/** The API over the small corpus of the browser tests, asked as the viewer asks it. */
import { expect } from 'vitest';
import { readSdl } from '../../../api/sdl.ts';
import { answersInPage } from '../../../api/page/answer-in-page.ts';
import type { Facts } from '../../../schema/facts.ts';
import { graphqlClient, type Ask } from '../../../viewer/client/graphql-client.ts';
import { transportInPage } from '../../../viewer/client/transports.ts';
import { fixtureFacts } from '../../browser/fixture-facts.ts';

export const origin = 'document-国务院办公厅-国办发-2031-30号';
export const ganzhou = 'document-赣州市人民政府办公室-赣市府办发-2031-15号';

const facts = fixtureFacts()
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line) as Facts);
const answer = answersInPage(readSdl(), facts);

export const ask: Ask = graphqlClient(
  transportInPage({ zhengmaiSite: { answer } }) ?? (() => Promise.reject(new Error('no API'))),
);

/** Runs a query that was copied, of several operations the one that is named. */
export async function run(text: string, operation?: string): Promise<Readonly<Record<string, unknown>>> {
  const only = operation === undefined ? text : without(text, operation);
  const { data, errors } = JSON.parse(await answer({ query: only, variables: {} })) as {
    readonly data?: Readonly<Record<string, unknown>>;
    readonly errors?: unknown;
  };
  expect(errors).toBeUndefined();
  return data ?? {};
}

/** The text with this operation alone, as GraphiQL sends it by its name. */
function without(text: string, operation: string): string {
  return text
    .split('\n\n')
    .filter((part) => !part.startsWith('query') || part.startsWith(`query ${operation}`))
    .join('\n\n');
}

export const idsIn = (data: unknown): ReadonlySet<string> =>
  new Set(JSON.stringify(data).match(/(?<="id":")[^"]+/g) ?? []);
