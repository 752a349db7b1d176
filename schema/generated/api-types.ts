/** Made from schema/api.graphql by `npm run api-types`; do not edit. */
/* eslint-disable */
export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string };
  String: { input: string; output: string };
  Boolean: { input: boolean; output: boolean };
  Int: { input: number; output: number };
  Float: { input: number; output: number };
  /** 日期, ISO 8601: `2023-01-19` */
  Date: { input: string; output: string };
};

/** Anything with an id of its own. */
export type Node = {
  /** Stable across runs and machines, safe in a URL. */
  readonly id: Scalars['ID']['output'];
};

/** 行政层级 */
export type Level =
  /** 国家 */
  | 'NATIONAL'
  /** 省级 */
  | 'PROVINCE'
  /** 地级 */
  | 'PREFECTURE'
  /** 县级 */
  | 'COUNTY';

/** 区域层级 */
export type RegionLevel =
  /** 国家 */
  | 'NATIONAL'
  /** 省级 */
  | 'PROVINCE'
  /** 地级 */
  | 'PREFECTURE'
  /** 县级 */
  | 'COUNTY'
  /** 功能区: 开发区, 新区, 高新区 */
  | 'AREA';

/** 是否已收录 */
export type DocumentStatus =
  /** 已收录: its text was read. */
  | 'HELD'
  /** 仅被引用: other documents refer to it. */
  | 'CITED';

/** 条目性质 */
export type MeasureKind =
  /** 政策措施: prescribes something. */
  | 'MEASURE'
  /** 总体要求, 目标, 原则 */
  | 'GENERAL'
  /** 保障措施, 组织实施, without a responsible unit of its own */
  | 'SAFEGUARD';

/** 责任角色 */
export type Role =
  /** 牵头 */
  | 'LEAD'
  /** 负责, 责任单位 */
  | 'RESPONSIBLE'
  /** 配合, 协助, 参与 */
  | 'SUPPORT';

/** 文件关系: how one document refers to another. */
export type Relation =
  /** 贯彻, 落实, 执行, 按照 */
  | 'IMPLEMENTS'
  /** 根据, 依据 */
  | 'BASIS'
  /** 转发, 批转 */
  | 'FORWARDS'
  /** 修改, 修订 */
  | 'AMENDS'
  /** 废止, 停止执行 */
  | 'REPEALS'
  /** 提及 */
  | 'MENTIONS';

/** 追溯方向 */
export type Direction =
  /** 上溯: what the document refers to */
  | 'UPSTREAM'
  /** 下溯: what refers to the document */
  | 'DOWNSTREAM'
  /** 双向 */
  | 'BOTH';

/** 节点类别: what kind of thing a search finds */
export type NodeKind =
  /** 政策文件 */
  | 'DOCUMENT'
  /** 政策措施 */
  | 'MEASURE'
  /** 机关 */
  | 'AGENCY'
  /** 区域 */
  | 'REGION'
  /** 改革举措 */
  | 'INITIATIVE';

/** 依据原文: the sentence that shows a fact. */
export type Evidence = {
  /** The sentence; null where the text of the document was not carried along. */
  readonly text?: Maybe<Scalars['String']['output']>;
  /** Where the words start in `text`, in UTF-16 units; null where `text` is. */
  readonly start?: Maybe<Scalars['Int']['output']>;
  /** Where they end (exclusive). */
  readonly end?: Maybe<Scalars['Int']['output']>;
  /** Where the words start in the normalised text of the document; null if not known. */
  readonly documentStart?: Maybe<Scalars['Int']['output']>;
  /** Where they end there (exclusive). */
  readonly documentEnd?: Maybe<Scalars['Int']['output']>;
  /** Address of the document, if it gives one. */
  readonly url?: Maybe<Scalars['String']['output']>;
  /** The document in which the sentence stands. */
  readonly document: Document;
};

/** 翻页信息 (Relay) */
export type PageInfo = {
  /** More after this page */
  readonly hasNextPage: Scalars['Boolean']['output'];
  /** More before this page */
  readonly hasPreviousPage: Scalars['Boolean']['output'];
  /** Cursor of the first entry; null for an empty page */
  readonly startCursor?: Maybe<Scalars['String']['output']>;
  /** Cursor of the last entry; pass it as `after` for the next page */
  readonly endCursor?: Maybe<Scalars['String']['output']>;
};

/** 政策文件 */
export type Document = Node & {
  /** Stable across runs and machines, safe in a URL */
  readonly id: Scalars['ID']['output'];
  /** 标题; null for a cited document known by number only */
  readonly title?: Maybe<Scalars['String']['output']>;
  /** 发文字号, normalised: `国办发〔2022〕30号` */
  readonly number?: Maybe<Scalars['String']['output']>;
  /** 成文日期, else date of publication */
  readonly date?: Maybe<Scalars['Date']['output']>;
  /** 发文机关的层级 */
  readonly level?: Maybe<Level>;
  /** 原文地址 */
  readonly url?: Maybe<Scalars['String']['output']>;
  /** 已收录还是仅被引用 */
  readonly status: DocumentStatus;
  /** 发文机关, in the order of the document */
  readonly issuers: ReadonlyArray<Agency>;
  /** Name of the authority to which the citing texts ascribe a document that is not held. */
  readonly citedIssuer?: Maybe<Scalars['String']['output']>;
  /** 发文机关所属区域 */
  readonly region?: Maybe<Region>;
  /** 条目, in the order of the text */
  readonly measures: MeasureConnection;
  /** 引用的文件: what this document refers to */
  readonly references: ReadonlyArray<Reference>;
  /** 被引用: what refers to this document */
  readonly citedBy: ReadonlyArray<Reference>;
  /** 被引用, page by page: the same references by id, for a document to which very many refer */
  readonly citedByConnection: ReferenceConnection;
  /** 被引用次数: how many references `citedBy` would list, counted without reading them */
  readonly citedByCount: Scalars['Int']['output'];
  /** 来源文件: name of the file it was read from; null for a cited one */
  readonly sourceFile?: Maybe<Scalars['String']['output']>;
  /** What shows title, number and date; empty where not known. */
  readonly evidence: DocumentEvidence;
};

/** 政策文件 */
export type DocumentMeasuresArgs = {
  kinds?: InputMaybe<ReadonlyArray<MeasureKind>>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** 政策文件 */
export type DocumentReferencesArgs = {
  relations?: InputMaybe<ReadonlyArray<Relation>>;
};

/** 政策文件 */
export type DocumentCitedByArgs = {
  relations?: InputMaybe<ReadonlyArray<Relation>>;
};

/** 政策文件 */
export type DocumentCitedByConnectionArgs = {
  relations?: InputMaybe<ReadonlyArray<Relation>>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** 政策文件 */
export type DocumentCitedByCountArgs = {
  relations?: InputMaybe<ReadonlyArray<Relation>>;
};

/** Where a document says its own title, number and date. */
export type DocumentEvidence = {
  /** Where the title stands */
  readonly title?: Maybe<Evidence>;
  /** Where the number stands */
  readonly number?: Maybe<Evidence>;
  /** Where the date stands */
  readonly date?: Maybe<Evidence>;
};

/** 文件 with its cursor */
export type DocumentEdge = {
  /** 游标: pass it as `after` or `before` */
  readonly cursor: Scalars['String']['output'];
  /** 文件 */
  readonly node: Document;
};

/** 文件列表 (Relay connection) */
export type DocumentConnection = {
  /** With their cursors */
  readonly edges: ReadonlyArray<DocumentEdge>;
  /** Without cursors */
  readonly nodes: ReadonlyArray<Document>;
  /** 翻页信息 */
  readonly pageInfo: PageInfo;
  /** Counted only when asked for. */
  readonly totalCount: Scalars['Int']['output'];
};

/** 政策措施: a lowest-level numbered item of a document */
export type Measure = Node & {
  /** Stable across runs and machines, safe in a URL */
  readonly id: Scalars['ID']['output'];
  /** 所在文件 */
  readonly document: Document;
  /** Labels from the top down, as they stand: `["二", "（三）"]` */
  readonly path: ReadonlyArray<Scalars['String']['output']>;
  /** Headings of the sections it stands in */
  readonly sections: ReadonlyArray<Scalars['String']['output']>;
  /** 条目标题: title sentence, else its first clause (at most 40 characters) */
  readonly heading: Scalars['String']['output'];
  /** 条目性质 */
  readonly kind: MeasureKind;
  /** Full text without the responsibility clause; null where the text was not carried along */
  readonly text?: Maybe<Scalars['String']['output']>;
  /** Place in the document, from 0 */
  readonly order: Scalars['Int']['output'];
  /** 责任单位, in the order of the clause */
  readonly responsibilities: ReadonlyArray<Responsibility>;
  /** 涉及的改革举措 */
  readonly initiatives: ReadonlyArray<Adoption>;
  /** 条内引用: references that stand in it */
  readonly references: ReadonlyArray<Reference>;
  /**
   * 相似条目: those like it in the documents that its document carries out, then in those that carry out its document, then
   * in those that carry out the same one (IMPLEMENTS, BASIS, FORWARDS); at most 20 documents, the nearest first.
   */
  readonly alike: AlikeMeasures;
  /** The whole item as it stands, its responsibility clause included */
  readonly evidence: Evidence;
};

/** 政策措施: a lowest-level numbered item of a document */
export type MeasureResponsibilitiesArgs = {
  roles?: InputMaybe<ReadonlyArray<Role>>;
};

/** 政策措施: a lowest-level numbered item of a document */
export type MeasureAlikeArgs = {
  first?: Scalars['Int']['input'];
  minScore?: Scalars['Float']['input'];
};

/** 条目 with its cursor */
export type MeasureEdge = {
  /** 游标: pass it as `after` or `before` */
  readonly cursor: Scalars['String']['output'];
  /** 条目 */
  readonly node: Measure;
};

/** 条目列表 (Relay connection) */
export type MeasureConnection = {
  /** With their cursors */
  readonly edges: ReadonlyArray<MeasureEdge>;
  /** Without cursors */
  readonly nodes: ReadonlyArray<Measure>;
  /** 翻页信息 */
  readonly pageInfo: PageInfo;
  /** Counted only when asked for. */
  readonly totalCount: Scalars['Int']['output'];
};

/** 机关或单位 */
export type Agency = Node & {
  /** Stable across runs and machines, safe in a URL */
  readonly id: Scalars['ID']['output'];
  /** 规范全称: `湖北省人力资源和社会保障厅` */
  readonly name: Scalars['String']['output'];
  /** 文中称呼: other words by which clauses name it, `省人社厅` */
  readonly variantNames: ReadonlyArray<Scalars['String']['output']>;
  /** 条线: `人力资源社会保障`; null where it cannot be told */
  readonly function?: Maybe<Scalars['String']['output']>;
  /** 行政层级; null where it cannot be told */
  readonly level?: Maybe<Level>;
  /** True for a group: 各市、州、县人民政府 */
  readonly collective: Scalars['Boolean']['output'];
  /** False for a single unit whose full name could not be told: `name` is then what the clause says, and it is a node of that document alone */
  readonly resolved: Scalars['Boolean']['output'];
  /** 所在区域 */
  readonly region?: Maybe<Region>;
  /** 上级单位 of an internal division */
  readonly parent?: Maybe<Agency>;
  /** 承担的责任, by date of the document, then order in it */
  readonly responsibilities: ResponsibilityConnection;
  /** 发布的文件 */
  readonly documents: DocumentConnection;
};

/** 机关或单位 */
export type AgencyResponsibilitiesArgs = {
  roles?: InputMaybe<ReadonlyArray<Role>>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** 机关或单位 */
export type AgencyDocumentsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** 机关 with its cursor */
export type AgencyEdge = {
  /** 游标: pass it as `after` or `before` */
  readonly cursor: Scalars['String']['output'];
  /** 机关 */
  readonly node: Agency;
};

/** 机关列表 (Relay connection) */
export type AgencyConnection = {
  /** With their cursors */
  readonly edges: ReadonlyArray<AgencyEdge>;
  /** Without cursors */
  readonly nodes: ReadonlyArray<Agency>;
  /** 翻页信息 */
  readonly pageInfo: PageInfo;
  /** Counted only when asked for. */
  readonly totalCount: Scalars['Int']['output'];
};

/** 责任: an agency answers for a measure */
export type Responsibility = {
  /** 责任单位 */
  readonly agency: Agency;
  /** 所负责的条目 */
  readonly measure: Measure;
  /** 牵头, 负责 or 配合 */
  readonly role: Role;
  /** 完成时限, as it stands */
  readonly deadline?: Maybe<Scalars['String']['output']>;
  /** The unit as it stands in the clause: `省人社厅` */
  readonly text: Scalars['String']['output'];
  /** True if it follows from a standing statement in an earlier item (以下不再列出) */
  readonly inferred: Scalars['Boolean']['output'];
  /** How sure the reading of the unit is, 0 to 1; null where not stated */
  readonly confidence?: Maybe<Scalars['Float']['output']>;
  /** The sentence that names the unit, with its place in it */
  readonly evidence: Evidence;
};

/** 责任 with its cursor */
export type ResponsibilityEdge = {
  /** 游标: pass it as `after` or `before` */
  readonly cursor: Scalars['String']['output'];
  /** 责任 */
  readonly node: Responsibility;
};

/** 责任列表 (Relay connection) */
export type ResponsibilityConnection = {
  /** With their cursors */
  readonly edges: ReadonlyArray<ResponsibilityEdge>;
  /** Without cursors */
  readonly nodes: ReadonlyArray<Responsibility>;
  /** 翻页信息 */
  readonly pageInfo: PageInfo;
  /** Counted only when asked for. */
  readonly totalCount: Scalars['Int']['output'];
};

/** 引用: one document refers to another */
export type Reference = {
  /** Stable across runs and machines, safe in a URL */
  readonly id: Scalars['ID']['output'];
  /** 引用方: the document that refers */
  readonly from: Document;
  /** 被引用方: the document referred to */
  readonly to: Document;
  /** 引用关系; the strongest of all mentions */
  readonly relation: Relation;
  /** The measures in which it stands */
  readonly measures: ReadonlyArray<Measure>;
  /** Number of places in the text */
  readonly mentions: Scalars['Int']['output'];
  /** Title as the citing text gives it */
  readonly citedTitle?: Maybe<Scalars['String']['output']>;
  /** Number as the citing text gives it, normalised */
  readonly citedNumber?: Maybe<Scalars['String']['output']>;
  /** How sure it is which document is meant, 0 to 1; null where not stated */
  readonly confidence?: Maybe<Scalars['Float']['output']>;
  /** The sentence that decided the relation */
  readonly evidence: Evidence;
};

/** 引用 with its cursor */
export type ReferenceEdge = {
  /** 游标: pass it as `after` or `before` */
  readonly cursor: Scalars['String']['output'];
  /** 引用 */
  readonly node: Reference;
};

/** 引用列表 (Relay connection) */
export type ReferenceConnection = {
  /** With their cursors */
  readonly edges: ReadonlyArray<ReferenceEdge>;
  /** Without cursors */
  readonly nodes: ReadonlyArray<Reference>;
  /** 翻页信息 */
  readonly pageInfo: PageInfo;
  /** Counted only when asked for. */
  readonly totalCount: Scalars['Int']['output'];
};

/** 区域 */
export type Region = Node & {
  /** Stable across runs and machines, safe in a URL */
  readonly id: Scalars['ID']['output'];
  /** 区域名称: `湖北省`, `全国` */
  readonly name: Scalars['String']['output'];
  /** GB/T 2260 code, six digits */
  readonly code?: Maybe<Scalars['String']['output']>;
  /** 区域层级 */
  readonly level: RegionLevel;
  /** 上级区域; null for 全国 */
  readonly parent?: Maybe<Region>;
  /** 直接下级区域 that are known, by id */
  readonly subregions: ReadonlyArray<Region>;
  /** 下级区域, page by page, by id */
  readonly subregionsConnection: RegionConnection;
  /** 该区域机关发布的文件, by date */
  readonly documents: DocumentConnection;
  /** 该区域的机关, by id; groups left out */
  readonly agencies: ReadonlyArray<Agency>;
  /** 该区域的机关, page by page, by id; groups left out */
  readonly agenciesConnection: AgencyConnection;
};

/** 区域 */
export type RegionSubregionsConnectionArgs = {
  withDescendants?: InputMaybe<Scalars['Boolean']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** 区域 */
export type RegionDocumentsArgs = {
  withDescendants?: InputMaybe<Scalars['Boolean']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** 区域 */
export type RegionAgenciesConnectionArgs = {
  withDescendants?: InputMaybe<Scalars['Boolean']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** 区域 with its cursor */
export type RegionEdge = {
  /** 游标: pass it as `after` or `before` */
  readonly cursor: Scalars['String']['output'];
  /** 区域 */
  readonly node: Region;
};

/** 区域列表 (Relay connection) */
export type RegionConnection = {
  /** With their cursors */
  readonly edges: ReadonlyArray<RegionEdge>;
  /** Without cursors */
  readonly nodes: ReadonlyArray<Region>;
  /** 翻页信息 */
  readonly pageInfo: PageInfo;
  /** Counted only when asked for. */
  readonly totalCount: Scalars['Int']['output'];
};

/** 改革举措: a reform, mechanism or programme others can adopt too (一网通办) */
export type Initiative = Node & {
  /** Stable across runs and machines, safe in a URL */
  readonly id: Scalars['ID']['output'];
  /** 名称: `一照多址` */
  readonly name: Scalars['String']['output'];
  /** 采用, by date of the document */
  readonly adoptions: ReadonlyArray<Adoption>;
  /** 采用, page by page: the same, for an initiative that very many adopt */
  readonly adoptionsConnection: AdoptionConnection;
};

/** 改革举措: a reform, mechanism or programme others can adopt too (一网通办) */
export type InitiativeAdoptionsConnectionArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** 举措 with its cursor */
export type InitiativeEdge = {
  /** 游标: pass it as `after` or `before` */
  readonly cursor: Scalars['String']['output'];
  /** 举措 */
  readonly node: Initiative;
};

/** 举措列表 (Relay connection) */
export type InitiativeConnection = {
  /** With their cursors */
  readonly edges: ReadonlyArray<InitiativeEdge>;
  /** Without cursors */
  readonly nodes: ReadonlyArray<Initiative>;
  /** 翻页信息 */
  readonly pageInfo: PageInfo;
  /** Counted only when asked for. */
  readonly totalCount: Scalars['Int']['output'];
};

/** 采用: a measure takes up an initiative */
export type Adoption = {
  /** 采用该举措的条目 */
  readonly measure: Measure;
  /** 被采用的举措 */
  readonly initiative: Initiative;
  /** The sentence that names it */
  readonly evidence: Evidence;
};

/** 采用 with its cursor */
export type AdoptionEdge = {
  /** 游标: pass it as `after` or `before` */
  readonly cursor: Scalars['String']['output'];
  /** 采用 */
  readonly node: Adoption;
};

/** 采用列表 (Relay connection) */
export type AdoptionConnection = {
  /** With their cursors */
  readonly edges: ReadonlyArray<AdoptionEdge>;
  /** Without cursors */
  readonly nodes: ReadonlyArray<Adoption>;
  /** 翻页信息 */
  readonly pageInfo: PageInfo;
  /** Counted only when asked for. */
  readonly totalCount: Scalars['Int']['output'];
};

/** 政策脉络: documents with their distance from the start, and the references between them, ready to draw */
export type Lineage = {
  /** 文件, nearest first */
  readonly nodes: ReadonlyArray<LineageNode>;
  /** 引用关系 between these documents, of the relations asked for */
  readonly edges: ReadonlyArray<Reference>;
  /** What was left out because of `limit`, by hop; empty if nothing was */
  readonly omitted: ReadonlyArray<Omission>;
  /**
   * 深度之外: documents one hop beyond `depth`, which were not followed, whether they match the filter or not; 0 says
   * that the lineage is whole. Counted only when asked for.
   */
  readonly beyondDepth: Scalars['Int']['output'];
};

/** 脉络中的一个文件 */
export type LineageNode = {
  /** 文件 */
  readonly document: Document;
  /** Hops from the start */
  readonly distance: Scalars['Int']['output'];
  /** 途经: it does not match the filter itself, but lies on a shortest chain to one that does, or is the start */
  readonly onTheWay: Scalars['Boolean']['output'];
};

/** 因数量上限未返回的文件 */
export type Omission = {
  /** Hops from the start */
  readonly distance: Scalars['Int']['output'];
  /** Documents left out at this distance */
  readonly count: Scalars['Int']['output'];
  /** 其中途经: so many of `count` do not match the filter themselves */
  readonly onTheWay: Scalars['Int']['output'];
};

/** 条目对应: which measures of one document say what measures of another say, as far as their words show */
export type Alignment = {
  /** 被落实的一方: the document whose measures are carried */
  readonly from: Document;
  /** 落实的一方: the document whose measures carry them */
  readonly to: Document;
  /** 所用的最低分 */
  readonly minScore: Scalars['Float']['output'];
  /** 对应的条目, the best first, then in the order of the texts. Several of one side may stand against one of the other. */
  readonly pairs: ReadonlyArray<MeasurePair>;
  /** 对应数 */
  readonly pairCount: Scalars['Int']['output'];
  /** 参与比较的条目数 of `from`: 总体要求 and 保障措施 are not compared */
  readonly fromCompared: Scalars['Int']['output'];
  /** 参与比较的条目数 of `to` */
  readonly toCompared: Scalars['Int']['output'];
  /** 未见对应的条目 of `from`: none that scores `minScore` was found; that there is none is not said */
  readonly fromWithout: ReadonlyArray<Measure>;
  /** 未见对应的条目数 of `from` */
  readonly fromWithoutCount: Scalars['Int']['output'];
  /** 未见对应的条目 of `to`: none that scores `minScore` was found; that there is none is not said */
  readonly toWithout: ReadonlyArray<Measure>;
  /** 未见对应的条目数 of `to` */
  readonly toWithoutCount: Scalars['Int']['output'];
};

/** 条目对应: which measures of one document say what measures of another say, as far as their words show */
export type AlignmentPairsArgs = {
  first?: Scalars['Int']['input'];
};

/** 条目对应: which measures of one document say what measures of another say, as far as their words show */
export type AlignmentFromWithoutArgs = {
  first?: Scalars['Int']['input'];
};

/** 条目对应: which measures of one document say what measures of another say, as far as their words show */
export type AlignmentToWithoutArgs = {
  first?: Scalars['Int']['input'];
};

/** 对应的一对条目: a proposal, made from their words; the parts of its score and the shared passages let a reader judge */
export type MeasurePair = {
  /** 条目 of the one document */
  readonly from: Measure;
  /** 条目 of the other document */
  readonly to: Measure;
  /** 得分, 0 to 1: made of the parts, the same whichever side is called `from` */
  readonly score: Scalars['Float']['output'];
  /** 标题相同程度, 0 to 1 */
  readonly headingScore: Scalars['Float']['output'];
  /** 内容相同程度, 0 to 1: how much of the shorter text stands in the other, words in proportion to how telling they are */
  readonly textScore: Scalars['Float']['output'];
  /** 条线相同程度, 0 to 1: lines of work of the responsible units; null where a side tells none */
  readonly functionScore?: Maybe<Scalars['Float']['output']>;
  /** 相同文字: the longest passages that stand in both, in the order of `from`; at least one */
  readonly passages: ReadonlyArray<SharedPassage>;
  /** Pairs of the two documents in which `from` stands: more than one if several measures carry it (一对多) */
  readonly fromPairs: Scalars['Int']['output'];
  /** Pairs of the two documents in which `to` stands: more than one if it carries several (多对一) */
  readonly toPairs: Scalars['Int']['output'];
};

/** 相同文字: words that stand in both measures, marks, blanks, width and case apart */
export type SharedPassage = {
  /** As it stands in `from` */
  readonly text: Scalars['String']['output'];
  /** Where it starts in `Measure.text` of `from`, in UTF-16 units; in its heading where `text` is null */
  readonly fromStart: Scalars['Int']['output'];
  /** Where it ends there (exclusive) */
  readonly fromEnd: Scalars['Int']['output'];
  /** Where it starts in `Measure.text` of `to`; in its heading where `text` is null */
  readonly toStart: Scalars['Int']['output'];
  /** Where it ends there (exclusive) */
  readonly toEnd: Scalars['Int']['output'];
  /** Its sentence in the document of `from` */
  readonly fromEvidence: Evidence;
  /** Its sentence in the document of `to` */
  readonly toEvidence: Evidence;
};

/** 相似条目: measures like one, in the documents around its own */
export type AlikeMeasures = {
  /** The measure itself is `from`. The best first. */
  readonly pairs: ReadonlyArray<MeasurePair>;
  /** 对应数: before `first` cut them */
  readonly pairCount: Scalars['Int']['output'];
  /** 参与比较的文件数 */
  readonly documentsCompared: Scalars['Int']['output'];
  /** 未参与比较的相关文件数: the nearest 20 are compared */
  readonly documentsLeftOut: Scalars['Int']['output'];
};

/** 扩散起点日期的由来 */
export type DiffusionOrigin =
  /** 文件自身的日期 */
  | 'OWN_DATE'
  /** 已收录文件中最早的采用: the earliest adoption that is held; there may be earlier ones that are not */
  | 'EARLIEST_HELD_ADOPTION';

/** 日期矛盾: one of two dates, or the reference between them, is wrong */
export type DateConflict =
  /** 早于起点文件: the document is older than the one it is to carry out */
  | 'BEFORE_ORIGIN'
  /** 链条中有文件早于其所引文件: in the chain a document is older than the one it refers to */
  | 'BEFORE_CITED';

/** 未收录的情形. All of them say what is held in this graph; none says that a region has no such document. */
export type GapStatus =
  /** 未收录该区域的任何文件: no document of the region is held, so nothing can be said of it */
  | 'NONE_HELD'
  /**
   * 已收录该区域的文件，均未见引用: documents of the region are held; none of them refers to it, or carries it out within
   * `depth` (or, of an initiative, names it). A chain through a document that was not read cannot be seen.
   */
  | 'HELD_NONE_REFERS'
  /** 已收录的文件引用了它，但不属所问的关系: one that is held refers to it in a relation that was not asked for */
  | 'HELD_REFERS_OTHERWISE'
  /** 已收录的落实文件晚于截止日期或无日期: one that is held carries it out, but after `dateTo`, or has no date */
  | 'HELD_NOT_BY_DATE';

/**
 * 扩散: which regions carry out a document, or take up an initiative, when, and along which chain. What is not in it is
 * counted: `gaps`, `leftOut`, and `rowCount` and `gapCount` where `first` asks for fewer.
 */
export type Diffusion = {
  /** 起点: the document or the initiative */
  readonly of: Node;
  /** 起点日期. Null for a document without a date, such as one that is only cited; then no days are counted. */
  readonly originDate?: Maybe<Scalars['Date']['output']>;
  /** Whether that is the document's own date, or the day of the earliest adoption that is held */
  readonly originDateIs: DiffusionOrigin;
  /** 起点文件所属区域; null for an initiative, or where it cannot be told: then there are no gaps */
  readonly originRegion?: Maybe<Region>;
  /** 各区域首份落实文件, by date, those without one last, then from the top down */
  readonly rows: ReadonlyArray<DiffusionRow>;
  /** 有落实文件的区域数 */
  readonly rowCount: Scalars['Int']['output'];
  /** 各层级合计, from the top down */
  readonly levels: ReadonlyArray<DiffusionLevel>;
  /** S 曲线, by date. Rows without a date, or older than the origin, are not in it: `levels` counts them. */
  readonly curve: ReadonlyArray<DiffusionPoint>;
  /**
   * 未收录: regions of the official list (GB/T 2260) of which no document that carries it out is held in this graph; that
   * there is none is not said. For a national origin the provinces, and what lies directly in a province that has a row
   * or in which a region has one; for another, what lies directly in its region; with `within`, those regions and what
   * lies directly in them. From the top down, then by code.
   */
  readonly gaps: ReadonlyArray<DiffusionGap>;
  /** 未收录的区域数, of all cases */
  readonly gapCount: Scalars['Int']['output'];
  /** 未列入各行的文件 */
  readonly leftOut: DiffusionLeftOut;
};

/**
 * 扩散: which regions carry out a document, or take up an initiative, when, and along which chain. What is not in it is
 * counted: `gaps`, `leftOut`, and `rowCount` and `gapCount` where `first` asks for fewer.
 */
export type DiffusionRowsArgs = {
  first?: Scalars['Int']['input'];
};

/**
 * 扩散: which regions carry out a document, or take up an initiative, when, and along which chain. What is not in it is
 * counted: `gaps`, `leftOut`, and `rowCount` and `gapCount` where `first` asks for fewer.
 */
export type DiffusionGapsArgs = {
  statuses?: InputMaybe<ReadonlyArray<GapStatus>>;
  first?: Scalars['Int']['input'];
};

/** 一个区域的首份落实文件 */
export type DiffusionRow = {
  /** 区域 */
  readonly region: Region;
  /** 区域层级 */
  readonly level: RegionLevel;
  /** True for the region that issued the origin: another document of the same region carries it out there */
  readonly ownRegion: Scalars['Boolean']['output'];
  /** 首份落实文件: the earliest that is held; of one day the one with the shorter chain */
  readonly document: Document;
  /** 其日期; null where it has none */
  readonly date?: Maybe<Scalars['Date']['output']>;
  /** 是否直接引用起点; false if through other documents. An adoption is always direct. */
  readonly direct: Scalars['Boolean']['output'];
  /** 引用链: the references from the origin to the document, each with its sentence; empty for an initiative */
  readonly chain: ReadonlyArray<Reference>;
  /** 采用该举措的条目, with its sentence; null for a document */
  readonly adoption?: Maybe<Adoption>;
  /** 距起点天数; null where a date is missing */
  readonly daysSinceOrigin?: Maybe<Scalars['Int']['output']>;
  /** 上一层级: the nearest region in which it lies that has a row or issued the origin */
  readonly above?: Maybe<Region>;
  /** 距上一层级首份文件天数, or since the origin if it comes from there; negative if earlier; null where a date is missing */
  readonly daysSinceAbove?: Maybe<Scalars['Int']['output']>;
  /** 该区域另有几份落实文件 */
  readonly furtherCount: Scalars['Int']['output'];
  /** 该区域其余落实文件, by date */
  readonly furtherDocuments: ReadonlyArray<Document>;
  /** 无日期的落实文件数 of the region: if there are any, it may have been earlier */
  readonly undated: Scalars['Int']['output'];
  /** 早于起点的落实文件数 of the region */
  readonly conflicting: Scalars['Int']['output'];
  /** 日期矛盾; null if the dates agree, or are not known */
  readonly conflict?: Maybe<DateConflict>;
};

/** 一个区域的首份落实文件 */
export type DiffusionRowFurtherDocumentsArgs = {
  first?: Scalars['Int']['input'];
};

/** 一个层级的合计 */
export type DiffusionLevel = {
  /** 区域层级 */
  readonly level: RegionLevel;
  /**
   * 名录区域数: regions of this level on the official list, within the bounds of the question, without the origin's own; of
   * the provinces those to which documents of the central authorities are addressed (31). Null for 功能区.
   */
  readonly regions?: Maybe<Scalars['Int']['output']>;
  /** 其中收录有任何文件的区域数: of the others nothing can be said */
  readonly regionsHeld?: Maybe<Scalars['Int']['output']>;
  /** 有落实文件的区域数: rows of this level */
  readonly reached: Scalars['Int']['output'];
  /** 占名录区域的比例, 0 to 1; null where there are none */
  readonly share?: Maybe<Scalars['Float']['output']>;
  /** 占收录有文件的名录区域的比例, 0 to 1; null where there are none */
  readonly shareOfHeld?: Maybe<Scalars['Float']['output']>;
  /** 其中无日期的行数 */
  readonly undated: Scalars['Int']['output'];
  /** 其中早于起点的行数 */
  readonly conflicting: Scalars['Int']['output'];
  /** 最早日期 */
  readonly firstDate?: Maybe<Scalars['Date']['output']>;
  /** 最晚日期 */
  readonly lastDate?: Maybe<Scalars['Date']['output']>;
  /** 距起点天数的下四分位数, linear between ranks; null where no days are known */
  readonly lowerQuartileDays?: Maybe<Scalars['Float']['output']>;
  /** 距起点天数的中位数 */
  readonly medianDays?: Maybe<Scalars['Float']['output']>;
  /** 距起点天数的上四分位数 */
  readonly upperQuartileDays?: Maybe<Scalars['Float']['output']>;
};

/** S 曲线上的一点: a day on which a region was new */
export type DiffusionPoint = {
  /** 日期 */
  readonly date: Scalars['Date']['output'];
  /** 当日新增区域数 */
  readonly regions: Scalars['Int']['output'];
  /** 累计区域数 */
  readonly cumulative: Scalars['Int']['output'];
  /** 分层级, every level that has a row */
  readonly levels: ReadonlyArray<DiffusionLevelPoint>;
};

/** S 曲线上一个层级的一点 */
export type DiffusionLevelPoint = {
  /** 区域层级 */
  readonly level: RegionLevel;
  /** 当日新增区域数 */
  readonly regions: Scalars['Int']['output'];
  /** 累计区域数 */
  readonly cumulative: Scalars['Int']['output'];
};

/** 未收录: a region of the official list of which no document that carries it out is held. It may well exist. */
export type DiffusionGap = {
  /** 区域 id, as it is or would be in the graph */
  readonly regionId: Scalars['ID']['output'];
  /** 区域名称 */
  readonly name: Scalars['String']['output'];
  /** GB/T 2260 code, six digits */
  readonly code?: Maybe<Scalars['String']['output']>;
  /** 区域层级 */
  readonly level: RegionLevel;
  /** 上级区域名称 */
  readonly parentName?: Maybe<Scalars['String']['output']>;
  /** The region in the graph; null if no document speaks of it */
  readonly region?: Maybe<Region>;
  /** 未收录的情形 */
  readonly status: GapStatus;
  /** 已收录的该区域文件数, of any subject and date, without regions that lie in it */
  readonly documentsHeld: Scalars['Int']['output'];
  /** 仅被引用的该区域文件数: known to exist, not read */
  readonly documentsCited: Scalars['Int']['output'];
  /** 其下已有落实文件的区域数 */
  readonly reachedBelow: Scalars['Int']['output'];
};

/** 未列入各行的文件, and why */
export type DiffusionLeftOut = {
  /** 区域不明的落实文件数 */
  readonly withoutRegion: Scalars['Int']['output'];
  /** 区域不明的落实文件 */
  readonly withoutRegionDocuments: ReadonlyArray<Document>;
  /** 超出步数: documents that refer to those of the last hop of `depth` */
  readonly beyondDepth: Scalars['Int']['output'];
  /** 晚于截止日期的落实文件数 */
  readonly later: Scalars['Int']['output'];
  /** 给出截止日期时，无日期的落实文件数 */
  readonly undated: Scalars['Int']['output'];
};

/** 未列入各行的文件, and why */
export type DiffusionLeftOutWithoutRegionDocumentsArgs = {
  first?: Scalars['Int']['input'];
};

/** 路径上一步的类别: the fact by which two things are joined */
export type StepKind =
  /** 引用: a document refers to another */
  | 'REFERENCE'
  /** 发文: a document is issued by an agency */
  | 'ISSUED_BY'
  /** 条目: a document contains a measure */
  | 'CONTAINS'
  /** 责任: an agency answers for a measure */
  | 'RESPONSIBLE_FOR'
  /** 采用: a measure takes up an initiative */
  | 'ADOPTS'
  /** 隶属: an agency is part of another */
  | 'PART_OF';

/** 路径查询的结果: the shortest paths between two things */
export type Paths = {
  /** 最短的在前; of equal length by the ids along them */
  readonly paths: ReadonlyArray<Path>;
  /**
   * 是否完整: true if these are the shortest there are within `maxLength`; false if the search met its budget of 20,000
   * neighbours, so that others may exist
   */
  readonly complete: Scalars['Boolean']['output'];
  /** 已查清的长度: every path of at most so many steps was seen */
  readonly searchedLength: Scalars['Int']['output'];
  /** 未展开的节点: whose neighbours were not looked at because of the budget, those with the most first; at most 20 */
  readonly unsearched: ReadonlyArray<Unsearched>;
  /** 未展开的节点数: all of them */
  readonly unsearchedCount: Scalars['Int']['output'];
};

/** 一条路径: nothing occurs on it twice */
export type Path = {
  /** 步数 */
  readonly length: Scalars['Int']['output'];
  /** 沿途节点, both ends included */
  readonly nodes: ReadonlyArray<Node>;
  /** 各步, each with the fact that shows it */
  readonly steps: ReadonlyArray<PathStep>;
};

/** 路径上的一步 */
export type PathStep = {
  /** 类别 */
  readonly kind: StepKind;
  /** 从 */
  readonly from: Node;
  /** 到 */
  readonly to: Node;
  /**
   * 是否顺着事实的方向: from what refers to what is referred to, from document to issuer or measure, from agency to measure,
   * from measure to initiative, from part to whole. Of several references the strongest counts.
   */
  readonly forward: Scalars['Boolean']['output'];
  /** 引用: all between the two documents, the strongest first; empty for other kinds */
  readonly references: ReadonlyArray<Reference>;
  /** 责任: all of the agency for the measure; empty for other kinds */
  readonly responsibilities: ReadonlyArray<Responsibility>;
  /** 采用; null for other kinds */
  readonly adoption?: Maybe<Adoption>;
  /**
   * 依据原文: the sentence of the first reference or responsibility, or of the adoption; where the title stands, for an
   * issuer; the whole item, for a measure of a document. Null for PART_OF: that is not said by a document.
   */
  readonly evidence?: Maybe<Evidence>;
};

/** 未展开的节点 */
export type Unsearched = {
  /** 节点 */
  readonly node: Node;
  /** Facts that join it to others */
  readonly neighbours: Scalars['Int']['output'];
};

/** 协作网络: agencies joined by the measures they share, ready to draw */
export type Network = {
  /** 机关, those with the most measures first */
  readonly nodes: ReadonlyArray<NetworkNode>;
  /** 协作关系 between these agencies */
  readonly edges: ReadonlyArray<NetworkEdge>;
  /** Agencies left out because of `limit` */
  readonly omitted: Scalars['Int']['output'];
  /** 孤立机关: of the agencies within `limit` those that no edge of `edges` joins; they are in `nodes` only with `withIsolated` */
  readonly isolated: Scalars['Int']['output'];
};

/** 协作网络中的一个机关 */
export type NetworkNode = {
  /** 机关 */
  readonly agency: Agency;
  /** Measures it answers for, within the filter */
  readonly measures: Scalars['Int']['output'];
  /** 其中牵头几项 */
  readonly leads: Scalars['Int']['output'];
  /** 其中配合几项 */
  readonly supports: Scalars['Int']['output'];
};

/** 两个机关的协作: measures for which both answer */
export type NetworkEdge = {
  /** 机关之一 (edges have no direction) */
  readonly source: Agency;
  /** 机关之二 */
  readonly target: Agency;
  /** Number of shared measures */
  readonly weight: Scalars['Int']['output'];
  /** Up to ten of them */
  readonly measures: ReadonlyArray<Measure>;
};

/** 归并依据: what agencies are put together by */
export type FoldBy =
  /** 条线 */
  | 'FUNCTION'
  /** 区域 */
  | 'REGION'
  /** 层级 */
  | 'LEVEL';

/** 归并后的协作网络: groups of agencies joined by the measures they share, ready to draw */
export type FoldedNetwork = {
  /** 机关组, those with the most measures first */
  readonly nodes: ReadonlyArray<FoldedNode>;
  /** 协作关系 between these groups */
  readonly edges: ReadonlyArray<FoldedEdge>;
  /** Groups left out because of `limit` */
  readonly omitted: Scalars['Int']['output'];
};

/** 一组机关: of one 条线, region or level; of each measure it counts at most one */
export type FoldedNode = {
  /** 条线, id of the region, or level; empty for agencies of which it cannot be told, as in filters */
  readonly key: Scalars['String']['output'];
  /** 条线, if folded by it; null where it cannot be told */
  readonly function?: Maybe<Scalars['String']['output']>;
  /** 区域, if folded by it; null where it cannot be told */
  readonly region?: Maybe<Region>;
  /** 层级, if folded by it; null where it cannot be told */
  readonly level?: Maybe<Level>;
  /** 机关数 */
  readonly agencies: Scalars['Int']['output'];
  /** 其中未能辨认的单位: units named as they stand in a clause, each of one document (see `Agency.resolved`) */
  readonly unresolved: Scalars['Int']['output'];
  /** Measures for which at least one of its agencies answers, within the filter */
  readonly measures: Scalars['Int']['output'];
  /** 其中至少一个机关牵头的 */
  readonly leads: Scalars['Int']['output'];
  /** 其中至少一个机关配合的 */
  readonly supports: Scalars['Int']['output'];
  /** 组内协作: measures for which at least two of its agencies answer */
  readonly shared: Scalars['Int']['output'];
  /** Up to ten of these */
  readonly sharedMeasures: ReadonlyArray<Measure>;
};

/** 两组机关的协作: measures for which agencies of both answer */
export type FoldedEdge = {
  /** `key` of one group (edges have no direction) */
  readonly source: Scalars['String']['output'];
  /** `key` of the other group */
  readonly target: Scalars['String']['output'];
  /** Number of shared measures */
  readonly weight: Scalars['Int']['output'];
  /** Up to ten of them */
  readonly measures: ReadonlyArray<Measure>;
};

/** 排名依据 */
export type AgencyRankingBy =
  /** 承担条目数 */
  | 'MEASURES'
  /** 牵头条目数 */
  | 'LEADS'
  /** 负责条目数 */
  | 'RESPONSIBLE'
  /** 配合条目数 */
  | 'SUPPORTS'
  /** 协作机关数: agencies with which it shares a measure (degree) */
  | 'PARTNERS'
  /** 协作量: measures shared with each partner, added up (weighted degree) */
  | 'SHARED_MEASURES'
  /** 中介度: share of the pairs of others between whom it lies on the shortest ways, 0 to 1 (betweenness) */
  | 'BETWEENNESS'
  /** 影响力: PageRank along shared measures; all agencies together have 1 */
  | 'PAGERANK';

/** 机关排名 */
export type AgencyRanking = {
  /** The greatest value first; of equals the one with more measures */
  readonly entries: ReadonlyArray<RankedAgency>;
  /** 参与排名的机关数 */
  readonly agencies: Scalars['Int']['output'];
  /**
   * 未参与排名的机关数: those with the fewest measures, left out because the ranking is made among at most 10,000
   * agencies, 1,000 for PARTNERS, SHARED_MEASURES and PAGERANK, 500 for BETWEENNESS; 0 says that all were ranked.
   */
  readonly omitted: Scalars['Int']['output'];
};

/** 排名中的一个机关 */
export type RankedAgency = {
  /** 名次, from 1; equal values share one */
  readonly rank: Scalars['Int']['output'];
  /** 机关 */
  readonly agency: Agency;
  /** What it is ranked by */
  readonly value: Scalars['Float']['output'];
  /** Measures it answers for, within the filter */
  readonly measures: Scalars['Int']['output'];
  /** 其中牵头几项 */
  readonly leads: Scalars['Int']['output'];
  /** 其中负责几项 */
  readonly responsible: Scalars['Int']['output'];
  /** 其中配合几项 */
  readonly supports: Scalars['Int']['output'];
};

/** 一条线在各区域的责任 */
export type ResponsibilityByRegion = {
  /** 一行一个区域, by code; the row of agencies whose region cannot be told comes last */
  readonly rows: ReadonlyArray<RegionalResponsibility>;
  /** Regions left out because of `limit` */
  readonly omitted: Scalars['Int']['output'];
  /** Agencies left out because more than 10,000 work in the line: those with the fewest measures */
  readonly omittedAgencies: Scalars['Int']['output'];
};

/** 一条线在一个区域的责任 */
export type RegionalResponsibility = {
  /** 区域; null where it cannot be told */
  readonly region?: Maybe<Region>;
  /** 该条线的机关, those with the most measures first */
  readonly agencies: ReadonlyArray<RegionalAgency>;
};

/** 一条线在一个区域的一个机关 */
export type RegionalAgency = {
  /** 机关 */
  readonly agency: Agency;
  /** Measures it answers for, within the filter */
  readonly measures: Scalars['Int']['output'];
  /** 其中牵头几项 */
  readonly leads: Scalars['Int']['output'];
  /** 其中负责几项 */
  readonly responsible: Scalars['Int']['output'];
  /** 其中配合几项 */
  readonly supports: Scalars['Int']['output'];
  /** 这些责任 with the sentences that say so, by date of the document, then order in it */
  readonly responsibilities: ResponsibilityConnection;
};

/** 一条线在一个区域的一个机关 */
export type RegionalAgencyResponsibilitiesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** 检索结果 */
export type SearchHit = {
  /** What was found */
  readonly node: Node;
  /** What kind of thing it is */
  readonly kind: NodeKind;
  /** What matched: title, number, heading, name, or the text around the first word */
  readonly excerpt: Scalars['String']['output'];
  /** Where the words stand in `excerpt` */
  readonly highlights: ReadonlyArray<Highlight>;
};

/** 命中的文字: [start, end) in UTF-16 units of the excerpt */
export type Highlight = {
  /** Where the words start */
  readonly start: Scalars['Int']['output'];
  /** Where they end (exclusive) */
  readonly end: Scalars['Int']['output'];
};

/** 上限: what one query may ask for on this server; whoever serves it may set them */
export type Limits = {
  /** 每页条目数: most entries of a page (`first`, `last`), of a search and of a ranking */
  readonly pageSize: Scalars['Int']['output'];
  /** 追溯步数: most hops of a lineage or a diffusion */
  readonly hops: Scalars['Int']['output'];
  /** 图的节点数: most documents of a lineage, agencies or groups of a network, rows and gaps of a diffusion */
  readonly graphNodes: Scalars['Int']['output'];
  /** 路径条数: most paths between two things */
  readonly paths: Scalars['Int']['output'];
  /** 路径步数: most steps of a path */
  readonly pathLength: Scalars['Int']['output'];
  /** 相似条目数: most measures like one */
  readonly alike: Scalars['Int']['output'];
  /** 检索词字数: most characters of a search */
  readonly searchLength: Scalars['Int']['output'];
  /** 查询嵌套层数 */
  readonly depth: Scalars['Int']['output'];
  /** 别名数 */
  readonly aliases: Scalars['Int']['output'];
  /** 指令数 */
  readonly directives: Scalars['Int']['output'];
  /** 查询词数: words and signs of a query */
  readonly tokens: Scalars['Int']['output'];
  /** 查询成本: values of an answer, estimated before it runs */
  readonly cost: Scalars['Int']['output'];
  /** 答案条目数: entries of all lists of an answer */
  readonly entries: Scalars['Int']['output'];
  /** 请求字节数 */
  readonly bodyBytes: Scalars['Int']['output'];
  /** 查询毫秒数 until it is given up */
  readonly timeoutMs: Scalars['Int']['output'];
};

/** 总览 */
export type Stats = {
  /** 已收录文件数 */
  readonly documentsHeld: Scalars['Int']['output'];
  /** 仅被引用的文件数 */
  readonly documentsCited: Scalars['Int']['output'];
  /** 条目数 */
  readonly measures: Scalars['Int']['output'];
  /** 机关数, without groups */
  readonly agencies: Scalars['Int']['output'];
  /** 集合主体数: 各市、州人民政府 … */
  readonly collectives: Scalars['Int']['output'];
  /** 区域数 */
  readonly regions: Scalars['Int']['output'];
  /** 改革举措数 */
  readonly initiatives: Scalars['Int']['output'];
  /** 责任关系数 */
  readonly responsibilities: Scalars['Int']['output'];
  /** 引用关系数, by relation */
  readonly references: ReadonlyArray<RelationCount>;
  /** 最早的已收录文件日期 */
  readonly firstDate?: Maybe<Scalars['Date']['output']>;
  /** 最晚的已收录文件日期 */
  readonly lastDate?: Maybe<Scalars['Date']['output']>;
};

/** 一种引用关系的数量 */
export type RelationCount = {
  /** 引用关系 */
  readonly relation: Relation;
  /** Number of references */
  readonly count: Scalars['Int']['output'];
};

/** 文件筛选; every condition given must hold, of a list any one */
export type DocumentFilter = {
  /** 已收录或仅被引用 */
  readonly status?: InputMaybe<DocumentStatus>;
  /** Ids of regions */
  readonly regions?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Regions that lie in them, too */
  readonly withDescendants?: InputMaybe<Scalars['Boolean']['input']>;
  /** 发文机关的层级 */
  readonly levels?: InputMaybe<ReadonlyArray<Level>>;
  /** Inclusive */
  readonly dateFrom?: InputMaybe<Scalars['Date']['input']>;
  /** Inclusive */
  readonly dateTo?: InputMaybe<Scalars['Date']['input']>;
  /** Ids of issuing agencies */
  readonly issuers?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** 条线 of an issuer */
  readonly functions?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Documents with a reference of one of these relations */
  readonly relations?: InputMaybe<ReadonlyArray<Relation>>;
  /** Documents with a reference to one of these documents (ids); with `relations`, by one and the same reference: `{ relations: [IMPLEMENTS], refersTo: ["…"] }` */
  readonly refersTo?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Documents of which a measure adopts one of these initiatives (ids) */
  readonly initiatives?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Occurs in title or number */
  readonly text?: InputMaybe<Scalars['String']['input']>;
};

/** 文件排序依据 */
export type DocumentOrderField =
  /** 日期; documents without one come last either way */
  | 'DATE'
  /** 标题 */
  | 'TITLE'
  /** 发文字号 */
  | 'NUMBER'
  /** 被引用次数; it changes while documents are added, so that one may change its place, but every cursor stays valid */
  | 'CITED_BY';

/** 文件排序; ties are broken by id */
export type DocumentOrder = {
  /** By what */
  readonly field?: DocumentOrderField;
  /** 降序 */
  readonly descending?: Scalars['Boolean']['input'];
};

/** 机关筛选; every condition given must hold, of a list any one */
export type AgencyFilter = {
  /** Occurs in the name or in other words by which clauses name it */
  readonly text?: InputMaybe<Scalars['String']['input']>;
  /** 条线: `["人力资源社会保障"]` */
  readonly functions?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** 行政层级 */
  readonly levels?: InputMaybe<ReadonlyArray<Level>>;
  /** Ids of regions */
  readonly regions?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Regions that lie in them, too */
  readonly withDescendants?: InputMaybe<Scalars['Boolean']['input']>;
  /** Only groups (true) or only single agencies (false) */
  readonly collective?: InputMaybe<Scalars['Boolean']['input']>;
  /** Agencies with a duty in one of these roles */
  readonly roles?: InputMaybe<ReadonlyArray<Role>>;
  /** Only single units whose full name could not be told (false), or all others (true); see `Agency.resolved` */
  readonly resolved?: InputMaybe<Scalars['Boolean']['input']>;
};

/** 机关排序依据 */
export type AgencyOrderField =
  /** Identity: as good as by name, and the cheapest */
  | 'ID'
  /** 规范全称, by code point */
  | 'NAME'
  /** 承担条目数; it changes while documents are added, so that one may change its place, but every cursor stays valid */
  | 'MEASURES';

/** 机关排序; ties are broken by id */
export type AgencyOrder = {
  /** By what */
  readonly field?: AgencyOrderField;
  /** 降序 */
  readonly descending?: Scalars['Boolean']['input'];
};

/** 区域排序依据 */
export type RegionOrderField =
  /** Identity */
  | 'ID'
  /** GB/T 2260 code; regions without one come last either way */
  | 'CODE'
  /** 该区域机关发布的文件数, held and cited, of the region itself; it changes while documents are added */
  | 'DOCUMENTS';

/** 区域排序; ties are broken by id */
export type RegionOrder = {
  /** By what */
  readonly field?: RegionOrderField;
  /** 降序 */
  readonly descending?: Scalars['Boolean']['input'];
};

/** 举措排序依据 */
export type InitiativeOrderField =
  /** Identity */
  | 'ID'
  /** 名称, by code point */
  | 'NAME'
  /** 采用该举措的条目数; it changes while documents are added */
  | 'ADOPTIONS';

/** 举措排序; ties are broken by id */
export type InitiativeOrder = {
  /** By what */
  readonly field?: InitiativeOrderField;
  /** 降序 */
  readonly descending?: Scalars['Boolean']['input'];
};

/** 条目排序依据 */
export type MeasureOrderField =
  /** 文件 id, then order in it: the cheapest */
  | 'DOCUMENT'
  /** 文件日期, then document and order in it; those of documents without a date come last either way */
  | 'DATE';

/** 条目排序; of one document always in order of the text */
export type MeasureOrder = {
  /** By what */
  readonly field?: MeasureOrderField;
  /** 降序 */
  readonly descending?: Scalars['Boolean']['input'];
};

/** 区域筛选; every condition given must hold */
export type RegionFilter = {
  /** Occurs in the name */
  readonly text?: InputMaybe<Scalars['String']['input']>;
  /** 区域层级 */
  readonly levels?: InputMaybe<ReadonlyArray<RegionLevel>>;
  /** Id of the region they lie in directly */
  readonly parent?: InputMaybe<Scalars['ID']['input']>;
  /** Also those that lie in `parent` at any depth */
  readonly withDescendants?: InputMaybe<Scalars['Boolean']['input']>;
};

/** 举措筛选 */
export type InitiativeFilter = {
  /** Occurs in the name */
  readonly text?: InputMaybe<Scalars['String']['input']>;
};

/** 条目筛选; every condition given must hold, of a list any one */
export type MeasureFilter = {
  /** Ids of documents */
  readonly documents?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** 条目性质 */
  readonly kinds?: InputMaybe<ReadonlyArray<MeasureKind>>;
  /** Ids of responsible agencies */
  readonly agencies?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Roles of the agencies */
  readonly roles?: InputMaybe<ReadonlyArray<Role>>;
  /** 条线 of a responsible agency */
  readonly functions?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Ids of initiatives it adopts */
  readonly initiatives?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Ids of regions of the document */
  readonly regions?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Regions that lie in them, too */
  readonly withDescendants?: InputMaybe<Scalars['Boolean']['input']>;
  /** Levels of the document */
  readonly levels?: InputMaybe<ReadonlyArray<Level>>;
  /** Date of the document, inclusive */
  readonly dateFrom?: InputMaybe<Scalars['Date']['input']>;
  /** Date of the document, inclusive */
  readonly dateTo?: InputMaybe<Scalars['Date']['input']>;
  /** Only measures for which somebody answers (true) or nobody does (false) */
  readonly responsible?: InputMaybe<Scalars['Boolean']['input']>;
  /** Only measures whose clause gives a 完成时限 (true) or none (false) */
  readonly deadline?: InputMaybe<Scalars['Boolean']['input']>;
  /** Occurs in heading or text */
  readonly text?: InputMaybe<Scalars['String']['input']>;
};

/** 脉络筛选; every condition given must hold, of a list any one */
export type LineageFilter = {
  /** Ids of regions */
  readonly regions?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Regions that lie in them, too */
  readonly withDescendants?: InputMaybe<Scalars['Boolean']['input']>;
  /** 发文机关的层级 */
  readonly levels?: InputMaybe<ReadonlyArray<Level>>;
  /** Inclusive */
  readonly dateFrom?: InputMaybe<Scalars['Date']['input']>;
  /** Inclusive */
  readonly dateTo?: InputMaybe<Scalars['Date']['input']>;
};

/** 网络筛选; every condition given must hold, of a list any one */
export type NetworkFilter = {
  /** Ids of documents */
  readonly documents?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Ids of regions of the documents */
  readonly regions?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Regions that lie in them, too */
  readonly withDescendants?: InputMaybe<Scalars['Boolean']['input']>;
  /** 条线 of the agencies */
  readonly functions?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Roles that count */
  readonly roles?: InputMaybe<ReadonlyArray<Role>>;
  /** Ids of initiatives the measures adopt */
  readonly initiatives?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Only this agency, whatever the other conditions say of it, and those it shares measures with */
  readonly agency?: InputMaybe<Scalars['ID']['input']>;
  /** Date of the document, inclusive */
  readonly dateFrom?: InputMaybe<Scalars['Date']['input']>;
  /** Date of the document, inclusive */
  readonly dateTo?: InputMaybe<Scalars['Date']['input']>;
  /** Collectives (各市、州人民政府) too */
  readonly withCollectives?: InputMaybe<Scalars['Boolean']['input']>;
};

/** 责任筛选; every condition given must hold, of a list any one */
export type ResponsibilityFilter = {
  /** Ids of documents */
  readonly documents?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Ids of regions of the documents */
  readonly regions?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Regions that lie in them, too */
  readonly withDescendants?: InputMaybe<Scalars['Boolean']['input']>;
  /** Roles that count */
  readonly roles?: InputMaybe<ReadonlyArray<Role>>;
  /** Ids of initiatives the measures adopt */
  readonly initiatives?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Date of the document, inclusive */
  readonly dateFrom?: InputMaybe<Scalars['Date']['input']>;
  /** Date of the document, inclusive */
  readonly dateTo?: InputMaybe<Scalars['Date']['input']>;
};

/** 查询入口 */
export type Query = {
  /** Anything by its id */
  readonly node?: Maybe<Node>;
  /**
   * One document by id or by 发文字号 in any written form. A number that several held or cited documents share
   * (荆政办发 is used by two cities) is answered by the error AMBIGUOUS_NUMBER, which lists their ids.
   *
   * Example: `{ document(number: "国办发〔2022〕30号") { title citedBy { from { title date } evidence { text } } } }`
   */
  readonly document?: Maybe<Document>;
  /** Example: `{ documents(filter: { levels: [PREFECTURE], dateFrom: "2023-01-01" }, first: 20) { nodes { number title } } }` */
  readonly documents: DocumentConnection;
  /** One agency by id or by its formal full name */
  readonly agency?: Maybe<Agency>;
  /** 机关. Example: `{ agencies(filter: { functions: ["市场监管"] }, order: { field: MEASURES, descending: true }) { nodes { name } } }` */
  readonly agencies: AgencyConnection;
  /** One region by id or by GB/T 2260 code */
  readonly region?: Maybe<Region>;
  /** 区域. Example: `{ regions(filter: { parent: "region-360000" }, order: { field: CODE }) { nodes { name code } } }` */
  readonly regions: RegionConnection;
  /** One initiative by id or by name */
  readonly initiative?: Maybe<Initiative>;
  /** 改革举措. Example: `{ initiatives(order: { field: ADOPTIONS, descending: true }, first: 10) { nodes { name } } }` */
  readonly initiatives: InitiativeConnection;
  /** 条目. Example: `{ measures(filter: { text: "开办企业" }, order: { field: DATE, descending: true }) { totalCount nodes { heading document { title date } } } }` */
  readonly measures: MeasureConnection;
  /**
   * From a document along references, at most `depth` hops (1–12) and `limit` documents (1–1000).
   * What the limit left out is counted in `omitted`, what lies one hop further in `beyondDepth`.
   *
   * With a filter: the documents that match, and all that lie on a shortest chain between the start and one of these,
   * marked `onTheWay`, so that no chain is broken. BOTH: each hop up or down, in any mixture; with two hops also the
   * other documents that rest on the same one.
   *
   * Example: `{ lineage(id: "…", direction: DOWNSTREAM, depth: 4, filter: { regions: ["region-360900"] }) { nodes { distance onTheWay document { title } } edges { relation from { id } to { id } evidence { text } } } }`
   */
  readonly lineage: Lineage;
  /**
   * 扩散: who carries out a document, or takes up an initiative, region by region: the first document of each, its date, the
   * chain of references with their sentences, totals a level, the S-curve, and the regions of which none is held.
   * A document carries another out if it refers to it by one of `relations`, itself or through a chain of such references.
   *
   * Example: `{ diffusion(of: "…") { rows { region { name } date daysSinceOrigin document { number } chain { relation evidence { text } } } gaps { name status documentsHeld } } }`
   */
  readonly diffusion: Diffusion;
  /**
   * The shortest paths between two documents, measures, agencies or initiatives: how a central document reaches the
   * office of a city, what two agencies have to do with each other. Each step may be walked either way, and shows its
   * fact. Of policy chains alone: `steps: [REFERENCE], relations: [IMPLEMENTS, BASIS, FORWARDS]`. A search that would
   * have to look at more than 20,000 neighbours says so: `complete` is false.
   *
   * Example: `{ paths(from: "…", to: "…") { complete paths { length steps { kind forward from { id } to { id } evidence { text } } } } }`
   */
  readonly paths: Paths;
  /**
   * 条目对应: which measures of one document carry which measures of another, such as a city's plan (`to`) those of the
   * provincial plan it implements (`from`). Proposed from their words alone, whether one refers to the other or not;
   * how often that errs is told in docs/alignment.md.
   *
   * Example: `{ alignment(from: "…", to: "…") { pairs { score from { heading } to { heading } passages { text toEvidence { text } } } fromWithout { heading } } }`
   */
  readonly alignment: Alignment;
  /**
   * Agencies that answer for the same measures. `minWeight`: least number of shared measures. The agencies with the most
   * measures are chosen first, at most `limit`; then those that no edge joins are left out if `withIsolated` is false.
   *
   * Example: `{ network(filter: { regions: ["region-360700"] }, minWeight: 2) { nodes { agency { name } leads } edges { source { id } target { id } weight } } }`
   */
  readonly network: Network;
  /**
   * The same network with agencies put together by 条线, region or level: first folded, then cut at `limit`.
   *
   * Example: `{ foldedNetwork(by: FUNCTION, minWeight: 5) { nodes { function agencies measures } edges { source target weight measures { heading } } } }`
   */
  readonly foldedNetwork: FoldedNetwork;
  /**
   * Agencies by what they answer for, or by their place in the network of agencies that share measures.
   *
   * Example: `{ agencyRanking(by: LEADS, filter: { regions: ["region-360000"] }, first: 10) { entries { rank value agency { name } } omitted } }`
   */
  readonly agencyRanking: AgencyRanking;
  /**
   * Who answers for one line of work, region by region: what its agencies lead, are responsible for and support.
   *
   * Example: `{ responsibilityByRegion(function: "市场监管", levels: [PREFECTURE]) { rows { region { name } agencies { agency { name } leads responsible supports responsibilities(first: 3) { nodes { role measure { heading } evidence { text } } } } } } }`
   */
  readonly responsibilityByRegion: ResponsibilityByRegion;
  /**
   * Words parted by blanks, all of which must occur: in titles, numbers in any written form, headings, text,
   * names of agencies (in full or as clauses name them: 市发改委), regions and initiatives. Best first.
   */
  readonly search: ReadonlyArray<SearchHit>;
  /** 总览: how much there is */
  readonly stats: Stats;
  /**
   * 上限: what one query may ask for; what goes beyond is refused, naming the limit. Where a query names no size, it gets the
   * usual one, or the limit if that is less.
   *
   * Example: `{ limits { pageSize graphNodes } }`
   */
  readonly limits: Limits;
};

/** 查询入口 */
export type QueryNodeArgs = {
  id: Scalars['ID']['input'];
};

/** 查询入口 */
export type QueryDocumentArgs = {
  id?: InputMaybe<Scalars['ID']['input']>;
  number?: InputMaybe<Scalars['String']['input']>;
};

/** 查询入口 */
export type QueryDocumentsArgs = {
  filter?: InputMaybe<DocumentFilter>;
  order?: InputMaybe<DocumentOrder>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** 查询入口 */
export type QueryAgencyArgs = {
  id?: InputMaybe<Scalars['ID']['input']>;
  name?: InputMaybe<Scalars['String']['input']>;
};

/** 查询入口 */
export type QueryAgenciesArgs = {
  filter?: InputMaybe<AgencyFilter>;
  order?: InputMaybe<AgencyOrder>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** 查询入口 */
export type QueryRegionArgs = {
  id?: InputMaybe<Scalars['ID']['input']>;
  code?: InputMaybe<Scalars['String']['input']>;
};

/** 查询入口 */
export type QueryRegionsArgs = {
  filter?: InputMaybe<RegionFilter>;
  order?: InputMaybe<RegionOrder>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** 查询入口 */
export type QueryInitiativeArgs = {
  id?: InputMaybe<Scalars['ID']['input']>;
  name?: InputMaybe<Scalars['String']['input']>;
};

/** 查询入口 */
export type QueryInitiativesArgs = {
  filter?: InputMaybe<InitiativeFilter>;
  order?: InputMaybe<InitiativeOrder>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** 查询入口 */
export type QueryMeasuresArgs = {
  filter?: InputMaybe<MeasureFilter>;
  order?: InputMaybe<MeasureOrder>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** 查询入口 */
export type QueryLineageArgs = {
  id: Scalars['ID']['input'];
  direction?: Direction;
  depth?: Scalars['Int']['input'];
  relations?: InputMaybe<ReadonlyArray<Relation>>;
  filter?: InputMaybe<LineageFilter>;
  limit?: Scalars['Int']['input'];
};

/** 查询入口 */
export type QueryDiffusionArgs = {
  of: Scalars['ID']['input'];
  relations?: ReadonlyArray<Relation>;
  depth?: Scalars['Int']['input'];
  within?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  levels?: InputMaybe<ReadonlyArray<RegionLevel>>;
  dateTo?: InputMaybe<Scalars['Date']['input']>;
};

/** 查询入口 */
export type QueryPathsArgs = {
  from: Scalars['ID']['input'];
  to: Scalars['ID']['input'];
  first?: Scalars['Int']['input'];
  maxLength?: Scalars['Int']['input'];
  steps?: InputMaybe<ReadonlyArray<StepKind>>;
  relations?: InputMaybe<ReadonlyArray<Relation>>;
  withCollectives?: Scalars['Boolean']['input'];
};

/** 查询入口 */
export type QueryAlignmentArgs = {
  from: Scalars['ID']['input'];
  to: Scalars['ID']['input'];
  minScore?: Scalars['Float']['input'];
};

/** 查询入口 */
export type QueryNetworkArgs = {
  filter?: InputMaybe<NetworkFilter>;
  minWeight?: Scalars['Int']['input'];
  limit?: Scalars['Int']['input'];
  withIsolated?: Scalars['Boolean']['input'];
};

/** 查询入口 */
export type QueryFoldedNetworkArgs = {
  by: FoldBy;
  filter?: InputMaybe<NetworkFilter>;
  minWeight?: Scalars['Int']['input'];
  limit?: Scalars['Int']['input'];
};

/** 查询入口 */
export type QueryAgencyRankingArgs = {
  by: AgencyRankingBy;
  filter?: InputMaybe<NetworkFilter>;
  minWeight?: Scalars['Int']['input'];
  first?: Scalars['Int']['input'];
};

/** 查询入口 */
export type QueryResponsibilityByRegionArgs = {
  function: Scalars['String']['input'];
  filter?: InputMaybe<ResponsibilityFilter>;
  levels?: InputMaybe<ReadonlyArray<RegionLevel>>;
  limit?: Scalars['Int']['input'];
};

/** 查询入口 */
export type QuerySearchArgs = {
  text: Scalars['String']['input'];
  kinds?: InputMaybe<ReadonlyArray<NodeKind>>;
  first?: Scalars['Int']['input'];
};
