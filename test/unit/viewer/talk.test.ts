import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { initialState, maxSlides, type Slide } from '../../../viewer/state/view-state.ts';
import { decodeView, encodeView } from '../../../viewer/state/view-url.ts';
import { added, atSlide, captioned, removed, shifted, slideOf } from '../../../viewer/talk/slides.ts';
import { readTalk, talkFile } from '../../../viewer/talk/talk-file.ts';

const slide = fc.record({ caption: fc.string({ unit: 'grapheme' }), view: fc.string({ unit: 'grapheme' }) });
const talk = (...captions: string[]): readonly Slide[] =>
  captions.map((caption) => ({ caption, view: `focus=document-${caption}` }));

describe('a talk', () => {
  it('keeps a view as it stands, in the language and theme of whoever presents', () => {
    const seen = { ...initialState, focus: 'document-甲', depth: 3, language: 'en', theme: 'dark' } as const;
    const kept = slideOf(seen, '第一页', { x: 10, y: 20, width: 900 });
    expect(kept.view).toBe('focus=document-甲&depth=3&at=10*20*900');
    const hall = { ...initialState, theme: 'contrast', slides: [kept] } as const;
    expect(atSlide(hall, 0)).toMatchObject({
      focus: 'document-甲',
      camera: { x: 10, y: 20, width: 900 },
      language: 'zh',
      theme: 'contrast',
      slide: 0,
      slides: [kept],
    });
  });

  it('stays within its slides, and shows none if it has none', () => {
    const state = { ...initialState, slides: talk('甲', '乙') };
    expect(atSlide(state, 9).slide).toBe(1);
    expect(atSlide(state, -1).slide).toBe(0);
    expect(atSlide(initialState, 0).slide).toBeNull();
  });

  it('can be added to, put in order, captioned and shortened', () => {
    const slides = talk('甲', '乙', '丙');
    const captions = (list: readonly Slide[]): string => list.map(({ caption }) => caption).join('');
    expect(captions(added(slides, { caption: '丁', view: '' }))).toBe('甲乙丙丁');
    expect(captions(shifted(slides, 0, 1))).toBe('乙甲丙');
    expect(captions(shifted(slides, 2, -1))).toBe('甲丙乙');
    expect(shifted(slides, 0, -1)).toBe(slides);
    expect(shifted(slides, 2, 1)).toBe(slides);
    expect(captions(captioned(slides, 1, '新'))).toBe('甲新丙');
    expect(captions(removed(slides, 1))).toBe('甲丙');
    const full = Array.from({ length: maxSlides }, () => ({ caption: '', view: '' }));
    expect(added(full, { caption: '', view: '' })).toBe(full);
  });

  it('is the same again from its link', () => {
    const state = { ...initialState, slides: talk('甲', '<script>', 'a~b*c%d&e=f'), slide: 1 };
    expect(decodeView(encodeView(state))).toEqual(state);
  });
});

describe('the file of a talk', () => {
  it('gives back the talk it was made of', () => {
    fc.assert(
      fc.property(fc.array(slide, { maxLength: 8 }), (slides) => {
        expect(readTalk(talkFile(slides))).toEqual({ slides });
      }),
    );
  });

  it.each([
    ['{', 'talk.notJson', null],
    ['[]', 'talk.notTalk', null],
    ['{"format":"other","version":1,"slides":[]}', 'talk.notTalk', null],
    ['{"format":"zhengmai-talk","version":2,"slides":[]}', 'talk.newer', null],
    [
      '{"format":"zhengmai-talk","version":1,"slides":[{"caption":"","view":""},{"caption":1}]}',
      'talk.badSlide',
      2,
    ],
    [`{"format":"zhengmai-talk","version":1,"slides":[${'{},'.repeat(100)}{}]}`, 'talk.tooMany', null],
    ['x'.repeat(2_000_001), 'talk.notTalk', null],
  ])('refuses what is none, and says why (%#)', (text, problem, at) => {
    expect(readTalk(text)).toEqual({ problem, at });
  });

  it('takes nothing but captions and views from it', () => {
    const text =
      '{"format":"zhengmai-talk","version":1,"slides":[{"caption":"甲","view":"depth=3","__proto__":{"x":1},"more":2}]}';
    expect(readTalk(text)).toEqual({ slides: [{ caption: '甲', view: 'depth=3' }] });
    expect('x' in {}).toBe(false);
  });
});
