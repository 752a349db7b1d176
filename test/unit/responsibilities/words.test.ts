import { describe, expect, it } from 'vitest';
import { readData } from '../../../ingest/read-data.ts';
import { readLabel } from '../../../ingest/extract/responsibilities/clause-label.ts';
import { endsLikeUnit, isGroup } from '../../../ingest/extract/responsibilities/unit-shape.ts';

type Lists = Readonly<
  Record<string, readonly string[] | Readonly<Record<string, readonly string[]>> | string>
>;

const files = ['responsibilities/clause-words.json', 'responsibilities/unit-words.json'];

function lists(file: string): readonly (readonly [string, readonly string[]])[] {
  return Object.entries(readData<Lists>(file)).flatMap(([name, value]) => {
    if (typeof value === 'string') return [];
    if (Array.isArray(value)) return [[name, value as readonly string[]] as const];
    return Object.entries(value).map(
      ([key, words]) => [`${name}.${key}`, words as readonly string[]] as const,
    );
  });
}

describe.each(files)('the word data %s', (file) => {
  it.each(lists(file))('has words without blanks, each once, in %s', (_name, words) => {
    expect(words.length).toBeGreaterThan(0);
    expect(words.filter((word) => word === '' || /\s/.test(word))).toEqual([]);
    expect(words.filter((word, index) => words.indexOf(word) !== index)).toEqual([]);
  });
});

describe('the words of roles', () => {
  it.each(['labelRoles', 'verbs', 'finalVerbs'])('give one role each in %s', (group) => {
    const roles = lists('responsibilities/clause-words.json').filter(([name]) =>
      name.startsWith(`${group}.`),
    );
    const words = roles.flatMap(([, list]) => list);
    expect(new Set(words).size).toBe(words.length);
  });
});

describe('a label', () => {
  it.each([
    ['牵头单位', 'units', 'lead'],
    ['责任单位', 'units', 'responsible'],
    ['配合部门', 'units', 'support'],
    ['协同（配合）单位', 'units', 'support'],
    ['牵头（责任）单位', 'units', 'lead'],
    ['牵头及配合单位', 'units', 'responsible'],
    ['责任分工', 'units', null],
    ['部门分工', 'units', null],
    ['分管省领导', 'person', null],
    ['牵头', 'units', 'lead'],
    ['完成时限', 'deadline', null],
    ['责任人', 'person', null],
    ['省级', 'scope', null],
    ['备注', 'other', null],
  ])('%s is of the kind %s with the role %s', (words, kind, role) => {
    expect(readLabel(words)).toMatchObject({ kind, role });
  });

  it.each(['市商务局', '单位', '各部门', '狠抓落实', '市商务局责任单位', ''])(
    'is not seen in %s',
    (words) => {
      expect(readLabel(words)).toBeNull();
    },
  );
});

describe('the shape of a name', () => {
  it.each([
    '市商务局',
    '省委',
    '郑州海关',
    '稽查处',
    '市民政局（市老龄办）',
    '平原示范区',
    '各地',
    '12345热线中心',
    '团市委',
  ])('is a unit’s: %s', (name) => {
    expect(endsLikeUnit(name)).toBe(true);
  });

  it.each(['市自然资源', '一网通办', '主办', '党员干部', '查处', '网站', '2023年底前', '提升服务水平'])(
    'is no unit’s: %s',
    (name) => {
      expect(endsLikeUnit(name)).toBe(false);
    },
  );

  it.each([
    '各市、州、县人民政府',
    '各县（市、区）人民政府',
    '区县（市）政府',
    '市县政府',
    '市直相关部门',
    '领导小组各成员单位',
    '有许可审批职能的处室',
    '功能区管委会',
    '长株潭三市人民政府',
    '其他企业主管部门',
    '地方各级人民政府',
  ])('is a group’s: %s', (name) => {
    expect(isGroup(name)).toBe(true);
  });

  it.each([
    '市政府',
    '市人民政府',
    '地方金融监管局',
    '苏州工业园区',
    '城关街道',
    '新疆生产建设兵团',
    '郑州市',
    '市公安局',
  ])('is one body’s: %s', (name) => {
    expect(isGroup(name)).toBe(false);
  });
});
