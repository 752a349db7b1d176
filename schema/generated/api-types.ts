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
  /** The whole item as it stands, its responsibility clause included */
  readonly evidence: Evidence;
};

/** 政策措施: a lowest-level numbered item of a document */
export type MeasureResponsibilitiesArgs = {
  roles?: InputMaybe<ReadonlyArray<Role>>;
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
  /** 该区域机关发布的文件, by date */
  readonly documents: DocumentConnection;
  /** 该区域的机关, by id; groups left out */
  readonly agencies: ReadonlyArray<Agency>;
};

/** 区域 */
export type RegionDocumentsArgs = {
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

/** 政策脉络: documents with their distance from the start, and the references between them, ready to draw */
export type Lineage = {
  /** 文件, nearest first */
  readonly nodes: ReadonlyArray<LineageNode>;
  /** 引用关系 between these documents, of the relations asked for */
  readonly edges: ReadonlyArray<Reference>;
  /** What was left out because of `limit`, by hop; empty if nothing was */
  readonly omitted: ReadonlyArray<Omission>;
};

/** 脉络中的一个文件 */
export type LineageNode = {
  /** 文件 */
  readonly document: Document;
  /** Hops from the start */
  readonly distance: Scalars['Int']['output'];
};

/** 因数量上限未返回的文件 */
export type Omission = {
  /** Hops from the start */
  readonly distance: Scalars['Int']['output'];
  /** Documents left out at this distance */
  readonly count: Scalars['Int']['output'];
};

/** 协作网络: agencies joined by the measures they share, ready to draw */
export type Network = {
  /** 机关, those with the most measures first */
  readonly nodes: ReadonlyArray<NetworkNode>;
  /** 协作关系 between these agencies */
  readonly edges: ReadonlyArray<NetworkEdge>;
  /** Agencies left out because of `limit` */
  readonly omitted: Scalars['Int']['output'];
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
  | 'NUMBER';

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
};

/** 区域筛选; every condition given must hold */
export type RegionFilter = {
  /** Occurs in the name */
  readonly text?: InputMaybe<Scalars['String']['input']>;
  /** 区域层级 */
  readonly levels?: InputMaybe<ReadonlyArray<RegionLevel>>;
  /** Id of the region they lie in directly */
  readonly parent?: InputMaybe<Scalars['ID']['input']>;
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
  /** Occurs in heading or text */
  readonly text?: InputMaybe<Scalars['String']['input']>;
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
  /** Only this agency and those it shares measures with */
  readonly agency?: InputMaybe<Scalars['ID']['input']>;
  /** Date of the document, inclusive */
  readonly dateFrom?: InputMaybe<Scalars['Date']['input']>;
  /** Date of the document, inclusive */
  readonly dateTo?: InputMaybe<Scalars['Date']['input']>;
  /** Collectives (各市、州人民政府) too */
  readonly withCollectives?: InputMaybe<Scalars['Boolean']['input']>;
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
  /** 机关, by id. Example: `{ agencies(filter: { functions: ["市场监管"] }) { nodes { name } } }` */
  readonly agencies: AgencyConnection;
  /** One region by id or by GB/T 2260 code */
  readonly region?: Maybe<Region>;
  /** 区域, by id */
  readonly regions: RegionConnection;
  /** One initiative by id or by name */
  readonly initiative?: Maybe<Initiative>;
  /** 改革举措, by id */
  readonly initiatives: InitiativeConnection;
  /** 条目, by document and order in it. Example: `{ measures(filter: { text: "开办企业" }) { totalCount nodes { heading document { title } } } }` */
  readonly measures: MeasureConnection;
  /**
   * From a document along references, at most `depth` hops (1–12) and `limit` documents (1–1000).
   * What the limit left out is counted in `omitted`.
   *
   * Example: `{ lineage(id: "…", direction: DOWNSTREAM, depth: 4) { nodes { distance document { title } } edges { relation from { id } to { id } evidence { text } } } }`
   */
  readonly lineage: Lineage;
  /**
   * Agencies that answer for the same measures. `minWeight`: least number of shared measures.
   *
   * Example: `{ network(filter: { regions: ["region-360700"] }, minWeight: 2) { nodes { agency { name } leads } edges { source { id } target { id } weight } } }`
   */
  readonly network: Network;
  /**
   * Words parted by blanks, all of which must occur: in titles, numbers in any written form, headings, text,
   * names of agencies (in full or as clauses name them: 市发改委), regions and initiatives. Best first.
   */
  readonly search: ReadonlyArray<SearchHit>;
  /** 总览: how much there is */
  readonly stats: Stats;
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
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** 查询入口 */
export type QueryMeasuresArgs = {
  filter?: InputMaybe<MeasureFilter>;
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
  limit?: Scalars['Int']['input'];
};

/** 查询入口 */
export type QueryNetworkArgs = {
  filter?: InputMaybe<NetworkFilter>;
  minWeight?: Scalars['Int']['input'];
  limit?: Scalars['Int']['input'];
};

/** 查询入口 */
export type QuerySearchArgs = {
  text: Scalars['String']['input'];
  kinds?: InputMaybe<ReadonlyArray<NodeKind>>;
  first?: Scalars['Int']['input'];
};
