/** Which duties and measures count in a network. */
import type { NetworkRequest } from '../../policy-graph.ts';
import type { Run } from '../connection.ts';
import { ConditionList, functionCondition, whereClause } from '../lists/conditions.ts';
import { documentBounds } from '../lists/document-bounds.ts';
import { eachRegionWithin, regionScope } from '../lists/region-scope.ts';

/** The bounds of a request: which duties count. */
export interface DutyBounds {
  /** Of the duty `fact` of `agency`. */
  readonly duty: readonly string[];
  /** Of the duty `fact` of an agency that was chosen. */
  readonly chosenDuty: readonly string[];
  /** Of `other`, a second duty for the same measure. */
  readonly otherDuty: readonly string[];
  /** Of `measure`. */
  readonly measure: readonly string[];
  /** Cypher that brings the measures within the bounds, each once; empty if they are not bounded. */
  readonly measures: string;
  /**
   * Who answers for these measures: without its label where the measures are bounded, so that no plan can begin
   * anew at all agencies, as one made with old statistics may.
   */
  readonly answering: string;
  readonly parameters: Readonly<Record<string, unknown>>;
}

const answeringForAll = '(agency:Agency)-[fact:RESPONSIBLE_FOR]->(measure:Measure)';

/** Cypher that brings the duties within the bounds: `agency`, `fact` and `measure`. */
export const dutiesWithin = (bounds: DutyBounds): string => `${bounds.measures}
    MATCH ${bounds.answering}
    ${whereClause(bounds.duty)}`;

/** The same of the agencies `$among` only, which lead to fewer measures than the bounds do. */
export const dutiesAmong = (bounds: DutyBounds): string => `MATCH ${answeringForAll}
    ${whereClause(['agency.id IN $among', ...bounds.duty, ...bounds.measure])}`;

/** Asks for the regions that lie in those of the request, unless the way to its measures can find them itself. */
export async function dutyBounds(run: Run, request: NetworkRequest): Promise<DutyBounds> {
  const { regionIds } = request;
  return regionIds !== undefined && findsRegions(request)
    ? boundsWithin(request, regionIds, true)
    : boundsWithin(request, await regionScope(run, request), false);
}

const findsRegions = (request: NetworkRequest): boolean =>
  request.withDescendants === true &&
  [request.agencyId, request.documentIds, request.initiativeIds].every((other) => other === undefined);

/** @param scopeFound whether the way to the measures finds those that lie in the regions of the scope */
function boundsWithin(
  request: NetworkRequest,
  scope: readonly string[] | undefined,
  scopeFound: boolean,
): DutyBounds {
  const agency = new ConditionList().add(
    'functions',
    request.functions,
    functionCondition('agency', request.functions),
  );
  if (request.withCollectives !== true) agency.where.push('agency.collective = false');
  const duty = new ConditionList().add('roles', request.roles, 'fact.role IN $roles');
  const chosenDuty = [...duty.where];
  if (agency.where.length > 0) {
    const chosen = agency.where.join(' AND ');
    // The one in the centre is there whatever it is.
    duty.where.push(request.agencyId === undefined ? chosen : `(agency.id = $agencyId OR ${chosen})`);
  }

  const document = documentBounds({ ...request, scope, scopeFound });
  const within = document.where.join(' AND ');
  const inDocument =
    within === '' ? [] : [`EXISTS { (document:Document)-[:CONTAINS]->(measure) WHERE ${within} }`];
  const named =
    request.documentIds === undefined
      ? []
      : ['measure.documentId IN $documentIds', 'measure.order IS NOT NULL'];
  const adopting = 'initiative.id IN $initiativeIds';
  const adopts =
    request.initiativeIds === undefined
      ? []
      : [`EXISTS { (measure)-[:ADOPTS]->(initiative:Initiative) WHERE ${adopting} }`];
  const measures =
    named.length > 0
      ? `MATCH (measure:Measure) ${whereClause([...named, ...inDocument, ...adopts])}`
      : adopts.length > 0
        ? `MATCH (initiative:Initiative)<-[:ADOPTS]-(measure) WHERE ${adopting}
    WITH DISTINCT measure ${whereClause(inDocument)}`
        : within === ''
          ? ''
          : `${scopeFound ? eachRegionWithin : ''}
    MATCH (document:Document)-[:CONTAINS]->(measure)
    ${scope === undefined ? '' : 'USING INDEX document:Document(regionId)'}
    WHERE ${within}
    WITH measure`;
  return {
    duty: duty.where,
    chosenDuty,
    otherDuty: request.roles === undefined ? [] : ['other.role IN $roles'],
    measure: [...named, ...inDocument, ...adopts],
    measures,
    answering: measures === '' ? answeringForAll : '(agency)-[fact:RESPONSIBLE_FOR]->(measure)',
    parameters: {
      ...agency.parameters,
      ...duty.parameters,
      ...(request.agencyId !== undefined && { agencyId: request.agencyId }),
      ...document.parameters,
      ...(request.documentIds !== undefined && { documentIds: request.documentIds }),
      ...(request.initiativeIds !== undefined && { initiativeIds: request.initiativeIds }),
    },
  };
}
