import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lineOf } from '../../../ingest/document-lines.ts';
import { ingestFile, type IngestResult } from '../../../ingest/index.ts';
import { loadGazetteer } from '../../../ingest/resolve/gazetteer.ts';

function read(text: string, lines = true): IngestResult {
  const raw = { file: 'a.txt', sha256: '', text, metadata: new Map() };
  return ingestFile(raw, loadGazetteer(), { lines });
}

const notice = `四川省人民政府办公厅关于优化开办企业服务的通知
川办发〔2024〕12号

一、压缩时间。推行“一网通办”，全面推行“一网通办”，“一键通”推行改革，推行“一键通”。（省某某中心负责）
`;

describe('the lines of a file', () => {
  it('are told only if asked for', () => {
    expect(read(notice, false).lines).toBeUndefined();
    expect(read(notice).lines).toHaveLength(1);
  });

  it('are those where words stand in the file, whatever blank lines and blanks stand between', () => {
    const gap = fc.string({ unit: fc.constantFrom('\n', ' ', '\r\n', '\u3000'), maxLength: 6 });
    fc.assert(
      fc.property(gap, gap, (before, between) => {
        const text = `${before}${notice.replace('\n\n一、', `\n${between}\n一、`)}`;
        const { facts, lines } = read(text);
        const words = facts[0]?.source.text ?? '';
        const [found] = lines ?? [];
        if (found === undefined) throw new Error('no lines');
        for (const mark of ['川办发', '一、压缩', '省某某中心']) {
          const line = text.slice(0, text.indexOf(mark)).split('\n').length;
          expect(lineOf(found, words.indexOf(mark))).toBe(line);
        }
      }),
      { numRuns: 30 },
    );
  });
});

describe('what is left open in an item', () => {
  it('is told once, and not if the item names it in a clearer place', () => {
    const [abstentions] = read(notice).abstentions;
    const open = (abstentions ?? []).filter(({ kind }) => kind === 'initiative').map(({ text }) => text);
    expect(new Set(open).size).toBe(open.length);
    const [facts] = read(notice).facts;
    for (const name of facts?.measures[0]?.initiatives ?? []) expect(open).not.toContain(name);
  });
});
