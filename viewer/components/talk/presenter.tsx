/** Below the picture in the hall: which slide, and the way to the others, for whoever has no keys at hand. */
import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { useApp } from '../app-context.ts';
import { usePresenterKeys } from './use-presenter-keys.ts';

interface PresenterProps {
  readonly index: number;
  readonly count: number;
  readonly caption: string;
  readonly onGo: (index: number) => void;
  readonly onLeave: () => void;
}

export function Presenter({ index, count, caption, onGo, onLeave }: PresenterProps): JSX.Element {
  const { t, announce } = useApp();
  usePresenterKeys({ index, count, onGo, onLeave });
  const place = t('talk.place', { at: index + 1, count });
  useEffect(() => announce(`${place} ${caption}`), [index, caption]);
  return (
    <nav class="presenter" aria-label={t('talk.title')}>
      <button type="button" disabled={index === 0} onClick={() => onGo(index - 1)}>
        {t('talk.previous')}
      </button>
      <span class="presenter-place">{place}</span>
      <button type="button" disabled={index === count - 1} onClick={() => onGo(index + 1)}>
        {t('talk.next')}
      </button>
      <button type="button" onClick={toggleFullScreen} title={t('talk.fullScreenTitle')}>
        {t('talk.fullScreen')}
      </button>
      <button type="button" onClick={onLeave} title={t('talk.leaveTitle')}>
        {t('talk.leave')}
      </button>
    </nav>
  );
}

/** Where the browser allows it; the talk goes on in the window where it does not. */
export function enterFullScreen(): void {
  if (document.fullscreenElement === null) {
    document.documentElement.requestFullscreen?.().catch(() => undefined);
  }
}

export function leaveFullScreen(): void {
  if (document.fullscreenElement !== null) document.exitFullscreen().catch(() => undefined);
}

export function toggleFullScreen(): void {
  if (document.fullscreenElement === null) enterFullScreen();
  else leaveFullScreen();
}
