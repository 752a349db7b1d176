import { readData } from '../../read-data.ts';

/** The part of a DOM node that the walk needs; linkedom's and the browser's nodes both have it. */
export interface PageNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly nodeValue: string | null;
  readonly firstChild: PageNode | null;
  readonly nextSibling: PageNode | null;
  readonly parentNode: PageNode | null;
  readonly getAttribute?: (name: string) => string | null;
}

const TEXT = 3;
const ELEMENT = 1;
const words = readData<{ readonly skipped: readonly string[]; readonly blocks: readonly string[] }>(
  'read/page-content.json',
);
const skipped = new Set(words.skipped);
const blocks = new Set(words.blocks);

/** How the cells of a table row are parted. */
type CellBreak = '\t' | '\n';

/**
 * The text of a page's element as its reader sees it: blocks on lines of their own, the cells of a row parted by
 * `cellBreak`, scripts and what is hidden left out. Walks without recursion, so that nesting has no limit.
 */
export function pageText(root: PageNode, cellBreak: CellBreak): string {
  const text = new LineText(cellBreak);
  let node: PageNode | null = root;
  while (node !== null) {
    const enters: boolean = text.open(node);
    if (enters && node.firstChild !== null) {
      node = node.firstChild;
      continue;
    }
    if (enters) text.close(node);
    while (node !== null && node !== root && node.nextSibling === null) {
      node = node.parentNode;
      if (node !== null) text.close(node);
    }
    node = node === null || node === root ? null : node.nextSibling;
  }
  return text.finish();
}

class LineText {
  readonly #cellBreak: CellBreak;
  readonly #lines: string[] = [];
  #line = '';
  #row: string[] | null = null;
  #cell: string[] | null = null;

  constructor(cellBreak: CellBreak) {
    this.#cellBreak = cellBreak;
  }

  /** False if the node's children are to be left out. */
  open(node: PageNode): boolean {
    if (node.nodeType === TEXT) {
      this.#line += (node.nodeValue ?? '').replace(/[\r\n\t ]+/g, ' ');
      return false;
    }
    if (node.nodeType !== ELEMENT) return node.nodeType !== 8;
    const name = node.nodeName.toLowerCase();
    if (skipped.has(name) || isHidden(node)) return false;
    if (name === 'br' || blocks.has(name)) this.#break();
    if (name === 'tr' && this.#cellBreak === '\t') this.#row = [];
    if (name === 'td' || name === 'th') {
      this.#break();
      if (this.#row !== null) this.#cell = [];
    }
    return true;
  }

  close(node: PageNode): void {
    if (node.nodeType !== ELEMENT) return;
    const name = node.nodeName.toLowerCase();
    if (blocks.has(name) || name === 'td' || name === 'th') this.#break();
    if ((name === 'td' || name === 'th') && this.#row !== null && this.#cell !== null) {
      this.#row.push(this.#cell.join(''));
      if (this.#row.length === 1) this.#first = this.#cell;
      this.#cell = null;
    }
    if (name === 'tr' && this.#row !== null) {
      if (this.#row.length === 1) this.#takeOver(this.#first);
      else if (this.#row.some((cell) => cell !== '')) this.#lines.push(this.#row.join('\t'));
      this.#row = null;
    }
  }

  finish(): string {
    this.#break();
    if (this.#cell !== null) this.#takeOver(this.#cell);
    return this.#lines.join('\n');
  }

  /** Lines of a row's only cell: a table that lays out a page is no table. */
  #first: string[] = [];

  /** One by one: a call takes only so many arguments. */
  #takeOver(lines: readonly string[]): void {
    for (const line of lines) this.#lines.push(line);
  }

  #break(): void {
    const line = this.#line.trim();
    this.#line = '';
    if (line !== '') (this.#cell ?? this.#lines).push(line);
  }
}

function isHidden(node: PageNode): boolean {
  if (node.getAttribute === undefined) return false;
  if (node.getAttribute('hidden') !== null) return true;
  return /display\s*:\s*none/i.test(node.getAttribute('style') ?? '');
}
