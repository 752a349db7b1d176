import { relationStrength } from '../../../schema/facts.ts';
import { languages } from '../columns/words.ts';
import { usualMinScore } from '../../../store/questions/alignment/align-documents.ts';
import { leastMinScore, maxDepth, maxPathLength, maxPaths } from '../../limits/limits.ts';
import { centralities, dutyCounts } from '../../../store/questions/agency-ranking/request.ts';
import { stepKinds } from '../../../store/questions/paths/request.ts';
import { optionWord } from './option-word.ts';

/** Most documents of an exported lineage, agencies of an exported network: these are held whole. */
export const maxExportNodes = 10_000;
/** As in the API, if not said. */
const usualPaths = 3;
const usualPathLength = 6;

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
    zh: '文件日期不早于；alignment 与 paths 中为一端（id、发文字号或名称）',
    en: 'date of the document, from; of alignment and paths one end, by id, number or name',
  },
  to: {
    form: 'date',
    zh: '文件日期不晚于；alignment 与 paths 中为另一端（id、发文字号或名称）',
    en: 'date of the document, to; of alignment and paths the other end, by id, number or name',
  },
  issuer: { form: 'key', many: true, zh: '发文机关（id 或全称）', en: 'issuers by id or full name' },
  function: { form: 'text', many: true, zh: '条线，如 市场监管', en: 'lines of work' },
  relation: { form: 'word', many: true, words: relationStrength, zh: '引用关系', en: 'relations' },
  'refers-to': {
    form: 'key',
    many: true,
    zh: '所引文件（id 或发文字号）',
    en: 'documents that are referred to, by id or number',
  },
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
  resolved: {
    form: 'flag',
    usually: null,
    zh: '全称未能辨认的单位（false）或其余（true）',
    en: 'only units whose full name could not be told (false), or all others (true)',
  },
  responsible: {
    form: 'flag',
    usually: null,
    zh: '有（true）或没有（false）责任单位',
    en: 'measures for which somebody answers (true), or nobody (false)',
  },
  deadline: {
    form: 'flag',
    usually: null,
    zh: '有（true）或没有（false）完成时限',
    en: 'with a deadline (true), or without (false)',
  },
  parent: { form: 'key', zh: '直接上级区域', en: 'the region they lie in directly' },
  'with-descendants': {
    form: 'flag',
    usually: false,
    zh: '含 parent 之下各级区域',
    en: 'regions at any depth below parent',
  },
  order: {
    form: 'word',
    words: [
      'date',
      'title',
      'number',
      'cited-by',
      'document',
      'id',
      'name',
      'measures',
      'code',
      'documents',
      'adoptions',
    ],
    zh: '排序依据，各导出不同',
    en: 'order; each export has its own',
  },
  descending: { form: 'flag', usually: false, zh: '降序', en: 'descending' },
  by: {
    form: 'word',
    words: ['function', 'region', 'level', ...[...dutyCounts, ...centralities].map(optionWord)],
    zh: '归并依据（function、region、level）或排名依据',
    en: 'what agencies are put together by (function, region, level), or ranked by',
  },
  step: {
    form: 'word',
    many: true,
    words: stepKinds.map(optionWord),
    zh: '路径只走这几类关系',
    en: 'kinds of step a path may take',
  },
  first: { form: 'number', usually: usualPaths, most: maxPaths, zh: '最多几条路径', en: 'most paths' },
  'max-length': {
    form: 'number',
    usually: usualPathLength,
    most: maxPathLength,
    zh: '路径最多几步',
    en: 'most steps of a path',
  },
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
  isolated: {
    form: 'flag',
    usually: true,
    zh: '不含没有协作关系的机关',
    en: 'agencies that no edge joins are left out',
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
