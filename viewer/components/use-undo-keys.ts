/** Ctrl+Z takes back the last step of the view, Ctrl+Shift+Z or Ctrl+Y makes it again; ⌘ where there is one. */
import { useLayoutEffect } from 'preact/hooks';

export function useUndoKeys(undo: () => void, redo: () => void): void {
  useLayoutEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || isText(event.target)) return;
      const key = event.key.toLowerCase();
      if (key === 'z' && !event.shiftKey) undo();
      else if ((key === 'z' && event.shiftKey) || key === 'y') redo();
      else return;
      event.preventDefault();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [undo, redo]);
}

/** Where letters are typed the key takes back letters. */
function isText(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLTextAreaElement ||
    (target instanceof HTMLInputElement && !['radio', 'checkbox', 'range', 'file'].includes(target.type))
  );
}
