/** A region: its documents, its subregions, its agencies. */
import type { JSX } from 'preact';
import type { RegionDetails } from '../../client/load-details.ts';
import { useApp } from '../app-context.ts';
import { DocumentLink, FactList, ListSection, ThingLink } from './parts.tsx';

export function RegionPanel({ region }: { readonly region: RegionDetails }): JSX.Element {
  const { t, focusOn } = useApp();
  return (
    <>
      <p class="panel-kind">{t('kind.region')}</p>
      <h2 lang="zh-CN">{region.name}</h2>
      <div class="panel-actions">
        <button type="button" onClick={() => focusOn(region.id)}>
          {t('panel.regionDuties')}
        </button>
      </div>
      <FactList
        facts={[
          [t('fact.level'), t(`level.${region.level}`)],
          [
            t('fact.within'),
            region.parent === null ? null : <ThingLink id={region.parent.id}>{region.parent.name}</ThingLink>,
          ],
        ]}
      />
      <ListSection
        title={t('panel.documents')}
        items={region.documents.nodes}
        total={region.documents.totalCount}
      >
        {(document) => <DocumentLink document={document} />}
      </ListSection>
      <ListSection title={t('panel.subregions')} items={region.subregions}>
        {({ id, name }) => <ThingLink id={id}>{name}</ThingLink>}
      </ListSection>
      <ListSection title={t('panel.agencies')} items={region.agencies}>
        {({ id, name }) => <ThingLink id={id}>{name}</ThingLink>}
      </ListSection>
    </>
  );
}
