import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evidenceAt } from '../../../../store/graph/evidence.ts';
import { placeIn } from '../make-facts.ts';

function sentence(text: string, words: string): string | null {
  return evidenceAt('document-x', text, placeIn(text, words)).text;
}

describe('the sentence that shows a fact', () => {
  it('ends with 。！？ and with the paragraph', () => {
    const text = '第一句。第二句说一网通办！\n第三句没有句号\n第四句。';
    expect(sentence(text, '一网通办')).toBe('第二句说一网通办！');
    expect(sentence(text, '第三句')).toBe('第三句没有句号');
    expect(sentence(text, '第四句')).toBe('第四句。');
  });

  it('is the part between two ；where they stand in no bracket', () => {
    const text = '推行一网通办；优化审批流程；完善监管。';
    expect(sentence(text, '优化审批')).toBe('优化审批流程；');
  });

  it('keeps a responsibility clause whole, though ；stands in it', () => {
    const text = '推行一网通办。（牵头单位：市行政审批局；配合单位：市公安局）\n';
    expect(sentence(text, '市公安局')).toBe('（牵头单位：市行政审批局；配合单位：市公安局）');
  });

  it('keeps a clause whole though a full stop stands in it', () => {
    const text = '数量突破百万。（市政务局牵头负责。各县市区均为责任单位，以下不再列出）\n';
    expect(sentence(text, '各县市区')).toBe('（市政务局牵头负责。各县市区均为责任单位，以下不再列出）');
  });

  it('does not mind a bracket that is never closed or never opened', () => {
    expect(sentence('（一句。第二句。', '第二句')).toBe('第二句。');
    expect(sentence('一）句。第二句。', '第二句')).toBe('第二句。');
  });

  it('keeps the clause with the words it belongs to, where no full stop parts them', () => {
    const text = '推行一网通办（市公安局负责；市财政局配合）；完善监管。';
    expect(sentence(text, '市财政局')).toBe('推行一网通办（市公安局负责；市财政局配合）；');
  });

  it('keeps the closing quote or bracket behind its full stop', () => {
    const text = '会议要求“持续优化服务。”各地照此执行。';
    expect(sentence(text, '优化服务')).toBe('会议要求“持续优化服务。”');
    expect(sentence(text, '各地')).toBe('各地照此执行。');
  });

  it('marks the words in it', () => {
    const text = '前一句。按照国办发〔2022〕30号要求办理。';
    const { text: shown, highlight, span } = evidenceAt('d', text, placeIn(text, '国办发〔2022〕30号'));
    expect(shown?.slice(...(highlight ?? []))).toBe('国办发〔2022〕30号');
    expect(span).toEqual(placeIn(text, '国办发〔2022〕30号'));
  });

  it('is cut around the words, with …, where it is very long', () => {
    const text = `${'前'.repeat(5000)}一网通办${'后'.repeat(5000)}`;
    const { text: shown, highlight } = evidenceAt('d', text, placeIn(text, '一网通办'));
    expect(shown?.length).toBeLessThan(320);
    expect(shown).toMatch(/^…前+一网通办后+…$/u);
    expect(shown?.slice(...(highlight ?? []))).toBe('一网通办');
  });

  it('shows the beginning of words that are themselves very long', () => {
    const text = `开头${'条'.repeat(5000)}`;
    const { text: shown, highlight } = evidenceAt('d', text, [0, text.length]);
    expect(shown).toMatch(/^开头条+…$/u);
    expect(highlight?.[1]).toBe((shown?.length ?? 0) - 1);
  });

  it('is none where the text is not carried along, or the span does not lie in it', () => {
    const none = { text: null, highlight: null };
    expect(evidenceAt('d', null, [1, 2])).toEqual({ documentId: 'd', ...none, span: [1, 2] });
    expect(evidenceAt('d', '短', null)).toEqual({ documentId: 'd', ...none, span: null });
    for (const span of [
      [0, 9],
      [-1, 1],
      [1, 1],
      [0.5, 1],
    ] as const) {
      expect(evidenceAt('d', '短文', span)).toEqual({ documentId: 'd', ...none, span });
    }
  });

  it('holds the words at the marked place whatever the text', () => {
    const texts = fc.string({
      unit: fc.constantFrom('条', '。', '；', '（', '）', '\n', ' ', '“', '”', '𠮷'),
      minLength: 1,
    });
    fc.assert(
      fc.property(texts, fc.nat(), fc.nat(), (text, one, other) => {
        const start = one % text.length;
        const end = start + 1 + (other % (text.length - start));
        const { text: shown, highlight } = evidenceAt('d', text, [start, end]);
        expect(shown?.slice(...(highlight ?? []))).toBe(text.slice(start, end));
      }),
    );
  });

  it('is found in hostile text without looking through all of it again and again', () => {
    const text = '（'.repeat(1_000_000);
    expect(evidenceAt('d', text, [500_000, 500_001]).text?.length).toBeLessThan(320);
  });
});
