import type { Gazetteer } from '../pipeline.ts';

const SHORT_NAME = /[（(](?:以下|下)?(?:统称|简称|称)[为：:]?[“"]?([^”"（）()，。；]{2,16})[”"]?[）)]/g;
const LONGEST_NAME = 40;
const MOST_NAMES = 100;

/**
 * Short names that a document gives to authorities: 某某市政务服务和数据管理局（以下简称市政务局）. The full name is the longest one
 * that ends at the bracket; short names of anything else are left out.
 */
export function introducedNames(
  text: string,
  date: string | null,
  gazetteer: Gazetteer,
): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  let left = MOST_NAMES;
  for (const match of text.matchAll(SHORT_NAME)) {
    if (left-- <= 0) break;
    const short = match[1] ?? '';
    const full = nameBefore(text, match.index, date, gazetteer);
    if (full !== null && !names.has(short)) names.set(short, full);
  }
  return names;
}

function nameBefore(text: string, end: number, date: string | null, gazetteer: Gazetteer): string | null {
  const from = Math.max(0, end - LONGEST_NAME);
  const words = text.slice(from, end);
  const stop = Math.max(...[...'，。；：、\n“”《》（）()'].map((mark) => words.lastIndexOf(mark)));
  for (let start = stop + 1; start < words.length - 2; start++) {
    const entry = gazetteer.fullName(words.slice(start), date);
    if (entry !== null) return entry.name;
  }
  return null;
}
