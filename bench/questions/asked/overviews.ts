/** Questions whose answers gather much: networks, searches, counts in lists. */
import { fullTextQuery } from '../../../store/neo4j/full-text.ts';
import { searchWords } from '../../../store/graph/search-query.ts';
import { unordered } from '../canonical.ts';
import { planWords } from '../corpus.ts';
import type { Json, Question } from '../question.ts';

/** Of a region with more, those with the most measures. */
const mostAgencies = 200;

export const networkOfRegion: Question = {
  name: '区域（含下级）的协作网络 network of agencies of a region and those in it',
  subjects: ({ provinces }) => provinces.map((region) => ({ region })),
  ours: {
    query: `query ($region: ID!) {
      network(filter: { regions: [$region] }, limit: ${mostAgencies}) {
        nodes { agency { id name } measures leads }
        edges { source { id } target { id } weight }
      }
    }`,
    read: ({ network: { nodes, edges } }) => ({
      nodes: unordered(nodes.map(({ agency, measures, leads }: Json) => ({ ...agency, measures, leads }))),
      edges: unordered(
        edges.map(({ source, target, weight }: Json) => ({ between: [source.id, target.id].sort(), weight })),
      ),
    }),
  },
  rival:
    '不能数两个机关共有的条目，只能取出全部条目由客户端去数 it cannot count what two agencies share; all measures would have to be fetched and counted by the client',
  floor: {
    cypher: `
      MATCH (:Region {id: $region})<-[:PART_OF*0..]-(region:Region)
      MATCH (document:Document {regionId: region.id})-[:CONTAINS]->(measure:Measure)
      WITH collect(measure) AS held
      CALL (held) {
        UNWIND held AS measure
        MATCH (measure)<-[fact:RESPONSIBLE_FOR]-(agency:Agency {collective: false})
        WITH agency, count(*) AS measures, sum(CASE fact.role WHEN 'lead' THEN 1 ELSE 0 END) AS leads
        ORDER BY measures DESC, agency.id LIMIT ${mostAgencies}
        RETURN collect(agency) AS chosen,
          collect({id: agency.id, name: agency.name, measures: measures, leads: leads}) AS nodes
      }
      CALL (held, chosen) {
        UNWIND held AS measure
        MATCH (measure)<-[:RESPONSIBLE_FOR]-(one:Agency) WHERE one IN chosen
        MATCH (measure)<-[:RESPONSIBLE_FOR]-(other:Agency) WHERE other IN chosen AND elementId(one) < elementId(other)
        WITH one, other, count(*) AS weight
        RETURN collect({between: [one.id, other.id], weight: weight}) AS edges
      }
      RETURN nodes, edges`,
    read: ([{ nodes, edges }]) => ({
      nodes: unordered(nodes),
      edges: unordered(edges.map(({ between, weight }: Json) => ({ between: [...between].sort(), weight }))),
    }),
  },
};

const hits = 20;
const words = (city: string): string => `${city} ${planWords}`;

export const search: Question = {
  name: '检索文件 search among documents',
  subjects: ({ cities }) => cities.map((city) => ({ text: words(city) })),
  ours: {
    query: `query ($text: String!) {
      search(text: $text, kinds: [DOCUMENT], first: ${hits}) { node { ... on Document { id title date } } }
    }`,
    read: ({ search: found }) => found.map(({ node }: Json) => node),
  },
  rivalNote:
    '查询串要由客户端按索引的写法写好 the client writes the query as the full-text index wants it, and asks for the parts of our order',
  rival: {
    query: `query ($phrase: String!, $words: [DocumentWhere!]) {
      documentsByName(
        phrase: $phrase
        where: { node: { AND: $words } }
        sort: [{ node: { status: DESC } }, { node: { foldedLength: ASC } }, { node: { id: ASC } }]
        first: ${hits}
      ) { edges { node { id title date } } }
    }`,
    variables: ({ text }) => ({
      phrase: fullTextQuery(searchWords(text as string)),
      words: searchWords(text as string).map((word) => ({ foldedName: { contains: word } })),
    }),
    read: ({ documentsByName }) => documentsByName.edges.map(({ node }: Json) => node),
  },
  floor: {
    cypher: `
      CALL db.index.fulltext.queryNodes('zhengmai_names', $phrase) YIELD node
      WITH node WHERE node:Document AND all(word IN $words WHERE node.foldedName CONTAINS word)
      WITH node ORDER BY node.status DESC, node.foldedLength, node.id LIMIT ${hits}
      RETURN node.id AS id, node.title AS title, node.date AS date`,
    parameters: ({ text }) => ({
      phrase: fullTextQuery(searchWords(text as string)),
      words: searchWords(text as string),
    }),
    read: (rows) => rows,
  },
};

export const nestedCounts: Question = {
  name: '列表中逐层计数 counts in nested lists: cities of a province, their agencies, how many documents and measures each has',
  subjects: ({ provinces }) => provinces.map((province) => ({ province })),
  ours: {
    query: `query ($province: ID!) {
      regions(filter: { parent: $province }, first: 50) {
        nodes {
          name
          documents { totalCount }
          agencies { name documents { totalCount } responsibilities { totalCount } }
        }
      }
    }`,
    read: ({ regions }) =>
      unordered(
        regions.nodes.map(({ name, documents, agencies }: Json) => ({
          name,
          documents: documents.totalCount,
          agencies: unordered(
            agencies.map((agency: Json) => ({
              name: agency.name,
              documents: agency.documents.totalCount,
              measures: agency.responsibilities.totalCount,
            })),
          ),
        })),
      ),
  },
  rival: {
    query: `query ($province: ID) {
      regions(where: { parentId: { eq: $province } }) {
        name
        documentsConnection { aggregate { count { nodes } } }
        agencies(where: { collective: { eq: false } }) {
          name
          documentsConnection { aggregate { count { nodes } } }
          measuresConnection { aggregate { count { nodes } } }
        }
      }
    }`,
    read: ({ regions }) =>
      unordered(
        regions.map(({ name, documentsConnection, agencies }: Json) => ({
          name,
          documents: documentsConnection.aggregate.count.nodes,
          agencies: unordered(
            agencies.map((agency: Json) => ({
              name: agency.name,
              documents: agency.documentsConnection.aggregate.count.nodes,
              measures: agency.measuresConnection.aggregate.count.nodes,
            })),
          ),
        })),
      ),
  },
  floor: {
    cypher: `
      MATCH (region:Region {parentId: $province})
      RETURN region.name AS name, COUNT { (region)<-[:GOVERNS]-() } AS documents, COLLECT {
        MATCH (region)<-[:LOCATED_IN]-(agency:Agency {collective: false})
        RETURN {name: agency.name, documents: COUNT { (agency)<-[:ISSUED_BY]-() },
          measures: COUNT { (agency)-[:RESPONSIBLE_FOR]->() }}
      } AS agencies`,
    read: (rows) => unordered(rows.map((row) => ({ ...row, agencies: unordered(row.agencies) }))),
  },
};
