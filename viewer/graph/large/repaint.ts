/** When a picture is painted anew. */

interface Repaint {
  /** In the next frame. */
  readonly next: () => void;
  /** Once nothing has been asked for some time. */
  readonly later: () => void;
  readonly stop: () => void;
}

/** In milliseconds. */
const quiet = 120;

export function repaintWhenQuiet(paint: () => void): Repaint {
  let frame: number | null = null;
  let timer: number | null = null;
  const stop = (): void => {
    if (frame !== null) cancelAnimationFrame(frame);
    if (timer !== null) clearTimeout(timer);
    frame = timer = null;
  };
  const now = (): void => {
    stop();
    paint();
  };
  return {
    next: () => {
      frame ??= requestAnimationFrame(now);
    },
    later: () => {
      if (timer !== null) clearTimeout(timer);
      timer = window.setTimeout(now, quiet);
    },
    stop,
  };
}
