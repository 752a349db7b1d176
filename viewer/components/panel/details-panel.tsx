/** The panel for a node of the graph: loads everything about it. */
import type { JSX } from 'preact';
import { detailsRequest, loadDetails, type Details } from '../../client/load-details.ts';
import { useApp } from '../app-context.ts';
import { FailureNote } from '../failure-note.tsx';
import { useLoaded } from '../use-loaded.ts';
import { AgencyPanel } from './agency-panel.tsx';
import { DocumentPanel } from './document-panel.tsx';
import { InitiativePanel } from './initiative-panel.tsx';
import { MeasurePanel } from './measure-panel.tsx';
import { QueryButton } from './query-button.tsx';
import { RegionPanel } from './region-panel.tsx';

export function DetailsPanel({ id }: { readonly id: string }): JSX.Element {
  const { t, ask } = useApp();
  const loaded = useLoaded(id, (signal) => loadDetails(ask, id, signal));
  if (loaded.failure !== null) return <FailureNote failure={loaded.failure} retry={loaded.retry} />;
  if (loaded.key !== id) return <p class="note loading">{t('panel.loading')}</p>;
  if (loaded.value === null) return <p class="note">{t('panel.gone', { id })}</p>;
  const request = detailsRequest(id);
  return (
    <>
      <KindPanel details={loaded.value} />
      {request !== null && <QueryButton requests={[{ name: null, request }]} />}
    </>
  );
}

function KindPanel({ details }: { readonly details: Details }): JSX.Element {
  switch (details.__typename) {
    case 'Document':
      return <DocumentPanel document={details} />;
    case 'Measure':
      return <MeasurePanel measure={details} />;
    case 'Agency':
      return <AgencyPanel agency={details} />;
    case 'Region':
      return <RegionPanel region={details} />;
    case 'Initiative':
      return <InitiativePanel initiative={details} />;
  }
}
