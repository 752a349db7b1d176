/** Suggestions for the search box. */
import type { Ask } from './graphql-client.ts';
import { searchQuery } from './queries.ts';
import type { ApiDocument, ApiMeasureHead, ApiNodeKind } from './types.ts';

export interface SearchHit {
  readonly kind: ApiNodeKind;
  readonly excerpt: string;
  readonly highlights: readonly { readonly start: number; readonly end: number }[];
  readonly node: {
    readonly id: string;
    readonly name?: string;
    readonly title?: string | null;
    readonly number?: string | null;
    readonly date?: string | null;
    readonly heading?: string;
    readonly path?: ApiMeasureHead['path'];
    readonly document?: Pick<ApiDocument, 'id' | 'number' | 'title'>;
  };
}

export function loadSearch(ask: Ask, text: string, signal: AbortSignal): Promise<readonly SearchHit[]> {
  return ask<{ readonly search: readonly SearchHit[] }>(searchQuery, { text, first: 24 }, signal).then(
    ({ search }) => search,
  );
}
