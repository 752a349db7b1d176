/** Agencies put together by line of work or region: which they are, and what several of them answer for. */
import type { JSX } from 'preact';
import type { ComponentChildren } from 'preact';
import { functionOfId, type Party } from '../../agencies/agency-model.ts';
import { partnerOf, type Partner, type Partnership } from '../../agencies/network-model.ts';
import { measureRequests } from '../../client/load-lines.ts';
import type { ApiAgency, ApiMeasure } from '../../client/types.ts';
import { useApp } from '../app-context.ts';
import { ListSection, ThingLink } from './parts.tsx';
import { QueryButton } from './query-button.tsx';
import { SharedMeasure, SharedMeasures } from './shared-measures.tsx';

interface PartnerGroupProps {
  readonly partner: Partner;
  readonly foldedBy: Partnership['foldedBy'];
}

/** A group of the cooperation network. */
export function PartnerGroupPanel({ partner, foldedBy }: PartnerGroupProps): JSX.Element {
  const { t } = useApp();
  const { id, name, agencies, size, within } = partner;
  const shared = within?.measures ?? [];
  return (
    <AgencyGroup id={id} name={name} agencies={agencies} size={size}>
      <SharedMeasures
        title={t('panel.sharedWithin')}
        count={within?.count ?? 0}
        measures={shared}
        shares={(agency) => partnerOf(agency, foldedBy) === id}
      />
      {shared.length > 0 && <QueryButton requests={measureRequests(shared.map((measure) => measure.id))} />}
    </AgencyGroup>
  );
}

interface PartyGroupProps {
  readonly party: Party;
  /** Of the picture. */
  readonly measures: readonly ApiMeasure[];
}

/** A group among agencies and measures: everything it shares is there already. */
export function PartyGroupPanel({ party, measures }: PartyGroupProps): JSX.Element {
  const { t } = useApp();
  const ids = new Set(party.agencies.map(({ id }) => id));
  const shares = ({ id }: ApiAgency): boolean => ids.has(id);
  const shared = measures.filter(
    ({ responsibilities }) =>
      new Set(
        responsibilities
          .map(({ agency }) => agency)
          .filter(shares)
          .map(({ id }) => id),
      ).size > 1,
  );
  return (
    <AgencyGroup id={party.id} name={party.name} agencies={party.agencies} size={party.agencies.length}>
      <ListSection title={t('panel.sharedWithin')} items={shared}>
        {(measure) => <SharedMeasure head={measure} whole={measure} shares={shares} />}
      </ListSection>
      <QueryButton requests={measureRequests([...party.measures.keys()])} />
    </AgencyGroup>
  );
}

interface AgencyGroupProps {
  readonly id: string;
  readonly name: string;
  readonly agencies: readonly ApiAgency[];
  readonly size: number;
  readonly children: ComponentChildren;
}

function AgencyGroup({ id, name, agencies, size, children }: AgencyGroupProps): JSX.Element {
  const { t, focusOn } = useApp();
  const line = functionOfId(id);
  return (
    <>
      <p class="panel-kind">{t(line === null ? 'kind.agencyGroup' : 'kind.function')}</p>
      <h2 lang="zh-CN">{name}</h2>
      {line !== null && (
        <div class="panel-actions">
          <button type="button" onClick={() => focusOn(id)}>
            {t('panel.functionDuties')}
          </button>
        </div>
      )}
      <ListSection title={t('panel.agenciesDrawn')} items={agencies} total={size}>
        {(agency) => <ThingLink id={agency.id}>{agency.name}</ThingLink>}
      </ListSection>
      {children}
    </>
  );
}
