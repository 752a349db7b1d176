import type { Span } from '../../../schema/facts.ts';
import type { Evidence, MeasureNode } from '../../../schema/graph.ts';
import { evidenceAt } from '../../graph/evidence.ts';

/**
 * The sentence in which a passage of a measure stands, with the passage marked. Where the words cannot be found again
 * in the document's text (null where it was not carried along), because a responsibility clause stands between them, the sentence is the measure's own.
 */
export function passageEvidence(text: string | null, measure: MeasureNode, passage: Span): Evidence {
  const words = (measure.text ?? measure.heading).slice(...passage);
  if (text !== null && measure.span !== null) {
    const [start, end] = measure.span;
    const at = text.slice(start, end).indexOf(words);
    if (at !== -1) return evidenceAt(measure.documentId, text, [start + at, start + at + words.length]);
  }
  return { ...evidenceAt(measure.documentId, measure.text, passage), span: null };
}
