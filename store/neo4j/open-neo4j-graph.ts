import type { PolicyGraph } from '../policy-graph.ts';
import { checkServer } from './check-server.ts';
import { connect, type Connection } from './connection.ts';
import {
  agenciesQuestion,
  documentsQuestion,
  findsItsRegions,
  initiativesQuestion,
  regionsQuestion,
} from './lists/filters.ts';
import { measuresQuestion } from './lists/measures.ts';
import { readPage } from './lists/read-page.ts';
import { insideScope, regionScope } from './lists/region-scope.ts';
import { readFacts } from './load/held-facts.ts';
import { loadBatches, loadFacts } from './load/load-facts.ts';
import { removeDocuments } from './load/remove-documents.ts';
import { migrate } from './migrations/migrate.ts';
import { migrations } from './migrations/index.ts';
import type { Neo4jOptions } from './options.ts';
import { citationCounts } from './questions/citation-counts.ts';
import { dutiesOf } from './questions/duties-of.ts';
import { grouped } from './questions/grouped.ts';
import { documentsOf } from './questions/documents-of.ts';
import { FamiliarOutlooks } from './questions/familiar-outlooks.ts';
import { foldedNetwork } from './questions/folded-network.ts';
import { lineage } from './questions/lineage.ts';
import * as lookUps from './questions/look-ups.ts';
import { neighbourCounts, neighboursOf } from './questions/neighbours.ts';
import { network } from './questions/network.ts';
import { nodes } from './questions/nodes.ts';
import { search } from './questions/search.ts';
import { stats } from './questions/stats.ts';
import {
  ofAdopter,
  ofAdoption,
  ofDocumentCount,
  ofLink,
  ofNode,
  ofReference,
  ofResponsibility,
} from './questions/read-rows.ts';
import { plainRecords, withTexts, type RecordShape } from './projections.ts';
import { nodesWithOutlook } from './questions/look-ahead.ts';
import { singly } from './singly.ts';
import { withParameters } from './with-parameters.ts';
import { toAgency, toMeasure, toRegion } from './records.ts';

/**
 * Opens the graph in a Neo4j and brings its schema up to date.
 *
 * @throws ZhengmaiError NEO4J_URI, NEO4J_UNREACHABLE, NEO4J_AUTH, NEO4J_DATABASE, NEO4J_VERSION, NEO4J_SCHEMA,
 *   NEO4J_FORBIDDEN
 */
export async function openNeo4jGraph(options: Neo4jOptions): Promise<PolicyGraph> {
  const connection = connect(options);
  try {
    await checkServer(connection);
    await migrate(connection, migrations, options.migrate ?? true);
  } catch (error) {
    await connection.close();
    throw error;
  }
  return graphOver(singly(withParameters(connection, { [withTexts]: true })), new FamiliarOutlooks());
}

const byId = { field: 'id' } as const;
const byDocument = { field: 'document' } as const;

function graphOver(
  connection: Connection,
  familiar: FamiliarOutlooks,
  shape: RecordShape = plainRecords,
): PolicyGraph {
  return {
    engine: 'neo4j',
    load: (facts) => loadFacts(connection, facts),
    loadBatches: (facts) => loadBatches(connection, facts),
    remove: (ids) => removeDocuments(connection, ids),
    facts: async (ids) => {
      if (ids.length === 0) return [];
      const found = await connection.readAll((run) => readFacts(run, ids));
      return ids.map((id) => found.get(id) ?? null);
    },
    close: () => connection.close(),
    under: (signal) => graphOver(connection.under(signal), familiar, shape),
    lookingAhead: (outlook, told) => {
      if (!familiar.isFamiliar(outlook)) return graphOver(connection, familiar);
      const ahead = nodesWithOutlook(outlook, told, () => familiar.planned(outlook));
      return graphOver(connection, familiar, ahead);
    },

    withoutTexts: () => graphOver(withParameters(connection, { [withTexts]: false }), familiar, shape),
    textsOf: async (ids) =>
      (await grouped(connection, lookUps.textsOf, ids, ({ text }) => text as string | null)).map(
        ([text = null]) => text,
      ),

    nodes: (ids) => nodes(connection, ids, shape),
    documents: (filter, order, page) =>
      connection.readAll(async (run) => {
        const scope = findsItsRegions(filter) ? filter.regionIds : await regionScope(run, filter);
        return readPage(run, documentsQuestion(filter, order, scope), page, shape);
      }),
    agencies: (filter, page, order = byId) =>
      connection.readAll(async (run) =>
        readPage(run, agenciesQuestion(filter, order, await regionScope(run, filter)), page, shape),
      ),
    regions: (filter, page, order = byId) =>
      connection.readAll(async (run) =>
        readPage(run, regionsQuestion(filter, order, await insideScope(run, filter)), page, shape),
      ),
    initiatives: (filter, page, order = byId) =>
      connection.readAll((run) => readPage(run, initiativesQuestion(filter, order), page, shape)),
    measures: (filter, page, order = byDocument) =>
      connection.readAll(async (run) =>
        readPage(run, measuresQuestion(filter, order, await regionScope(run, filter)), page, shape),
      ),

    documentsOf: (owners, page) => documentsOf(connection, owners, page),
    issuersOf: (ids) => grouped(connection, lookUps.issuersOf, ids, ofNode('Agency', toAgency)),
    measuresOf: (ids) => grouped(connection, lookUps.measuresOf, ids, ofNode('Measure', toMeasure)),
    responsibilitiesOfMeasures: (ids) =>
      grouped(connection, lookUps.responsibilitiesOfMeasures, ids, ofResponsibility),
    responsibilitiesOfAgencies: (ids) =>
      grouped(connection, lookUps.responsibilitiesOfAgencies, ids, ofResponsibility),
    dutiesOf: (ids, filter, page) => dutiesOf(connection, ids, filter, page),
    referencesFrom: (ids) => grouped(connection, lookUps.referencesFrom, ids, ofReference),
    referencesTo: (ids) => grouped(connection, lookUps.referencesTo, ids, ofReference),
    citationCounts: (ids, relations) => citationCounts(connection, ids, relations),
    adoptionsOfMeasures: (ids) => grouped(connection, lookUps.adoptionsOfMeasures, ids, ofAdoption),
    adoptionsOfInitiatives: (ids) => grouped(connection, lookUps.adoptionsOfInitiatives, ids, ofAdoption),
    subregionsOf: (ids) => grouped(connection, lookUps.subregionsOf, ids, ofNode('Region', toRegion)),
    agenciesIn: (ids) => grouped(connection, lookUps.agenciesIn, ids, ofNode('Agency', toAgency)),

    linksTo: (ids, relations) =>
      relations?.length === 0
        ? Promise.resolve(ids.map(() => []))
        : grouped(connection, lookUps.linksTo(relations), ids, ofLink),
    adoptersOf: (ids) => grouped(connection, lookUps.adoptersOf, ids, ofAdopter),
    documentCountsIn: async (ids) =>
      (await grouped(connection, lookUps.documentCountsIn, ids, ofDocumentCount)).map(
        ([count]) => count ?? { held: 0, cited: 0 },
      ),

    neighboursOf: (ids, scope) => neighboursOf(connection, ids, scope),
    neighbourCounts: (ids, scope) => neighbourCounts(connection, ids, scope),

    lineage: (request) => lineage(connection, request, shape),
    network: (request) => network(connection, request),
    foldedNetwork: (request) => foldedNetwork(connection, request),
    search: (request) => search(connection, request),
    stats: () => stats(connection),
  };
}
