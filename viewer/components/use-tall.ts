/** True where the window is taller than wide (a phone): the lineage then stacks more cards. */
import { useMedia } from './use-media.ts';

export function useTall(): boolean {
  return useMedia('(max-aspect-ratio: 3/4)');
}
