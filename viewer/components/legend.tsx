/** Legend and filters in one: each kind of line and card with its count; a click leaves it out. */
import type { ComponentChildren, JSX } from 'preact';
import type { AgencyFacets } from '../agencies/agency-model.ts';
import { everything, mostDrawn } from '../folding/fold-lineage.ts';
import type { EdgeKind } from '../graph/drawing.ts';
import type { Scene } from '../scene/scene.ts';
import { hasFilters, levelChoices, relations, roles, toggled, withoutFilters } from '../state/view-state.ts';
import { AdoptionFacet } from './adoption-facet.tsx';
import { useApp } from './app-context.ts';
import { Facet } from './facet.tsx';
import { StrokeSample } from './stroke-sample.tsx';
import { useMedia } from './use-media.ts';

export function Legend({ scene }: { readonly scene: Scene }): JSX.Element {
  const { t, state, change } = useApp();
  const roomy = useMedia('(min-width: 1000px) and (min-height: 780px)');
  return (
    <details class="legend" open={roomy}>
      <summary>
        {t('legend.label')}
        {scene.notes.length > 0 && <span class="legend-notes">{scene.notes.join(' ')}</span>}
      </summary>
      <div class="legend-body">
        {scene.kind === 'lineage' && <LineageLegend scene={scene} />}
        {scene.kind === 'duties' && <DutiesLegend scene={scene} />}
        {scene.kind === 'partnership' && (
          <>
            <span class="legend-item">
              <StrokeSample kind="shared" /> {t('legend.shared')}
            </span>
            {scene.partnership.facets !== null && <AgencyFacetFilters facets={scene.partnership.facets} />}
          </>
        )}
        {scene.kind === 'lineage' && <FoldButtons scene={scene} />}
        {hasFilters(state) && (
          <button type="button" class="clear" onClick={() => change(withoutFilters(state))}>
            {t('filter.clear')}
          </button>
        )}
      </div>
    </details>
  );
}

function FoldButtons({ scene }: { readonly scene: Extract<Scene, { kind: 'lineage' }> }): JSX.Element {
  const { t, state, change } = useApp();
  const count = scene.selection.documents.length;
  return (
    <>
      {scene.folded.groups.length > 0 && count <= mostDrawn && (
        <button type="button" onClick={() => change({ unfolded: [everything] })}>
          {t('group.all', { count })}
        </button>
      )}
      {state.unfolded.length > 0 && (
        <button type="button" onClick={() => change({ unfolded: [] })}>
          {t('group.fold')}
        </button>
      )}
    </>
  );
}

function LineageLegend({ scene }: { readonly scene: Extract<Scene, { kind: 'lineage' }> }): JSX.Element {
  const { t, state, change } = useApp();
  const { counts } = scene.selection;
  return (
    <>
      <FilterGroup label={t('filter.relations')}>
        {relations.map(
          (relation) =>
            (counts.relations[relation] > 0 || state.hiddenRelations.includes(relation)) && (
              <Filter
                key={relation}
                stroke={relation}
                name={t(`relation.${relation}`)}
                count={counts.relations[relation]}
                on={!state.hiddenRelations.includes(relation)}
                onToggle={() => change({ hiddenRelations: toggled(state.hiddenRelations, relation) })}
              />
            ),
        )}
      </FilterGroup>
      <FilterGroup label={t('filter.levels')}>
        {levelChoices.map(
          (level) =>
            (counts.levels[level] > 0 || state.hiddenLevels.includes(level)) && (
              <Filter
                key={level}
                name={t(`level.${level}`)}
                count={counts.levels[level]}
                on={!state.hiddenLevels.includes(level)}
                onToggle={() => change({ hiddenLevels: toggled(state.hiddenLevels, level) })}
              />
            ),
        )}
      </FilterGroup>
      <FilterGroup label={t('filter.documents')}>
        <span class="legend-item">
          <span class="swatch held" aria-hidden="true" /> {t('status.held')}{' '}
          <span class="count">{counts.held}</span>
        </span>
        <Filter
          swatch="cited"
          name={t('status.cited')}
          count={counts.cited}
          on={!state.heldOnly}
          onToggle={() => change({ heldOnly: !state.heldOnly })}
        />
      </FilterGroup>
      <Facet
        label={t('filter.regions')}
        values={counts.regions}
        chosen={state.regions}
        onChange={(regions) => change({ regions })}
      />
      <Facet
        label={t('filter.issuers')}
        values={counts.issuers}
        chosen={state.issuers}
        onChange={(issuers) => change({ issuers })}
      />
      <AdoptionFacet documents={counts.heldDocuments} />
      <FilterGroup label={t('filter.dates')}>
        <DateField
          label={t('filter.from')}
          value={state.dateFrom}
          onChange={(dateFrom) => change({ dateFrom }, 'replace')}
        />
        <span aria-hidden="true">–</span>
        <DateField
          label={t('filter.to')}
          value={state.dateTo}
          onChange={(dateTo) => change({ dateTo }, 'replace')}
        />
      </FilterGroup>
    </>
  );
}

function DutiesLegend({ scene }: { readonly scene: Extract<Scene, { kind: 'duties' }> }): JSX.Element {
  const { t, state, change } = useApp();
  return (
    <>
      <FilterGroup label={t('filter.roles')}>
        {roles.map((role) => (
          <Filter
            key={role}
            stroke={role}
            name={t(`role.${role}`)}
            count={scene.duties.counts[role]}
            on={!state.hiddenRoles.includes(role)}
            onToggle={() => change({ hiddenRoles: toggled(state.hiddenRoles, role) })}
          />
        ))}
      </FilterGroup>
      <AgencyFacetFilters facets={scene.duties.facets} />
      <Facet
        label={t('filter.initiatives')}
        values={scene.duties.facets.initiatives}
        chosen={state.initiatives}
        least={1}
        onChange={(initiatives) => change({ initiatives })}
      />
      <span class="legend-item">{t('legend.count')}</span>
    </>
  );
}

function AgencyFacetFilters({ facets }: { readonly facets: AgencyFacets }): JSX.Element {
  const { t, state, change } = useApp();
  return (
    <>
      <Facet
        label={t('filter.functions')}
        values={facets.functions}
        chosen={state.functions}
        onChange={(functions) => change({ functions })}
      />
      <Facet
        label={t('filter.regions')}
        values={facets.regions}
        chosen={state.regions}
        onChange={(regions) => change({ regions })}
      />
    </>
  );
}

function FilterGroup({
  label,
  children,
}: {
  readonly label: string;
  readonly children: ComponentChildren;
}): JSX.Element {
  return (
    <fieldset class="filter-group">
      <legend class="unseen">{label}</legend>
      <span class="filter-label" aria-hidden="true">
        {label}
      </span>
      {children}
    </fieldset>
  );
}

interface FilterProps {
  readonly name: string;
  readonly count: number;
  readonly on: boolean;
  readonly onToggle: () => void;
  readonly stroke?: EdgeKind;
  readonly swatch?: 'cited';
}

function Filter({ name, count, on, onToggle, stroke, swatch }: FilterProps): JSX.Element {
  return (
    <label class={on ? 'filter' : 'filter off'}>
      <input type="checkbox" class="unseen" checked={on} onChange={onToggle} />
      {stroke !== undefined && <StrokeSample kind={stroke} />}
      {swatch !== undefined && <span class={`swatch ${swatch}`} aria-hidden="true" />}
      {name} <span class="count">{count}</span>
    </label>
  );
}

interface DateFieldProps {
  readonly label: string;
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
}

function DateField({ label, value, onChange }: DateFieldProps): JSX.Element {
  return (
    <input
      type="date"
      aria-label={label}
      value={value ?? ''}
      onChange={(event) => onChange(event.currentTarget.value === '' ? null : event.currentTarget.value)}
    />
  );
}
