import type { Run } from '../connection.ts';

/**
 * Runs statements by the plan that was once made of them. Neo4j makes plans anew while a database grows, which is
 * most of the work of loading the first thousands of documents, and to no end: whatever is there, these statements
 * find every node by its key. Each says so to Neo4j (USING INDEX SEEK), which might otherwise make a plan for little data
 * that looks at all of it, and keep it; a test holds them to that.
 */
export function keepingPlans(run: Run): Run {
  return ({ cypher, ...rest }) => run({ cypher: `CYPHER replan=skip ${cypher}`, ...rest });
}
