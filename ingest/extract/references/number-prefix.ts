/**
 * Where a 机关代字 begins in running text: 按照国办发〔2022〕30号 → 国办发. Told by how a 机关代字 is built and by
 * the words that lead up to one (data/numbers/); where neither tells, nothing is answered.
 */
import { readData } from '../../read-data.ts';
import { createPrefixGrammar, type PrefixGrammar } from '../../resolve/prefix-grammar.ts';
import { loadRegions } from '../../resolve/regions.ts';

/** Longest 机关代字 in use, with room. */
const LONGEST_PREFIX = 14;
/** Longest name of a body before 令 or 公告, with 中华人民共和国. */
const LONGEST_NAME = 40;

export interface PrefixReader {
  /**
   * Start of the 机关代字 that ends at `end` in `text`; null where it cannot be told.
   * @param surely only one that is built in a known way: what follows may be a mere date
   */
  readonly startOfPrefix: (text: string, end: number, surely: boolean) => number | null;
  /** Start of the name of the body whose 令 or 公告 stands at `end`; null where there is none. */
  readonly startOfBody: (text: string, end: number) => number | null;
}

export function createPrefixReader(grammar: PrefixGrammar = createPrefixGrammar()): PrefixReader {
  const leadIns = new Set(readData<{ readonly words: readonly string[] }>('numbers/lead-ins.json').words);
  const longestLeadIn = Math.max(...[...leadIns].map((word) => word.length));

  const regions = loadRegions();
  const startsWithRegion = (text: string, at: number): boolean => {
    for (let length = Math.min(regions.longest, text.length - at); length > 1; length--) {
      const name = text.slice(at, at + length);
      if (regions.byName.has(name) || regions.byShortName.has(name)) return true;
    }
    return false;
  };
  const endsWithLeadIn = (text: string, from: number, to: number): boolean => {
    for (let length = 1; length <= longestLeadIn && to - length >= from; length++) {
      if (leadIns.has(text.slice(to - length, to))) return true;
    }
    return false;
  };
  const isPrefix = (text: string): boolean => text.length >= 2 && grammar.read(text) !== null;

  const startOfPrefix = (text: string, end: number, surely: boolean): number | null => {
    const run = runBefore(text, end, LONGEST_PREFIX + longestLeadIn + 2);
    const from = run.start;
    const fits = (start: number): boolean =>
      end - start <= LONGEST_PREFIX && isPrefix(text.slice(start, end));
    const inner = (start: number): number => {
      let best = start;
      for (
        let at = start, next = behindLeadIn(text, at, end);
        next !== at;
        next = behindLeadIn(text, at, end)
      ) {
        at = next;
        if (fits(at)) best = at;
      }
      return best;
    };
    const whole = inner(from);
    if (run.bounded && fits(whole))
      return isUnmistakable(text.slice(whole, end)) ? whole : behindSign(text, whole, end);
    let known: number | null = null;
    for (let start = from; start < end; start++) {
      if (!fits(start)) continue;
      if (endsWithLeadIn(text, from, start)) return inner(start);
      known ??= isUnmistakable(text.slice(start, end)) ? start : null;
    }
    if (known !== null || surely || !run.bounded) return known;
    // Built in no known way: it counts if nothing else can stand between two marks.
    const start = behindLeadIn(text, from, end);
    return isShort(start, end) && typicalEnd.test(text.slice(start, end)) ? start : null;
  };

  /** 署国办发: what fits loosely as a whole gives way to an unmistakable 机关代字 behind a lead-in. */
  const behindSign = (text: string, whole: number, end: number): number => {
    for (let start = whole + 1; start < end - 1; start++) {
      if (endsWithLeadIn(text, whole, start) && isUnmistakable(text.slice(start, end))) return start;
    }
    return whole;
  };

  /** Past a lead-in of two characters or more; a single character may be a region's sign. */
  const behindLeadIn = (text: string, from: number, end: number): number => {
    for (let length = Math.min(longestLeadIn, end - from - 1); length > 1; length--) {
      if (leadIns.has(text.slice(from, from + length))) return from + length;
    }
    return from;
  };

  const isUnmistakable = (prefix: string): boolean => {
    const reading = grammar.read(prefix);
    if (reading?.kind === 'government') return `${reading.head}${reading.word}` in grammar.heads;
    return reading?.kind === 'central' && reading.sure && typicalEnd.test(prefix);
  };

  const startOfBody = (text: string, end: number): number | null => {
    const run = runBefore(text, end, LONGEST_NAME);
    const name = text.slice(run.start, end);
    if (!bodyEnd.test(name)) return null;
    const highest = highestBody.exec(name);
    if (highest !== null) return run.start + highest.index;
    let start = run.start;
    for (let at = run.start + 1; at < end - 1; at++) {
      const startsBody = bodyStart.test(text.slice(at, at + 4)) || startsWithRegion(text, at);
      if (startsBody && endsWithLeadIn(text, run.start, at) && !joinsBodies(text, at)) start = at;
    }
    if (start === run.start && !run.bounded) return null;
    return stripLeadIns(text, start, end);
  };

  const stripLeadIns = (text: string, start: number, end: number): number => {
    if (startsWithRegion(text, start)) return start;
    for (let length = Math.min(longestLeadIn, end - start - 2); length > 0; length--) {
      const word = text.slice(start, start + length);
      if (leadIns.has(word) && !'省市县区州'.includes(word)) return stripLeadIns(text, start + length, end);
    }
    return start;
  };

  return { startOfPrefix, startOfBody };
}

function isShort(start: number, end: number): boolean {
  return end - start >= 2 && end - start <= LONGEST_UNKNOWN;
}

/** Most characters of a 机关代字 that is built in no known way. */
const LONGEST_UNKNOWN = 8;
/** What a 机关代字 mostly ends with. */
const typicalEnd = /[发字函规办文通电秘令复]$|[发办函规]\p{Script=Han}{1,3}$/u;
const bodyEnd = /(?:国务院|主席|政府|部|委|委员会|局|总局|署|行|院|会|厅|办|办公室)$/u;
const highestBody = /(?:中华人民共和国)?(?:国务院|(?:国家)?主席)$/u;
const bodyStart = /^(?:中华人民|国家|中国|省|自治区|\p{Script=Han}{1,3}部)/u;

/** 部 of 财政部税务总局公告 joins two bodies: what stands before is a body, too. */
function joinsBodies(text: string, at: number): boolean {
  return /[部局署委院行会厅办]$/u.test(text.slice(Math.max(0, at - 1), at));
}

/** The unbroken stretch of ideographs and letters before `end`; `bounded` if a mark or the text's start ends it. */
function runBefore(text: string, end: number, longest: number): { start: number; bounded: boolean } {
  let start = end;
  while (start > 0 && end - start < longest && inRun.test(text.charAt(start - 1))) start--;
  return { start, bounded: start === 0 || !inRun.test(text.charAt(start - 1)) };
}

const inRun = /[\p{Script=Han}A-Za-z]/u;
