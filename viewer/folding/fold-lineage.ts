/**
 * 合并: where a lineage has more documents than can be told apart, those of one level, time and place become one card.
 * Every document is in the picture once, by itself or in a group; every reference is on a line, inside a group, or
 * counted as not drawn. Pure; time in proportion to documents and references.
 */
import type { ApiDocument, ApiReference } from '../client/types.ts';
import { commonOf, grains, groupIdOf, type Common, type Grain } from './grains.ts';
import { bundled, type ReferenceLine } from './reference-lines.ts';

export interface DocumentGroup extends Common {
  readonly id: string;
  /** Two at least. */
  readonly documents: readonly ApiDocument[];
}

export interface FoldedLineage {
  /** Those that stand by themselves. */
  readonly documents: readonly ApiDocument[];
  readonly groups: readonly DocumentGroup[];
  readonly lines: readonly ReferenceLine[];
  /** Card of each document that is in a group. */
  readonly groupOf: ReadonlyMap<string, string>;
  /** References between documents of the same group. */
  readonly inside: number;
  /** Thinner lines that are not drawn because nobody could follow one, and the references on them. */
  readonly thinner: { readonly lines: number; readonly references: number };
  /** The finest span of time by which it was parted; null: nothing is folded. */
  readonly span: Grain['span'] | null;
}

/** As many documents can be drawn by themselves; more are folded, unless the reader wants each drawn. */
export const readableDocuments = 150;
/** Cards of a folded picture when it opens. */
const readableCards = 110;
const readableLines = 220;
/** A group of as many opens into its documents at once; a larger one into smaller groups first. */
const openedAtOnce = 48;
/** Documents with most references, which stay cards of their own. */
const landmarks = 12;
const landmarkReferences = 5;

/** Most documents that can be drawn one by one. */
export const mostDrawn = 5000;
/** Stands among the unfolded for: each document by itself. */
export const everything = 'all';

/** @param always ids of documents that stand by themselves in any case @param unfolded ids of groups, or `everything` */
export function foldLineage(
  documents: readonly ApiDocument[],
  references: readonly ApiReference[],
  always: ReadonlySet<string>,
  unfolded: readonly string[],
): FoldedLineage {
  const each = unfolded.includes(everything) && documents.length <= mostDrawn;
  if (each || documents.length <= readableDocuments) {
    return {
      documents,
      groups: [],
      groupOf: new Map(),
      ...bundled(references, new Map(), new Set(), Infinity),
      span: null,
    };
  }
  const single = new Set([...always, ...landmarksAmong(references)]);
  const foldable = documents.filter(({ id }) => !single.has(id));
  const base = startingGrain(foldable, readableCards - (documents.length - foldable.length));
  const opened = new Set(unfolded);
  const groups = closedGroups(foldable, base, opened);
  const groupOf = new Map(groups.flatMap((group) => group.documents.map(({ id }) => [id, group.id])));
  return {
    documents: documents.filter(({ id }) => !groupOf.has(id)),
    groups,
    groupOf,
    ...bundled(references, groupOf, always, readableLines),
    span: grains[base]?.span ?? null,
  };
}

/** The finest grain of those a picture opens with that gives few enough cards. */
function startingGrain(documents: readonly ApiDocument[], cards: number): number {
  for (const grain of [2, 1]) {
    const ids = new Set(documents.map((document) => groupIdOf(commonOf(document, grainAt(grain)))));
    if (ids.size <= cards) return grain;
  }
  return 0;
}

/** The groups that are closed; what is in none of them stands by itself. */
function closedGroups(
  documents: readonly ApiDocument[],
  grain: number,
  opened: ReadonlySet<string>,
): readonly DocumentGroup[] {
  return groupsOf(documents, grainAt(grain)).flatMap((group): readonly DocumentGroup[] => {
    if (group.documents.length < 2) return [];
    if (!opened.has(group.id)) return [group];
    if (group.documents.length <= openedAtOnce || grain === grains.length - 1) return [];
    return closedGroups(group.documents, nextGrain(group.documents, grain), opened);
  });
}

/** The next grain that parts the group at all, so that opening it always shows something. */
function nextGrain(documents: readonly ApiDocument[], grain: number): number {
  const parts = (next: number): boolean => groupsOf(documents, grainAt(next)).length > 1;
  let next = grain + 1;
  while (next < grains.length - 1 && !parts(next)) next++;
  return next;
}

function groupsOf(documents: readonly ApiDocument[], grain: Grain): readonly DocumentGroup[] {
  const groups = new Map<string, Common & { id: string; documents: ApiDocument[] }>();
  for (const document of documents) {
    const common = commonOf(document, grain);
    const id = groupIdOf(common);
    const group = groups.get(id);
    if (group === undefined) groups.set(id, { ...common, id, documents: [document] });
    else group.documents.push(document);
  }
  return [...groups.values()];
}

function grainAt(index: number): Grain {
  return grains[index] ?? { span: 'month', place: 'region' };
}

function landmarksAmong(references: readonly ApiReference[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const { from, to } of references) {
    for (const { id } of [from, to]) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return [...counts]
    .filter(([, count]) => count >= landmarkReferences)
    .sort(([a, most], [b, more]) => more - most || (a < b ? -1 : 1))
    .slice(0, landmarks)
    .map(([id]) => id);
}
