/**
 * Widths of text without measuring it in the page, so that layouts stay pure functions: an ideograph is
 * one em wide, Latin letters and digits a little over half. Errs on the wide side.
 */

const halfWidth = /[\u0020-\u00ff\u2010-\u201f]/;

/** Width in em of the face. */
export function textWidth(text: string): number {
  let width = 0;
  for (const letter of text) width += letterWidth(letter);
  return width;
}

function letterWidth(letter: string): number {
  return halfWidth.test(letter) ? 0.58 : 1;
}

/** Marks that must not open a line (GB/T 15834 §5). */
const closing = '，。、；：？！）》〉】〕”’…%％';
const opening = '（《〈【〔“‘';

/**
 * Break text into at most `maxLines` lines of `width` em; what does not fit ends in `…`.
 * No line opens with a closing mark or ends with an opening one.
 */
export function wrapText(text: string, width: number, maxLines: number): readonly string[] {
  const letters = [...text];
  const lines: string[] = [];
  let at = 0;
  while (at < letters.length && lines.length < maxLines) {
    const end = lineEnd(letters, at, width);
    lines.push(letters.slice(at, end).join(''));
    at = end;
  }
  if (at < letters.length && lines.length > 0) {
    lines.push(shortened(`${lines.pop() ?? ''}${letters.slice(at, at + 4).join('')}`, width));
  }
  return lines;
}

function lineEnd(letters: readonly string[], start: number, width: number): number {
  let used = 0;
  let end = start;
  while (end < letters.length && used + letterWidth(letters[end] ?? '') <= width) {
    used += letterWidth(letters[end] ?? '');
    end++;
  }
  if (end === letters.length) return end;
  const least = Math.max(start + 1, end - 3);
  while (end > least && (closing.includes(letters[end] ?? '') || opening.includes(letters[end - 1] ?? '')))
    end--;
  return Math.max(end, start + 1);
}

/** Cut to `width` em with `…` at the end; unchanged if it fits. */
export function shortened(text: string, width: number): string {
  if (textWidth(text) <= width) return text;
  let used = 1;
  let kept = '';
  for (const letter of text) {
    used += letterWidth(letter);
    if (used > width) break;
    kept += letter;
  }
  return `${kept}…`;
}
