import { DEEPEST_XML, parseMarkup } from '../parse-markup.ts';
import type { StyleLists } from './document-text.ts';

/** Reads which styles of word/styles.xml number their paragraphs. */
export function parseStyles(xml: string): StyleLists {
  const lists = new Map<string, { id: string; level: number }>();
  let style = '';
  parseMarkup(
    xml,
    {
      onopentag: (name, attributes) => {
        const value = attributes['w:val'] ?? '';
        if (name === 'w:style') style = attributes['w:styleId'] ?? '';
        else if (name === 'w:numId' && style !== '')
          lists.set(style, { level: lists.get(style)?.level ?? 0, id: value });
        else if (name === 'w:ilvl' && style !== '')
          lists.set(style, { id: lists.get(style)?.id ?? '', level: Number(value) });
      },
      onclosetag: (name) => {
        if (name === 'w:style') style = '';
      },
    },
    { xmlMode: true },
    DEEPEST_XML,
  );
  return lists;
}
