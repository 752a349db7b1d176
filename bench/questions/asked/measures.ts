/** Questions about measures and who answers for them. */
import { unordered } from '../canonical.ts';
import type { Json, Question } from '../question.ts';

const duty = ({ agency, role, text, evidence }: Json): unknown => ({
  agency: agency.name,
  role: role.toLowerCase(),
  text,
  sentence: evidence.text,
  highlight: [evidence.start, evidence.end],
});

export const measuresOfDocument: Question = {
  name: '文件的条目，附责任单位与依据 measures of a document, with who answers for them and what shows it',
  subjects: ({ documents }) => documents.map(({ id }) => ({ id })),
  ours: {
    query: `query ($id: ID) {
      document(id: $id) {
        measures(first: 100) {
          nodes { id heading text responsibilities { agency { name } role text evidence { text start end } } }
        }
      }
    }`,
    read: ({ document }) =>
      document.measures.nodes.map(({ responsibilities, ...rest }: Json) => ({
        ...rest,
        duties: responsibilities.map(duty),
      })),
  },
  rival: {
    query: `query ($id: ID) {
      documents(where: { id: { eq: $id } }) {
        measuresConnection(first: 100, sort: [{ edge: { order: ASC } }]) {
          edges { node {
            id heading text
            agenciesConnection(sort: [{ edge: { order: ASC } }]) {
              edges { node { name } properties { role text sentence highlight } }
            }
          } }
        }
      }
    }`,
    read: ({ documents: [document] }) =>
      document.measuresConnection.edges.map(({ node: { agenciesConnection, ...rest } }: Json) => ({
        ...rest,
        duties: agenciesConnection.edges.map(({ node, properties }: Json) => ({
          agency: node.name,
          ...properties,
        })),
      })),
  },
  floor: {
    cypher: `
      MATCH (:Document {id: $id})-[:CONTAINS]->(measure:Measure)
      WITH measure ORDER BY measure.order LIMIT 100
      RETURN measure.id AS id, measure.heading AS heading, measure.text AS text, COLLECT {
        MATCH (measure)<-[fact:RESPONSIBLE_FOR]-(agency:Agency)
        WITH fact, agency ORDER BY fact.order
        RETURN {agency: agency.name, role: fact.role, text: fact.text, sentence: fact.sentence, highlight: fact.highlight}
      } AS duties`,
    read: (rows) => rows,
  },
};

const page = 50;

export const measuresOfAgency: Question = {
  name: `机关负责的前 ${page} 项条目及其文件 the first ${page} measures an agency answers for, with their documents`,
  subjects: ({ agencies }) => agencies.map((id) => ({ id })),
  ours: {
    query: `query ($id: ID) {
      agency(id: $id) {
        name
        responsibilities(first: ${page}) { nodes { role measure { id heading document { id title date } } } }
      }
    }`,
    read: ({ agency }) => ({
      name: agency.name,
      duties: agency.responsibilities.nodes.map(({ role, measure: { id, heading, document } }: Json) => ({
        role: role.toLowerCase(),
        id,
        heading,
        document,
      })),
    }),
  },
  rivalNote:
    '不能按文件日期排序，故取全部，由客户端排序取前几项 it cannot order by the date of the document: all are asked for, the client sorts and cuts',
  rival: {
    query: `query ($id: ID) {
      agencies(where: { id: { eq: $id } }) {
        name
        measuresConnection { edges {
          properties { role order }
          node { id heading order document { id title date } }
        } }
      }
    }`,
    read: ({ agencies: [agency] }) => ({
      name: agency.name,
      duties: agency.measuresConnection.edges
        .map(({ properties, node: { id, heading, order, document } }: Json) => ({
          key: [document[0].date, document[0].id, order, properties.order],
          duty: { role: properties.role, id, heading, document: document[0] },
        }))
        .sort((a: Json, b: Json) => byKey(a.key, b.key))
        .slice(0, page)
        .map((one: Json) => one.duty),
    }),
  },
  floor: {
    cypher: `
      MATCH (agency:Agency {id: $id})
      RETURN agency.name AS name, COLLECT {
        MATCH (agency)-[fact:RESPONSIBLE_FOR]->(measure:Measure)<-[:CONTAINS]-(document:Document)
        WITH fact, measure, document ORDER BY document.date, document.id, measure.order, fact.order LIMIT ${page}
        RETURN {role: fact.role, id: measure.id, heading: measure.heading,
          document: {id: document.id, title: document.title, date: document.date}}
      } AS duties`,
    read: ([row]) => row,
  },
};

function byKey(a: readonly (string | number)[], b: readonly (string | number)[]): number {
  const at = a.findIndex((value, index) => value !== b[index]);
  const [x, y] = [a[at] ?? 0, b[at] ?? 0];
  return x < y ? -1 : x > y ? 1 : 0;
}

export const adoptersOfInitiative: Question = {
  name: '改革举措的采用情况 where an initiative was adopted',
  subjects: ({ initiatives }) => initiatives.map((id) => ({ id })),
  ours: {
    query: `query ($id: ID) {
      initiative(id: $id) {
        name
        adoptions { measure { id heading document { id title date region { name } } } evidence { text } }
      }
    }`,
    read: ({ initiative: { name, adoptions } }) => ({
      name,
      adoptions: unordered(
        adoptions.map(({ measure: { id, heading, document }, evidence }: Json) => ({
          id,
          heading,
          document: { ...document, region: document.region.name },
          sentence: evidence.text,
        })),
      ),
    }),
  },
  rival: {
    query: `query ($id: ID) {
      initiatives(where: { id: { eq: $id } }) {
        name
        measuresConnection { edges {
          properties { sentence }
          node { id heading document { id title date region { name } } }
        } }
      }
    }`,
    read: ({ initiatives: [{ name, measuresConnection }] }) => ({
      name,
      adoptions: unordered(
        measuresConnection.edges.map(({ properties, node: { id, heading, document } }: Json) => ({
          id,
          heading,
          document: { ...document[0], region: document[0].region[0].name },
          sentence: properties.sentence,
        })),
      ),
    }),
  },
  floor: {
    cypher: `
      MATCH (initiative:Initiative {id: $id})
      RETURN initiative.name AS name, COLLECT {
        MATCH (initiative)<-[fact:ADOPTS]-(measure:Measure)<-[:CONTAINS]-(document:Document)-[:GOVERNS]->(region:Region)
        RETURN {id: measure.id, heading: measure.heading, sentence: fact.sentence,
          document: {id: document.id, title: document.title, date: document.date, region: region.name}}
      } AS adoptions`,
    read: ([{ name, adoptions }]) => ({ name, adoptions: unordered(adoptions) }),
  },
};

export const agenciesOfCitingDocuments: Question = {
  name: '文件→引用它的文件→条目→责任单位 document → citing documents → measures → responsible agencies',
  subjects: ({ documents }) => documents.map(({ id }) => ({ id })),
  ours: {
    query: `query ($id: ID) {
      document(id: $id) {
        citedBy(relations: [IMPLEMENTS]) {
          from { id measures(first: 50) { nodes { heading responsibilities { role agency { name } } } } }
        }
      }
    }`,
    read: ({ document }) =>
      unordered(
        document.citedBy.map(({ from: { id, measures } }: Json) => ({
          id,
          measures: measures.nodes.map(({ heading, responsibilities }: Json) => ({
            heading,
            duties: responsibilities.map(({ role, agency }: Json) => ({
              role: role.toLowerCase(),
              agency: agency.name,
            })),
          })),
        })),
      ),
  },
  rival: {
    query: `query ($id: ID) {
      documents(where: { id: { eq: $id } }) {
        implementedBy {
          id
          measuresConnection(first: 50, sort: [{ edge: { order: ASC } }]) { edges { node {
            heading
            agenciesConnection(sort: [{ edge: { order: ASC } }]) { edges { properties { role } node { name } } }
          } } }
        }
      }
    }`,
    read: ({ documents: [document] }) =>
      unordered(
        document.implementedBy.map(({ id, measuresConnection }: Json) => ({
          id,
          measures: measuresConnection.edges.map(({ node: { heading, agenciesConnection } }: Json) => ({
            heading,
            duties: agenciesConnection.edges.map(({ properties, node }: Json) => ({
              role: properties.role,
              agency: node.name,
            })),
          })),
        })),
      ),
  },
  floor: {
    cypher: `
      MATCH (:Document {id: $id})<-[:IMPLEMENTS]-(citing:Document)
      RETURN citing.id AS id, COLLECT {
        MATCH (citing)-[:CONTAINS]->(measure:Measure)
        WITH measure ORDER BY measure.order LIMIT 50
        RETURN {heading: measure.heading, duties: COLLECT {
          MATCH (measure)<-[fact:RESPONSIBLE_FOR]-(agency:Agency)
          WITH fact, agency ORDER BY fact.order
          RETURN {role: fact.role, agency: agency.name}
        }}
      } AS measures`,
    read: unordered,
  },
};
