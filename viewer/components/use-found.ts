/** What is found for the words in the search box. */
import { useEffect, useState } from 'preact/hooks';
import type { Ask } from '../client/graphql-client.ts';
import { loadSearch, type SearchHit } from '../client/load-search.ts';

/** Milliseconds without a key before the question is sent. */
const pause = 140;

export interface Found {
  /** The words it was asked for. */
  readonly words: string;
  /** Null: no answer came. */
  readonly hits: readonly SearchHit[] | null;
}

/** @returns the last answer, which may be that of words typed before; null where there is none */
export function useFound(words: string, ask: Ask): Found | null {
  const [found, setFound] = useState<Found | null>(null);
  useEffect(() => {
    if (words === '') {
      setFound(null);
      return undefined;
    }
    const abort = new AbortController();
    const timer = setTimeout(() => {
      loadSearch(ask, words, abort.signal).then(
        (hits) => setFound({ words, hits }),
        () => {
          if (!abort.signal.aborted) setFound({ words, hits: null });
        },
      );
    }, pause);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [words, ask]);
  return found;
}
