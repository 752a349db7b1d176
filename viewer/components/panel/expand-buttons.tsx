/** Expand and collapse a document of the lineage: the way without a double click. */
import type { JSX } from 'preact';
import type { Scene } from '../../scene/scene.ts';
import { useApp } from '../app-context.ts';

interface ExpandButtonsProps {
  readonly scene: Scene;
  readonly id: string;
  readonly onExpand: (id: string) => void;
}

export function ExpandButtons({ scene, id, onExpand }: ExpandButtonsProps): JSX.Element | null {
  const { t, state } = useApp();
  if (scene.kind !== 'lineage') return null;
  const group = scene.folded.groups.find((one) => one.id === (scene.folded.groupOf.get(id) ?? id));
  const drawn = scene.drawing.nodes.find((node) => node.id === id);
  if (drawn === undefined && group === undefined) return null;
  if (group !== undefined || drawn === undefined) {
    return (
      <div class="panel-actions first">
        <button type="button" class="primary" onClick={() => group !== undefined && onExpand(group.id)}>
          {t('group.open', { count: group?.documents.length ?? 0 })}
        </button>
      </div>
    );
  }
  const opens = state.closed.includes(id) || drawn.hidden > 0;
  return (
    <div class="panel-actions first">
      <button type="button" class={opens ? 'primary' : undefined} onClick={() => onExpand(id)}>
        {opens ? t('expand.open', { count: drawn.hidden }) : t('expand.close')}
      </button>
    </div>
  );
}
