/** Long work in a page, with rests in which it draws and takes its reader's keys. */

/** Milliseconds of work between two rests: a reader takes no notice of less. */
const longestWork = 40;

/** @returns a function that rests if it is time to, and else goes on at once */
export function restBetween(now: () => number = () => performance.now()): () => Promise<void> {
  let last = now();
  return async () => {
    if (now() - last < longestWork) return;
    // A timer, not a promise: only then other work of the page comes in between.
    await new Promise((resolve) => setTimeout(resolve));
    last = now();
  };
}
