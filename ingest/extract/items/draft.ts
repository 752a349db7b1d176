import type { Label } from '../../text/label.ts';
import type { Line } from '../../text/lines.ts';

/** An item while the tree is built. */
export interface Draft {
  readonly label: Label;
  readonly line: Line;
  readonly parent: Draft | null;
  readonly children: Draft[];
  /** Paragraphs of its own after the first. */
  readonly paragraphs: Line[];
}

/** One of the texts that a document issues, with its items in order. */
export interface DraftText {
  /** Its title line; null for the notice itself. */
  readonly title: string | null;
  readonly items: Draft[];
}

/** Labels from the top down. */
export function pathOf(draft: Draft): readonly string[] {
  return [...(draft.parent === null ? [] : pathOf(draft.parent)), draft.label.text];
}

/** End of the last line that belongs to it, deeper items included. */
export function endOf(draft: Draft): number {
  const last = draft.children.at(-1);
  const own = draft.paragraphs.at(-1)?.end ?? draft.line.end;
  return last === undefined ? own : Math.max(own, endOf(last));
}
