import type { MeasureKind, Span } from '../../../schema/facts.ts';
import type { Head, Item, Piece } from '../../pipeline.ts';
import type { LabelForm } from '../../text/label.ts';
import { buildTexts } from './build-texts.ts';
import { endOf, pathOf, type Draft } from './draft.ts';
import { hasTitleSentence, headingSpan } from './heading.ts';
import { closesItems, defines, kindByHeadings, kindOfArticle, saysAims } from './kinds.ts';

/** The first chapter of a regulation and the last hold duties too; their articles tell. */
const PROVISIONS: readonly string[] = ['总则', '附则'];

/**
 * The numbered items of a document, from the top down in the order of the text: sections that only introduce deeper
 * items (not `leaf`) and measures. Where the document issues several texts with items, their titles begin the paths.
 */
export function extractItems(piece: Piece, head: Head): readonly Item[] {
  const texts = buildTexts(piece.text, head);
  return texts.flatMap((text) => {
    const prefix = texts.length > 1 && text.title !== null ? [text.title] : [];
    const titled = titledForms(text.items);
    return text.items.flatMap((draft) => itemsOf(draft, prefix, [], titled));
  });
}

/** Forms of labels most of whose items start with a title of their own. */
function titledForms(drafts: readonly Draft[]): ReadonlySet<LabelForm> {
  const balance = new Map<LabelForm, number>();
  for (const draft of drafts.flatMap(withDescendants)) {
    const sign = hasTitleSentence(draft.line.text.slice(draft.label.length)) ? 1 : -1;
    if (/[，。；]/.test(draft.line.text))
      balance.set(draft.label.form, (balance.get(draft.label.form) ?? 0) + sign);
  }
  return new Set([...balance].flatMap(([form, count]) => (count > 0 ? [form] : [])));
}

function withDescendants(draft: Draft): readonly Draft[] {
  return [draft, ...draft.children.flatMap(withDescendants)];
}

function itemsOf(
  draft: Draft,
  prefix: readonly string[],
  sections: readonly string[],
  titled: ReadonlySet<LabelForm>,
): readonly Item[] {
  const heading = headingOf(draft, titled.has(draft.label.form));
  const headings = [...sections, heading.text];
  const item: Item = {
    path: [...prefix, ...pathOf(draft)],
    sections,
    heading: heading.text,
    headingSpan: heading.span,
    kind: kindOf(draft, headings),
    span: [draft.line.start, endOf(draft)],
    leaf: draft.children.length === 0 && hasOwnText(draft, heading.span),
  };
  return [item, ...draft.children.flatMap((child) => itemsOf(child, prefix, headings, titled))];
}

function headingOf(draft: Draft, titled: boolean): { readonly text: string; readonly span: Span } {
  const { line, label } = draft;
  const start = label.length + (/^\s/.test(line.text.slice(label.length)) ? 1 : 0);
  const [from, to] = headingSpan(line.text, start, titled);
  return { text: line.text.slice(from, to), span: [line.start + from, line.start + to] };
}

function kindOf(draft: Draft, headings: readonly string[]): MeasureKind {
  const words = draft.line.text.slice(draft.label.length).trimStart();
  if (closesItems(words) || defines(words)) return 'general';
  if (draft.children.length === 0 && saysAims(headings.at(-1) ?? '')) return 'general';
  if (draft.label.form !== 'article') {
    const kind = kindByHeadings(
      headings.filter((heading) => draft.parent === null || !PROVISIONS.includes(heading)),
    );
    // 工作规则 of governments number their articles 一、二、… within chapters.
    return kind === 'measure' && draft.parent?.label.form === 'chapter' ? kindOfArticle(words) : kind;
  }
  const kind = kindByHeadings(headings.slice(0, -1).filter((heading) => !PROVISIONS.includes(heading)));
  return kind === 'measure' ? kindOfArticle(words) : kind;
}

/** A heading alone says nothing to do; a sentence, or paragraphs below, do. */
function hasOwnText(draft: Draft, heading: Span): boolean {
  if (draft.paragraphs.length > 0) return true;
  const rest = draft.line.end - heading[1];
  return rest > 0 || !/^(?:han|chapter|part|section)$/.test(draft.label.form);
}
