import { DEEPEST_XML, parseMarkup } from '../parse-markup.ts';
import { ListCounter, type Numberings } from './numbering.ts';

/** Lists that styles give their paragraphs: w:styleId → list and level. */
export type StyleLists = ReadonlyMap<string, { readonly id: string; readonly level: number }>;

/** Parts whose text is not the document's: deleted words, field codes, the older copy of a drawing, ruby. */
const SKIPPED = new Set(['w:del', 'w:instrText', 'mc:Fallback', 'w:rt', 'w:moveFrom', 'w:delText']);

/**
 * The text of word/document.xml: a line for each paragraph with the number that Word shows before it, a line for each
 * table row with its cells parted by tabs.
 */
export function documentText(xml: string, numberings: Numberings, styles: StyleLists): string {
  const writer = new DocumentWriter(new ListCounter(numberings), styles);
  parseMarkup(
    xml,
    {
      onopentag: (name, attributes) => writer.open(name, attributes),
      ontext: (text) => writer.text(text),
      onclosetag: (name) => writer.close(name),
    },
    { xmlMode: true, decodeEntities: true },
    DEEPEST_XML,
  );
  return writer.finish();
}

class DocumentWriter {
  readonly #counter: ListCounter;
  readonly #styles: StyleLists;
  readonly #lines: string[] = [];
  /** Cells of the open rows, innermost last. */
  readonly #rows: string[][] = [];
  #paragraph = '';
  #list: { id: string; level: number } | null = null;
  #skipped = 0;
  #inText = false;

  constructor(counter: ListCounter, styles: StyleLists) {
    this.#counter = counter;
    this.#styles = styles;
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (SKIPPED.has(name)) this.#skipped++;
    if (this.#skipped > 0) return;
    const value = attributes['w:val'] ?? '';
    if (name === 'w:p') this.#list = null;
    else if (name === 'w:pStyle') this.#list = { ...(this.#styles.get(value) ?? { id: '', level: 0 }) };
    else if (name === 'w:numId') this.#list = { id: value, level: this.#list?.level ?? 0 };
    else if (name === 'w:ilvl') this.#list = { id: this.#list?.id ?? '', level: Number(value) };
    else if (name === 'w:t') this.#inText = true;
    else if (name === 'w:tab' && this.#rows.length === 0) this.#paragraph += ' ';
    else if (name === 'w:br' || name === 'w:cr') this.#paragraph += '\n';
    else if (name === 'w:noBreakHyphen') this.#paragraph += '-';
    else if (name === 'w:tr') this.#rows.push([]);
    else if (name === 'w:tc') this.#rows.at(-1)?.push('');
  }

  text(text: string): void {
    if (this.#inText && this.#skipped === 0) this.#paragraph += text;
  }

  close(name: string): void {
    if (SKIPPED.has(name)) this.#skipped = Math.max(0, this.#skipped - 1);
    if (name === 'w:t') this.#inText = false;
    else if (name === 'w:p') this.#endParagraph();
    else if (name === 'w:tr') this.#endRow();
  }

  finish(): string {
    return this.#lines.join('\n');
  }

  #endParagraph(): void {
    const words = this.#paragraph.trim();
    const list = this.#list;
    const label =
      list === null || list.id === '' || words === '' ? '' : this.#counter.next(list.id, list.level);
    this.#paragraph = '';
    const row = this.#rows.at(-1);
    if (row === undefined || row.length === 0) this.#lines.push(label + words);
    else row[row.length - 1] += (label + words).replaceAll('\n', '');
  }

  #endRow(): void {
    const row = this.#rows.pop();
    if (row === undefined) return;
    const line = row.length === 1 ? (row[0] ?? '') : row.join('\t');
    const outer = this.#rows.at(-1);
    if (outer === undefined || outer.length === 0) this.#lines.push(line);
    else outer[outer.length - 1] += line.replaceAll('\t', ' ');
  }
}
