import { describe, expect, it } from 'vitest';
import { pagesOf } from '../../../ingest/extract/pages.ts';
import { ingestFile } from '../../../ingest/index.ts';
import { defaultReadLimits } from '../../../ingest/read/reader.ts';
import { readBytes } from '../../../ingest/read/registry.ts';
import { loadGazetteer } from '../../../ingest/resolve/gazetteer.ts';
import type { Text } from '../../../ingest/pipeline.ts';
import { pdf } from '../read/pdf-file.ts';

const identity = (text: string): Text => ({ text, toRaw: (offset) => offset, blankBefore: () => false });

describe('the page of a fact', () => {
  it('is told for a PDF: the text of the second page starts where the facts say page 2 does', async () => {
    const bytes = pdf([
      [
        '遂宁市人民政府关于开展政务服务提升行动的通知',
        '遂府发〔2024〕3号',
        '各县（区）人民政府：',
        '现通知如下。',
      ],
      [
        '一、优化窗口服务。推行一窗受理。',
        '二、规范办事指南。统一编制并公开。',
        '遂宁市人民政府',
        '2024年2月1日',
      ],
    ]);
    const [raw] = await readBytes('a.pdf', bytes, defaultReadLimits);
    const [facts] = ingestFile(raw!, loadGazetteer()).facts;
    const { text, pages } = facts!.source;
    expect(pages?.map(({ number }) => number)).toEqual([1, 2]);
    expect(text?.slice(pages![1]!.start)).toMatch(/^一、优化窗口服务/);
  });

  it('is not told for formats without pages', async () => {
    const text =
      '遂宁市人民政府关于开展检查的通知\n遂府发〔2024〕4号\n各县（区）人民政府：\n现通知如下。\n一、全面检查。逐项核对。\n';
    const [raw] = await readBytes('a.txt', new TextEncoder().encode(text), defaultReadLimits);
    expect(ingestFile(raw!, loadGazetteer()).facts[0]?.source.pages).toBeUndefined();
  });

  it('leaves out pages before and after a document, and pages without text', () => {
    const piece: Text = { ...identity('0123456789'), toRaw: (offset) => offset + 20 };
    expect(pagesOf(piece, [0, 10, 25, 25, 30, 90])).toEqual([
      { number: 2, start: 0 },
      { number: 4, start: 5 },
    ]);
  });
});
