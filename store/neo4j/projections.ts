/**
 * What a statement returns of a node or a fact: the members of its record, and not what only serves search and
 * loading. They travel as a list, because in a map their names would come with every row: a row of a duty takes half
 * the time so.
 */
import type { Evidence, Label } from '../../schema/graph.ts';
import type { Members } from '../look-ahead.ts';
import type { Stored } from './records.ts';

/** The parameter that says whether documents come with their texts. */
export const withTexts = 'withTexts';

export type Fact = 'Responsibility' | 'Reference' | 'Adoption';
const facts: ReadonlySet<string> = new Set<Fact>(['Responsibility', 'Reference', 'Adoption']);

/** How the members of an evidence are kept on the relationship of its fact. */
const evidence: Readonly<Record<string, keyof Evidence>> = {
  sentence: 'text',
  highlight: 'highlight',
  span: 'span',
};
const evidenceMembers = Object.keys(evidence);

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
  Responsibility: [
    'documentId',
    'role',
    'deadline',
    'text',
    'order',
    'inferred',
    'confidence',
    ...evidenceMembers,
  ],
  Reference: [
    'id',
    'relation',
    'measureIds',
    'confidence',
    'citedTitle',
    'citedNumber',
    'citedIssuer',
    'mentions',
    ...evidenceMembers,
  ],
  Adoption: ['documentId', ...evidenceMembers],
};

/** What serves both a statement and the reading of its rows. */
export interface Projection {
  /** Cypher for the members of `variable`, to be read by `stored`. */
  readonly project: (of: Label | Fact, variable: string) => string;
  /** The members by their names again. */
  readonly stored: (of: Label | Fact, value: unknown) => Stored;
}

/** Of the members of records only these, or all. */
export function projectionOf(wanted: Members | null): Projection {
  const kept = (of: Label | Fact): readonly string[] => (wanted === null ? members[of] : chosen(of, wanted));
  return {
    project: (of, variable) =>
      `[${kept(of)
        .map((member) => valueOf(of, `${variable}.${member}`))
        .join(', ')}]`,
    stored: (of, values) => {
      const stored: Record<string, unknown> = {};
      for (const [at, member] of kept(of).entries()) stored[member] = (values as readonly unknown[])[at];
      return stored;
    },
  };
}

/** Kept for each choice: it is asked for with every record. */
const choices = new WeakMap<Members, Map<Label | Fact, readonly string[]>>();

function chosen(of: Label | Fact, wanted: Members): readonly string[] {
  const known = choices.get(wanted) ?? new Map<Label | Fact, readonly string[]>();
  choices.set(wanted, known);
  const before = known.get(of);
  if (before !== undefined) return before;
  const names: readonly string[] = wanted[of];
  const ofEvidence: readonly string[] = wanted.Evidence;
  const kept = members[of].filter((member) => {
    const part = facts.has(of) ? evidence[member] : undefined;
    return part === undefined ? names.includes(member) : ofEvidence.includes(part);
  });
  known.set(of, kept);
  return kept;
}

/** The text of a document is read from the disk only where it is wanted. */
function valueOf(of: Label | Fact, property: string): string {
  return of === 'Document' && property.endsWith('.text')
    ? `CASE WHEN $${withTexts} THEN ${property} END`
    : property;
}

const { project, stored } = projectionOf(null);
/** Cypher for all members of `variable`. */
export const projection = project;
export const unprojected = stored;

/** How records are returned by a statement and read out of its rows. */
export interface RecordShape extends Projection {
  readonly parameters: Readonly<Record<string, unknown>>;
  /** The statement has been answered, whatever it found. */
  readonly answered: () => void;
}

/** Their members and nothing else. */
export const plainRecords: RecordShape = { ...projectionOf(null), parameters: {}, answered: () => undefined };
