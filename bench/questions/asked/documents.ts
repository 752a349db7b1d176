/** Questions about documents and what refers to them. */
import { relationTypes } from '../../../schema/graph.ts';
import { unordered } from '../canonical.ts';
import type { Json, Question } from '../question.ts';

/** How the rival's schema names what refers to a document, a field for each relation. */
const citing = {
  implements: 'implementedBy',
  basis: 'basisOf',
  forwards: 'forwardedBy',
  amends: 'amendedBy',
  repeals: 'repealedBy',
  mentions: 'mentionedBy',
} as const;
const anyType = Object.values(relationTypes).join('|');

export const documentByNumber: Question = {
  name: '按文号取文件及引用它的文件 document by number, with the documents that cite it',
  subjects: ({ documents }) => documents.map(({ number }) => ({ number })),
  ours: {
    query: `query ($number: String) {
      document(number: $number) {
        id title date
        citedBy { relation from { id number title date } evidence { text } }
      }
    }`,
    read: ({ document }) => ({
      id: document.id,
      title: document.title,
      date: document.date,
      citedBy: unordered(
        document.citedBy.map(({ relation, from, evidence }: Json) => ({
          relation: relation.toLowerCase(),
          ...from,
          sentence: evidence.text,
        })),
      ),
    }),
  },
  rival: {
    query: `query ($number: String) {
      documents(where: { number: { eq: $number } }) {
        id title date
        ${Object.values(citing)
          .map(
            (field) =>
              `${field}Connection { edges { node { id number title date } properties { relation sentence } } }`,
          )
          .join('\n')}
      }
    }`,
    read: ({ documents: [document] }) => ({
      id: document.id,
      title: document.title,
      date: document.date,
      citedBy: unordered(
        Object.values(citing).flatMap((field) =>
          document[`${field}Connection`].edges.map(({ node, properties }: Json) => ({
            relation: properties.relation,
            ...node,
            sentence: properties.sentence,
          })),
        ),
      ),
    }),
  },
  floor: {
    cypher: `
      MATCH (document:Document {number: $number})
      RETURN document.id AS id, document.title AS title, document.date AS date, COLLECT {
        MATCH (document)<-[fact:${anyType}]-(from:Document)
        RETURN {relation: fact.relation, id: from.id, number: from.number, title: from.title, date: from.date,
          sentence: fact.sentence}
      } AS citedBy`,
    read: ([row]) => ({ ...row, citedBy: unordered(row.citedBy) }),
  },
};

const hops = 3;
/** Fields of the rival's answer, hop in hop; the last hop gives the edges among the documents of the one before. */
const nested = (left: number): string =>
  left === 0
    ? ''
    : `implementedByConnection { edges {
        properties { id sentence }
        node { ${left === 1 ? 'id' : `id title date ${nested(left - 1)}`} }
      } }`;

export const lineage: Question = {
  name: `脉络，下溯 ${hops} 层 lineage, ${hops} hops down`,
  subjects: ({ documents }) => documents.map(({ id }) => ({ id })),
  ours: {
    query: `query ($id: ID!) {
      lineage(id: $id, direction: DOWNSTREAM, depth: ${hops}, relations: [IMPLEMENTS], limit: 1000) {
        nodes { distance document { id title date } }
        edges { id from { id } to { id } evidence { text } }
      }
    }`,
    read: ({ lineage: { nodes, edges } }) => ({
      nodes: unordered(nodes.map(({ distance, document }: Json) => ({ distance, ...document }))),
      edges: unordered(
        edges.map(({ id, from, to, evidence }: Json) => ({
          id,
          from: from.id,
          to: to.id,
          sentence: evidence.text,
        })),
      ),
    }),
  },
  rivalNote: `几层要写进查询，重复的由客户端去掉 the number of hops is written into the query, the client takes out what comes twice`,
  rival: {
    query: `query ($id: ID) { documents(where: { id: { eq: $id } }) { id title date ${nested(hops + 1)} } }`,
    read: ({ documents: [start] }) => lineageOfTree(start),
  },
  floor: {
    cypher: `
      MATCH (start:Document {id: $id})
      CALL (start) {
        MATCH path = (start)<-[:IMPLEMENTS*0..${hops}]-(node:Document)
        RETURN node, min(length(path)) AS distance
      }
      WITH collect({distance: distance, id: node.id, title: node.title, date: node.date}) AS nodes,
        collect(node) AS reached
      RETURN nodes, COLLECT {
        UNWIND reached AS node
        MATCH (node)-[fact:IMPLEMENTS]->(target:Document) WHERE target IN reached
        RETURN {id: fact.id, from: node.id, to: target.id, sentence: fact.sentence}
      } AS edges`,
    read: ([{ nodes, edges }]) => ({ nodes: unordered(nodes), edges: unordered(edges) }),
  },
};

function lineageOfTree(start: Json): unknown {
  const nodes = new Map<string, Json>();
  const edges = new Map<string, Json>();
  let hop: readonly Json[] = [start];
  for (let distance = 0; distance <= hops; distance++) {
    for (const { id, title, date } of hop) if (!nodes.has(id)) nodes.set(id, { distance, id, title, date });
    const next: Json[] = [];
    for (const { id: to, implementedByConnection } of hop) {
      for (const { properties, node } of implementedByConnection.edges) {
        edges.set(properties.id, { id: properties.id, from: node.id, to, sentence: properties.sentence });
        next.push(node);
      }
    }
    hop = next;
  }
  return {
    nodes: unordered([...nodes.values()]),
    edges: unordered([...edges.values()].filter(({ from }) => nodes.has(from))),
  };
}

export const documentsOfRegion: Question = {
  name: '区域（含下级）与日期内的文件，附发文机关与条目数 documents of a region and those in it, by date, with issuers and number of measures',
  subjects: ({ provinces }) => provinces.map((region) => ({ region, from: '2013-07-01', to: '2022-12-31' })),
  ours: {
    query: `query ($region: ID!, $from: Date, $to: Date) {
      documents(filter: { regions: [$region], dateFrom: $from, dateTo: $to }, first: 20) {
        nodes { id title number date issuers { name } measures { totalCount } }
      }
    }`,
    read: ({ documents: { nodes } }) =>
      nodes.map(({ issuers, measures, ...rest }: Json) => ({
        ...rest,
        issuers: issuers.map(({ name }: Json) => name),
        measures: measures.totalCount,
      })),
  },
  rivalNote: '下级只能逐层写进查询 regions that lie in a region are written into the query, level by level',
  rival: {
    query: `query ($region: ID, $from: String, $to: String) {
      documents(
        where: {
          date: { gte: $from, lte: $to }
          region: { some: { OR: [
            { id: { eq: $region } }
            { parent: { some: { id: { eq: $region } } } }
            { parent: { some: { parent: { some: { id: { eq: $region } } } } } }
          ] } }
        }
        sort: [{ date: ASC }, { id: ASC }]
        limit: 20
      ) {
        id title number date
        issuersConnection(sort: [{ edge: { order: ASC } }]) { edges { node { name } } }
        measuresConnection { aggregate { count { nodes } } }
      }
    }`,
    read: ({ documents }) =>
      documents.map(({ issuersConnection, measuresConnection, ...rest }: Json) => ({
        ...rest,
        issuers: issuersConnection.edges.map(({ node }: Json) => node.name),
        measures: measuresConnection.aggregate.count.nodes,
      })),
  },
  floor: {
    cypher: `
      MATCH (:Region {id: $region})<-[:PART_OF*0..]-(region:Region)
      WITH collect(region.id) AS regions
      MATCH (document:Document)
      WHERE document.regionId IN regions AND document.date >= $from AND document.date <= $to
      WITH document ORDER BY document.date, document.id LIMIT 20
      RETURN document.id AS id, document.title AS title, document.number AS number, document.date AS date,
        COLLECT { MATCH (document)-[issued:ISSUED_BY]->(agency:Agency) RETURN agency.name ORDER BY issued.order } AS issuers,
        COUNT { (document)-[:CONTAINS]->() } AS measures
      ORDER BY date, id`,
    read: (rows) => rows,
  },
};
