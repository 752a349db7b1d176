/** Copies a text, and says so. */
import type { JSX } from 'preact';
import { useApp } from '../app-context.ts';

export function CopyButton({ label, text }: { readonly label: string; readonly text: string }): JSX.Element {
  const { t, announce } = useApp();
  const copy = (): void => {
    navigator.clipboard.writeText(text).then(
      () => announce(t('panel.copied', { text })),
      () => announce(t('panel.copyFailed')),
    );
  };
  return (
    <button type="button" title={text} onClick={copy}>
      {label}
    </button>
  );
}
