/** Keys of a talk, as slide programs and the remote controls of halls have them. */
import { useLayoutEffect } from 'preact/hooks';
import { toggleFullScreen } from './presenter.tsx';

interface PresenterKeys {
  readonly index: number;
  readonly count: number;
  readonly onGo: (index: number) => void;
  readonly onLeave: () => void;
}

export function usePresenterKeys({ index, count, onGo, onLeave }: PresenterKeys): void {
  // With the slide, not after its painting: a key pressed as soon as the slide is seen must not be lost.
  useLayoutEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      if (!act(event.key, event.target)) return;
      // Before the canvas, whose arrow keys walk from card to card.
      event.preventDefault();
      event.stopPropagation();
    };
    const act = (key: string, target: EventTarget | null): boolean => {
      if (['ArrowRight', 'ArrowDown', 'PageDown'].includes(key)) onGo(Math.min(count - 1, index + 1));
      else if (['ArrowLeft', 'ArrowUp', 'PageUp'].includes(key)) onGo(Math.max(0, index - 1));
      else if (key === ' ' && !(target instanceof HTMLButtonElement)) onGo(Math.min(count - 1, index + 1));
      else if (key === 'Home') onGo(0);
      else if (key === 'End') onGo(count - 1);
      else if (key === 'Escape') onLeave();
      else if (key === 'f' || key === 'F') toggleFullScreen();
      else return false;
      return true;
    };
    window.addEventListener('keydown', onKeyDown, true);
    return () => window.removeEventListener('keydown', onKeyDown, true);
  }, [index, count, onGo, onLeave]);
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
}
