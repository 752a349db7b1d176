/** The data of data/references/, read once. */
import type { Relation } from '../../../schema/facts.ts';
import { readData } from '../../read-data.ts';

type Governed = 'implements' | 'basis' | 'amends' | 'repeals';

/** The form of data/references/relations.json. */
interface RelationData {
  readonly verbs: Readonly<Record<Governed, readonly string[]>>;
  readonly neutral: readonly string[];
  readonly negations: readonly string[];
  readonly adjacentOnly: readonly string[];
  readonly planned: readonly string[];
  readonly promoting: readonly string[];
  readonly behind: Readonly<
    Record<'implements' | 'implementsNoun' | 'repeals' | 'amends' | 'forwards' | 'issues', readonly string[]>
  >;
  readonly passable: readonly string[];
  readonly openers: Readonly<Record<'repeals' | 'amends' | 'basis', readonly string[]>>;
}

/** The form of data/references/not-documents.json. */
interface NotDocumentData {
  readonly endings: readonly string[];
  readonly keptEndings: readonly string[];
  readonly whole: readonly string[];
  readonly bareKinds: { readonly modifiers: readonly string[]; readonly kinds: readonly string[] };
  readonly suffixesBehind: readonly string[];
  readonly bodyNouns: readonly string[];
}

export const relationData = readData<RelationData>('references/relations.json');
export const notDocumentData = readData<NotDocumentData>('references/not-documents.json');

/** Relation of each governing word; neutral words govern, and say nothing but that it is mentioned. */
export const relationOfVerb: ReadonlyMap<string, Relation> = new Map<string, Relation>([
  ...relationData.neutral.map((word) => [word, 'mentions'] as const),
  ...(Object.keys(relationData.verbs) as Governed[]).flatMap((relation) =>
    relationData.verbs[relation].map((word) => [word, relation] as const),
  ),
]);

/** A pattern for one of some words, the longest first. */
export function anyOf(words: readonly string[]): string {
  return [...words]
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('|');
}
