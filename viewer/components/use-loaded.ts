/** Loads something for a key; keeps what came before until the new is there, so that nothing jumps. */
import { useEffect, useState } from 'preact/hooks';
import { ApiFailure } from '../client/graphql-client.ts';

interface Loaded<T> {
  /** The last that came, for whatever key; null before the first. */
  readonly value: T | null;
  /** The key `value` belongs to. */
  readonly key: string | null;
  readonly loading: boolean;
  readonly failure: ApiFailure | null;
  readonly retry: () => void;
}

interface Result<T> {
  readonly value: T | null;
  readonly key: string | null;
  readonly failure: ApiFailure | null;
  /** Key and attempt that led to it. */
  readonly attempt: string | null;
}

/** @param key null: nothing to load */
export function useLoaded<T>(key: string | null, load: (signal: AbortSignal) => Promise<T>): Loaded<T> {
  const [result, setResult] = useState<Result<T>>({ value: null, key: null, failure: null, attempt: null });
  const [round, setRound] = useState(0);
  const attempt = `${round} ${key ?? ''}`;
  useEffect(() => {
    if (key === null) return undefined;
    const abort = new AbortController();
    load(abort.signal).then(
      (value) => {
        if (!abort.signal.aborted) setResult({ value, key, failure: null, attempt });
      },
      (cause: unknown) => {
        if (abort.signal.aborted) return;
        const failure =
          cause instanceof ApiFailure ? cause : new ApiFailure('refused', String(cause), null, cause);
        setResult((before) => ({ ...before, failure, attempt }));
      },
    );
    return () => abort.abort();
  }, [attempt]);
  const done = result.attempt === attempt;
  return {
    value: result.value,
    key: result.key,
    loading: key !== null && !done,
    failure: done ? result.failure : null,
    retry: () => setRound((before) => before + 1),
  };
}
