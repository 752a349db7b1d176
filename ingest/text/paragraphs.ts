import type { Text } from '../pipeline.ts';
import type { LabelForm } from './label.ts';
import { continues } from './continuation.ts';
import { linesWithMarks, type Line } from './lines.ts';
import { Paragraph } from './paragraph.ts';
import { RepeatEvidence, overlap } from './page-overlap.ts';
import { isPageNumber, isRunningHead } from './line-shape.ts';
import { TextBuilder } from './text-builder.ts';
import { titleLines } from './title-lines.ts';

/**
 * Brings lines together to paragraphs, parted by one `\n`: a paragraph broken by the end of a page (or hard-wrapped)
 * becomes one, characters printed on both pages stand once, running heads and page numbers are left out, a title
 * broken over lines becomes one line.
 */
export function joinParagraphs(cleaned: Text, raw: string): Text {
  const lines = linesWithMarks(cleaned, raw).filter(
    (line) => !isPageNumber(line.text) && !isRunningHead(line.text),
  );
  const evidence = new RepeatEvidence(cleaned.text);
  const proseForms = new Set<LabelForm>();
  const builder = new TextBuilder(cleaned);
  let paragraph: Paragraph | null = null;
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] as Line;
    if (paragraph !== null && continues(paragraph, line, proseForms)) {
      append(builder, paragraph, line, overlap(paragraph.tail, line.text, evidence));
      continue;
    }
    if (paragraph !== null) {
      noteForm(paragraph, proseForms);
      builder.put('\n', Math.max(0, line.start - 1));
    }
    paragraph = new Paragraph(line);
    builder.copy(line.start, line.end);
    for (let more = titleLines(lines, at, evidence); more > 0; more--) {
      at++;
      builder.gap();
      append(builder, paragraph, lines[at] as Line, 0);
    }
  }
  return builder.build();
}

function noteForm(paragraph: Paragraph, proseForms: Set<LabelForm>): void {
  const { label } = paragraph.first;
  if (label === null) return;
  if (paragraph.sentences > 1 || paragraph.commas > 1) proseForms.add(label.form);
  else proseForms.delete(label.form);
}

function append(builder: TextBuilder, paragraph: Paragraph, line: Line, repeated: number): void {
  const rest = line.text.slice(repeated);
  if (rest === '') return;
  if (/[A-Za-z0-9]$/.test(paragraph.tail) && /^[A-Za-z]/.test(rest)) builder.put(' ', line.start);
  builder.copy(line.start + repeated, line.end);
  paragraph.append(rest);
}
