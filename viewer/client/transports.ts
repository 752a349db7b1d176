/** The two ways to the API: a server of the same origin, and the page itself. */
import { ApiFailure, type ApiRequest, type Transport } from './graphql-client.ts';

/** @param endpoint address of the API; relative to the page */
export function httpTransport(endpoint: string, fetcher: typeof fetch = fetch): Transport {
  return async (request, signal) => {
    try {
      const response = await fetcher(endpoint, {
        method: 'POST',
        headers: { 'content-type': 'application/json', accept: 'application/json' },
        body: JSON.stringify(request),
        credentials: 'same-origin',
        ...(signal === undefined ? {} : { signal }),
      });
      return await response.text();
    } catch (cause) {
      if (signal?.aborted === true) throw cause;
      throw new ApiFailure('offline', 'no answer', null, cause);
    }
  };
}

/** What the page of a static site (`zhengmai site`) has at `zhengmaiSite`. */
interface ApiInPage {
  readonly answer: (request: ApiRequest) => Promise<string>;
}

/** @returns null in a page that a server has sent */
export function transportInPage(page: object): Transport | null {
  const api = (page as { readonly zhengmaiSite?: ApiInPage }).zhengmaiSite;
  if (api === undefined) return null;
  return async (request) => {
    try {
      return await api.answer(request);
    } catch (cause) {
      throw new ApiFailure('refused', cause instanceof Error ? cause.message : String(cause), null, cause);
    }
  };
}
