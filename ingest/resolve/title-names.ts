/** The issuers that a title begins with: 湖北省商务厅武汉海关关于…. */
import type { AgencyEntry, Span } from '../../schema/facts.ts';
import { longestName, readKnownName } from './known-names.ts';
import type { Knowledge } from './knowledge.ts';
import { regionAtStart } from './near-region.ts';
import { readShapedName } from './shaped-names.ts';

interface FoundName {
  readonly entry: AgencyEntry;
  /** Characters of the text that name it. */
  readonly length: number;
}

/** How far into a title its issuers may reach, in characters: some thirty joint issuers. */
const longestIssuers = 400;

/** Full names one after the other from the start of a title; empty if it begins with none. */
export function readNamesAtStart(
  knowledge: Knowledge,
  title: string,
  date: string | null,
): readonly { readonly entry: AgencyEntry; readonly span: Span }[] {
  const stop = Math.min(longestIssuers, knowledge.shapes.titleStop(title.slice(0, longestIssuers)));
  const names: { entry: AgencyEntry; span: Span }[] = [];
  let start = 0;
  while (start < stop) {
    const found = nameAt(knowledge, title.slice(start, stop), date);
    if (!found) break;
    names.push({ entry: found.entry, span: [start, start + found.length] });
    start += found.length;
  }
  return names;
}

/**
 * The tables' longest name, if names go on behind it to the end; else one of its form before a name that says its region
 * (中共…市委办公室…市人民政府办公室); else one of its form that takes all (湖北省人民政府推进职能转变协调小组办公室 is not
 * 湖北省人民政府 with something behind it).
 */
function nameAt(knowledge: Knowledge, text: string, date: string | null): FoundName | null {
  const known = longestKnown(knowledge, text, date);
  if (known && (known.length === text.length || longestKnown(knowledge, text.slice(known.length), date))) {
    return known;
  }
  const before = shapedBeforeKnown(knowledge, text, date);
  if (before && regionAtStart(knowledge, text.slice(before.length), null)) return before;
  const shaped = readShapedName(knowledge, text, null);
  if (shaped) return { entry: shaped, length: text.length };
  return known ?? before;
}

function longestKnown(knowledge: Knowledge, text: string, date: string | null): FoundName | null {
  for (let length = Math.min(longestName, text.length); length > 2; length--) {
    const reading = readKnownName(knowledge, text.slice(0, length), date, null);
    if (reading !== null && reading !== 'ambiguous') return { entry: reading, length };
  }
  return null;
}

function shapedBeforeKnown(knowledge: Knowledge, text: string, date: string | null): FoundName | null {
  for (let length = 4; length < Math.min(longestName, text.length); length++) {
    const entry = readShapedName(knowledge, text.slice(0, length), null);
    if (entry && longestKnown(knowledge, text.slice(length), date)) return { entry, length };
  }
  return null;
}
