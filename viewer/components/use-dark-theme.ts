/** The theme as the reader, else the system, wants it; sets it on the page. */
import { useEffect } from 'preact/hooks';
import type { Theme } from '../state/view-state.ts';
import { useMedia } from './use-media.ts';

export function useDarkTheme(theme: Theme): boolean {
  const systemDark = useMedia('(prefers-color-scheme: dark)');
  const dark = theme === 'dark' || (theme === 'auto' && systemDark);
  useEffect(() => {
    document.documentElement.dataset['theme'] = dark ? 'dark' : 'light';
  }, [dark]);
  return dark;
}
