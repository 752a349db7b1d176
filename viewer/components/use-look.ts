/** Light, dark or high contrast, as the reader, else the system, wants it; sets it on the page. */
import { useEffect, useMemo } from 'preact/hooks';
import { palettes, type Look, type Palette } from '../graph/palette.ts';
import { systemPalette } from '../graph/system-palette.ts';
import type { Theme } from '../state/view-state.ts';
import { useMedia } from './use-media.ts';

/** What is drawn in, and with which colours. */
export interface Looks {
  readonly look: Look;
  readonly palette: Palette;
}

export function useLook(theme: Theme): Looks {
  const dark = useMedia('(prefers-color-scheme: dark)');
  const contrast = useMedia('(prefers-contrast: more)');
  const forced = useMedia('(forced-colors: active)');
  const look = theme === 'auto' ? (contrast ? 'contrast' : dark ? 'dark' : 'light') : theme;
  useEffect(() => {
    document.documentElement.dataset['theme'] = look;
  }, [look]);
  return useMemo(
    () => ({ look, palette: forced ? systemPalette(document) : palettes[look] }),
    [look, forced, dark],
  );
}
