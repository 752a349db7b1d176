import { Parser, type Handler, type ParserOptions } from 'htmlparser2';

/** Word itself writes some dozens of levels, with tables in tables and boxes in boxes a few hundred. */
export const DEEPEST_XML = 1000;

/** Markup within markup beyond a limit: the parser's time grows with the depth of every tag. */
export class TooNested extends Error {}

/**
 * Walks through markup.
 *
 * @param deepest levels of elements within elements
 * @throws TooNested
 */
export function parseMarkup(
  markup: string,
  handler: Partial<Pick<Handler, 'onopentag' | 'ontext' | 'onclosetag'>>,
  options: ParserOptions,
  deepest: number,
): void {
  let depth = 0;
  const parser = new Parser(
    {
      ...handler,
      onopentag: (name, attributes, isImplied) => {
        depth++;
        if (depth > deepest) throw new TooNested();
        handler.onopentag?.(name, attributes, isImplied);
      },
      onclosetag: (name, isImplied) => {
        depth--;
        handler.onclosetag?.(name, isImplied);
      },
    },
    options,
  );
  parser.end(markup);
}
