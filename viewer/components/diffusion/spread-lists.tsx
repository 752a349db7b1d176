/** The regions that followed, in order of time, and those of which nothing is held that did. */
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { ApiGap, ApiSpreadRow } from '../../client/diffusion-types.ts';
import { isThere } from '../../diffusion/spread-model.ts';
import { hasShapes } from '../../map/map-shapes.ts';
import type { Scene } from '../../scene/scene.ts';
import { documentShortName } from '../../lineage/lineage-drawing.ts';
import { useApp } from '../app-context.ts';
import { Choice } from '../choice.tsx';
import { SpreadEvidence } from './spread-evidence.tsx';

type SpreadScene = Extract<Scene, { kind: 'spread' }>;

interface SpreadListsProps {
  readonly scene: SpreadScene;
  readonly day: string | null;
  readonly onOpen: (code: string) => void;
}

export function SpreadLists({ scene, day, onOpen }: SpreadListsProps): JSX.Element {
  const { t } = useApp();
  const [shown, setShown] = useState<'rows' | 'gaps'>('rows');
  const rows = scene.rows.filter((row) => isThere(row, day));
  return (
    <section class="spread-lists" aria-label={t('spread.lists')}>
      <Choice
        label={t('spread.lists')}
        value={shown}
        options={[
          { value: 'rows', name: `${t(scene.adopted ? 'spread.adopters' : 'spread.rows')} ${rows.length}` },
          { value: 'gaps', name: `${t('spread.gaps')} ${scene.gaps.length}`, title: t('spread.gapsTitle') },
        ]}
        onChange={setShown}
      />
      {shown === 'rows' ? (
        <ol class="spread-list">
          {rows.map((row) => (
            <Row key={row.region.id} row={row} scene={scene} onOpen={onOpen} />
          ))}
        </ol>
      ) : (
        <Gaps gaps={scene.gaps} />
      )}
    </section>
  );
}

interface RowProps {
  readonly row: ApiSpreadRow;
  readonly scene: SpreadScene;
  readonly onOpen: (code: string) => void;
}

function Row({ row, scene, onOpen }: RowProps): JSX.Element {
  const { t, state, select } = useApp();
  const { region, document } = row;
  const open = state.selection === document.id;
  const code = region.code ?? '';
  return (
    <li class={open ? 'chosen' : ''}>
      <button
        type="button"
        class="spread-row"
        aria-expanded={open}
        onClick={() => select(open ? null : document.id)}
      >
        <span class="spread-region">
          <strong lang="zh-CN">{region.name}</strong>
          {region.parent !== null && region.level !== 'province' && (
            <span class="muted" lang="zh-CN">
              {region.parent.name}
            </span>
          )}
        </span>
        <span class="spread-when">
          {row.date ?? t('spread.undated')}
          {row.daysSinceOrigin !== null && (
            <span class="muted">{t('spread.days', { days: row.daysSinceOrigin })}</span>
          )}
        </span>
        <span class="spread-document" lang="zh-CN">
          {documentShortName(document)}
        </span>
        <span class="muted spread-way">
          {[
            scene.adopted
              ? t('spread.adopts')
              : row.direct
                ? t('spread.direct')
                : t('spread.through', { count: Math.max(1, row.chain.length - 1) }),
            ...(row.daysSinceAbove !== null && row.above !== null && !row.direct
              ? [t('spread.daysAbove', { name: row.above.name, days: row.daysSinceAbove })]
              : []),
            ...(row.furtherCount > 0 ? [t('spread.further', { count: row.furtherCount })] : []),
            ...(row.conflict === null ? [] : [t(`conflict.${row.conflict}`)]),
          ].join(' · ')}
        </span>
      </button>
      {open && (
        <div class="spread-proof">
          {scene.place === null && region.level === 'province' && hasShapes(code) && (
            <button type="button" onClick={() => onOpen(code)}>
              {t('map.inward', { name: region.name })}
            </button>
          )}
          <SpreadEvidence of={scene.diffusion.of.id} region={region.id} />
        </div>
      )}
    </li>
  );
}

const statuses = ['held_none_refers', 'held_refers_otherwise', 'held_not_by_date', 'none_held'] as const;

function Gaps({ gaps }: { readonly gaps: readonly ApiGap[] }): JSX.Element {
  const { t, select } = useApp();
  return (
    <div class="spread-gaps">
      <p class="note">{t('spread.gapsNote')}</p>
      {statuses.map((status) => {
        const those = gaps.filter((gap) => gap.status === status);
        return (
          those.length > 0 && (
            <section key={status}>
              <h3>
                {t(`gapGroup.${status}`)} <span class="count">{those.length}</span>
              </h3>
              <ul class="spread-names" lang="zh-CN">
                {those.map((gap) => (
                  <li key={gap.regionId}>
                    <button
                      type="button"
                      class="link"
                      title={t(`gap.${status}`, { count: gap.documentsHeld })}
                      onClick={() => select(gap.regionId)}
                    >
                      {gap.name}
                    </button>
                    {gap.reachedBelow > 0 && (
                      <span class="muted">{t('spread.below', { count: gap.reachedBelow })}</span>
                    )}
                  </li>
                ))}
              </ul>
            </section>
          )
        );
      })}
    </div>
  );
}
