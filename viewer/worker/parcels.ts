/**
 * What goes to the worker and comes back. Copying tens of thousands of nested records would hold up the page as
 * long as the work itself: references go as columns of strings without what the work does not look at, and what
 * both sides have comes back as ids. Pure.
 */
import type { Relation } from '../../schema/facts.ts';
import type { Adoptions } from '../client/load-adoptions.ts';
import type { ApiDocument, ApiReference } from '../client/types.ts';
import type { DocumentGroup, FoldedLineage } from '../folding/fold-lineage.ts';
import type { ReferenceLine } from '../folding/reference-lines.ts';
import type { LineageSelection, LoadedLineage } from '../lineage/lineage-model.ts';
import type { LineageMaterial } from '../scene/lineage-scene.ts';
import type { LineageScene } from '../scene/scene.ts';

export interface MaterialParcel {
  readonly documents: readonly ApiDocument[];
  readonly references: ReferenceColumns;
  readonly omitted: number;
  readonly core: readonly string[] | null;
  readonly adoptions?: Adoptions;
  readonly path: PathParcel | null;
}

interface ReferenceColumns {
  readonly id: readonly string[];
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly relation: readonly Relation[];
}

interface PathParcel {
  readonly documents: readonly string[];
  readonly references: readonly string[];
  readonly length: number | null;
  readonly complete: boolean;
}

export function packMaterial({ loaded, path }: LineageMaterial): MaterialParcel {
  const references = [...loaded.references.values()];
  return {
    documents: [...loaded.documents.values()],
    references: {
      id: references.map(({ id }) => id),
      from: references.map(({ from }) => from.id),
      to: references.map(({ to }) => to.id),
      relation: references.map(({ relation }) => relation),
    },
    omitted: loaded.omitted,
    core: loaded.core,
    ...(loaded.adoptions === undefined ? {} : { adoptions: loaded.adoptions }),
    path: path && {
      documents: [...path.loaded.documents.keys()],
      references: [...path.loaded.references.keys()],
      length: path.length,
      complete: path.complete,
    },
  };
}

export function unpackMaterial({ documents, references, path, ...rest }: MaterialParcel): LineageMaterial {
  const loaded: LoadedLineage = {
    ...rest,
    documents: new Map(documents.map((document) => [document.id, document])),
    references: new Map(references.id.map((id, at) => [id, referenceOf(references, at)])),
  };
  return {
    loaded,
    path: path && {
      length: path.length,
      complete: path.complete,
      loaded: {
        documents: chosen(loaded.documents, path.documents),
        references: chosen(loaded.references, path.references),
        omitted: 0,
        core: null,
      },
    },
  };
}

/** Without its sentence, which no picture shows. */
function referenceOf({ id, from, to, relation }: ReferenceColumns, at: number): ApiReference {
  const source = { id: from[at] ?? '' };
  return {
    id: id[at] ?? '',
    from: source,
    to: { id: to[at] ?? '' },
    relation: relation[at] ?? 'mentions',
    mentions: 1,
    citedTitle: null,
    citedNumber: null,
    confidence: null,
    measures: [],
    evidence: {
      text: null,
      start: null,
      end: null,
      documentStart: null,
      documentEnd: null,
      url: null,
      document: source,
    },
  };
}

export interface SceneParcel extends Omit<LineageScene, 'loaded' | 'selection' | 'folded'> {
  readonly selection: Ids<LineageSelection>;
  readonly folded: Omit<FoldedLineage, 'documents' | 'groups' | 'lines'> & {
    readonly documents: readonly string[];
    readonly groups: readonly (Omit<DocumentGroup, 'documents'> & {
      readonly documents: readonly string[];
    })[];
    readonly lines: readonly (Omit<ReferenceLine, 'references'> & {
      readonly references: readonly string[];
    })[];
  };
}

/** With ids where there are documents and references. */
type Ids<T> = Omit<T, 'documents' | 'references'> & {
  readonly documents: readonly string[];
  readonly references: readonly string[];
};

export function packScene({ loaded: _, selection, folded, ...rest }: LineageScene): SceneParcel {
  return {
    ...rest,
    selection: {
      ...selection,
      documents: idsOf(selection.documents),
      references: idsOf(selection.references),
    },
    folded: {
      ...folded,
      documents: idsOf(folded.documents),
      groups: folded.groups.map((group) => ({ ...group, documents: idsOf(group.documents) })),
      lines: folded.lines.map((line) => ({ ...line, references: idsOf(line.references) })),
    },
  };
}

export function unpackScene(
  { selection, folded, ...rest }: SceneParcel,
  loaded: LoadedLineage,
): LineageScene {
  const documents = (ids: readonly string[]): readonly ApiDocument[] => found(loaded.documents, ids);
  const references = (ids: readonly string[]): readonly ApiReference[] => found(loaded.references, ids);
  return {
    ...rest,
    loaded,
    selection: {
      ...selection,
      documents: documents(selection.documents),
      references: references(selection.references),
    },
    folded: {
      ...folded,
      documents: documents(folded.documents),
      groups: folded.groups.map((group) => ({ ...group, documents: documents(group.documents) })),
      lines: folded.lines.map((line) => ({ ...line, references: references(line.references) })),
    },
  };
}

function idsOf(things: readonly { readonly id: string }[]): readonly string[] {
  return things.map(({ id }) => id);
}

function found<T>(things: ReadonlyMap<string, T>, ids: readonly string[]): readonly T[] {
  return ids.map((id) => things.get(id)).filter((thing) => thing !== undefined);
}

function chosen<T>(things: ReadonlyMap<string, T>, ids: readonly string[]): ReadonlyMap<string, T> {
  return new Map(ids.flatMap((id) => (things.has(id) ? [[id, things.get(id) as T]] : [])));
}
