/** Who leads and answers for most in what is drawn, as bars beside the names. */
import type { JSX } from 'preact';
import { roles } from '../../state/view-state.ts';
import type { Scene } from '../../scene/scene.ts';
import { useApp } from '../app-context.ts';
import { ListSection, ThingLink } from './parts.tsx';
import type { Role } from '../../../schema/facts.ts';

interface Ranked {
  readonly id: string;
  readonly name: string;
  readonly counts: Readonly<Record<Role, number>>;
}

export function Ranking({ scene }: { readonly scene: Scene }): JSX.Element | null {
  const { t } = useApp();
  const ranked = rankedOf(scene);
  const most = ranked.reduce((sum, { counts }) => Math.max(sum, total(counts)), 1);
  return (
    <ListSection
      title={t(scene.kind === 'duties' ? 'panel.ranking' : 'panel.rankingMeasures')}
      items={ranked}
      heading="h2"
    >
      {({ id, name, counts }) => (
        <div class="rank">
          <ThingLink id={id}>{name}</ThingLink>
          <svg class="bars" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
            {bars(counts, most).map(({ role, x, width }) => (
              <rect
                key={role}
                class={`edge-${role}`}
                x={x}
                y={0}
                width={width}
                height={6}
                fill="currentColor"
              />
            ))}
          </svg>
          <span class="rank-figures">
            {roles
              .filter((role) => counts[role] > 0)
              .map((role) => `${t(`role.${role}`)} ${counts[role]}`)
              .join(' · ')}
          </span>
        </div>
      )}
    </ListSection>
  );
}

function rankedOf(scene: Scene): readonly Ranked[] {
  if (scene.kind === 'duties') return scene.duties.parties;
  if (scene.kind === 'lineage' || scene.kind === 'spread') return [];
  return scene.partnership.partners.map(({ id, name, measures, leads, supports }) => ({
    id,
    name,
    counts: { lead: leads, support: supports, responsible: Math.max(0, measures - leads - supports) },
  }));
}

function bars(
  counts: Ranked['counts'],
  most: number,
): readonly { readonly role: Role; readonly x: number; readonly width: number }[] {
  let x = 0;
  return roles.map((role) => {
    const width = (100 * counts[role]) / most;
    const bar = { role, x, width };
    x += width;
    return bar;
  });
}

function total(counts: Ranked['counts']): number {
  return counts.lead + counts.responsible + counts.support;
}
