/** The references in the database, with what is needed to tie them anew. */
import type { Relation } from '../../../schema/facts.ts';
import type { Run, Statement } from '../connection.ts';
import { groupBy } from '../group-by.ts';
import { referenceProperties } from '../records.ts';
import { referenceType, referenceTypes } from '../reference-types.ts';
import type { UntiedReference } from '../../graph/rows.ts';
import type { ReferenceClaim } from './contribution.ts';

/** An edge between documents as it lies in the database. */
export interface StoredReference extends ReferenceClaim {
  readonly fromId: string;
  readonly toId: string;
  readonly relation: Relation;
}

const stored = `source.id AS fromId, target.id AS toId, fact{
  .id, .relation, .numberKey, .titleKey, .citedTitle, .citedNumber, .citedIssuer, .citedLevel, .citedRegionId
} AS fact`;

const anyReference = referenceTypes.join('|');

export const referencesByKey = (key: 'numberKey' | 'titleKey', keys: readonly string[]): Statement => ({
  cypher: referenceTypes
    .map(
      (type) => `
    MATCH (source:Document)-[fact:${type}]->(target:Document)
    USING INDEX SEEK fact:${type}(${key})
    WHERE fact.${key} IN $keys
    RETURN ${stored}`,
    )
    .join('\n    UNION ALL'),
  parameters: { keys },
});

export const referencesOfDocuments = (ids: readonly string[]): Statement => ({
  cypher: `
    UNWIND $ids AS id
    MATCH (source:Document {id: id})-[fact:${anyReference}]->(target:Document)
    USING INDEX SEEK source:Document(id)
    RETURN ${stored}`,
  parameters: { ids },
});

export async function readReferences(run: Run, statement: Statement): Promise<readonly StoredReference[]> {
  return (await run(statement)).map((row) => {
    const fact = row['fact'] as Readonly<Record<string, string | null>>;
    return {
      ...(fact as unknown as ReferenceClaim),
      relation: fact['relation'] as Relation,
      fromId: row['fromId'] as string,
      toId: row['toId'] as string,
    };
  });
}

/** Found from the document they stand in: edges by their element ids Neo4j may look for among all. */
const deleteReferences = (rows: readonly unknown[]): Statement => ({
  cypher: `
    UNWIND $rows AS row
    MATCH (source:Document {id: row.fromId})-[fact:${anyReference}]->()
    USING INDEX SEEK source:Document(id)
    WHERE fact.id = row.id
    DELETE fact`,
  parameters: { rows },
});

const createReferences = (type: string, rows: readonly unknown[]): Statement => ({
  cypher: `
    UNWIND $rows AS row
    MATCH (source:Document {id: row.fromId})
    USING INDEX SEEK source:Document(id)
    MATCH (target:Document {id: row.toId})
    USING INDEX SEEK target:Document(id)
    CREATE (source)-[fact:${type}]->(target)
    SET fact = row.properties`,
  parameters: { rows },
});

const moveReferences = (type: string, rows: readonly unknown[]): Statement => ({
  cypher: `
    UNWIND $rows AS row
    MATCH (source:Document {id: row.fromId})-[old:${anyReference}]->()
    USING INDEX SEEK source:Document(id)
    WHERE old.id = row.id
    MATCH (target:Document {id: row.toId})
    USING INDEX SEEK target:Document(id)
    CREATE (source)-[fact:${type}]->(target)
    SET fact = properties(old)
    DELETE old`,
  parameters: { rows },
});

export async function removeReferences(run: Run, references: readonly StoredReference[]): Promise<void> {
  const rows = references.map(({ fromId, id }) => ({ fromId, id }));
  if (rows.length > 0) await run(deleteReferences(rows));
}

/** New edges; both documents must be there. */
export async function addReferences(
  run: Run,
  tied: readonly { readonly reference: UntiedReference; readonly toId: string }[],
): Promise<void> {
  const byType = groupBy(tied, ({ reference, toId }) =>
    referenceType(reference.relation, reference.fromId, toId),
  );
  await Promise.all(
    [...byType].map(([type, ofType]) => {
      const rows = ofType.map(({ reference, toId }) => ({
        fromId: reference.fromId,
        toId,
        properties: referenceProperties(reference),
      }));
      return run(createReferences(type, rows));
    }),
  );
}

/** Gives edges another target. */
export async function moveReferencesTo(
  run: Run,
  moves: readonly { readonly reference: StoredReference; readonly toId: string }[],
): Promise<void> {
  const byType = groupBy(moves, ({ reference, toId }) =>
    referenceType(reference.relation, reference.fromId, toId),
  );
  await Promise.all(
    [...byType].map(([type, ofType]) =>
      run(
        moveReferences(
          type,
          ofType.map(({ reference: { fromId, id }, toId }) => ({ fromId, id, toId })),
        ),
      ),
    ),
  );
}
