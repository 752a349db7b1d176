/** Copies a text, and says so. */
import type { JSX } from 'preact';
import { useApp } from '../app-context.ts';

interface CopyButtonProps {
  readonly label: string;
  readonly text: string;
  /** What the pointer is told; the text itself if nothing is given. */
  readonly title?: string;
}

export function CopyButton({ label, text, title = text }: CopyButtonProps): JSX.Element {
  const { copy } = useApp();
  return (
    <button type="button" title={title} onClick={() => copy(text, label)}>
      {label}
    </button>
  );
}
