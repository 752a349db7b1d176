import { describe, expect, it } from 'vitest';
import { hostileNames, hostileText } from '../../../bench/corpus/hostile-texts.ts';
import { ingestFile, type IngestResult } from '../../../ingest/index.ts';
import { loadGazetteer } from '../../../ingest/resolve/gazetteer.ts';

/** Of Chinese: 1 MB of UTF-8. `npm run bench -- hostile` tells how time grows from here. */
const LENGTH = 330_000;
const gazetteer = loadGazetteer();

function ingest(text: string): IngestResult {
  return ingestFile({ file: 'hostile.txt', sha256: '', text, metadata: new Map() }, gazetteer, {
    lines: true,
  });
}

describe('a megabyte made to break the reading', () => {
  it.each(hostileNames)('comes to facts that point into the text, or to a warning: %s', (name) => {
    const { facts, warnings, abstentions } = ingest(hostileText(name, LENGTH));
    expect(facts.length + warnings.length).toBeGreaterThan(0);
    expect(abstentions).toHaveLength(facts.length);
    for (const { measures, references, source } of facts) {
      const length = source.text?.length ?? 0;
      const spans = [...measures.map(({ span }) => span), ...references.flatMap(({ spans }) => spans)];
      const outside = spans.filter(
        (span) => span === null || span === undefined || span[0] >= span[1] || span[1] > length,
      );
      expect(outside).toEqual([]);
    }
  });

  it('may leave open more names than a call takes arguments', () => {
    const { abstentions } = ingest(hostileText('clauses in one item', 1_600_000));
    expect(abstentions[0]?.length).toBeGreaterThan(150_000);
  });
});
