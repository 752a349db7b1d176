import type { Span } from '../../../schema/facts.ts';
import type { Line } from '../../text/lines.ts';
import { endsAgencyName, isDateLine, isTitleLike } from '../../text/line-shape.ts';
import { findDate, type FoundDate } from '../../text/dates.ts';

/** Who signed and when, below the body of the notice. */
export interface Signature {
  readonly names: readonly { readonly text: string; readonly span: Span }[];
  readonly date: FoundDate | null;
}

const MOST_SIGNERS = 20;
const LONGEST_SIGNATURE = 80;
const STAMP = /[（(](?:代章|章|盖章|印章|公章|印)[）)]/g;

/**
 * The first date alone in a paragraph of the body, with the names above it (or before it in the same line); offsets count
 * in the document. Joint signers stand on lines of their own.
 */
export function findSignature(body: readonly Line[]): Signature {
  for (const [at, line] of body.entries()) {
    if (line.row || line.text.length > LONGEST_SIGNATURE) continue;
    const date = findDate(line.text);
    if (date === null) continue;
    if (isDateLine(line.text)) return { names: namesAbove(body, at), date: moved(date, line.start) };
    const name = line.text.slice(0, date.span[0]);
    if (date.span[1] === line.text.length && isSigner(name)) {
      return { names: [...namesAbove(body, at), named(name, line.start)], date: moved(date, line.start) };
    }
  }
  return { names: [], date: null };
}

function namesAbove(body: readonly Line[], at: number): Signature['names'] {
  const names: { text: string; span: Span }[] = [];
  for (let above = at - 1; above >= 0 && at - above <= MOST_SIGNERS; above--) {
    const line = body[above] as Line;
    if (line.label !== null || line.row || !isSigner(line.text)) break;
    names.unshift(named(line.text, line.start));
  }
  return names;
}

function isSigner(text: string): boolean {
  const bare = text.replace(STAMP, '');
  return bare.length >= 3 && bare.length <= LONGEST_SIGNATURE && isTitleLike(bare) && endsAgencyName(bare);
}

function named(text: string, start: number): { readonly text: string; readonly span: Span } {
  const bare = text.replace(STAMP, '');
  return { text: bare, span: [start, start + bare.length] };
}

function moved(date: FoundDate, by: number): FoundDate {
  return { iso: date.iso, span: [date.span[0] + by, date.span[1] + by] };
}
