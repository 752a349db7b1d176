/** Copies what the panel shows as a GraphQL query that runs as it stands. */
import type { JSX } from 'preact';
import { runnableText, type NamedRequest } from '../../client/runnable-query.ts';
import { useApp } from '../app-context.ts';
import { CopyButton } from './copy-button.tsx';

export function QueryButton({ requests }: { readonly requests: readonly NamedRequest[] }): JSX.Element {
  const { t } = useApp();
  return (
    <p class="panel-actions last">
      <CopyButton
        label={t('panel.copyQuery')}
        title={t('panel.copyQueryTitle')}
        text={runnableText(requests)}
      />
    </p>
  );
}
