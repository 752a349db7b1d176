/** What a line of a network stands for: a reference, a responsibility, or shared measures. */
import type { JSX } from 'preact';
import { measureName } from '../../agencies/agency-drawing.ts';
import type { DutyLink } from '../../agencies/agency-model.ts';
import { partnerOf, type Cooperation, type Partner, type Partnership } from '../../agencies/network-model.ts';
import { measureRequests, referenceRequest } from '../../client/load-lines.ts';
import type { ApiDocument, ApiMeasure, ApiReference } from '../../client/types.ts';
import { useApp } from '../app-context.ts';
import { ReferenceEvidence } from './document-panel.tsx';
import { Evidence } from './evidence.tsx';
import { DocumentLink, FactList, ThingLink } from './parts.tsx';
import { QueryButton } from './query-button.tsx';
import { SharedMeasures } from './shared-measures.tsx';
import { RelationTag, RoleTag } from './tags.tsx';

interface ReferencePanelProps {
  readonly reference: ApiReference;
  readonly from: ApiDocument;
  readonly to: ApiDocument;
}

export function ReferencePanel({ reference, from, to }: ReferencePanelProps): JSX.Element {
  const { t } = useApp();
  return (
    <>
      <p class="panel-kind">{t('kind.reference')}</p>
      <h2>
        <RelationTag relation={reference.relation} />
      </h2>
      <FactList
        facts={[
          [t('fact.from'), <DocumentLink document={from} />],
          [t('fact.to'), <DocumentLink document={to} />],
          [t('fact.mentions'), reference.mentions],
          [
            t('fact.inMeasures'),
            reference.measures.length === 0
              ? null
              : reference.measures.map((measure) => (
                  <ThingLink id={measure.id}>{measureName(measure)}</ThingLink>
                )),
          ],
        ]}
      />
      <h3>{t('panel.evidence')}</h3>
      <ReferenceEvidence reference={reference} />
      <QueryButton requests={[{ name: null, request: referenceRequest(from.id, to.id) }]} />
    </>
  );
}

export function DutyPanel({
  link,
  measure,
}: {
  readonly link: DutyLink;
  readonly measure: ApiMeasure;
}): JSX.Element {
  const { t } = useApp();
  return (
    <>
      <p class="panel-kind">{t('kind.responsibility')}</p>
      <h2>
        <RoleTag role={link.role} />
      </h2>
      <FactList
        facts={[
          [t('fact.measure'), <ThingLink id={measure.id}>{measureName(measure)}</ThingLink>],
          [t('fact.document'), <DocumentLink document={measure.document} />],
        ]}
      />
      {link.facts.map((fact) => (
        <section class="panel-section" key={fact.agency.id}>
          <p>
            <RoleTag role={fact.role} /> <ThingLink id={fact.agency.id}>{fact.agency.name}</ThingLink>
            {fact.deadline !== null && <span class="date">{fact.deadline}</span>}
            {fact.inferred && <span class="note"> {t('duty.inferred')}</span>}
          </p>
          <Evidence
            evidence={fact.evidence}
            place={[...measure.sections, measureName(measure)].join(' › ')}
            words={fact.text}
          />
        </section>
      ))}
      <QueryButton requests={measureRequests([measure.id])} />
    </>
  );
}

interface CooperationPanelProps {
  readonly cooperation: Cooperation;
  readonly source: Partner;
  readonly target: Partner;
  readonly foldedBy: Partnership['foldedBy'];
}

export function CooperationPanel({
  cooperation,
  source,
  target,
  foldedBy,
}: CooperationPanelProps): JSX.Element {
  const { t } = useApp();
  const { measures, weight } = cooperation;
  const ends = new Set([source.id, target.id]);
  return (
    <>
      <p class="panel-kind">{t('kind.cooperation')}</p>
      <h2 lang="zh-CN">
        {source.name} — {target.name}
      </h2>
      <FactList
        facts={[
          [t('fact.sharedMeasures'), weight],
          [t('fact.agencies'), [source, target].map(({ id, name }) => <ThingLink id={id}>{name}</ThingLink>)],
        ]}
      />
      <SharedMeasures
        title={t('panel.sharedMeasures')}
        count={weight}
        measures={measures}
        shares={(agency) => ends.has(partnerOf(agency, foldedBy))}
      />
      <QueryButton requests={measureRequests(measures.map(({ id }) => id))} />
    </>
  );
}
