import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainTitle, titleKeyOfReference, titleKeysOfDocument } from '../../../../store/graph/title-key.ts';

const office = '江西省人民政府办公厅';

function keys(title: string, ...names: readonly string[]): readonly string[] {
  return titleKeysOfDocument({ title, issuers: names.map((name) => ({ name })), region: { name: '江西省' } });
}

function key(title: string | null, issuer: string | null, full?: string): string | null {
  return titleKeyOfReference({ title, issuer, ...(full === undefined ? {} : { full }) }, 'document-citing');
}

describe('the key of a title', () => {
  it('is the same with and without the issuer in front, if the issuer is known', () => {
    const withIssuer = key('关于优化服务的通知', office, `${office}关于优化服务的通知`);
    expect(withIssuer).toBe(key('关于优化服务的通知', office));
    expect(withIssuer).toBe(key(null, office, `${office}关于优化服务的通知`));
    expect(keys(`${office}关于优化服务的通知`, office)).toContain(withIssuer);
    expect(keys('关于优化服务的通知', office)).toContain(withIssuer);
  });

  it('is another one if the issuer is another, or not known', () => {
    const own = key('关于优化服务的通知', office);
    expect(key('关于优化服务的通知', '湖北省人民政府办公厅')).not.toBe(own);
    expect(key('关于优化服务的通知', null)).not.toBe(own);
    expect(keys('关于优化服务的通知', office)).not.toContain(key('关于优化服务的通知', null));
  });

  it('does not mind width, blanks, kinds of quote and of bracket', () => {
    const one = key(null, office, '江西省人民政府办公厅关于推进“一网通办”改革（试行）的通知');
    const other = key(null, office, '江西省人民政府办公厅 关于推进"一网通办"改革(试行)的通知');
    expect(one).toBe(other);
  });

  it('minds every word: a title that is part of another is not it', () => {
    const whole = key('关于进一步优化营商环境的实施意见', office);
    expect(key('关于优化营商环境的实施意见', office)).not.toBe(whole);
    expect(key('进一步优化营商环境的实施意见', office)).not.toBe(whole);
  });

  it('is one for the long and the short name of a law, whoever is said to have issued it', () => {
    expect(key('中华人民共和国电子签名法', null)).toBe(key('电子签名法', null));
    expect(key('优化营商环境条例', '国务院')).toBe(key('优化营商环境条例', null));
    expect(keys('中华人民共和国电子签名法', '全国人民代表大会常务委员会')).toContain(key('电子签名法', null));
  });

  it('keeps apart the laws of the state and of a province', () => {
    expect(key('优化营商环境条例', null)).not.toBe(key('江西省优化营商环境条例', null));
  });

  it('does not take 办法 for a law: whose it is matters', () => {
    expect(key('人才引进管理暂行办法', '赣州市人民政府')).not.toBe(
      key('人才引进管理暂行办法', '吉安市人民政府'),
    );
  });

  it('keeps a title that may be anybody’s to the document that cites it', () => {
    const cite = (citing: string): string | null =>
      titleKeyOfReference({ title: '政府工作报告', issuer: null }, citing);
    expect(cite('document-甲')).not.toBe(cite('document-乙'));
    expect(keys('政府工作报告', '赣州市人民政府')).not.toContain(cite('document-甲'));
    const ofYear = (citing: string): string | null =>
      titleKeyOfReference({ title: '2023年政府工作报告', issuer: null }, citing);
    expect(ofYear('document-甲')).not.toBe(ofYear('document-乙'));
  });

  it('is found under each issuer of a joint document, also where their names stand glued in its title', () => {
    const joint = keys('湖北省商务厅武汉海关关于优化服务的通知', '湖北省商务厅', '武汉海关');
    expect(joint).toContain(key('关于优化服务的通知', '湖北省商务厅'));
    expect(joint).toContain(key('关于优化服务的通知', '武汉海关'));
    expect(joint).toContain(key(null, null, '湖北省商务厅武汉海关关于优化服务的通知'));
  });

  it('takes a title that begins with its region for a full one', () => {
    expect(keys('江西省数字经济发展规划', office)).toContain(key('江西省数字经济发展规划', null));
  });

  it('is the same for such a title with and without its issuer', () => {
    expect(key('江西省数字经济发展规划', office)).toBe(key('江西省数字经济发展规划', null));
    expect(key('湖北省数字经济发展规划', office)).not.toBe(key('湖北省数字经济发展规划', null));
  });

  it('is none for a reference without a title, or with marks alone', () => {
    expect(key(null, office)).toBeNull();
    expect(key(' 《》 ', office)).toBeNull();
    expect(keys('“”', office)).toEqual([]);
  });

  it('is not changed by being made again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (title) => {
        expect(plainTitle(plainTitle(title))).toBe(plainTitle(title));
      }),
    );
  });
});
