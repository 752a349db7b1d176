/** What can be exported, in which forms; the first is the usual one. Light, because every command line reads it. */
export const exportNames = {
  documents: { zh: '文件', en: 'documents', formats: ['csv'] },
  measures: { zh: '条目及责任单位', en: 'measures, with who answers for them', formats: ['csv'] },
  responsibilities: {
    zh: '责任，每个责任单位一行',
    en: 'responsibilities, a row for each agency of a measure',
    formats: ['csv'],
  },
  references: {
    zh: '引用关系，按引用方筛选',
    en: 'references; filters apply to the document that refers',
    formats: ['csv'],
  },
  adoptions: { zh: '改革举措的采用', en: 'adoptions of initiatives', formats: ['csv'] },
  agencies: { zh: '机关', en: 'agencies', formats: ['csv'] },
  regions: { zh: '区域', en: 'regions', formats: ['csv'] },
  initiatives: { zh: '改革举措', en: 'initiatives', formats: ['csv'] },
  lineage: {
    zh: '一份文件的政策脉络；csv 为其中的引用关系',
    en: 'the lineage of a document; as csv its references',
    formats: ['csv', 'graphml', 'gexf', 'jsonld'],
  },
  'lineage-documents': {
    zh: '脉络中的文件及步数',
    en: 'the documents of a lineage, with their distance',
    formats: ['csv'],
  },
  diffusion: {
    zh: '一份文件或一项改革举措的扩散，每个区域一行',
    en: 'how a document or an initiative spread, a row a region',
    formats: ['csv'],
  },
  'diffusion-gaps': {
    zh: '扩散中未收录的区域（不等于没有）',
    en: 'the regions of which nothing of the kind is held, which is not to say that there is none',
    formats: ['csv'],
  },
  alignment: {
    zh: '两份文件条目的对应，每对一行',
    en: 'which measures of one document carry which of another, a row a pair',
    formats: ['csv'],
  },
  'alignment-without': {
    zh: '未找到对应的条目（不等于没有）',
    en: 'the measures for which no counterpart was found, which is not to say that there is none',
    formats: ['csv'],
  },
  network: {
    zh: '机关协作网络；csv 为其中的协作关系',
    en: 'agencies joined by shared measures; as csv the pairs',
    formats: ['csv', 'graphml', 'gexf'],
  },
  'network-agencies': {
    zh: '协作网络中的机关及条目数',
    en: 'the agencies of a network, with the number of their measures',
    formats: ['csv'],
  },
  'folded-network': {
    zh: '按条线、区域或层级归并的协作网络；csv 为其中的协作关系',
    en: 'the same network folded by line of work, region or level; as csv the pairs',
    formats: ['csv', 'graphml', 'gexf'],
  },
  'folded-network-groups': {
    zh: '归并后的各组机关及条目数',
    en: 'the groups of a folded network, with the number of their measures',
    formats: ['csv'],
  },
  'agency-ranking': {
    zh: '机关排名，按责任或在协作网络中的位置',
    en: 'agencies ranked by their duties or by their place in the network',
    formats: ['csv'],
  },
  'responsibility-by-region': {
    zh: '一条线在各区域的机关及条目数',
    en: 'the agencies of one line of work region by region, with the number of their measures',
    formats: ['csv'],
  },
  'responsibility-by-region-duties': {
    zh: '一条线在各区域的责任，每项一行',
    en: 'what they answer for, a row a duty',
    formats: ['csv'],
  },
  paths: {
    zh: '两者之间的最短路径；csv 每步一行',
    en: 'the shortest paths between two things; as csv a row a step',
    formats: ['csv', 'graphml', 'gexf'],
  },
  graph: {
    zh: '整个图谱，或所选文件所述的一切',
    en: 'the whole graph, or all that the chosen documents say',
    formats: ['jsonld', 'cypher'],
  },
} as const satisfies Readonly<
  Record<string, { readonly zh: string; readonly en: string; readonly formats: readonly Format[] }>
>;

export type ExportName = keyof typeof exportNames;

/** The forms an export may have, with what HTTP calls them. */
export const mediaTypes = {
  csv: 'text/csv; charset=utf-8; header=present',
  graphml: 'application/xml; charset=utf-8',
  gexf: 'application/xml; charset=utf-8',
  jsonld: 'application/ld+json',
  cypher: 'text/plain; charset=utf-8',
} as const;

export type Format = keyof typeof mediaTypes;
