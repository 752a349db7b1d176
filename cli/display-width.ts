import { eastAsianWidth } from 'get-east-asian-width';

/** Columns that a character takes on a terminal: 2 for ideographs and full-width marks (Unicode UAX #11), 0 for marks that combine. */
export function characterWidth(character: string): number {
  if (/^[\p{Mn}\p{Me}\p{Cf}]/u.test(character)) return 0;
  return eastAsianWidth(character.codePointAt(0) ?? 0);
}

/** Columns of a text in one line. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const character of text) width += characterWidth(character);
  return width;
}

/** The text with blanks after it up to a number of columns. */
export function padColumns(text: string, columns: number): string {
  return text + ' '.repeat(Math.max(0, columns - displayWidth(text)));
}

/**
 * A text from a document may hold control characters that a terminal would obey; they are shown by their signs
 * (␛ for ESC). Line breaks stay.
 */
export function withoutControls(text: string): string {
  return text.replace(/[^\P{Cc}\n\t]/gu, (character) => {
    const code = character.charCodeAt(0);
    if (code === 0x7f) return '\u2421';
    return code < 0x20 ? String.fromCharCode(0x2400 + code) : '\ufffd';
  });
}
