/** A 条线: the agencies of one line of work in what is drawn. */
import type { JSX } from 'preact';
import { functionId } from '../../agencies/agency-model.ts';
import type { ApiAgency } from '../../client/types.ts';
import { useApp } from '../app-context.ts';
import { ListSection, ThingLink } from './parts.tsx';

interface FunctionPanelProps {
  readonly name: string;
  /** Those of it that are drawn. */
  readonly agencies: readonly ApiAgency[];
}

export function FunctionPanel({ name, agencies }: FunctionPanelProps): JSX.Element {
  const { t, focusOn } = useApp();
  return (
    <>
      <p class="panel-kind">{t('kind.function')}</p>
      <h2 lang="zh-CN">{name}</h2>
      <div class="panel-actions">
        <button type="button" onClick={() => focusOn(functionId(name))}>
          {t('panel.functionDuties')}
        </button>
      </div>
      <ListSection title={t('panel.agenciesDrawn')} items={agencies}>
        {(agency) => <ThingLink id={agency.id}>{agency.name}</ThingLink>}
      </ListSection>
    </>
  );
}
