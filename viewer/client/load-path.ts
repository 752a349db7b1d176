/** The shortest ways between two documents, to be brought forward in a lineage. */
import type { LoadedLineage } from '../lineage/lineage-model.ts';
import type { Ask } from './graphql-client.ts';
import { pathQuery } from './path-query.ts';
import type { ApiDocument, ApiReference } from './types.ts';

export interface LoadedPath {
  /** Its documents and references, to be drawn with the rest. */
  readonly loaded: LoadedLineage;
  /** Steps of the shortest; null: there is none of at most eight steps. */
  readonly length: number | null;
  /** False: the search met its budget, so that there may be others. */
  readonly complete: boolean;
}

interface PathAnswer {
  readonly paths: {
    readonly complete: boolean;
    readonly paths: readonly {
      readonly length: number;
      readonly nodes: readonly ApiDocument[];
      readonly steps: readonly { readonly references: readonly ApiReference[] }[];
    }[];
  };
}

/** Relations by which one document carries another out: two that merely mention the same law have little in common. */
const carrying = ['IMPLEMENTS', 'BASIS', 'FORWARDS'];

/** Ways asked for, and steps of each. */
const most = { paths: 3, pathLength: 8 };

/** Along these relations if there is a way, else along any. */
export async function loadPath(
  ask: Ask,
  from: string,
  to: string,
  signal?: AbortSignal,
): Promise<LoadedPath> {
  const search = async (relations: readonly string[] | null): Promise<PathAnswer['paths']> =>
    (await ask<PathAnswer>(pathQuery, { from, to, relations, ...most }, signal)).paths;
  const carried = await search(carrying);
  const answer = carried.paths.length > 0 ? carried : await search(null);
  // Ways of equal length are shown together; longer ones would hide them.
  const shortest = answer.paths.filter(({ length }) => length === answer.paths[0]?.length);
  const documents = shortest.flatMap(({ nodes }) => nodes);
  const references = shortest.flatMap(({ steps }) => steps.flatMap((step) => step.references));
  return {
    loaded: {
      documents: new Map(documents.map((document) => [document.id, document])),
      references: new Map(references.map((reference) => [reference.id, reference])),
      omitted: 0,
      core: null,
    },
    length: answer.paths[0]?.length ?? null,
    complete: answer.complete,
  };
}
