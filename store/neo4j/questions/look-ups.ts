/** The look-ups of neighbours: each one statement for any number of ids. */
import type { Relation } from '../../../schema/facts.ts';
import { projection } from '../projections.ts';
import { anyRelation } from '../reference-types.ts';
import type { LookUp } from './grouped.ts';

const lookUp =
  (cypher: string): LookUp =>
  (ids) => ({ cypher, parameters: { ids } });

export const issuersOf = lookUp(`
  UNWIND $ids AS id
  MATCH (:Document {id: id})-[issued:ISSUED_BY]->(agency:Agency)
  RETURN id, ${projection('Agency', 'agency')} AS stored
  ORDER BY issued.order`);

export const textsOf = lookUp(`
  UNWIND $ids AS id
  MATCH (document:Document {id: id})
  RETURN id, document.text AS text`);

export const measuresOf = lookUp(`
  UNWIND $ids AS id
  MATCH (:Document {id: id})-[:CONTAINS]->(measure:Measure)
  RETURN id, ${projection('Measure', 'measure')} AS stored
  ORDER BY measure.order`);

export const responsibilitiesOfMeasures = lookUp(`
  UNWIND $ids AS id
  MATCH (:Measure {id: id})<-[fact:RESPONSIBLE_FOR]-(agency:Agency)
  RETURN id, agency.id AS agencyId, id AS measureId, ${projection('Responsibility', 'fact')} AS stored
  ORDER BY fact.order`);

export const responsibilitiesOfAgencies = lookUp(`
  UNWIND $ids AS id
  MATCH (:Agency {id: id})-[fact:RESPONSIBLE_FOR]->(measure:Measure)<-[:CONTAINS]-(document:Document)
  RETURN id, id AS agencyId, measure.id AS measureId, ${projection('Responsibility', 'fact')} AS stored
  ORDER BY document.date, document.id, measure.order, fact.order`);

export const referencesFrom = lookUp(`
  UNWIND $ids AS id
  MATCH (:Document {id: id})-[fact:${anyRelation()}]->(target:Document)
  RETURN id, id AS fromId, target.id AS toId, ${projection('Reference', 'fact')} AS stored
  ORDER BY fact.id`);

export const referencesTo = lookUp(`
  UNWIND $ids AS id
  MATCH (:Document {id: id})<-[fact:${anyRelation()}]-(source:Document)
  RETURN id, source.id AS fromId, id AS toId, ${projection('Reference', 'fact')} AS stored
  ORDER BY fact.id`);

export const adoptionsOfMeasures = lookUp(`
  UNWIND $ids AS id
  MATCH (:Measure {id: id})-[fact:ADOPTS]->(initiative:Initiative)
  RETURN id, id AS measureId, initiative.id AS initiativeId, ${projection('Adoption', 'fact')} AS stored
  ORDER BY fact.order`);

export const adoptionsOfInitiatives = lookUp(`
  UNWIND $ids AS id
  MATCH (:Initiative {id: id})<-[fact:ADOPTS]-(measure:Measure)<-[:CONTAINS]-(document:Document)
  RETURN id, measure.id AS measureId, id AS initiativeId, ${projection('Adoption', 'fact')} AS stored
  ORDER BY document.date, measure.id`);

export const subregionsOf = lookUp(`
  UNWIND $ids AS id
  MATCH (:Region {id: id})<-[:PART_OF]-(region:Region)
  RETURN id, ${projection('Region', 'region')} AS stored
  ORDER BY region.id`);

export const agenciesIn = lookUp(`
  UNWIND $ids AS id
  MATCH (:Region {id: id})<-[:LOCATED_IN]-(agency:Agency)
  WHERE NOT agency.collective
  RETURN id, ${projection('Agency', 'agency')} AS stored
  ORDER BY agency.id`);

export const linksTo = (relations?: readonly Relation[]): LookUp =>
  lookUp(`
  UNWIND $ids AS id
  MATCH (:Document {id: id})<-[fact:${anyRelation(relations)}]-(source:Document)
  RETURN id, fact.id AS referenceId, source.id AS fromId, fact.relation AS relation,
    source.date AS date, source.regionId AS regionId
  ORDER BY referenceId`);

export const adoptersOf = lookUp(`
  UNWIND $ids AS id
  MATCH (:Initiative {id: id})<-[:ADOPTS]-(measure:Measure)<-[:CONTAINS]-(document:Document)
  RETURN id, document.id AS documentId, measure.id AS measureId, measure.order AS order,
    document.date AS date, document.regionId AS regionId
  ORDER BY date, measureId`);

export const documentCountsIn = lookUp(`
  UNWIND $ids AS id
  MATCH (document:Document {regionId: id})
  RETURN id, sum(CASE document.status WHEN 'held' THEN 1 ELSE 0 END) AS held,
    sum(CASE document.status WHEN 'held' THEN 0 ELSE 1 END) AS cited`);
