/** 带走: everything that can be saved or copied of what is on screen. */
import type { JSX } from 'preact';
import type { Overview } from '../../client/load-overview.ts';
import type { Looks } from '../use-look.ts';
import type { Scene } from '../../scene/scene.ts';
import { tablesOf, type Table } from '../../scene/table.ts';
import type { Camera } from '../../state/view-state.ts';
import { useApp } from '../app-context.ts';
import { Menu } from '../menu.tsx';
import { copies, files } from './things.ts';

interface TakeAwayProps {
  readonly scene: Scene | null;
  readonly overview: Overview | null;
  readonly looks: Looks;
  /** What is shown of the picture, as it is at the moment of the call. */
  readonly camera: () => Camera | null;
}

export function TakeAway({ scene, overview, looks, camera }: TakeAwayProps): JSX.Element {
  const app = useApp();
  const { t } = app;
  if (scene === null || overview === null) {
    return (
      <Menu label={t('export.menu')} title={t('export.menuTitle')} disabled>
        {null}
      </Menu>
    );
  }
  const save = files({ app, scene, looks });
  const copy = copies({ app, scene, overview, looks, camera });
  const isNetwork = scene.kind !== 'spread';
  return (
    <Menu label={t('export.menu')} title={t('export.menuTitle')} disabled={false}>
      <p class="menu-heading">{t('export.picture')}</p>
      <div class="menu-row">
        <Item name={t('export.png', { scale: 2 })} onChoose={() => save.png(2)} />
        <Item name={t('export.png', { scale: 4 })} onChoose={() => save.png(4)} />
        <Item name="SVG" onChoose={save.svg} />
      </div>
      <p class="menu-heading">{t('export.data')}</p>
      <div class="menu-row">
        {isNetwork && <Item name="GraphML" onChoose={() => save.network('graphml')} />}
        {isNetwork && <Item name="GEXF" onChoose={() => save.network('gexf')} />}
        <Item name="JSON" onChoose={save.json} />
      </div>
      <TableItems scene={scene} onChoose={save.csv} />
      <p class="menu-heading">{t('export.copies')}</p>
      <Item name={t('export.link')} title={t('export.linkTitle')} onChoose={copy.link} />
      <Item name={t('export.embed')} title={t('export.embedTitle')} onChoose={copy.frame} />
      <Item name={t('export.query')} title={t('export.queryTitle')} onChoose={copy.query} />
    </Menu>
  );
}

/** By itself, so that the tables are made when the menu opens: there may be very many rows. */
function TableItems({
  scene,
  onChoose,
}: {
  readonly scene: Scene;
  readonly onChoose: (table: Table) => void;
}): JSX.Element {
  const { t } = useApp();
  return (
    <>
      {tablesOf(scene, t).map((table) => (
        <Item
          key={table.title}
          name={t('export.csv', { table: table.title })}
          onChoose={() => onChoose(table)}
        />
      ))}
    </>
  );
}

function Item({
  name,
  title,
  onChoose,
}: {
  readonly name: string;
  readonly title?: string;
  readonly onChoose: () => void;
}): JSX.Element {
  return (
    <button type="button" title={title} onClick={onChoose}>
      {name}
    </button>
  );
}
