/** A 条线 that is no card of the picture: its agencies. */
import type { JSX } from 'preact';
import { functionId } from '../../agencies/agency-model.ts';
import { functionRequest, loadFunction } from '../../client/load-lines.ts';
import { useApp } from '../app-context.ts';
import { FailureNote } from '../failure-note.tsx';
import { useLoaded } from '../use-loaded.ts';
import { ListSection, ThingLink } from './parts.tsx';
import { QueryButton } from './query-button.tsx';

export function FunctionPanel({ name }: { readonly name: string }): JSX.Element {
  const { t, ask, focusOn } = useApp();
  const loaded = useLoaded(name, (signal) => loadFunction(ask, name, signal));
  return (
    <>
      <p class="panel-kind">{t('kind.function')}</p>
      <h2 lang="zh-CN">{name}</h2>
      <div class="panel-actions">
        <button type="button" onClick={() => focusOn(functionId(name))}>
          {t('panel.functionDuties')}
        </button>
      </div>
      {loaded.failure !== null && <FailureNote failure={loaded.failure} retry={loaded.retry} />}
      {loaded.loading && <p class="note loading">{t('panel.loading')}</p>}
      {loaded.key === name && loaded.value !== null && (
        <ListSection title={t('panel.agencies')} items={loaded.value.nodes} total={loaded.value.totalCount}>
          {(agency) => <ThingLink id={agency.id}>{agency.name}</ThingLink>}
        </ListSection>
      )}
      <QueryButton requests={[{ name: null, request: functionRequest(name) }]} />
    </>
  );
}
