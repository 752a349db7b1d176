import { describe, expect, it } from 'vitest';
import { ApiFailure, graphqlClient } from '../../../viewer/client/graphql-client.ts';
import { httpTransport, transportInPage } from '../../../viewer/client/transports.ts';

function answering(body: string): typeof fetch {
  return () => Promise.resolve(new Response(body));
}

describe('asking the API', () => {
  it('turns enums to the lower case of the facts, and nothing else', async () => {
    const ask = graphqlClient(
      httpTransport('graphql', answering('{"data":{"relation":"IMPLEMENTS","title":"RCEP"}}')),
    );
    expect(await ask('{ x }', {})).toEqual({ relation: 'implements', title: 'RCEP' });
  });

  it('hands on the code of an error', async () => {
    const ask = graphqlClient(
      httpTransport('graphql', answering('{"errors":[{"message":"m","extensions":{"code":"C"}}]}')),
    );
    await expect(ask('{ x }', {})).rejects.toMatchObject({ kind: 'refused', code: 'C', message: 'm' });
  });

  it('tells an absent server from a refusal', async () => {
    const ask = graphqlClient(
      httpTransport('graphql', () => Promise.reject(new TypeError('failed to fetch'))),
    );
    await expect(ask('{ x }', {})).rejects.toMatchObject({ kind: 'offline' });
    const page = graphqlClient(httpTransport('graphql', answering('<html>')));
    await expect(page('{ x }', {})).rejects.toBeInstanceOf(ApiFailure);
  });

  it('asks the page itself where the page answers, and tells what it says is wrong', async () => {
    expect(transportInPage({})).toBeNull();
    const answers = (answer: () => Promise<string>): ReturnType<typeof graphqlClient> =>
      graphqlClient(transportInPage({ zhengmaiSite: { answer } }) ?? httpTransport('graphql'));
    expect(await answers(async () => '{"data":{"x":1}}')('{ x }', {})).toEqual({ x: 1 });
    await expect(
      answers(() => Promise.reject(new Error('data are missing')))('{ x }', {}),
    ).rejects.toMatchObject({ kind: 'refused', message: 'data are missing' });
  });
});
