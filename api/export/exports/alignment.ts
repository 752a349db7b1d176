import type { DocumentNode } from '../../../schema/graph.ts';
import type { PolicyGraph } from '../../../store/policy-graph.ts';
import type { AlignedPair } from '../../../store/questions/alignment/align-documents.ts';
import { alignment, type Alignment } from '../../../store/questions/alignment/alignment.ts';
import { passageEvidence } from '../../../store/questions/alignment/passage-evidence.ts';
import { alignmentColumns, unalignedColumns, type AlignmentRow } from '../columns/alignment.ts';
import type { DocumentRow } from '../columns/documents.ts';
import { languageOf, type Exportable } from '../exportable.ts';
import { csv } from '../format/csv.ts';
import { alignmentOptions, alignmentRequest } from '../request/alignment-request.ts';
import type { GivenOptions } from '../request/given-options.ts';
import { inBatches, mapBatches } from '../rows/pages.ts';

interface Aligned {
  readonly found: Alignment;
  readonly from: DocumentRow;
  readonly to: DocumentRow;
}

async function ask(graph: PolicyGraph, options: GivenOptions): Promise<Aligned> {
  const { from, to, minScore } = await alignmentRequest(graph, options);
  const found = await alignment(graph, { fromId: from.id, toId: to.id, minScore });
  const row = (document: DocumentNode): DocumentRow => ({ document, issuers: [], region: null });
  return { found, from: row(from), to: row(to) };
}

/** The sentences of a pair are looked up as it is written. */
const pairRow =
  ({ from, to }: Aligned) =>
  (pair: AlignedPair): AlignmentRow => ({
    pair,
    from,
    to,
    passages: pair.passages.map((passage) => ({
      words: (pair.from.text ?? pair.from.heading).slice(...passage.from),
      from: passageEvidence(from.document.text, pair.from, passage.from),
      to: passageEvidence(to.document.text, pair.to, passage.to),
    })),
  });

export const alignments = {
  alignment: {
    options: [...alignmentOptions, 'header'],
    formats: {
      csv: async (graph, options) => {
        const aligned = await ask(graph, options);
        const rows = mapBatches(inBatches(aligned.found.pairs), (batch) =>
          Promise.resolve(batch.map(pairRow(aligned))),
        );
        return { chunks: csv(alignmentColumns, rows, languageOf(options)), omitted: 0 };
      },
    },
  },
  'alignment-without': {
    options: [...alignmentOptions, 'header'],
    formats: {
      csv: async (graph, options) => {
        const { found, from, to } = await ask(graph, options);
        const { minScore, fromWithout, toWithout } = found;
        const rows = [
          ...fromWithout.map((measure) => ({ measure, of: from, other: to, minScore })),
          ...toWithout.map((measure) => ({ measure, of: to, other: from, minScore })),
        ];
        return { chunks: csv(unalignedColumns, inBatches(rows), languageOf(options)), omitted: 0 };
      },
    },
  },
} as const satisfies Readonly<Record<string, Exportable>>;
