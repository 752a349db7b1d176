/** A reform others can adopt too: which measures took it up, in order of time. */
import type { JSX } from 'preact';
import { measureName } from '../../agencies/agency-drawing.ts';
import type { InitiativeDetails } from '../../client/load-details.ts';
import { refocused } from '../../state/view-state.ts';
import { useApp } from '../app-context.ts';
import { Evidence } from './evidence.tsx';
import { DocumentLink, Fact, ListSection, ThingLink } from './parts.tsx';

export function InitiativePanel({ initiative }: { readonly initiative: InitiativeDetails }): JSX.Element {
  const { t, state, change } = useApp();
  return (
    <>
      <p class="panel-kind">{t('kind.initiative')}</p>
      <h2 lang="zh-CN">{initiative.name}</h2>
      <div class="panel-actions">
        <button type="button" onClick={() => change(refocused(state, initiative.id, 'agencies'))}>
          {t('panel.initiativeDuties')}
        </button>
        {state.view !== 'spread' && (
          <button type="button" onClick={() => change(refocused(state, initiative.id, 'spread'))}>
            {t('panel.toSpread')}
          </button>
        )}
      </div>
      <ListSection title={t('panel.adoptions')} items={initiative.adoptions}>
        {({ measure, evidence }) => (
          <Fact
            summary={
              <>
                <span class="date first">{measure.document.date}</span>{' '}
                <ThingLink id={measure.id}>{measureName(measure)}</ThingLink>{' '}
                <DocumentLink document={measure.document} />
              </>
            }
          >
            <Evidence evidence={evidence} place={measureName(measure)} words={initiative.name} />
          </Fact>
        )}
      </ListSection>
    </>
  );
}
