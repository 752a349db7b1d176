import { describe, expect, it } from 'vitest';
import type { ComparedMeasure } from '../../../../../store/questions/alignment/document-profile.ts';
import { keepingProfiles } from '../../../../../store/questions/alignment/kept-profiles.ts';

const document = (text: string, functions: readonly string[] = []): readonly ComparedMeasure[] => [
  {
    measure: {
      id: 'measure',
      documentId: 'document',
      path: ['一'],
      sections: [],
      heading: '托育机构备案',
      kind: 'measure',
      text,
      span: null,
      order: 0,
    },
    functions,
  },
];

describe('kept profiles', () => {
  it('are made once for equal measures', () => {
    const profileOf = keepingProfiles(10_000);
    expect(profileOf(document('公布备案结果'))).toBe(profileOf(document('公布备案结果')));
  });

  it('are not used once the text or the units of a measure have changed', () => {
    const profileOf = keepingProfiles(10_000);
    profileOf(document('公布备案结果'));
    expect(profileOf(document('公布检查结果')).measures[0]?.words).toBe('公布检查结果');
    expect(profileOf(document('公布备案结果', ['卫生健康'])).measures[0]?.functions).toEqual(
      new Set(['卫生健康']),
    );
  });

  it('go when there are too many, those used last stay', () => {
    const profileOf = keepingProfiles(3 * JSON.stringify(document('文字')).length);
    const [one, , three] = ['甲甲', '乙乙', '丙丙'].map((text) => profileOf(document(text)));
    expect(profileOf(document('甲甲'))).toBe(one);
    profileOf(document('丁丁'));
    expect(profileOf(document('甲甲'))).toBe(one);
    expect(profileOf(document('丙丙'))).toBe(three);
    const second = profileOf(document('乙乙'));
    expect(profileOf(document('乙乙'))).toBe(second);
    expect(profileOf(document('丁丁'))).not.toBe(second);
  });

  it('of a document beyond the bound are made each time', () => {
    const profileOf = keepingProfiles(10);
    expect(profileOf(document('公布备案结果'))).not.toBe(profileOf(document('公布备案结果')));
  });
});
