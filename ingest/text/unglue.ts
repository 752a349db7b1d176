import type { Text } from '../pipeline.ts';
import { GluedArticles } from './glued-articles.ts';
import { gluedDocumentCuts } from './glued-document.ts';
import { linesOf } from './lines.ts';
import { TextBuilder } from './text-builder.ts';

/** Parts paragraphs that conversion glued together, where the numbering shows it. */
export function unglue(text: Text): Text {
  const articles = new GluedArticles();
  const cuts = linesOf(text).flatMap((line) => {
    if (line.row) return [];
    return gluedDocumentCuts(line.text, articles.cuts(line)).map((cut) => line.start + cut);
  });
  if (cuts.length === 0) return text;
  const builder = new TextBuilder(text);
  let start = 0;
  for (const cut of cuts) {
    builder.copy(start, cut);
    builder.put('\n', cut);
    start = cut;
  }
  builder.copy(start, text.text.length);
  return builder.build();
}
