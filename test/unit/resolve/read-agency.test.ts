import { describe, expect, it } from 'vitest';
import { loadGazetteer } from '../../../ingest/resolve/gazetteer.ts';
import { contextOf, readName } from './name-context.ts';

type Case = readonly [text: string, name: string | null];

const provincial: readonly Case[] = [
  ['省人社厅', '湖北省人力资源和社会保障厅'],
  ['省发改委', '湖北省发展和改革委员会'],
  ['省发展改革委', '湖北省发展和改革委员会'],
  ['财政厅', '湖北省财政厅'],
  ['省经信厅', '湖北省经济和信息化厅'],
  ['省政府国资委', '湖北省人民政府国有资产监督管理委员会'],
  ['省政府办公厅', '湖北省人民政府办公厅'],
  ['省税务局', '国家税务总局湖北省税务局'],
  ['湖北省税务局', '国家税务总局湖北省税务局'],
  ['税务局', '国家税务总局湖北省税务局'],
  ['武汉海关', '武汉海关'],
  ['湖北银保监局', '中国银行保险监督管理委员会湖北监管局'],
  ['湖北证监局', '中国证券监督管理委员会湖北监管局'],
  ['人行武汉分行营管部', '中国人民银行武汉分行营业管理部'],
  ['国家外汇局湖北省分局', '国家外汇管理局湖北省分局'],
  ['省委编办', '中共湖北省委机构编制委员会办公室'],
  ['省委组织部', '中共湖北省委组织部'],
  ['省文明办', '湖北省精神文明建设指导委员会办公室'],
  ['团省委', '共青团湖北省委员会'],
  ['省总工会', '湖北省总工会'],
  ['省法院', '湖北省高级人民法院'],
  ['省检察院', '湖北省人民检察院'],
  ['省人防办', '湖北省人民防空办公室'],
  ['省电力公司', '国网湖北省电力有限公司'],
  ['武汉市发改委', '武汉市发展和改革委员会'],
  ['武汉市政府', '武汉市人民政府'],
  ['武汉市', '武汉市人民政府'],
  ['市场监管总局', '国家市场监督管理总局'],
  ['国家发展改革委', '国家发展和改革委员会'],
  ['省直机关工委', '中共湖北省委直属机关工作委员会'],
  ['省政府发展研究中心', '湖北省人民政府发展研究中心'],
  ['武汉铁路局', '中国铁路武汉局集团有限公司'],
  ['武汉市各开发区', '(group)'],
  ['省优化办', null],
  ['省机场投资集团', null],
  ['人民银行', null],
];

describe('a name in a document of a province', () => {
  it.each(provincial)('reads %s as %s', (text, name) => {
    expect(readName(text, contextOf('420000', '2023-05-17'))).toBe(name);
  });
});

const municipal: readonly Case[] = [
  ['市经济信息化委', '上海市经济和信息化委员会'],
  ['市教委', '上海市教育委员会'],
  ['市住房城乡建设管理委', '上海市住房和城乡建设管理委员会'],
  ['市规划资源局', '上海市规划和自然资源局'],
  ['市绿化市容局', '上海市绿化和市容管理局'],
  ['市国资委', '上海市国有资产监督管理委员会'],
  ['市高院', '上海市高级人民法院'],
  ['浦东新区政府', '上海市浦东新区人民政府'],
  ['临港新片区管委会', '中国（上海）自由贸易试验区临港新片区管理委员会'],
  ['人民银行上海总部', '中国人民银行上海总部'],
  ['各区政府', '(group)'],
  ['上海机场集团', null],
];

describe('a name in a document of a municipality, which is a province', () => {
  it.each(municipal)('reads %s as %s', (text, name) => {
    expect(readName(text, contextOf('310000', '2022-05-10'))).toBe(name);
  });

  it.each([
    ['110000', '市规划自然资源委', '北京市规划和自然资源委员会'],
    ['110000', '市科委、中关村管委会', '北京市科学技术委员会、中关村科技园区管理委员会'],
    ['110000', '朝阳区政府', '北京市朝阳区人民政府'],
    ['120000', '市市场监管委', '天津市市场监督管理委员会'],
    ['120000', '市政务服务办', '天津市人民政府政务服务办公室'],
    ['500000', '市住房城乡建委', '重庆市住房和城乡建设委员会'],
    ['500000', '市文化旅游委', '重庆市文化和旅游发展委员会'],
    ['500000', '彭水县政府', '彭水苗族土家族自治县人民政府'],
    ['500000', '市电力公司', '国网重庆市电力公司'],
  ])('in %s reads %s as %s', (code, text, name) => {
    expect(readName(text, contextOf(code, '2023-05-10'))).toBe(name);
  });
});

describe('a name in a document of an autonomous region, a prefecture of its own kind or the 兵团', () => {
  it.each([
    ['450000', '自治区发展改革委', '广西壮族自治区发展和改革委员会'],
    ['450000', '自治区党委宣传部', '中共广西壮族自治区委员会宣传部'],
    ['650000', '兵团发展改革委', '新疆生产建设兵团发展和改革委员会'],
    ['650000', '喀什地区行署', '喀什地区行政公署'],
    ['650000', '伊犁州政府', '伊犁哈萨克自治州人民政府'],
    ['650000', '国网新疆电力公司', '国网新疆电力有限公司'],
    ['150000', '内蒙古银保监局', '中国银行保险监督管理委员会内蒙古监管局'],
    ['150000', '锡林郭勒盟行署', '锡林郭勒盟行政公署'],
    ['150000', '各盟市', '(group)'],
    ['540000', '自治区民委', '西藏自治区民族事务委员会'],
    ['422800', '州人社局', '恩施土家族苗族自治州人力资源和社会保障局'],
    ['422800', '恩施州住建局', '恩施土家族苗族自治州住房和城乡建设局'],
    ['422800', '州法院', '恩施土家族苗族自治州中级人民法院'],
    ['513400', '州文广旅局', '凉山彝族自治州文化广播电视和旅游局'],
  ])('in %s reads %s as %s', (code, text, name) => {
    expect(readName(text, contextOf(code, '2023-05-10'))).toBe(name);
  });
});

const prefectural: readonly Case[] = [
  ['市住建局', '赣州市住房和城乡建设局'],
  ['市自然资源局', '赣州市自然资源局'],
  ['市文广新旅局', '赣州市文化广电新闻出版旅游局'],
  ['市政府金融办', '赣州市人民政府金融工作办公室'],
  ['市政府办', '赣州市人民政府办公室'],
  ['市委办', '中共赣州市委办公室'],
  ['市法院', '赣州市中级人民法院'],
  ['人行赣州市中支', '中国人民银行赣州市中心支行'],
  ['人民银行赣州中心支行', '中国人民银行赣州市中心支行'],
  ['人民银行', '中国人民银行赣州市中心支行'],
  ['赣州银保监分局', '中国银行保险监督管理委员会赣州监管分局'],
  ['国网赣州供电公司', '国网赣州供电公司'],
  ['中国邮政赣州分公司', '中国邮政集团有限公司赣州市分公司'],
  ['龙南海关', '龙南海关'],
  ['市公安局交警支队', '赣州市公安局交通警察支队'],
  ['赣州经开区', '赣州经济技术开发区管理委员会'],
  ['市高新区管委会', '赣州高新技术产业开发区管理委员会'],
  ['市城市住房服务中心', '赣州市城市住房服务中心'],
  ['章贡区', '赣州市章贡区人民政府'],
  ['市委编办（事业单位登记中心）', '中共赣州市委机构编制委员会办公室'],
  ['市大数据局', null],
  ['市招商办', null],
  ['市国投集团', null],
  ['市财政厅', null],
];

describe('a name in a document of a city', () => {
  it.each(prefectural)('reads %s as %s', (text, name) => {
    expect(readName(text, contextOf('360700', '2023-05-10'))).toBe(name);
  });

  it('does not take 公安 for the county of that name', () => {
    expect(readName('荆州市公安局', contextOf('421000', '2023-05-10'))).toBe('荆州市公安局');
    expect(readName('公安县公安局', contextOf('421000', '2023-05-10'))).toBe('公安县公安局');
  });
});

const countyLevel: readonly Case[] = [
  ['发改委', '瑞昌市发展和改革委员会'],
  ['市发改委', '瑞昌市发展和改革委员会'],
  ['市监局', '瑞昌市市场监督管理局'],
  ['市市场监管局', '瑞昌市市场监督管理局'],
  ['法院', '瑞昌市人民法院'],
  ['市中级人民法院', '九江市中级人民法院'],
  ['省发改委', '江西省发展和改革委员会'],
  ['税务局', '国家税务总局瑞昌市税务局'],
  ['工商联', '瑞昌市工商业联合会'],
  ['纪委监委', '中共瑞昌市纪律检查委员会瑞昌市监察委员会'],
  ['数字经济发展中心', '瑞昌市数字经济发展中心'],
  ['瑞昌生态环境局', '九江市瑞昌生态环境局'],
  ['经开区', null],
  ['营商办', null],
  ['港航分局', null],
];

describe('a name in a document of a county-level city, which may leave 市 out', () => {
  it.each(countyLevel)('reads %s as %s', (text, name) => {
    expect(readName(text, contextOf('360481', '2023-01-19'))).toBe(name);
  });
});

describe('a name in a document of a district', () => {
  it.each([
    ['区发改局', '武汉市江夏区发展和改革局'],
    ['区委组织部', '中共武汉市江夏区委组织部'],
    ['区税务局', '国家税务总局武汉市江夏区税务局'],
    ['市自然资源和规划局江夏分局', '武汉市自然资源和规划局江夏分局'],
    ['市交通运输局', '武汉市交通运输局'],
    ['区公安分局', null],
  ])('reads %s as %s', (text, name) => {
    expect(readName(text, contextOf('420115', '2023-05-10'))).toBe(name);
  });
});

const national: readonly Case[] = [
  ['药监局', '国家药品监督管理局'],
  ['发展改革委', '国家发展和改革委员会'],
  ['人力资源社会保障部', '人力资源和社会保障部'],
  ['中央网信办', '中央网络安全和信息化委员会办公室'],
  ['税务总局', '国家税务总局'],
  ['海关总署', '海关总署'],
  ['人民银行', '中国人民银行'],
  ['银保监会', '中国银行保险监督管理委员会'],
  ['国铁集团', '中国国家铁路集团有限公司'],
  ['共青团中央', '中国共产主义青年团中央委员会'],
  ['全国工商联', '中华全国工商业联合会'],
  ['气象局', '中国气象局'],
  ['国务院国资委', '国务院国有资产监督管理委员会'],
  ['各省、自治区、直辖市人民政府', '(group)'],
  ['地方各级人民政府', '(group)'],
];

describe('a name in a national document, which leaves 国家 out', () => {
  it.each(national)('reads %s as %s', (text, name) => {
    expect(readName(text, contextOf('全国', '2021-12-12'))).toBe(name);
  });
});

describe('the date decides what a name means where bodies were reorganised', () => {
  it.each([
    ['省扶贫办', '2019-05-01', '湖北省扶贫开发办公室'],
    ['省扶贫办', '2022-05-01', '湖北省乡村振兴局'],
    ['湖北银保监局', '2023-06-03', '中国银行保险监督管理委员会湖北监管局'],
    ['湖北银保监局', '2024-06-03', '国家金融监督管理总局湖北监管局'],
    ['省金融监管局', '2023-06-03', '湖北省地方金融监督管理局'],
    ['湖北金融监管局', '2024-06-03', '国家金融监督管理总局湖北监管局'],
    ['人民银行湖北省分行', '2024-06-03', '中国人民银行湖北省分行'],
    ['人民银行', '2024-06-03', '中国人民银行湖北省分行'],
    ['省环保厅', '2017-06-03', '湖北省环境保护厅'],
  ])('reads %s on %s as %s', (text, date, name) => {
    expect(readName(text, contextOf('420000', date))).toBe(name);
  });

  it('reads a former name as it stands where nothing bears it any more', () => {
    expect(readName('省农业厅', contextOf('420000', '2023-01-01'))).toBe('湖北省农业厅');
  });
});

describe('functional areas', () => {
  it.each([
    ['410000', '航空港区管委会', '郑州航空港经济综合实验区管理委员会'],
    ['410000', '济源示范区', '济源产城融合示范区管理委员会'],
    ['410100', '自贸区郑州片区管委会', '中国（河南）自由贸易试验区郑州片区管理委员会'],
    ['410100', '郑州航空港区税务局', '国家税务总局郑州航空港经济综合实验区税务局'],
    ['410700', '新乡高新区管委会', '新乡高新技术产业开发区管理委员会'],
    ['361100', '上饶高铁经济试验区管委会', '上饶高铁经济试验区管理委员会'],
    ['361100', '三清山风景名胜区', '三清山风景名胜区管理委员会'],
    ['440400', '横琴粤澳深度合作区财政局', '横琴粤澳深度合作区财政局'],
    ['420100', '东湖高新区', '武汉东湖新技术开发区管理委员会'],
    ['360000', '赣江新区', '赣江新区管理委员会'],
    ['360000', '经开区管委会', null],
  ])('in %s reads %s as %s', (code, text, name) => {
    expect(readName(text, contextOf(code, '2023-05-10'))).toBe(name);
  });

  it('belong to the region of the government above them', () => {
    const reading = loadGazetteer().readAgency('新乡高新区管委会', contextOf('410700', '2023-05-10'));
    expect(reading).toMatchObject({
      entry: {
        level: 'prefecture',
        function: '开发区管理',
        region: { name: '新乡高新技术产业开发区', code: null, level: 'area' },
      },
    });
  });
});

describe('names that point back at the document itself', () => {
  const department = contextOf('420000', '2023-02-23', ['湖北省市场监督管理局']);

  it.each([
    ['本局', '湖北省市场监督管理局'],
    ['省局', '湖北省市场监督管理局'],
    ['注册处', '湖北省市场监督管理局注册处'],
    ['信息中心', '湖北省市场监督管理局信息中心'],
    ['机关党委', '湖北省市场监督管理局机关党委'],
    ['省局优化营商环境领导小组办公室', '湖北省市场监督管理局优化营商环境领导小组办公室'],
    ['省知识产权局', '湖北省知识产权局'],
    ['省消保中心', null],
  ])('reads %s in a notice of a department as %s', (text, name) => {
    expect(readName(text, department)).toBe(name);
  });

  it('name the department a division belongs to as its parent', () => {
    expect(loadGazetteer().readAgency('注册处', department)).toMatchObject({
      entry: { parent: '湖北省市场监督管理局', function: '市场监管', level: 'province' },
    });
  });

  it('may be a short form of the issuer, where the tables leave it open', () => {
    const context = contextOf('410700', '2023-05-23', ['新乡市政务服务和大数据管理局']);
    expect(readName('市政务大数据局', context)).toBe('新乡市政务服务和大数据管理局');
  });

  it('are no short forms of a government, whose name shares characters with any department', () => {
    const context = contextOf('360000', '2023-05-16', ['江西省人民政府办公厅']);
    expect(readName('省民政厅', context)).toBe('江西省民政厅');
    expect(readName('人事处', context)).toBeNull();
  });

  it('mean the department of the level above in a county bureau’s notice', () => {
    const context = contextOf('360481', '2023-05-16', ['瑞昌市市场监督管理局']);
    expect(readName('省局', context)).toBe('江西省市场监督管理局');
    expect(readName('市局', context)).toBe('瑞昌市市场监督管理局');
  });

  it('are read as the document introduces them', () => {
    const introduced = new Map([['市营商办', '宜春市优化营商环境工作领导小组办公室']]);
    expect(readName('市营商办', contextOf('360900', '2023-01-19', [], introduced))).toBe(
      '宜春市优化营商环境工作领导小组办公室',
    );
  });

  it('are bureaus of a ministry in its own documents', () => {
    const context = contextOf('全国', '2025-08-12', ['工业和信息化部']);
    expect(readName('信息通信管理局', context)).toBe('工业和信息化部信息通信管理局');
    expect(readName('国家铁路局', context)).toBe('国家铁路局');
  });
});

describe('groups', () => {
  it.each([
    '各市、州、县人民政府',
    '各县（市、区）人民政府',
    '各县(市、区)政府',
    '县（区）人民政府',
    '市县政府',
    '市直相关部门',
    '省各有关部门',
    '各地',
    '各地各部门',
    '相关处室',
    '领导小组各成员单位',
    '有许可审批和监管职能的处室',
    '驻市各国有商业银行',
    '功能区管委会',
    '区县（市）政府',
    '长株潭三市人民政府',
    '其他涉行政许可单位',
    '省级人民政府',
  ])('%s is a group', (text) => {
    expect(readName(text, contextOf('420000', '2023-05-17'))).toBe('(group)');
  });

  it.each(['市高新区管委会', '县政府', '省市场监管局', '州政府办公室', '省直机关工委'])(
    '%s is not a group',
    (text) => {
      expect(readName(text, contextOf('420000', '2023-05-17'))).not.toBe('(group)');
    },
  );
});
