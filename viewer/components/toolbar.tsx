/** How the picture is made: direction and depth of a lineage, form of the agencies' network, table or picture. */
import type { ComponentChildren, JSX } from 'preact';
import { agencyForms, directions, displays, folds, maxDepth, maxMinWeight } from '../state/view-state.ts';
import type { Scene } from '../scene/scene.ts';
import { expandedAll } from '../state/expand.ts';
import { useApp } from './app-context.ts';
import { Choice } from './choice.tsx';

export function Toolbar({
  scene,
  onTalk,
  children,
}: {
  readonly scene: Scene | null;
  /** Opens the list of saved views. */
  readonly onTalk: () => void;
  /** The menu of what can be taken away. */
  readonly children: ComponentChildren;
}): JSX.Element {
  const { t, state, change } = useApp();
  return (
    <section class="toolbar" aria-label={t('toolbar.label')}>
      {state.view === 'lineage' && <LineageTools scene={scene} />}
      {state.view === 'agencies' && <AgencyTools scene={scene} />}
      {state.view === 'spread' && <p class="toolbar-hint">{t('spread.hint')}</p>}
      <span class="toolbar-gap" />
      <Choice
        label={t('display.label')}
        value={state.display}
        options={displays.map((value) => ({ value, name: t(`display.${value}`) }))}
        onChange={(display) => change({ display })}
      />
      <div class="exports">
        <button type="button" title={t('talk.toolTitle')} disabled={scene === null} onClick={onTalk}>
          {t('talk.tool')}
          {state.slides.length > 0 && <span class="count"> {state.slides.length}</span>}
        </button>
        {children}
      </div>
    </section>
  );
}

function LineageTools({ scene }: { readonly scene: Scene | null }): JSX.Element {
  const { t, state, change } = useApp();
  const front = scene?.kind === 'lineage' ? scene.front : null;
  if (scene === null || scene.focus === null) {
    return front === null ? <p class="toolbar-hint">{t('toolbar.hint')}</p> : <FrontNote words={front} />;
  }
  return (
    <>
      <Choice
        label={t('direction.label')}
        value={state.direction}
        options={directions.map((value) => ({
          value,
          name: t(`direction.${value}`),
          title: t(`direction.${value}Title`),
        }))}
        onChange={(direction) => change({ direction })}
      />
      <Stepper
        label={t('depth.label')}
        value={state.depth}
        least={1}
        most={maxDepth}
        onChange={(depth) => change({ depth })}
      />
      {front !== null && <FrontNote words={front} />}
      {scene.kind === 'lineage' && <ExpandAll hiddenNeighbours={scene.selection.hiddenNeighbours} />}
      {state.opened.length + state.closed.length > 0 && (
        <button type="button" onClick={() => change({ opened: [], closed: [] })}>
          {t('expand.reset')}
        </button>
      )}
    </>
  );
}

/** All cards that hide neighbours, in one step. */
function ExpandAll({
  hiddenNeighbours,
}: {
  readonly hiddenNeighbours: ReadonlyMap<string, number>;
}): JSX.Element | null {
  const { t, state, change } = useApp();
  const { opened, closed, count } = expandedAll(state, hiddenNeighbours);
  if (count === 0) return null;
  return (
    <button type="button" title={t('expand.allTitle')} onClick={() => change({ opened, closed })}>
      {t('expand.all', { count })}
    </button>
  );
}

/** What is brought forward, and the way back. */
function FrontNote({ words }: { readonly words: string }): JSX.Element {
  const { t, change } = useApp();
  return (
    <button
      type="button"
      class="front-note"
      title={t('front.clear')}
      onClick={() => change({ pathTo: null, forwardRegion: null })}
    >
      {words} <span aria-hidden="true">×</span>
      <span class="unseen">{t('front.clear')}</span>
    </button>
  );
}

function AgencyTools({ scene }: { readonly scene: Scene | null }): JSX.Element {
  const { t, state, change } = useApp();
  return (
    <>
      <Choice
        label={t('form.label')}
        value={state.form}
        options={agencyForms.map((value) => ({
          value,
          name: t(`form.${value}`),
          title: t(`form.${value}Title`),
        }))}
        onChange={(form) => change({ form })}
      />
      <Choice
        label={t('fold.label')}
        value={state.fold}
        options={folds.map((value) => ({ value, name: t(`fold.${value}`), title: t(`fold.${value}Title`) }))}
        onChange={(fold) => change({ fold })}
      />
      {scene?.kind === 'partnership' && (
        <Stepper
          label={t('weight.label')}
          value={scene.partnership.minWeight}
          least={1}
          most={Math.min(maxMinWeight, scene.partnership.heaviest)}
          onChange={(minWeight) => change({ minWeight })}
        />
      )}
    </>
  );
}

interface StepperProps {
  readonly label: string;
  readonly value: number;
  readonly least: number;
  readonly most: number;
  readonly onChange: (value: number) => void;
}

function Stepper({ label, value, least, most, onChange }: StepperProps): JSX.Element {
  const { t } = useApp();
  return (
    <div class="stepper" role="group" aria-label={label}>
      <span class="stepper-label">{label}</span>
      <button
        type="button"
        aria-label={t('stepper.less', { label })}
        disabled={value <= least}
        onClick={() => onChange(value - 1)}
      >
        −
      </button>
      <output>{value}</output>
      <button
        type="button"
        aria-label={t('stepper.more', { label })}
        disabled={value >= most}
        onClick={() => onChange(value + 1)}
      >
        +
      </button>
    </div>
  );
}
