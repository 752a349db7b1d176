import DataLoader from 'dataloader';

export type MaybePromise<T> = T | Promise<T>;

/** A look-up by id. What is known is answered at once, and not by a promise: an answer is made of thousands of them. */
export interface LookUp<T> {
  readonly load: (id: string) => MaybePromise<T>;
  /** Makes an answer known; one that is known already stays. */
  readonly prime: (id: string, answer: T) => void;
}

/** @param batch answers for ids, in their order; those asked for at the same time become one call */
export function lookUp<T>(batch: (ids: readonly string[]) => Promise<readonly T[]>): LookUp<T> {
  const known = new Map<string, T>();
  const loader = new DataLoader<string, T>(async (ids) => {
    const found = await batch(ids);
    for (const [at, id] of ids.entries()) known.set(id, found[at] as T);
    return found;
  });
  return {
    load: (id) => (known.has(id) ? (known.get(id) as T) : loader.load(id)),
    prime: (id, answer) => {
      if (!known.has(id)) known.set(id, answer);
    },
  };
}

/** What is made of a value, at once if the value is there. */
export function whenThere<T, R>(
  value: MaybePromise<T>,
  make: (value: T) => MaybePromise<R>,
): MaybePromise<R> {
  return value instanceof Promise ? value.then(make) : make(value);
}

/** All of them, at once if all are there. */
export function allThere<T>(values: readonly MaybePromise<T>[]): MaybePromise<readonly T[]> {
  return values.some((value) => value instanceof Promise) ? Promise.all(values) : (values as readonly T[]);
}
