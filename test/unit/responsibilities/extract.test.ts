import { describe, expect, it } from 'vitest';
import type { Gazetteer } from '../../../ingest/pipeline.ts';
import { extractResponsibilities } from '../../../ingest/extract/responsibilities/index.ts';
import type { LeadRule, Responsibilities } from '../../../ingest/extract/responsibilities/index.ts';
import { context, fakeGazetteer } from './fake-gazetteer.ts';

const leadRule: LeadRule = { text: '列第一位的为牵头单位', span: [0, 10] };

function extract(text: string, gazetteer: Gazetteer, rule: LeadRule | null = null): Responsibilities {
  return extractResponsibilities({
    text,
    item: { span: [0, text.length] },
    context,
    gazetteer,
    leadRule: rule,
  });
}

function agencies(text: string, gazetteer: Gazetteer): readonly (string | null)[] {
  return extract(text, gazetteer).responsibilities.map((unit) => unit.agency);
}

describe('the units of an item', () => {
  const gazetteer = fakeGazetteer(
    {
      省商务厅: '河南省商务厅',
      省财政厅: '河南省财政厅',
      省委宣传部: '中共河南省委宣传部',
      省委网信办: '中共河南省委网络安全和信息化委员会办公室',
      省委组织部: '中共河南省委组织部',
      郑州海关: '郑州海关',
      郑州市人民政府: '郑州市人民政府',
      郑州市政府: '郑州市人民政府',
      开封市人民政府: '开封市人民政府',
      洛阳市政府: '洛阳市人民政府',
      洛阳市人民政府: '洛阳市人民政府',
      平原示范区管委会: '新乡市平原示范区管理委员会',
      新乡高新区管委会: '新乡高新技术产业开发区管理委员会',
      河南证监局: '中国证券监督管理委员会河南监管局',
      河南银保监局: '中国银行保险监督管理委员会河南监管局',
      省编办: '中共河南省委机构编制委员会办公室',
      市民政局: '安阳市民政局',
      市财政局: '安阳市财政局',
    },
    ['郑州市', '开封市', '洛阳市', '郑州', '河南'],
    ['省住建厅'],
  );

  it('point at their words in the text', () => {
    const text = '一、提升水平。加快推进。（省商务厅牵头，郑州海关、各市、县人民政府配合）';
    for (const unit of extract(text, gazetteer).responsibilities) {
      expect(text.slice(...(unit.span ?? [0, 0]))).toBe(unit.text);
    }
  });

  it('are sought in the item and the paragraphs that belong to it, and nowhere else', () => {
    const text = '（省财政厅负责）\n一、提升水平。\n（省商务厅负责）\n二、其他。（郑州海关负责）';
    const start = text.indexOf('一、');
    const { responsibilities } = extractResponsibilities({
      text,
      item: { span: [start, start + 7] },
      itemEnd: text.indexOf('二、'),
      context,
      gazetteer,
      leadRule: null,
    });
    expect(responsibilities.map((unit) => unit.agency)).toEqual(['河南省商务厅']);
  });

  it('take the level of the units before them', () => {
    expect(agencies('提升。（省商务厅、财政厅负责）', gazetteer)).toEqual(['河南省商务厅', '河南省财政厅']);
  });

  it('take the party committee before them only where they are its organs', () => {
    expect(agencies('提升。（省委宣传部、网信办、组织部、财政厅负责）', gazetteer)).toEqual([
      '中共河南省委宣传部',
      '中共河南省委网络安全和信息化委员会办公室',
      '中共河南省委组织部',
      '河南省财政厅',
    ]);
  });

  it('take the region of the unit before them', () => {
    expect(agencies('提升。（河南证监局、银保监局负责）', gazetteer)).toEqual([
      '中国证券监督管理委员会河南监管局',
      '中国银行保险监督管理委员会河南监管局',
    ]);
  });

  it('share a government', () => {
    expect(agencies('提升。（郑州市、开封市、洛阳市政府负责）', gazetteer)).toEqual([
      '郑州市人民政府',
      '开封市人民政府',
      '洛阳市人民政府',
    ]);
  });

  it('share a government together with the kind of their places', () => {
    expect(agencies('提升。（郑州、洛阳市人民政府负责）', gazetteer)).toEqual([
      '郑州市人民政府',
      '洛阳市人民政府',
    ]);
  });

  it('share a management committee', () => {
    expect(agencies('提升。（责任单位：平原示范区、新乡高新区管委会）', gazetteer)).toEqual([
      '新乡市平原示范区管理委员会',
      '新乡高新技术产业开发区管理委员会',
    ]);
  });

  it('may be short of a head noun before 等部门', () => {
    expect(agencies('提升。（市民政、财政等部门负责）', gazetteer)).toEqual(['安阳市民政局', '安阳市财政局']);
  });

  it('keep the text as it stands where a prefix or head noun is shared', () => {
    const { responsibilities } = extract('提升。（省商务厅、财政厅和郑州市、洛阳市政府负责）', gazetteer);
    expect(responsibilities.map((unit) => unit.text)).toEqual(['省商务厅', '财政厅', '郑州市', '洛阳市政府']);
  });

  it('are less sure where a prefix or head noun was supplied', () => {
    const { responsibilities } = extract('提升。（省商务厅、财政厅负责）', gazetteer);
    const [plain, supplied] = responsibilities.map((unit) => unit.confidence);
    expect(plain).toBe(1);
    expect(supplied).toBeLessThan(1);
  });

  it('are groups without an agency', () => {
    const { responsibilities, abstentions } = extract(
      '提升。（各市、县人民政府，省直有关部门负责）',
      gazetteer,
    );
    expect(responsibilities.map(({ agency, collective }) => [agency, collective])).toEqual([
      [null, true],
      [null, true],
    ]);
    expect(abstentions).toEqual([]);
  });

  it('are groups where the 各 before them holds for them too', () => {
    const collectives = (text: string): readonly boolean[] =>
      extract(text, gazetteer).responsibilities.map((unit) => unit.collective);
    expect(collectives('提升。（各级法院、检察院负责）')).toEqual([true, true]);
    expect(collectives('提升。（各盟行政公署、市人民政府负责）')).toEqual([true, true]);
  });

  it('are no group where the document’s own government is named', () => {
    expect(extract('提升。（市政府负责）', gazetteer).responsibilities[0]?.collective).toBe(false);
  });

  it('have no agency where the name cannot be told, and are reported', () => {
    const text = '提升。（省住建厅、省个私中心负责）';
    const { responsibilities, abstentions } = extract(text, gazetteer);
    expect(responsibilities.map((unit) => unit.agency)).toEqual([null, null]);
    expect(abstentions).toEqual([
      { kind: 'agency', reason: 'ambiguous', text: '省住建厅', span: [4, 8] },
      { kind: 'agency', reason: 'unknown', text: '省个私中心', span: [9, 14] },
    ]);
  });

  it('stand once, in order, with the stronger role and the first deadline', () => {
    const text =
      '提升。（省商务厅配合，完成时限：2023年6月）推进。（郑州海关、省商务厅牵头；完成时限：2024年）落实。（省商务厅负责）';
    const { responsibilities } = extract(text, gazetteer);
    expect(responsibilities.map(({ agency, role, deadline }) => [agency, role, deadline])).toEqual([
      ['河南省商务厅', 'lead', '2023年6月'],
      ['郑州海关', 'lead', '2024年'],
    ]);
  });

  it('are one where two names are of one agency, and where brackets differ in width', () => {
    const text = '提升。（郑州市政府、各县（市、区）政府负责）推进。（郑州市、各县(市、区)政府负责）';
    expect(extract(text, gazetteer).responsibilities).toHaveLength(2);
  });

  it('carry the deadline of their clause', () => {
    const { responsibilities } = extract(
      '提升。〔牵头单位：省商务厅；配合单位：郑州海关；完成时限：长期坚持〕',
      gazetteer,
    );
    expect(responsibilities.map((unit) => unit.deadline)).toEqual(['长期坚持', '长期坚持']);
  });

  it('are marked where they hold for the following items', () => {
    const { responsibilities } = extract(
      '提升。（省商务厅负责。各市政府均为责任单位，以下不再列出）',
      gazetteer,
    );
    expect(responsibilities.map((unit) => unit.standing ?? false)).toEqual([false, true]);
  });

  it('lead where they stand first and the document says so', () => {
    const roles = (text: string): readonly string[] =>
      extract(text, gazetteer, leadRule).responsibilities.map((unit) => unit.role);
    expect(roles('提升。（责任单位：省商务厅、省财政厅）')).toEqual(['lead', 'responsible']);
    expect(roles('提升。（责任单位：省商务厅、省财政厅牵头，郑州海关配合）')).toEqual([
      'lead',
      'lead',
      'support',
    ]);
    expect(roles('提升。（牵头单位：省财政厅；责任单位：省商务厅）')).toEqual(['lead', 'responsible']);
  });
});

describe('the clauses of an item', () => {
  const gazetteer = fakeGazetteer({});

  it('are given with their brackets, so that they can be cut out of the text', () => {
    const text = '提升。（省商务厅负责）推进。\n牵头单位：省财政厅\n完成时限：2023年';
    const { clauseSpans } = extract(text, gazetteer);
    expect(clauseSpans.map((span) => text.slice(...span))).toEqual([
      '（省商务厅负责）',
      '牵头单位：省财政厅\n完成时限：2023年',
    ]);
  });

  it('do not overlap where brackets stand in brackets', () => {
    const text = '提升（各县（市、区）政府（管委会）负责）。（责任单位：省商务厅（省贸促会（牵头）））';
    const { clauseSpans } = extract(text, gazetteer);
    expect(clauseSpans.map((span) => text.slice(...span))).toEqual([
      '（各县（市、区）政府（管委会）负责）',
      '（责任单位：省商务厅（省贸促会（牵头）））',
    ]);
  });
});
