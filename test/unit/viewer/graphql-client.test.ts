import { describe, expect, it } from 'vitest';
import { ApiFailure, graphqlClient } from '../../../viewer/client/graphql-client.ts';

function answering(body: string): typeof fetch {
  return () => Promise.resolve(new Response(body));
}

describe('asking the API', () => {
  it('turns enums to the lower case of the facts, and nothing else', async () => {
    const ask = graphqlClient('graphql', answering('{"data":{"relation":"IMPLEMENTS","title":"RCEP"}}'));
    expect(await ask('{ x }', {})).toEqual({ relation: 'implements', title: 'RCEP' });
  });

  it('hands on the code of an error', async () => {
    const ask = graphqlClient('graphql', answering('{"errors":[{"message":"m","extensions":{"code":"C"}}]}'));
    await expect(ask('{ x }', {})).rejects.toMatchObject({ kind: 'refused', code: 'C', message: 'm' });
  });

  it('tells an absent server from a refusal', async () => {
    const ask = graphqlClient('graphql', () => Promise.reject(new TypeError('failed to fetch')));
    await expect(ask('{ x }', {})).rejects.toMatchObject({ kind: 'offline' });
    const page = graphqlClient('graphql', answering('<html>'));
    await expect(page('{ x }', {})).rejects.toBeInstanceOf(ApiFailure);
  });
});
