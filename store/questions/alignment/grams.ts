/** Characters of an n-gram: two words of Chinese, so that a chance hit is rare and a changed word costs little. */
export const gramLength = 3;
/** UTF-16 units of one text that are looked at; far beyond any measure, and a bound to hostile ones. */
export const longestText = 20_000;

const letterOrDigit = /[\p{L}\p{N}]/u;

/** The letters and digits of a text, width and case apart, with their places in it. */
export interface Folded {
  /** One UTF-16 unit a character of `places`. */
  readonly characters: string;
  /** Place of each character in the text, in UTF-16 units. */
  readonly places: readonly number[];
  /** Whether something else (a blank, a mark) stands before the character: no n-gram runs across it. */
  readonly breaks: readonly boolean[];
}

/** Folds the first {@link longestText} units; characters beyond the basic plane count as marks. */
export function fold(text: string): Folded {
  const characters: string[] = [];
  const places: number[] = [];
  const breaks: boolean[] = [];
  let broken = true;
  const end = Math.min(text.length, longestText);
  for (let at = 0; at < end; at++) {
    const folded = foldedUnit(text.charAt(at));
    if (folded === '') broken = broken || !isBlank(text.charAt(at));
    else {
      characters.push(folded);
      places.push(at);
      breaks.push(broken);
      broken = false;
    }
  }
  return { characters: characters.join(''), places, breaks };
}

/** Blanks are put in by conversion and line ends: they part nothing. */
const isBlank = (unit: string): boolean => unit.trim() === '';

const known = new Map<string, string>();
/** One unit or none, so that places stay true. Most texts are written with few thousand characters. */
function foldedUnit(unit: string): string {
  let folded = known.get(unit);
  if (folded === undefined) {
    const plain = unit.normalize('NFKC').toLowerCase();
    folded = plain.length === 1 && letterOrDigit.test(plain) ? plain : '';
    known.set(unit, folded);
  }
  return folded;
}

/** The n-grams of a folded text, each once, with the places in `characters` where it starts first. */
export function gramsOf({ characters, breaks }: Folded, length: number): ReadonlyMap<string, number> {
  const grams = new Map<string, number>();
  let run = 0;
  for (let at = 0; at < characters.length; at++) {
    run = breaks[at] === true ? 1 : run + 1;
    if (run < length) continue;
    const gram = characters.slice(at + 1 - length, at + 1);
    if (!grams.has(gram)) grams.set(gram, at + 1 - length);
  }
  return grams;
}
