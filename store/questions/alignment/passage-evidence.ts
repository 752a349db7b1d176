import type { Span } from '../../../schema/facts.ts';
import type { DocumentNode, Evidence, MeasureNode } from '../../../schema/graph.ts';
import { evidenceAt } from '../../graph/evidence.ts';

/**
 * The sentence in which a passage of a measure stands, with the passage marked. Where the words cannot be found again
 * in the document's text, because a responsibility clause stands between them, the sentence is the measure's own.
 */
export function passageEvidence(document: DocumentNode, measure: MeasureNode, passage: Span): Evidence {
  const words = (measure.text ?? measure.heading).slice(...passage);
  const { text } = document;
  if (text !== null && measure.span !== null) {
    const [start, end] = measure.span;
    const at = text.slice(start, end).indexOf(words);
    if (at !== -1) return evidenceAt(document.id, text, [start + at, start + at + words.length]);
  }
  return { ...evidenceAt(document.id, measure.text, passage), span: null };
}
