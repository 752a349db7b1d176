import { describe, expect, it } from 'vitest';
import {
  findInitiatives,
  readInitiatives,
  type InitiativeLexicon,
  type InitiativeShapes,
} from '../../../ingest/extract/initiatives/index.ts';
import { readData } from '../../../ingest/read-data.ts';

function names(text: string): readonly string[] {
  return findInitiatives(text, [0, text.length]).map(({ name }) => name);
}

describe('an initiative', () => {
  it.each([
    ['推行“一照多址”改革，简化登记。', '一照多址'],
    ['推进政务服务“跨省通办”。', '跨省通办'],
    ['全面推行“双随机、一公开”监管。', '双随机、一公开'],
    ['开展“双随机一公开”抽查。', '双随机、一公开'],
    ['健全“首违不罚”制度。', '首违不罚'],
    ['深化“一业一证”改革。', '一业一证'],
    ['实行“三证齐办即开工”，实现“拿地即开工”。', '拿地即开工'],
    ['探索“云踏勘”。', '云踏勘'],
    ['推行“林长制”。', '林长制'],
    ['实现图书“通借通还”。', '通借通还'],
    ['实施“多图联审”改革。', '多图联审'],
    ['推行"一网通办"。', '一网通办'],
    ['推行”一网通办“。', '一网通办'],
    ['建立“审前会商”机制。', '审前会商'],
  ])('is found in %s', (text, name) => {
    expect(names(text)).toContain(name);
  });

  it('does not end within a word behind the quotation marks', () => {
    expect(names('推行“免证办”事项清单。')).not.toContain('免证办事');
    expect(names('梳理“跨省通办”事项。')).toEqual(['跨省通办']);
    expect(names('实现“跨省”通办事项全覆盖。')).toEqual(['跨省通办']);
  });

  it('leaves a term open if only the words around speak for it, and too few of them', () => {
    const text = '推行“熊猫管家”，培育“专精特新”企业。';
    const { found, undecided } = readInitiatives(text, [0, text.length]);
    expect(found).toEqual([]);
    expect(undecided.map(({ name, span }) => [name, text.slice(...span)])).toEqual([
      ['熊猫管家', '熊猫管家'],
    ]);
  });

  it('is named as a whole where only a part of it is quoted', () => {
    const text = '推行一件“事”集成服务。';
    const [found] = findInitiatives(text, [0, text.length]);
    expect(found).toEqual({ name: '一件事', span: [2, 7] });
    expect(names('推广“非接触式”办税。')).toEqual(['非接触式办税']);
  });

  it.each([
    '涉企收费“应减必减”。',
    '培育“专精特新”企业。',
    '“湘易办”超级服务端上线。',
    '拨打“12345”热线。',
    '编制“十四五”规划。',
    '弘扬“店小二”精神。',
    '按照“谁审批、谁监管”的原则，明确责任。',
    '实现审批“零距离”。',
    '升级“某易办”APP。',
    '防止“一刀切”。',
    '打造“某州样板”。',
    '形成“1+5+N”体系。',
    '在全市营造“人人都是营商环境”的氛围。',
    '没有引号的一网通办。',
  ])('is not seen in %s', (text) => {
    expect(names(text)).toEqual([]);
  });

  it('is told by what stands behind a list that shares it', () => {
    expect(names('推行“无实体印章”“无纸面证明”城市改革。')).toEqual(['无实体印章', '无纸面证明']);
  });

  it('is given with its place', () => {
    const text = '二、推行“一照多址”和“一网通办”。';
    for (const { name, span } of findInitiatives(text, [0, text.length])) {
      expect(text.slice(...span)).toBe(name);
    }
  });

  it('is looked for only in the part asked for', () => {
    const text = '“一网通办”。“一照多址”。';
    expect(findInitiatives(text, [0, 7]).map(({ name }) => name)).toEqual(['一网通办']);
  });

  it.each(['“', '”', '"', '“一”', '一'])('is looked for to the end of a million units of %j', (unit) => {
    const text = unit.repeat(1_000_000 / unit.length);
    expect(findInitiatives(text, [0, text.length])).toBeDefined();
  });
});

describe('data/initiatives', () => {
  const lexicon = readData<InitiativeLexicon>('initiatives/lexicon.json');

  it('lists each word once', () => {
    for (const list of Object.values({ ...lexicon, note: [] })) expect(new Set(list).size).toBe(list.length);
  });

  it('does not call one word both a reform and none', () => {
    const never = new Set(lexicon.never);
    expect([...lexicon.known, ...lexicon.inContext].filter((name) => never.has(name))).toEqual([]);
  });

  it('has names free of quotation marks and blanks', () => {
    expect(lexicon.known.filter((name) => /[“”"\s]/u.test(name))).toEqual([]);
  });

  it('has shapes that are regular expressions', () => {
    const shapes = readData<InitiativeShapes>('initiatives/shapes.json');
    for (const source of [...shapes.reform, ...shapes.none])
      expect(() => new RegExp(source, 'u')).not.toThrow();
  });
});
