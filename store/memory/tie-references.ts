import type { Reference } from '../../schema/graph.ts';
import { targetOf, type HeldDocument } from '../graph/resolve-references.ts';
import type { DocumentRows, UntiedReference } from '../graph/rows.ts';
import { tie } from '../graph/tie.ts';

interface TiedReferences {
  /** Edges; a document that refers to itself gives none. */
  readonly references: readonly Reference[];
  /** For each document pointed at, held or not, what the references say of it. */
  readonly claims: ReadonlyMap<string, readonly UntiedReference[]>;
}

export function tieReferences(held: readonly DocumentRows[]): TiedReferences {
  const byNumber = new Map<string, HeldDocument[]>();
  const byTitle = new Map<string, HeldDocument[]>();
  const paired = new Map<string, Set<string>>();
  for (const { document, numberKeys, titleKeys, references } of held) {
    const entry: HeldDocument = { id: document.id, number: document.number, titleKeys };
    for (const key of numberKeys) add(byNumber, key, entry);
    for (const key of titleKeys) add(byTitle, key, entry);
    for (const { titleKey, numberKey } of references) {
      if (titleKey === null || numberKey === null) continue;
      const numbers = paired.get(titleKey);
      if (numbers === undefined) paired.set(titleKey, new Set([numberKey]));
      else numbers.add(numberKey);
    }
  }
  const holdings = {
    heldByNumberKey: (key: string) => byNumber.get(key) ?? [],
    heldByTitleKey: (key: string) => byTitle.get(key) ?? [],
    numberKeysPairedWith: (key: string) => paired.get(key) ?? [],
  };
  const references: Reference[] = [];
  const claims = new Map<string, UntiedReference[]>();
  for (const reference of held.flatMap((rows) => rows.references)) {
    const target = targetOf({ ...reference, number: reference.citedNumber }, holdings);
    if (target === null || target === reference.fromId) continue;
    references.push(tie(reference, target));
    add(claims, target, reference);
  }
  return { references, claims };
}

function add<T>(lists: Map<string, T[]>, key: string, entry: T): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [entry]);
  else list.push(entry);
}
