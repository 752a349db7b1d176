import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MeasureNode } from '../../../../../schema/graph.ts';
import { createMemoryGraph } from '../../../../../store/memory/memory-graph.ts';
import { alignDocuments, usualMinScore } from '../../../../../store/questions/alignment/align-documents.ts';
import { alignment } from '../../../../../store/questions/alignment/alignment.ts';
import { alike } from '../../../../../store/questions/alignment/alike.ts';
import { documentProfile } from '../../../../../store/questions/alignment/document-profile.ts';
import { longestText } from '../../../../../store/questions/alignment/grams.ts';
import { mostRelated, relatedDocuments } from '../../../../../store/questions/alignment/related-documents.ts';
import { cityPlan, factsOf, otherCityPlan, provincialPlan, type Plan } from './plans.ts';

async function worldOf(plans: readonly Plan[]) {
  const graph = createMemoryGraph({ facts: plans.map(factsOf) });
  const page = await graph.documents({ status: 'held' }, { field: 'date' }, { first: 200 });
  const ids = new Map(page.items.map(({ node }) => [node.number, node.id]));
  return { graph, id: ({ number }: Plan) => ids.get(number) ?? '' };
}

async function aligned(from: Plan, to: Plan, minScore = usualMinScore) {
  const { graph, id } = await worldOf([from, to]);
  return alignment(graph, { fromId: id(from), toId: id(to), minScore });
}

const shown = ({ pairs }: Awaited<ReturnType<typeof aligned>>) =>
  pairs.map(({ from, to }) => `${from.heading} → ${to.heading}`).sort();

describe('the alignment of a city plan with the provincial plan it implements', () => {
  it('finds what was copied, put together, split and reordered, and nothing else', async () => {
    expect(shown(await aligned(provincialPlan, cityPlan))).toEqual(
      [
        '培养托育从业人员 → 培养托育从业人员',
        '扩大社区托育供给 → 供给和备案一体推进',
        '统一托育机构备案 → 供给和备案一体推进',
        '降低托育运营成本 → 发放运营补助',
        '降低托育运营成本 → 落实居民价格',
      ].sort(),
    );
  });

  it('names the measures of either side without a counterpart', async () => {
    const found = await aligned(provincialPlan, cityPlan);
    expect(found.fromWithout.map(({ heading }) => heading)).toEqual(['守住托育安全底线']);
    expect(found.toWithout.map(({ heading }) => heading)).toEqual(['建设伏羲亲子公园']);
  });

  it('counts in how many pairs each measure stands', async () => {
    const { pairs } = await aligned(provincialPlan, cityPlan);
    const counts = pairs.map(({ from, fromPairs, toPairs }) => [from.heading, fromPairs, toPairs]);
    expect(counts).toContainEqual(['扩大社区托育供给', 1, 2]);
    expect(counts).toContainEqual(['降低托育运营成本', 2, 1]);
  });

  it('marks in both texts the same words', async () => {
    const { pairs } = await aligned(provincialPlan, cityPlan);
    for (const { from, to, passages } of pairs) {
      expect(passages.length).toBeGreaterThan(0);
      for (const { from: one, to: other } of passages) {
        const plain = (text: string | null, span: readonly [number, number]) =>
          (text ?? '').slice(...span).replace(/[^\p{L}\p{N}]/gu, '');
        expect(plain(from.text, one)).toBe(plain(to.text, other));
      }
    }
  });

  it('does not align what has nothing but boilerplate in common', async () => {
    const boiler = (plan: Plan, bodies: readonly string[]): Plan => ({
      ...plan,
      items: bodies.map((body, at) => ({
        heading: `${body.slice(0, 4)}${at}`,
        body: `${body}。各地各有关部门要高度重视，加强组织领导，明确责任分工，细化工作措施，加大宣传力度，营造良好氛围。`,
      })),
    });
    const found = await aligned(
      boiler(provincialPlan, ['湿地鸟类监测站点加密', '煤矿瓦斯抽采利用']),
      boiler(cityPlan, ['老年食堂配送餐', '冰雪赛事门票减免']),
    );
    expect(found.pairs).toEqual([]);
  });

  it('compares headings where the texts are not carried along', async () => {
    const silent = (plan: Plan): Plan => ({ ...plan, withoutText: true });
    expect(shown(await aligned(silent(provincialPlan), silent(cityPlan)))).toContain(
      '培养托育从业人员 → 培养托育从业人员',
    );
  });
});

describe('the laws of alignment', () => {
  const words = fc.constantFrom(
    '托育',
    '备案',
    '补助',
    '公园',
    '系统',
    '执行',
    '居民价格',
    '。',
    '，',
    'ＡＢ',
    '𠮷',
  );
  const text = fc.array(words, { maxLength: 40 }).map((parts) => parts.join(''));
  const texts = fc.array(text, { maxLength: 12 });
  const measuresOf = (name: string, list: readonly string[]) =>
    list.map((one, order) => ({ measure: measureOf(`${name}-${order}`, one, order), functions: [] }));
  const document = (name: string) => texts.map((list) => documentProfile(measuresOf(name, list)));

  it('gives scores from 0 to 1, best first, and spans within the texts', () => {
    fc.assert(
      fc.property(document('a'), document('b'), (a, b) => {
        const pairs = alignDocuments(a, b, 0.1);
        const scores = pairs.map(({ score }) => score);
        expect(scores).toEqual([...scores].sort((one, other) => other - one));
        for (const { score, parts, from, to, passages } of pairs) {
          for (const one of [score, parts.text, parts.heading]) {
            expect(one).toBeGreaterThanOrEqual(0);
            expect(one).toBeLessThanOrEqual(1);
          }
          for (const passage of passages) {
            expect(passage.from[1]).toBeLessThanOrEqual(from.text?.length ?? 0);
            expect(passage.to[1]).toBeLessThanOrEqual(to.text?.length ?? 0);
          }
        }
      }),
    );
  });

  it('gives the same pairs and scores whichever document is named first', () => {
    fc.assert(
      fc.property(document('a'), document('b'), (a, b) => {
        const key = (from: MeasureNode, to: MeasureNode, score: number) => `${from.id} ${to.id} ${score}`;
        const one = alignDocuments(a, b, 0.3).map(({ from, to, score }) => key(from, to, score));
        const other = alignDocuments(b, a, 0.3).map(({ from, to, score }) => key(to, from, score));
        expect(new Set(one)).toEqual(new Set(other));
      }),
    );
  });

  it('takes no notice of the order in which measures come in', () => {
    fc.assert(
      fc.property(texts, texts, (a, b) => {
        const [one, other] = [measuresOf('a', a), measuresOf('b', b)];
        expect(
          alignDocuments(documentProfile([...one].reverse()), documentProfile([...other].reverse()), 0.2),
        ).toEqual(alignDocuments(documentProfile(one), documentProfile(other), 0.2));
      }),
    );
  });

  it('gives for some measures what it gives for all, without the others', () => {
    fc.assert(
      fc.property(document('a'), document('b'), fc.nat(11), fc.nat(11), (a, b, one, other) => {
        const asked = new Set([`a-${one}`, `a-${other}`]);
        for (const minScore of [0.1, 0.4]) {
          expect(alignDocuments(a, b, minScore, asked)).toEqual(
            alignDocuments(a, b, minScore).filter(({ from }) => asked.has(from.id)),
          );
        }
      }),
    );
  });
});

describe('hostile measures', () => {
  it('reads of a measure of a megabyte no more than the bound', () => {
    const huge = '《'.repeat(500_000) + '托育机构备案结果向社会公布'.repeat(50_000);
    const profiles = documentProfile([
      { measure: measureOf('a', '托育机构'.repeat(300_000), 0), functions: [] },
      { measure: measureOf('b', huge, 1), functions: [] },
    ]);
    for (const { letters } of profiles.measures)
      expect(letters().characters.length).toBeLessThanOrEqual(longestText);
    expect(alignDocuments(profiles, profiles, 0.1).length).toBeLessThanOrEqual(4);
  });

  it('makes of many equal measures no more pairs than ten a measure', () => {
    const same = documentProfile(
      Array.from({ length: 40 }, (_, at) => ({
        measure: measureOf(`m${at}`, `托育机构备案结果向社会公布${at % 4}甲乙丙丁戊己庚辛`.repeat(3), at),
        functions: [],
      })),
    );
    const pairs = alignDocuments(same, same, 0.1);
    for (const { fromPairs } of pairs) expect(fromPairs).toBeLessThanOrEqual(10);
  });
});

describe('measures like one', () => {
  it('are found in the document it implements and in another that implements it, with the scores of alignment', async () => {
    const { graph, id } = await worldOf([provincialPlan, cityPlan, otherCityPlan]);
    const [measures = []] = await graph.measuresOf([id(cityPlan)]);
    const [training] = await alike(graph, [measures[0]?.id ?? ''], usualMinScore);
    expect(training?.pairs.map(({ to }) => to.documentId).sort()).toEqual(
      [id(provincialPlan), id(otherCityPlan)].sort(),
    );
    for (const { to, score } of training?.pairs ?? []) {
      const whole = await alignment(graph, {
        fromId: id(cityPlan),
        toId: to.documentId,
        minScore: usualMinScore,
      });
      expect(
        whole.pairs.find((pair) => pair.to.id === to.id && pair.from.id === measures[0]?.id)?.score,
      ).toBe(score);
    }
  });

  it('ask the graph as often for twenty measures of a document as for one', async () => {
    const { graph, id } = await worldOf([provincialPlan, cityPlan, otherCityPlan]);
    const [measures = []] = await graph.measuresOf([id(cityPlan)]);
    let asked = 0;
    const counting = new Proxy(graph, {
      get: (target, name) => {
        asked++;
        return Reflect.get(target, name) as unknown;
      },
    });
    const ids = measures.map((one) => one.id);
    await alike(counting, ids.slice(0, 1), usualMinScore);
    const forOne = asked;
    asked = 0;
    await alike(counting, ids, usualMinScore);
    expect(asked).toBe(forOne);
  });

  it('say how many related documents were left out, the nearest first', async () => {
    const many = Array.from({ length: 30 }, (_, at): Plan => ({
      ...otherCityPlan,
      number: `酒政办发〔2031〕${at + 100}号`,
    }));
    const { graph, id } = await worldOf([provincialPlan, cityPlan, ...many]);
    const [related] = await relatedDocuments(graph, [id(cityPlan)]);
    expect(related?.ids).toHaveLength(mostRelated);
    expect(related?.ids[0]).toBe(id(provincialPlan));
    expect(related?.leftOut).toBe(31 - mostRelated);
  });

  it('are none for what is not a measure', async () => {
    const { graph } = await worldOf([provincialPlan]);
    expect(await alike(graph, ['measure-不存在'], usualMinScore)).toEqual([
      { pairs: [], comparedIds: [], leftOut: 0 },
    ]);
  });
});

function measureOf(id: string, text: string, order: number): MeasureNode {
  return {
    id,
    documentId: 'document',
    path: [`${order}`],
    sections: [],
    heading: text.slice(0, 12),
    kind: 'measure',
    text,
    span: null,
    order,
  };
}
