/** What went wrong, and what to do. */
import type { JSX } from 'preact';
import type { ApiFailure } from '../client/graphql-client.ts';
import { useApp } from './app-context.ts';

export function FailureNote({
  failure,
  retry,
}: {
  readonly failure: ApiFailure;
  readonly retry: () => void;
}): JSX.Element {
  const { t } = useApp();
  return (
    <div class="failure" role="alert">
      <p>
        <strong>{t(failure.kind === 'offline' ? 'failure.offline' : 'failure.refused')}</strong>
      </p>
      <p>{failure.kind === 'offline' ? t('failure.offlineHint') : failure.message}</p>
      {failure.code !== null && <p class="note">{failure.code}</p>}
      <button type="button" onClick={retry}>
        {t('failure.retry')}
      </button>
    </div>
  );
}
