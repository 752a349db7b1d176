/** A button that opens a list of things to do; Escape, a click elsewhere or a choice closes it. */
import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';

interface MenuProps {
  readonly label: string;
  readonly title: string;
  readonly disabled: boolean;
  readonly children: ComponentChildren;
}

export function Menu({ label, title, disabled, children }: MenuProps): JSX.Element {
  const [open, setOpen] = useState(false);
  const id = useId();
  const whole = useRef<HTMLDivElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!open) return undefined;
    const outside = (event: Event): void => {
      if (!(event.target instanceof Node) || !whole.current?.contains(event.target)) setOpen(false);
    };
    document.addEventListener('pointerdown', outside);
    document.addEventListener('focusin', outside);
    return () => {
      document.removeEventListener('pointerdown', outside);
      document.removeEventListener('focusin', outside);
    };
  }, [open]);
  const close = (): void => {
    setOpen(false);
    opener.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && open) {
      event.stopPropagation();
      close();
      return;
    }
    const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };
    const step = steps[event.key];
    if (step === undefined || !open) return;
    event.preventDefault();
    const items = [...(whole.current?.querySelectorAll<HTMLElement>('.menu-list button') ?? [])];
    const at = items.indexOf(document.activeElement as HTMLElement);
    items[(at + step + items.length) % items.length]?.focus();
  };
  return (
    <div class="menu" ref={whole} onKeyDown={onKeyDown}>
      <button
        ref={opener}
        type="button"
        title={title}
        disabled={disabled}
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        {label} <span aria-hidden="true">▾</span>
      </button>
      <div id={id} class="menu-list" hidden={!open} onClick={closesMenu(close)}>
        {open && children}
      </div>
    </div>
  );
}

/** A choice closes the menu; its headings do not. */
function closesMenu(close: () => void): (event: MouseEvent) => void {
  return (event) => {
    if (event.target instanceof Element && event.target.closest('button') !== null) close();
  };
}
