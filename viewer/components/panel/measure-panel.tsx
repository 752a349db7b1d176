/** A measure: its text, the units that answer for it with their evidence, the reforms it takes up. */
import type { JSX } from 'preact';
import { measureName } from '../../agencies/agency-drawing.ts';
import type { MeasureDetails } from '../../client/load-details.ts';
import { useApp } from '../app-context.ts';
import { Evidence, SourceLine } from './evidence.tsx';
import { DocumentLink, Fact, FactList, ListSection, ThingLink } from './parts.tsx';
import { RoleTag } from './tags.tsx';

export function MeasurePanel({ measure }: { readonly measure: MeasureDetails }): JSX.Element {
  const { t } = useApp();
  const place = [...measure.sections, measureName(measure)].join(' › ');
  return (
    <>
      <p class="panel-kind">
        {t('kind.measure')} · {t(`measureKind.${measure.kind}`)}
      </p>
      <h2 lang="zh-CN">{measureName(measure)}</h2>
      <FactList
        facts={[
          [t('fact.document'), <DocumentLink document={measure.document} />],
          [
            t('fact.sections'),
            measure.sections.length === 0 ? null : <span lang="zh-CN">{measure.sections.join(' › ')}</span>,
          ],
          [t('fact.path'), measure.path.join(' ')],
        ]}
      />
      {measure.text === null ? (
        <Evidence evidence={measure.evidence} words={measure.heading} />
      ) : (
        <>
          <p class="measure-text" lang="zh-CN">
            {measure.text}
          </p>
          <SourceLine evidence={measure.evidence} />
        </>
      )}
      <ListSection title={t('panel.responsibilities')} items={measure.responsibilities}>
        {(duty) => (
          <Fact
            open={measure.responsibilities.length <= 3}
            summary={
              <>
                <RoleTag role={duty.role} /> <ThingLink id={duty.agency.id}>{duty.agency.name}</ThingLink>
                {duty.deadline !== null && <span class="date">{duty.deadline}</span>}
                {duty.inferred && <span class="note"> {t('duty.inferred')}</span>}
              </>
            }
          >
            <Evidence evidence={duty.evidence} place={place} words={duty.text} />
          </Fact>
        )}
      </ListSection>
      <ListSection title={t('panel.initiatives')} items={measure.initiatives}>
        {({ initiative, evidence }) => (
          <Fact summary={<ThingLink id={initiative.id}>{initiative.name}</ThingLink>}>
            <Evidence evidence={evidence} place={place} words={initiative.name} />
          </Fact>
        )}
      </ListSection>
    </>
  );
}
