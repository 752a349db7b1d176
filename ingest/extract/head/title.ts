import type { Span } from '../../../schema/facts.ts';
import type { Piece } from '../../pipeline.ts';
import { readHeadLine } from '../../split/compilation.ts';
import { metadataField } from '../../split/metadata-fields.ts';
import { endsTitle, isTitleLike } from '../../text/line-shape.ts';
import type { Line } from '../../text/lines.ts';
import { normaliseNumber } from '../references/number.ts';
import { isLongTitle, type Front } from './front.ts';

/** A title with its place; the place is null if only the format gives the title. */
export interface FoundTitle {
  readonly text: string;
  readonly span: Span | null;
}

const ISSUING = /关于|印发|转发|批转/;
const NUMBER_BEFORE =
  /^[^《》，。]{2,24}[〔[［（(【]\d{4}[〕\]］）)】]第?\d{1,5}号(?=《|[^，。]{2,60}(?:关于|印发))/;
const NUMBER_IN_BRACKETS = /[（(]([^（）()]{2,30}号)[）)]$/;

/**
 * The document's title: as the text has it, if it names what the notice is about; else the compilation's head line; else
 * what the page says; else the title of the text that is issued. Never composed.
 */
export function findTitle(piece: Piece, front: Front, issued: readonly Line[]): FoundTitle {
  const own = titleOfFront(front);
  if (own !== null && ISSUING.test(own.text)) return own;
  const head = titleOfHeadLine(piece);
  if (head !== null) return head;
  const given = metadataField(piece.metadata, 'title');
  if (given !== null && ISSUING.test(given) && endsTitle(bareTitle(given)))
    return { text: bareTitle(given), span: null };
  if (own !== null) return own;
  const first = issued[0];
  if (first !== undefined) return titleOfLine(first);
  return given !== null ? { text: given, span: null } : titleOfFirstLine(front);
}

/** A number in brackets after the title belongs to the document, not to the title. */
export function numberAfterTitle(line: string): { readonly number: string; readonly start: number } | null {
  const match = NUMBER_IN_BRACKETS.exec(line);
  const number = match === null ? null : normaliseNumber(match[1] ?? '');
  return match === null || number === null ? null : { number, start: match.index };
}

/** A number at the start of the line that the title stands in. */
export function numberBeforeTitle(line: string): string | null {
  const before = NUMBER_BEFORE.exec(line)?.[0];
  return before === undefined ? null : normaliseNumber(before);
}

function titleOfFront(front: Front): FoundTitle | null {
  const titles = front.lines.filter((line) => isTitle(bareTitle(line.text)));
  const issuing = titles.filter((line) => ISSUING.test(line.text));
  const best =
    issuing.find((line) => !line.text.includes('《') || !line.text.endsWith('》')) ?? issuing[0] ?? titles[0];
  return best === undefined ? null : titleOfLine(best);
}

function isTitle(text: string): boolean {
  return (
    text.length >= 6 &&
    !text.endsWith('文件') &&
    (isLongTitle(text) || (isTitleLike(text) && endsTitle(text)))
  );
}

function titleOfLine(line: Line): FoundTitle {
  const bare = bareTitle(line.text);
  const start = line.start + line.text.indexOf(bare);
  const quoted = /^《(.*)》$/.exec(bare)?.[1];
  if (quoted === undefined) return { text: bare, span: [start, start + bare.length] };
  return quoted.includes('〈')
    ? { text: quoted.replaceAll('〈', '《').replaceAll('〉', '》'), span: null }
    : { text: quoted, span: [start + 1, start + 1 + quoted.length] };
}

/** Without the document's number before it or in brackets after it. */
function bareTitle(text: string): string {
  const numbered = NUMBER_BEFORE.exec(text)?.[0].length ?? 0;
  return text.slice(numbered, numberAfterTitle(text)?.start ?? text.length);
}

function titleOfHeadLine(piece: Piece): FoundTitle | null {
  if (piece.headLine === null) return null;
  const [start, end] = piece.headLine;
  const title = readHeadLine(piece.text.text.slice(start, end))?.title;
  if (title === undefined) return null;
  return {
    text: piece.text.text.slice(start + title[0], start + title[1]),
    span: [start + title[0], start + title[1]],
  };
}

function titleOfFirstLine(front: Front): FoundTitle {
  const line = front.lines.find((one) => isTitleLike(one.text)) ?? front.body[0];
  if (line === undefined) return { text: '', span: null };
  const text = line.text.slice(0, 60);
  return { text, span: [line.start, line.start + text.length] };
}
