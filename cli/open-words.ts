import type { OpenKind } from './report/coverage-report.ts';

type Words = readonly [zh: string, en: string];

const kinds: Readonly<Record<OpenKind, Words>> = {
  agency: ['责任单位', 'unit'],
  region: ['区域', 'region'],
  responsibility: ['责任', 'responsibility'],
  reference: ['引用', 'reference'],
  relation: ['引用关系', 'relation'],
  initiative: ['改革举措', 'initiative'],
  item: ['条目', 'item'],
  issuer: ['发文机关', 'issuer'],
  date: ['日期', 'date'],
  'reference-issuer': ['被引文件的发文机关', 'issuer of a reference'],
};

const reasons: Readonly<Record<string, Words>> = {
  unknown: ['名称未收录', 'name unknown'],
  ambiguous: ['有多种读法', 'more than one reading'],
  'too-far': ['动词相距太远', 'the verb stands too far off'],
  'short-title': ['简称不知指哪一份', 'a short title that fits none or several'],
  'weak-context': ['上下文不足', 'too little around it speaks for it'],
  'not-told': ['原文未载', 'not told'],
};

/** What was left open, in both languages. */
export function openKind(kind: OpenKind): Words {
  return kinds[kind];
}

/** Why; a reason without words of its own stands as it is. */
export function openReason(reason: string): Words {
  return reasons[reason] ?? [reason, ''];
}
