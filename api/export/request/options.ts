import { relationStrength } from '../../../schema/facts.ts';
import { languages } from '../columns/words.ts';
import { usualMinScore } from '../../../store/questions/alignment/align-documents.ts';
import { leastMinScore, maxDepth } from '../../limits/limits.ts';

/** Most documents of an exported lineage, agencies of an exported network: these are held whole. */
export const maxExportNodes = 10_000;

/** How a value is written. */
type OptionForm =
  | { readonly form: 'key' | 'text' | 'date' }
  | { readonly form: 'flag'; readonly usually: boolean | null }
  | { readonly form: 'number'; readonly usually: number; readonly most: number }
  | { readonly form: 'share'; readonly usually: number; readonly least: number }
  | { readonly form: 'word'; readonly words: readonly string[]; readonly usually?: string };

/** An option of exports: `--name` on the command line, a parameter `name` of the address over HTTP. */
export type ExportOption = OptionForm & {
  /** May be given several times; any one of them must hold. */
  readonly many?: true;
  readonly zh: string;
  readonly en: string;
};

export const exportOptions = {
  of: {
    form: 'key',
    zh: '起点：文件（id 或发文字号）或改革举措（id 或名称）',
    en: 'origin: a document by id or number, or an initiative by id or name',
  },
  document: { form: 'key', many: true, zh: '文件（id 或发文字号）', en: 'documents by id or number' },
  region: {
    form: 'key',
    many: true,
    zh: '区域（id、代码或名称），含下级',
    en: 'regions by id, code or name, with those that lie in them',
  },
  descendants: {
    form: 'flag',
    usually: true,
    zh: '不含下级区域',
    en: 'regions without those that lie in them',
  },
  level: {
    form: 'word',
    many: true,
    words: ['national', 'province', 'prefecture', 'county', 'area'],
    zh: '层级（area 只用于区域）',
    en: 'levels (area: of regions only)',
  },
  from: {
    form: 'date',
    zh: '文件日期不早于；alignment 中为甲方文件（id 或发文字号）',
    en: 'date of the document, from; of alignment the first document by id or number',
  },
  to: {
    form: 'date',
    zh: '文件日期不晚于；alignment 中为乙方文件（id 或发文字号）',
    en: 'date of the document, to; of alignment the second document by id or number',
  },
  issuer: { form: 'key', many: true, zh: '发文机关（id 或全称）', en: 'issuers by id or full name' },
  function: { form: 'text', many: true, zh: '条线，如 市场监管', en: 'lines of work' },
  relation: { form: 'word', many: true, words: relationStrength, zh: '引用关系', en: 'relations' },
  status: { form: 'word', words: ['held', 'cited'], zh: '已收录或仅被引用', en: 'read, or only referred to' },
  text: { form: 'text', zh: '标题、文号或名称中的字', en: 'words in title, number, name or text' },
  kind: {
    form: 'word',
    many: true,
    words: ['measure', 'general', 'safeguard'],
    zh: '条目性质',
    en: 'kinds of measure',
  },
  agency: {
    form: 'key',
    many: true,
    zh: '责任单位（id 或全称）',
    en: 'responsible agencies by id or full name',
  },
  role: {
    form: 'word',
    many: true,
    words: ['lead', 'responsible', 'support'],
    zh: '责任角色',
    en: 'roles',
  },
  initiative: { form: 'key', many: true, zh: '改革举措（id 或名称）', en: 'initiatives by id or name' },
  collective: {
    form: 'flag',
    usually: null,
    zh: '只要（true）或不要（false）集合主体',
    en: 'only groups (true), or none (false)',
  },
  parent: { form: 'key', zh: '直接上级区域', en: 'the region they lie in directly' },
  direction: {
    form: 'word',
    words: ['upstream', 'downstream', 'both'],
    usually: 'both',
    zh: '追溯方向',
    en: 'what the document refers to, what refers to it, or both',
  },
  depth: { form: 'number', usually: maxDepth, most: maxDepth, zh: '追溯步数', en: 'hops' },
  limit: {
    form: 'number',
    usually: maxExportNodes,
    most: maxExportNodes,
    zh: '最多几个节点',
    en: 'most documents or agencies',
  },
  'min-weight': {
    form: 'number',
    usually: 1,
    most: Number.MAX_SAFE_INTEGER,
    zh: '共同条目至少几项',
    en: 'least number of shared measures',
  },
  'min-score': {
    form: 'share',
    usually: usualMinScore,
    least: leastMinScore,
    zh: '对应条目得分至少',
    en: 'least score of a pair of measures',
  },
  'with-collectives': { form: 'flag', usually: false, zh: '含集合主体', en: 'groups, too' },
  header: {
    form: 'word',
    words: languages,
    usually: 'zh',
    zh: '表头与用语：zh 中文，en 英文',
    en: 'language of headers and words',
  },
  base: { form: 'text', zh: 'JSON-LD 标识的前缀', en: 'what stands before the ids in JSON-LD' },
} as const satisfies Readonly<Record<string, ExportOption>>;

export type OptionName = keyof typeof exportOptions;
