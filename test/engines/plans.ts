import type { Driver, Plan } from 'neo4j-driver';
import type { Statement } from '../../store/neo4j/connection.ts';

/** Operators that look at every node, or at every node of a label. */
const scans = ['AllNodesScan', 'NodeByLabelScan', 'UnionNodeByLabelsScan', 'PartitionedNodeByLabelScan'];

/** Whether Neo4j would run the statement by looking at all nodes of a label. */
export async function isScan(driver: Driver, statement: Statement): Promise<boolean> {
  return (await operatorsOf(driver, statement)).some((operator) => scans.includes(operator));
}

/** Whether it would run it by looking at all nodes of a label, or at all that an index holds. */
export async function isAnyScan(driver: Driver, statement: Statement): Promise<boolean> {
  return (await operatorsOf(driver, statement)).some((operator) => operator.includes('Scan'));
}

async function operatorsOf(driver: Driver, { cypher, parameters }: Statement): Promise<readonly string[]> {
  const { summary } = await driver.executeQuery(`EXPLAIN ${cypher}`, { ...parameters });
  return operatorsIn(summary.plan as Plan);
}

function operatorsIn({ operatorType, children }: Plan): readonly string[] {
  return [operatorType.split('@')[0] ?? '', ...children.flatMap(operatorsIn)];
}
