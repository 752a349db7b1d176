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
  /** Id of the relationship in the database, good within this transaction. */
  readonly element: string;
  readonly fromId: string;
  readonly toId: string;
  readonly relation: Relation;
}

const stored = `elementId(fact) AS element, source.id AS fromId, target.id AS toId, fact{
  .id, .relation, .numberKey, .titleKey, .citedTitle, .citedNumber, .citedIssuer, .citedLevel, .citedRegionId
} AS fact`;

export const referencesByKey = (key: 'numberKey' | 'titleKey', keys: readonly string[]): Statement => ({
  cypher: referenceTypes
    .map(
      (type) => `
    MATCH (source:Document)-[fact:${type}]->(target:Document)
    USING INDEX fact:${type}(${key})
    WHERE fact.${key} IN $keys
    RETURN ${stored}`,
    )
    .join('\n    UNION ALL'),
  parameters: { keys },
});

export const referencesOfDocuments = (ids: readonly string[]): Statement => ({
  cypher: `
    UNWIND $ids AS id
    MATCH (source:Document {id: id})-[fact:${referenceTypes.join('|')}]->(target:Document)
    RETURN ${stored}`,
  parameters: { ids },
});

export async function readReferences(run: Run, statement: Statement): Promise<readonly StoredReference[]> {
  return (await run(statement)).map((row) => {
    const fact = row['fact'] as Readonly<Record<string, string | null>>;
    return {
      ...(fact as unknown as ReferenceClaim),
      relation: fact['relation'] as Relation,
      element: row['element'] as string,
      fromId: row['fromId'] as string,
      toId: row['toId'] as string,
    };
  });
}

const deleteReferences = (elements: readonly string[]): Statement => ({
  cypher: `
    UNWIND $elements AS element
    MATCH ()-[fact]->() WHERE elementId(fact) = element
    DELETE fact`,
  parameters: { elements },
});

const createReferences = (type: string, rows: readonly unknown[]): Statement => ({
  cypher: `
    UNWIND $rows AS row
    MATCH (source:Document {id: row.fromId})
    MATCH (target:Document {id: row.toId})
    CREATE (source)-[fact:${type}]->(target)
    SET fact = row.properties`,
  parameters: { rows },
});

const moveReferences = (type: string, rows: readonly unknown[]): Statement => ({
  cypher: `
    UNWIND $rows AS row
    MATCH (source:Document)-[old]->() WHERE elementId(old) = row.element
    MATCH (target:Document {id: row.toId})
    CREATE (source)-[fact:${type}]->(target)
    SET fact = properties(old)
    DELETE old`,
  parameters: { rows },
});

export async function removeReferences(run: Run, references: readonly StoredReference[]): Promise<void> {
  if (references.length > 0) await run(deleteReferences(references.map(({ element }) => element)));
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
          ofType.map(({ reference, toId }) => ({ element: reference.element, toId })),
        ),
      ),
    ),
  );
}
