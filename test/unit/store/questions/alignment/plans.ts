import type { AgencyEntry, Facts, RegionFact } from '../../../../../schema/facts.ts';

/** One item of a plan: its title sentence, what follows, and who answers for it. */
export interface Item {
  readonly heading: string;
  readonly body: string;
  /** The unit as it stands, its full name, its line of work. */
  readonly units?: readonly (readonly [text: string, name: string, line: string])[];
}

export interface Plan {
  readonly title: string;
  readonly number: string;
  readonly date: string;
  readonly issuer: string;
  readonly region: RegionFact;
  readonly items: readonly Item[];
  /** Numbers and issuers of the documents it implements. */
  readonly implements?: readonly (readonly [number: string, issuer: string])[];
  readonly withoutText?: boolean;
}

export const province: RegionFact = { name: '甘肃省', code: '620000', level: 'province' };
export const city: RegionFact = { name: '天水市', code: '620500', level: 'prefecture' };
export const otherCity: RegionFact = { name: '酒泉市', code: '620900', level: 'prefecture' };

/** Facts of a plan whose text is put together from its parts. */
export function factsOf(plan: Plan): Facts {
  let text = `${plan.title}\n${plan.number}\n`;
  const references = (plan.implements ?? []).map(([number, issuer]) => {
    const start = text.length + 4;
    text += `贯彻落实${number}。\n`;
    const span = [start, start + number.length] as const;
    return {
      title: null,
      number,
      issuer,
      relation: 'implements' as const,
      spans: [span],
      relationSpan: span,
    };
  });
  const agencies: AgencyEntry[] = [];
  const measures = plan.items.map(({ heading, body, units = [] }, at) => {
    const start = text.length;
    const words = `${heading}。${body}`;
    const clause = units.length === 0 ? '' : `（责任单位：${units.map(([unit]) => unit).join('、')}）`;
    text += `${at + 1}．${words}${clause}\n`;
    for (const [, name, line] of units) {
      agencies.push({
        name,
        function: line,
        level: plan.region.level as 'province',
        region: plan.region,
        parent: null,
      });
    }
    return {
      path: [`${at + 1}．`],
      heading,
      kind: 'measure' as const,
      text: plan.withoutText === true ? null : words,
      span: [start, text.length - 1] as const,
      responsibilities: units.map(([unit, name]) => ({
        text: unit,
        agency: name,
        role: 'responsible' as const,
        collective: false,
      })),
      initiatives: [],
    };
  });
  return {
    title: plan.title,
    number: plan.number,
    date: plan.date,
    url: null,
    issuers: [{ name: plan.issuer }],
    region: plan.region,
    level: plan.region.level as 'province',
    measures,
    references,
    source: {
      file: `${plan.number}.txt`,
      sha256: '0'.repeat(64),
      ...(plan.withoutText !== true && { text }),
    },
    agencies,
  };
}

const commonEnd = '各地各有关部门要加强组织领导，压实工作责任，确保各项任务落实到位。';

export const provincialPlan: Plan = {
  title: '甘肃省人民政府办公厅关于印发甘肃省托育服务提升方案的通知',
  number: '甘政办发〔2031〕7号',
  date: '2031-02-03',
  issuer: '甘肃省人民政府办公厅',
  region: province,
  items: [
    {
      heading: '扩大社区托育供给',
      body: `新建住宅小区按每千人口不少于八个托位同步配建婴幼儿照护设施，老旧小区通过改造闲置用房补建托育点。${commonEnd}`,
      units: [['省住房城乡建设厅', '甘肃省住房和城乡建设厅', '住房城乡建设']],
    },
    {
      heading: '统一托育机构备案',
      body: `托育机构登记后通过全省备案系统提交材料，受理部门当场核对，五个工作日内向社会公布备案结果。${commonEnd}`,
      units: [['省卫生健康委', '甘肃省卫生健康委员会', '卫生健康']],
    },
    {
      heading: '培养托育从业人员',
      body: `支持职业院校开设婴幼儿托育专业，把保育师纳入急需紧缺工种目录，按规定发放培训补贴。${commonEnd}`,
      units: [['省教育厅', '甘肃省教育厅', '教育']],
    },
    {
      heading: '降低托育运营成本',
      body: `托育机构用水用电用气执行居民价格，对普惠性托位按月给予运营补助，并免收场地租金三年。${commonEnd}`,
      units: [['省发展改革委', '甘肃省发展和改革委员会', '发展改革']],
    },
    {
      heading: '守住托育安全底线',
      body: `托育机构视频监控全覆盖，录像资料保存不少于九十日，消防验收不合格的一律不得收托。${commonEnd}`,
      units: [['省消防救援总队', '甘肃省消防救援总队', '消防救援']],
    },
  ],
};

/** Reordered; the first two put together, one copied, one shortened, one split in two, one of its own. */
export const cityPlan: Plan = {
  title: '天水市人民政府办公室关于印发天水市托育服务提升实施方案的通知',
  number: '天政办发〔2031〕21号',
  date: '2031-06-01',
  issuer: '天水市人民政府办公室',
  region: city,
  implements: [[provincialPlan.number, provincialPlan.issuer]],
  items: [
    {
      heading: '培养托育从业人员',
      body: `支持职业院校开设婴幼儿托育专业，把保育师纳入急需紧缺工种目录，按规定发放培训补贴。${commonEnd}`,
      units: [['市教育局', '天水市教育局', '教育']],
    },
    {
      heading: '供给和备案一体推进',
      body: `新建住宅小区按每千人口不少于八个托位同步配建婴幼儿照护设施。托育机构登记后通过全省备案系统提交材料，五个工作日内向社会公布备案结果。${commonEnd}`,
      units: [
        ['市卫生健康委', '天水市卫生健康委员会', '卫生健康'],
        ['市住建局', '天水市住房和城乡建设局', '住房城乡建设'],
      ],
    },
    { heading: '落实居民价格', body: `托育机构用水用电用气执行居民价格。${commonEnd}` },
    { heading: '发放运营补助', body: `对普惠性托位按月给予运营补助，并免收场地租金三年。${commonEnd}` },
    {
      heading: '建设伏羲亲子公园',
      body: `在麦积区选址建设亲子主题公园，配置遮阳棚和无障碍步道。${commonEnd}`,
      units: [['市城管局', '天水市城市管理局', '城市管理']],
    },
  ],
};

export const otherCityPlan: Plan = {
  ...cityPlan,
  title: '酒泉市人民政府办公室关于印发酒泉市托育服务提升若干措施的通知',
  number: '酒政办发〔2031〕15号',
  date: '2031-07-01',
  issuer: '酒泉市人民政府办公室',
  region: otherCity,
  items: [
    {
      heading: '培养托育从业人员',
      body: '支持职业院校开设婴幼儿托育专业，把保育师纳入急需紧缺工种目录。',
      units: [['市教育局', '酒泉市教育局', '教育']],
    },
  ],
};
