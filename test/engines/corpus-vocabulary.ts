/**
 * The words of random corpora: few, so that names, numbers and titles meet often. Places are real, their
 * documents are not.
 */
import type { AgencyEntry, Level, RegionEntry, RegionFact } from '../../schema/facts.ts';

const nation: RegionFact = { name: '全国', code: null, level: 'national' };
const jiangxi: RegionFact = { name: '江西省', code: '360000', level: 'province' };
const hubei: RegionFact = { name: '湖北省', code: '420000', level: 'province' };
const ganzhou: RegionFact = { name: '赣州市', code: '360700', level: 'prefecture' };
const jingzhou: RegionFact = { name: '荆州市', code: '421000', level: 'prefecture' };
const jingmen: RegionFact = { name: '荆门市', code: '420800', level: 'prefecture' };
const jianli: RegionFact = { name: '监利市', code: '421088', level: 'county' };
const zone: RegionFact = { name: '荆州经济技术开发区', code: null, level: 'area' };

const place = ({ name, code }: RegionFact): { name: string; code: string | null } => ({ name, code });

export const regionEntries: readonly RegionEntry[] = [
  { ...nation, parent: null },
  { ...jiangxi, parent: place(nation) },
  { ...hubei, parent: place(nation) },
  { ...ganzhou, parent: place(jiangxi) },
  { ...jingzhou, parent: place(hubei) },
  { ...jingmen, parent: place(hubei) },
  { ...jianli, parent: place(jingzhou) },
  { ...zone, parent: place(jingzhou) },
];

export interface Issuer {
  readonly name: string;
  readonly prefix: string;
  readonly level: Level;
  readonly region: RegionFact;
}

/** 荆政办发 is the 机关代字 of two cities; the last two offices share a name but for the place. */
export const issuers: readonly Issuer[] = [
  { name: '国务院', prefix: '国发', level: 'national', region: nation },
  { name: '国务院办公厅', prefix: '国办发', level: 'national', region: nation },
  { name: '江西省人民政府办公厅', prefix: '赣府厅发', level: 'province', region: jiangxi },
  { name: '湖北省人民政府办公厅', prefix: '鄂政办发', level: 'province', region: hubei },
  { name: '赣州市人民政府办公室', prefix: '赣市府办发', level: 'prefecture', region: ganzhou },
  { name: '荆州市人民政府办公室', prefix: '荆政办发', level: 'prefecture', region: jingzhou },
  { name: '荆门市人民政府办公室', prefix: '荆政办发', level: 'prefecture', region: jingmen },
  { name: '监利市人民政府办公室', prefix: '监政办发', level: 'county', region: jianli },
  { name: '荆州经济技术开发区管理委员会', prefix: '荆开管发', level: 'county', region: zone },
];

/** The last carries a letter beyond the Basic Multilingual Plane, and a full-width bracket. */
export const agencies: readonly AgencyEntry[] = [
  agency('国家市场监督管理总局', '市场监管', 'national', nation),
  agency('江西省市场监督管理局', '市场监管', 'province', jiangxi),
  agency('湖北省市场监督管理局', '市场监管', 'province', hubei),
  agency('湖北省市场监督管理局注册处', '市场监管', 'province', hubei, '湖北省市场监督管理局'),
  agency('赣州市行政审批局', '政务服务', 'prefecture', ganzhou),
  agency('荆州市公安局', '公安', 'prefecture', jingzhou),
  agency('荆门市公安局', '公安', 'prefecture', jingmen),
  agency('荆门市住房和城乡建设局', '住房城乡建设', 'prefecture', jingmen),
  agency('武汉海关', null, null, null),
  agency('监利市𬭳冶（矿业）管理站', null, 'county', jianli),
];

/** What clauses call the agencies instead; two agencies share one, and the last folds to another form. */
export const variantNames: Readonly<Record<string, readonly string[]>> = {
  国家市场监督管理总局: ['市场监管总局'],
  江西省市场监督管理局: ['省市场监管局'],
  湖北省市场监督管理局: ['省市场监管局', '市场监管局'],
  湖北省市场监督管理局注册处: ['注册处'],
  荆州市公安局: ['市公安局', '荆州公安'],
  荆门市公安局: ['市公安局'],
  '监利市𬭳冶（矿业）管理站': ['𬭳冶站(ＫＹ)'],
};

function agency(
  name: string,
  line: string | null,
  level: Level | null,
  region: RegionFact | null,
  parent: string | null = null,
): AgencyEntry {
  return { name, function: line, level, region, parent };
}

export const collectives: readonly string[] = ['各市、州、县人民政府', '有关部门', '各地各部门'];
/** Units whose full name could not be told. */
export const unreadUnits: readonly string[] = ['市专班', '市直机关（待定）', '省𠮷办'];
export const initiativeNames: readonly string[] = ['一网通办', '双随机、一公开', '一照多址', '一件“事”'];
export const lawTitles: readonly string[] = ['优化营商环境条例', '电子签名法', '江西省优化营商环境条例'];
/** Titles that many could bear. */
export const commonTitles: readonly string[] = ['政府工作报告', '实施方案', '关于优化服务的通知'];
export const topics: readonly string[] = [
  '优化营商环境',
  '“一网通办”改革',
  '政务服务（试行）',
  '𠮷祥工程 2.0',
  'RCEP 通关',
];
export const dates: readonly (string | null)[] = [
  '2022-09-07',
  '2023-01-19',
  '2023-01-19',
  '2023-06-30',
  null,
];
