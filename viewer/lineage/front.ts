/** What is brought forward in a lineage: the way between two documents, or the chain of one region. Pure. */
import type { LoadedPath } from '../client/load-path.ts';
import { chainsTo } from './chains.ts';
import type { Front } from './lineage-drawing.ts';
import type { LineageSelection } from './lineage-model.ts';

/** @returns null: nothing is brought forward, or there is nothing to bring */
export function frontOf(
  { documents, references }: LineageSelection,
  path: LoadedPath | null,
  focus: string | null,
  region: string | null,
): Front | null {
  if (path !== null && path.length !== null) {
    return {
      documents: new Set(path.loaded.documents.keys()),
      references: new Set(path.loaded.references.keys()),
    };
  }
  const own = documents.filter((document) => document.region?.id === region).map(({ id }) => id);
  if (region === null || own.length === 0) return null;
  const chain = chainsTo(references, focus, new Set(own));
  return {
    documents: chain,
    references: new Set(
      references.filter(({ from, to }) => chain.has(from.id) && chain.has(to.id)).map(({ id }) => id),
    ),
  };
}
