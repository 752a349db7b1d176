import type { Text } from '../pipeline.ts';
import { clean } from './clean.ts';
import { joinParagraphs } from './paragraphs.ts';
import { unglue } from './unglue.ts';

/** The text of a file as the extraction reads it: paragraphs parted by one `\n`, every character with its way back. */
export function normalise(raw: string): Text {
  return unglue(joinParagraphs(clean(raw), raw));
}
