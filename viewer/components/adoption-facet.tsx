/** 改革举措: the initiatives that the documents of a lineage adopt, as a filter; asked for once the picture is there. */
import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { loadAdoptions } from '../client/load-adoptions.ts';
import { facetOf } from '../filters/facets.ts';
import { useApp } from './app-context.ts';
import { Facet } from './facet.tsx';
import { useLoaded } from './use-loaded.ts';

/** @param documents ids of the held documents there would be without filters */
export function AdoptionFacet({ documents }: { readonly documents: readonly string[] }): JSX.Element | null {
  const { t, ask, state, change } = useApp();
  const { initiatives: chosen } = state;
  const key = useMemo(() => documents.join('\n'), [documents]);
  const loaded = useLoaded(key === '' ? null : `${key}\n${chosen.join('\n')}`, (signal) =>
    loadAdoptions(ask, documents, chosen, signal),
  );
  const adoptions = loaded.value;
  const values = useMemo(
    () => facetOf(documents, (id) => (adoptions?.get(id) ?? []).map(keyed), chosen),
    [documents, adoptions, chosen],
  );
  if (documents.length === 0 && chosen.length === 0) return null;
  return (
    <Facet
      label={t('filter.initiatives')}
      values={values}
      chosen={chosen}
      // There from the beginning: what comes later would move the picture.
      least={0}
      waiting={loaded.value === null && loaded.loading}
      onChange={(initiatives) => change({ initiatives })}
    />
  );
}

function keyed({ id, name }: { readonly id: string; readonly name: string }): {
  readonly key: string;
  readonly name: string;
} {
  return { key: id, name };
}
