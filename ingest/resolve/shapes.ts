/** What a formal name looks like where no table has it, by data/gazetteer/shapes.json and functions.json. */
import { readData } from '../read-data.ts';
import type { AbbreviationRules } from './organ-data.ts';

/** The form of data/gazetteer/shapes.json. */
export interface ShapeData {
  /** Words that end the name of a body, with how many characters must stand between region and ending. */
  readonly endings: Readonly<Record<string, number>>;
  /** Words that end like a formal name and are none: the name of a branch needs that of its department. */
  readonly notFormal: readonly string[];
  /** Words that no name of one body holds. */
  readonly never: readonly string[];
  /** Words that end a body's name: inside a name they show that it is two. */
  readonly bodyInside: readonly string[];
  /** Words that end the issuers in a title. */
  readonly titleStops: readonly string[];
  /** Words that end the name of an internal division (内设机构). */
  readonly divisionEndings: readonly string[];
  /** Words that end like a division and name none. */
  readonly notDivisions: readonly string[];
}

/** Tells forms of names. */
export interface Shapes {
  readonly data: ShapeData;
  /** True if the words after a region's name look like the formal name of a body. */
  readonly isFormalBody: (body: string) => boolean;
  /** True if the name may end with a division's: cheap, before {@link isDivision} is asked of its parts. */
  readonly endsLikeDivision: (name: string) => boolean;
  readonly isDivision: (name: string) => boolean;
  /** Line of work by the words of a name; null if no word tells it. */
  readonly functionOf: (name: string) => string | null;
  /** Where the issuers of a title end. */
  readonly titleStop: (title: string) => number;
}

/** Longest name of a body after its region, in characters: beyond it the words are a sentence. */
const longestBody = 40;

/** Reads the forms. */
export function loadShapes(rules: AbbreviationRules): Shapes {
  const data = readData<ShapeData>('gazetteer/shapes.json');
  const functions = readData<readonly (readonly [line: string, word: string])[]>('gazetteer/functions.json');
  const endings = Object.entries(data.endings);
  const isPlain = (text: string): boolean =>
    /^[\p{Script=Han}\d（）]+$/u.test(text) && !data.never.some((word) => text.includes(word));
  const hasBodyInside = (text: string): boolean => {
    const inner = text.replace(/^人民政府|办公室$/gu, '');
    return data.bodyInside.some((word) => {
      const at = inner.indexOf(word);
      return at >= 0 && at + word.length < inner.length;
    });
  };
  const endsLikeDivision = (name: string): boolean =>
    data.divisionEndings.some((ending) => name.endsWith(ending)) &&
    !data.notDivisions.some((ending) => name.endsWith(ending));
  return {
    data,
    endsLikeDivision,
    isFormalBody: (body) => {
      if (body.length > longestBody || !isPlain(body)) return false;
      if (data.notFormal.some((ending) => body.endsWith(ending))) return false;
      if (hasBodyInside(body)) return false;
      if (rules.markers.some((marker) => body.includes(marker))) return false;
      return endings.some(([ending, stem]) => body.endsWith(ending) && body.length - ending.length >= stem);
    },
    isDivision: (name) =>
      name.length > 2 && name.length <= 24 && endsLikeDivision(name) && isPlain(name) && !hasBodyInside(name),
    functionOf: (name) => longestWord(name, functions),
    titleStop: (title) => {
      const places = data.titleStops.map((word) => title.indexOf(word)).filter((place) => place >= 0);
      return Math.min(title.length, ...places);
    },
  };
}

function longestWord(name: string, functions: readonly (readonly [string, string])[]): string | null {
  let best: readonly [line: string, word: string] | null = null;
  for (const pair of functions) {
    if (name.includes(pair[1]) && (best === null || pair[1].length > best[1].length)) best = pair;
  }
  return best?.[0] ?? null;
}
