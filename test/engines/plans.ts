import type { Driver, Plan } from 'neo4j-driver';
import type { Statement } from '../../store/neo4j/connection.ts';

/** Operators that look at every node, or at every node of a label. */
const scans = ['AllNodesScan', 'NodeByLabelScan', 'UnionNodeByLabelsScan', 'PartitionedNodeByLabelScan'];

/** Whether Neo4j would run the statement by looking at all nodes of a label. */
export async function isScan(driver: Driver, { cypher, parameters }: Statement): Promise<boolean> {
  const { summary } = await driver.executeQuery(`EXPLAIN ${cypher}`, { ...parameters });
  return operatorsOf(summary.plan as Plan).some((operator) => scans.includes(operator.split('@')[0] ?? ''));
}

function operatorsOf(plan: Plan): readonly string[] {
  return [plan.operatorType, ...plan.children.flatMap(operatorsOf)];
}
