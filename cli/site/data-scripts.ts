/** Facts as classic scripts: pages opened from a file may load scripts, and nothing else. */
import type { Facts } from '../../schema/facts.ts';
import { canonicalJson } from '../../store/graph/canonical-json.ts';

export interface SiteFile {
  /** Relative to the folder of the site, with `/`. */
  readonly path: string;
  readonly content: string;
}

/** Letters of a data script, about; one document is never divided. */
const partLetters = 4_000_000;

/** @param documents in the order in which they are to be written */
export function dataScripts(documents: readonly Facts[]): readonly SiteFile[] {
  const parts = inParts(documents.map((facts) => canonicalJson(facts)));
  const manifest = JSON.stringify({ documents: documents.length, parts: parts.length });
  return [
    { path: 'data/manifest.js', content: `zhengmaiSite.begin(${manifest});\n` },
    ...parts.map((lines, index) => ({
      path: `data/part-${String(index + 1).padStart(4, '0')}.js`,
      content: `zhengmaiSite.add(${scriptString(lines.join('\n'))});\n`,
    })),
  ];
}

function inParts(lines: readonly string[]): readonly (readonly string[])[] {
  const parts: string[][] = [];
  let letters = Infinity;
  for (const line of lines) {
    if (letters + line.length > partLetters) {
      parts.push([]);
      letters = 0;
    }
    parts.at(-1)?.push(line);
    letters += line.length;
  }
  return parts;
}

/** In single quotes: JSON is full of double ones. U+2028 and U+2029 end no line in strings since ES2019. */
function scriptString(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'").replaceAll('\n', '\\n')}'`;
}
