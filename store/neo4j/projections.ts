/**
 * What a statement returns of a node or a fact: the members of its record, and not what only serves search and
 * loading. They travel as a list, because in a map their names would come with every row: a row of a duty takes half
 * the time so.
 */
import type { Label } from '../../schema/graph.ts';
import type { Stored } from './records.ts';

/** The parameter that says whether documents come with their texts. */
export const withTexts = 'withTexts';

type Fact = 'Responsibility' | 'Reference' | 'Adoption';

const evidence = ['sentence', 'highlight', 'span'];

const members: Readonly<Record<Label | Fact, readonly string[]>> = {
  Document: [
    'id',
    'title',
    'number',
    'date',
    'level',
    'url',
    'status',
    'citedIssuer',
    'regionId',
    'sourceFile',
    'text',
    'titleSpan',
    'numberSpan',
    'dateSpan',
  ],
  Measure: ['id', 'documentId', 'path', 'sections', 'heading', 'kind', 'text', 'span', 'order'],
  Agency: ['id', 'name', 'variantNames', 'function', 'level', 'collective', 'regionId', 'parentId'],
  Region: ['id', 'name', 'code', 'level', 'parentId'],
  Initiative: ['id', 'name'],
  Responsibility: ['documentId', 'role', 'deadline', 'text', 'order', 'inferred', 'confidence', ...evidence],
  Reference: [
    'id',
    'relation',
    'measureIds',
    'confidence',
    'citedTitle',
    'citedNumber',
    'citedIssuer',
    'mentions',
    ...evidence,
  ],
  Adoption: ['documentId', ...evidence],
};

/** Cypher for the members of `variable`, to be read by {@link unprojected}. */
export function projection(of: Label | Fact, variable: string): string {
  return `[${members[of].map((member) => valueOf(of, `${variable}.${member}`)).join(', ')}]`;
}

/** The text of a document is read from the disk only where it is wanted. */
function valueOf(of: Label | Fact, property: string): string {
  return of === 'Document' && property.endsWith('.text')
    ? `CASE WHEN $${withTexts} THEN ${property} END`
    : property;
}

/** The members by their names again. */
export function unprojected(of: Label | Fact, values: unknown): Stored {
  const stored: Record<string, unknown> = {};
  for (const [at, member] of members[of].entries()) stored[member] = (values as readonly unknown[])[at];
  return stored;
}

/** How nodes are returned by a statement and read out of its rows. */
export interface NodeShape {
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly project: (label: Label, variable: string) => string;
  readonly stored: (label: Label, value: unknown) => Stored;
  /** The statement has been answered, whatever it found. */
  readonly answered: () => void;
}

/** Their members and nothing else. */
export const plainNodes: NodeShape = {
  parameters: {},
  project: projection,
  stored: unprojected,
  answered: () => undefined,
};
