/** That something is being loaded; in a static site how far that is. */
import type { JSX } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';
import { onSiteProgress, type SiteProgress } from '../client/site-progress.ts';
import { useApp } from './app-context.ts';

export function LoadingNote(): JSX.Element {
  const { t } = useApp();
  const [progress, setProgress] = useState<SiteProgress | null>(null);
  useLayoutEffect(() => onSiteProgress(globalThis, setProgress), []);
  if (progress === null) return <p class="placeholder">{t('app.loading')}</p>;
  const { stage, done, of } = progress;
  const words = t(`site.${stage}`, { done, of });
  return (
    <p class="placeholder">
      <label>
        {words}
        {stage === 'ordering' ? <progress /> : <progress value={done} max={of} />}
      </label>
    </p>
  );
}
