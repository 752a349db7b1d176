import { describe, expect, it } from 'vitest';
import {
  notDocumentData,
  relationData,
  relationOfVerb,
} from '../../../ingest/extract/references/knowledge.ts';
import { isBareKind, isNoDocument } from '../../../ingest/extract/references/not-documents.ts';
import { lines } from './read-references.ts';

describe('data/references/relations.json', () => {
  it('gives each word one relation', () => {
    const words = [...relationData.neutral, ...Object.values(relationData.verbs).flat()];
    const twice = words.filter((word, at) => words.indexOf(word) !== at);
    expect(twice).toEqual([]);
  });

  it('has words that each govern a title directly behind them as they say', () => {
    const wrong = [...relationOfVerb].filter(
      ([word, relation]) => lines(`要${word}《甲条例》。`)[0] !== `${relation} 甲条例`,
    );
    expect(wrong).toEqual([]);
  });

  it('has words that each repeal a title before them', () => {
    const wrong = relationData.behind.repeals.filter(
      (word) => lines(`原《甲条例》${word}。`)[0] !== 'repeals 甲条例',
    );
    expect(wrong).toEqual([]);
  });

  it('names only words it knows as those that must stand next to their title', () => {
    expect(relationData.adjacentOnly.filter((word) => !relationOfVerb.has(word))).toEqual([]);
  });
});

describe('data/references/not-documents.json', () => {
  it.each([
    '就业创业证',
    '涂料备案证书',
    '营业执照',
    '环境影响报告书',
    '工伤认定申请表',
    '人民日报',
    '省人民政府公报',
  ])('rules out 《%s》', (title) => {
    expect(isNoDocument(title)).toBe(true);
  });

  it.each([
    '政府工作报告',
    '优化营商环境条例',
    '产业结构调整指导目录',
    '市场准入负面清单（2022年版）',
    '区域全面经济伙伴关系协定',
    '关于规范出具证明的通知',
    '道路运输证管理办法',
    '政务公开工作规范',
    '宪法',
  ])('keeps 《%s》', (title) => {
    expect(isNoDocument(title)).toBe(false);
  });

  it('tells a kind of document from a title', () => {
    expect(['办法', '实施方案', '工作要点', '条例'].every(isBareKind)).toBe(true);
    expect(['宪法', '民法典', '政府工作报告', '优化营商环境条例'].some(isBareKind)).toBe(false);
  });

  it('lists each word once', () => {
    for (const list of [notDocumentData.endings, notDocumentData.bodyNouns, notDocumentData.suffixesBehind]) {
      expect(list.filter((word, at) => list.indexOf(word) !== at)).toEqual([]);
    }
  });
});
