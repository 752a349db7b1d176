/** An agency: who it is, what it answers for in which role, what it issued. */
import type { JSX } from 'preact';
import { functionId } from '../../agencies/agency-model.ts';
import { measureName } from '../../agencies/agency-drawing.ts';
import type { AgencyDetails } from '../../client/load-details.ts';
import { roles } from '../../state/view-state.ts';
import { useApp } from '../app-context.ts';
import { Evidence } from './evidence.tsx';
import { DocumentLink, Fact, FactList, ListSection, ThingLink } from './parts.tsx';
import { RoleTag } from './tags.tsx';

export function AgencyPanel({ agency }: { readonly agency: AgencyDetails }): JSX.Element {
  const { t, state, focusOn, change } = useApp();
  return (
    <>
      <p class="panel-kind">{t(agency.collective ? 'kind.collective' : 'kind.agency')}</p>
      <h2 lang="zh-CN">{agency.name}</h2>
      <div class="panel-actions">
        {(state.view !== 'agencies' || state.focus !== agency.id) && (
          <button type="button" onClick={() => focusOn(agency.id)}>
            {t('panel.agencyDuties')}
          </button>
        )}
        <button
          type="button"
          onClick={() => change({ view: 'agencies', form: 'network', focus: agency.id, minWeight: null })}
        >
          {t('panel.agencyNetwork')}
        </button>
      </div>
      <FactList
        facts={[
          [
            t('fact.function'),
            agency.function === null ? null : (
              <ThingLink id={functionId(agency.function)}>{agency.function}</ThingLink>
            ),
          ],
          [t('fact.level'), agency.level === null ? null : t(`level.${agency.level}`)],
          [
            t('fact.region'),
            agency.region === null ? null : <ThingLink id={agency.region.id}>{agency.region.name}</ThingLink>,
          ],
          [
            t('fact.parent'),
            agency.parent === null ? null : <ThingLink id={agency.parent.id}>{agency.parent.name}</ThingLink>,
          ],
        ]}
      />
      {roles.map((role) => {
        const duties = agency.responsibilities.nodes.filter((duty) => duty.role === role);
        return (
          <ListSection key={role} title={t('panel.dutiesAs', { role: t(`role.${role}`) })} items={duties}>
            {(duty) => (
              <Fact
                summary={
                  <>
                    <RoleTag role={duty.role} />{' '}
                    <ThingLink id={duty.measure.id}>{measureName(duty.measure)}</ThingLink>
                    <span class="date">{duty.measure.document.number ?? duty.measure.document.title}</span>
                  </>
                }
              >
                <Evidence evidence={duty.evidence} place={measureName(duty.measure)} words={duty.text} />
              </Fact>
            )}
          </ListSection>
        );
      })}
      {agency.responsibilities.totalCount > agency.responsibilities.nodes.length && (
        <p class="note">
          {t('panel.notAll', {
            shown: agency.responsibilities.nodes.length,
            count: agency.responsibilities.totalCount,
          })}
        </p>
      )}
      <ListSection
        title={t('panel.issued')}
        items={agency.documents.nodes}
        total={agency.documents.totalCount}
      >
        {(document) => <DocumentLink document={document} />}
      </ListSection>
    </>
  );
}
