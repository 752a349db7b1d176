import { canonicalJson } from '../../graph/canonical-json.ts';
import type { ReferenceKeys } from '../../graph/reference-keys.ts';
import { targetOf } from '../../graph/resolve-references.ts';
import type { UntiedReference } from '../../graph/rows.ts';
import type { Run } from '../connection.ts';
import type { Change } from './change.ts';
import { citedClaim, type ReferenceClaim } from './contribution.ts';
import { ensureDocuments, writeTargets } from './targets.ts';
import {
  keyHoldings,
  nodeOfNumberKey,
  nodeOfTitleKey,
  writeKeys,
  type ChangedKeys,
  type KeyHolding,
} from './reference-keys.ts';
import {
  addReferences,
  moveReferencesTo,
  readReferences,
  referencesByKey,
  referencesOfDocuments,
  removeReferences,
  type StoredReference,
} from './references.ts';
import { TallyChanges } from './tally.ts';

/**
 * Ties the references of the changed documents, and anew those of others whose target may be another one now
 * (see resolve-references.ts for which these are). The changed documents themselves are already written.
 */
export async function tieReferences(run: Run, changes: readonly Change[]): Promise<void> {
  const claims = new TallyChanges();
  const say = (
    toId: string,
    reference: ReferenceClaim & { readonly fromId: string },
    times: 1 | -1,
  ): void => {
    if (toId !== reference.fromId) claims.add(toId, canonicalJson(citedClaim(reference)), times);
  };

  const heldBefore = changes.filter(({ before }) => before !== null).map(({ id }) => id);
  const own = heldBefore.length === 0 ? [] : await readReferences(run, referencesOfDocuments(heldBefore));
  await removeReferences(run, own);
  for (const reference of own) say(reference.toId, reference, -1);

  const changedKeys = await writeKeys(run, changes);
  const others = await affectedReferences(run, changedKeys);
  const fresh = changes.flatMap(({ after }) => after?.rows.references ?? []);
  const target = await targetFinder(run, [...fresh, ...others]);

  const tied = withTargets<UntiedReference>(fresh, target);
  const moves = withTargets<StoredReference>(others, target).filter(
    ({ reference, toId }) => reference.toId !== toId,
  );
  for (const { reference, toId } of tied) say(toId, reference, 1);
  for (const { reference, toId } of moves) {
    say(reference.toId, reference, -1);
    say(toId, reference, 1);
  }
  const removed = changes.filter(({ after }) => after === null).map(({ id }) => id);
  const targets = [...tied, ...moves].map(({ toId }) => toId);
  // In this order: an edge needs its target, and a target that nothing points at any more goes last.
  await Promise.all([
    ensureDocuments(run, targets),
    addReferences(run, tied),
    moveReferencesTo(run, moves),
    writeTargets(run, claims, removed),
  ]);
}

/** References of documents that do not change themselves, each once. */
async function affectedReferences(run: Run, changed: ChangedKeys): Promise<readonly StoredReference[]> {
  const byNumber =
    changed.numberKeys.size === 0
      ? []
      : await readReferences(run, referencesByKey('numberKey', [...changed.numberKeys]));
  const titleKeys = new Set(changed.titleKeys);
  for (const { titleKey } of byNumber) if (titleKey !== null) titleKeys.add(titleKey);
  const byTitle =
    titleKeys.size === 0 ? [] : await readReferences(run, referencesByKey('titleKey', [...titleKeys]));
  return [...new Map([...byNumber, ...byTitle].map((reference) => [reference.id, reference])).values()];
}

type FindTarget = (reference: ReferenceKeys) => string | null;

async function targetFinder(run: Run, references: readonly ReferenceClaim[]): Promise<FindTarget> {
  const keys = new Set<string>();
  for (const { numberKey, titleKey } of references) {
    if (numberKey !== null) keys.add(nodeOfNumberKey(numberKey));
    if (titleKey !== null) keys.add(nodeOfTitleKey(titleKey));
  }
  const holdings = new Map(await keyHoldings(run, keys));
  const paired = new Set([...holdings.values()].flatMap((holding) => holding.paired.map(nodeOfNumberKey)));
  for (const [key, holding] of await keyHoldings(run, paired)) holdings.set(key, holding);

  const at = (key: string): KeyHolding | undefined => holdings.get(key);
  return (reference) =>
    targetOf(reference, {
      heldByNumberKey: (key) => at(nodeOfNumberKey(key))?.held ?? [],
      heldByTitleKey: (key) => at(nodeOfTitleKey(key))?.held ?? [],
      numberKeysPairedWith: (key) => at(nodeOfTitleKey(key))?.paired ?? [],
    });
}

function withTargets<T extends ReferenceClaim>(
  references: readonly T[],
  target: FindTarget,
): readonly { readonly reference: T; readonly toId: string }[] {
  return references.flatMap((reference) => {
    const toId = target({
      numberKey: reference.numberKey,
      titleKey: reference.titleKey,
      number: reference.citedNumber,
    });
    return toId === null ? [] : [{ reference, toId }];
  });
}
