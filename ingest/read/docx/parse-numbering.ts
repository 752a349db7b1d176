import { DEEPEST_XML, parseMarkup } from '../parse-markup.ts';
import type { NumberLevel, Numberings } from './numbering.ts';

/** Reads word/numbering.xml. */
export function parseNumbering(xml: string): Numberings {
  const abstracts = new Map<string, NumberLevel[]>();
  const abstractOf = new Map<string, string>();
  let levels: NumberLevel[] | null = null;
  let level = { at: 0, format: 'decimal', text: '', start: 1 };
  let num = '';
  parseMarkup(
    xml,
    {
      onopentag: (name, { 'w:val': value = '', ...attributes }) => {
        if (name === 'w:abstractNum') abstracts.set(attributes['w:abstractNumId'] ?? '', (levels = []));
        else if (name === 'w:lvl')
          level = { at: Number(attributes['w:ilvl'] ?? 0), format: 'decimal', text: '', start: 1 };
        else if (name === 'w:numFmt') level.format = value;
        else if (name === 'w:lvlText') level.text = value;
        else if (name === 'w:start') level.start = Number(value) || 1;
        else if (name === 'w:num') num = attributes['w:numId'] ?? '';
        else if (name === 'w:abstractNumId' && num !== '') abstractOf.set(num, value);
      },
      onclosetag: (name) => {
        if (name === 'w:lvl' && levels !== null) levels[level.at] = level;
        if (name === 'w:abstractNum') levels = null;
        if (name === 'w:num') num = '';
      },
    },
    { xmlMode: true },
    DEEPEST_XML,
  );
  return new Map([...abstractOf].map(([id, abstract]) => [id, abstracts.get(abstract) ?? []]));
}
