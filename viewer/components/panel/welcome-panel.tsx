/** What is loaded, and where one can start. */
import type { JSX } from 'preact';
import type { Overview, StartingPoint } from '../../client/load-overview.ts';
import { documentName } from '../../lineage/lineage-drawing.ts';
import { shortTitle } from '../../text/short-title.ts';
import { useApp } from '../app-context.ts';

export function WelcomePanel({ overview }: { readonly overview: Overview }): JSX.Element {
  const { t, change } = useApp();
  const { stats, lineages, duties } = overview;
  return (
    <>
      <p class="panel-kind">{t('welcome.kind')}</p>
      <h2>{t('welcome.title')}</h2>
      <p class="note">{t('welcome.hint')}</p>
      <dl class="figures">
        {(
          [
            ['documentsHeld', stats.documentsHeld],
            ['documentsCited', stats.documentsCited],
            ['measures', stats.measures],
            ['agencies', stats.agencies],
            ['responsibilities', stats.responsibilities],
            ['initiatives', stats.initiatives],
          ] as const
        ).map(([name, count]) => (
          <div key={name}>
            <dt>{t(`stats.${name}`)}</dt>
            <dd>{count}</dd>
          </div>
        ))}
      </dl>
      <Starts
        title={t('welcome.lineages')}
        points={lineages}
        count={(count) => t('welcome.citedBy', { count })}
        onChoose={(focus) => change({ view: 'lineage', focus, selection: focus, opened: [], closed: [] })}
      />
      <Starts
        title={t('welcome.duties')}
        points={duties}
        count={(count) => t('welcome.leads', { count })}
        onChoose={(focus) => change({ view: 'agencies', form: 'bipartite', focus, selection: focus })}
      />
    </>
  );
}

interface StartsProps {
  readonly title: string;
  readonly points: readonly StartingPoint[];
  readonly count: (count: number) => string;
  readonly onChoose: (id: string) => void;
}

function Starts({ title, points, count, onChoose }: StartsProps): JSX.Element | null {
  if (points.length === 0) return null;
  return (
    <section class="panel-section">
      <h3>{title}</h3>
      <ul class="panel-list">
        {points.map((point) => (
          <li key={point.document.id}>
            <button
              type="button"
              class="link"
              lang="zh-CN"
              title={documentName(point.document)}
              onClick={() => onChoose(point.document.id)}
            >
              {point.document.number !== null && <span class="number">{point.document.number} </span>}
              {point.document.title === null ? '' : shortTitle(point.document.title)}
            </button>{' '}
            <span class="date">{count(point.count)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
