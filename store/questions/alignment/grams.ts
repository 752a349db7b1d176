/** Characters of an n-gram: two words of Chinese, so that a chance hit is rare and a changed word costs little. */
export const gramLength = 3;
/** UTF-16 units of one text that are looked at; far beyond any measure, and a bound to hostile ones. */
export const longestText = 20_000;

/** An n-gram of up to three UTF-16 units as one number: compared and kept with less than a string of its own. */
export type Gram = number;
const unitSize = 0x1_00_00;

const letterOrDigit = /[\p{L}\p{N}]/u;
const unknown = 0;
/** Something no n-gram runs across. */
const mark = 1;
/** Blanks are put in by conversion and line ends: they part nothing. */
const blank = 2;

/** What each UTF-16 unit is: a letter or digit, width and case apart, or one of the above. Filled as units are met. */
const foldedUnits = new Uint16Array(unitSize);

function foldedUnit(code: number): number {
  const known = foldedUnits[code] ?? mark;
  if (known !== unknown) return known;
  const unit = String.fromCharCode(code);
  const plain = unit.normalize('NFKC').toLowerCase();
  // One unit or none, so that places stay true: characters beyond the basic plane count as marks.
  const isLetter = plain.length === 1 && letterOrDigit.test(plain);
  const folded = isLetter ? plain.charCodeAt(0) : unit.trim() === '' ? blank : mark;
  foldedUnits[code] = folded;
  return folded;
}

/** The letters and digits of the first {@link longestText} units, with their places in the text. */
export interface Letters {
  /** Width and case apart; one UTF-16 unit for each of `places`. */
  readonly characters: string;
  /** Place of each character in the text, in UTF-16 units. */
  readonly places: readonly number[];
}

export function lettersOf(text: string): Letters {
  const characters: string[] = [];
  const places: number[] = [];
  const end = Math.min(text.length, longestText);
  for (let at = 0; at < end; at++) {
    const folded = foldedUnit(text.charCodeAt(at));
    if (folded === mark || folded === blank) continue;
    characters.push(String.fromCharCode(folded));
    places.push(at);
  }
  return { characters: characters.join(''), places };
}

/**
 * Calls with each n-gram of letters and digits of a text, as often as it stands there, and with its place among the
 * characters of {@link lettersOf}.
 */
export function eachGram(text: string, length: number, visit: (gram: Gram, at: number) => void): void {
  const end = Math.min(text.length, longestText);
  const whole = unitSize ** (length - 1);
  let gram = 0;
  let run = 0;
  let letters = 0;
  for (let at = 0; at < end; at++) {
    const folded = foldedUnit(text.charCodeAt(at));
    if (folded === blank) continue;
    if (folded === mark) {
      run = 0;
      continue;
    }
    gram = (gram % whole) * unitSize + folded;
    run++;
    letters++;
    if (run >= length) visit(gram, letters - length);
  }
}

/** The n-gram of so many characters of {@link lettersOf} that starts at a place among them. */
export function gramAt(characters: string, at: number, length: number): Gram {
  let gram = 0;
  for (let next = at; next < at + length; next++) gram = gram * unitSize + characters.charCodeAt(next);
  return gram;
}

/** The n-grams of a text, each once, with the place where it stands first. */
export function gramsOf(text: string, length: number): ReadonlyMap<Gram, number> {
  const grams = new Map<Gram, number>();
  eachGram(text, length, (gram, at) => {
    if (!grams.has(gram)) grams.set(gram, at);
  });
  return grams;
}
