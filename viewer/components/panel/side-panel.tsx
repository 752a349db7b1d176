/** The panel beside the picture: what is selected; with nothing selected, what is loaded and where to start. */
import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { functionOfId } from '../../agencies/agency-model.ts';
import { kindOfId } from '../../../schema/ids.ts';
import type { Overview } from '../../client/load-overview.ts';
import type { Scene } from '../../scene/scene.ts';
import { useApp } from '../app-context.ts';
import { PartnerGroupPanel, PartyGroupPanel } from './agency-group-panel.tsx';
import { DetailsPanel } from './details-panel.tsx';
import { ExpandButtons } from './expand-buttons.tsx';
import { BundlePanel, GroupPanel } from './fold-panels.tsx';
import { FunctionPanel } from './function-panel.tsx';
import { CooperationPanel, DutyPanel, ReferencePanel } from './line-panels.tsx';
import { Ranking } from './ranking.tsx';
import { WelcomePanel } from './welcome-panel.tsx';

interface SidePanelProps {
  readonly overview: Overview | null;
  readonly scene: Scene | null;
  readonly onExpand: (id: string) => void;
}

export function SidePanel({ overview, scene, onExpand }: SidePanelProps): JSX.Element {
  const { t, state, select } = useApp();
  const panel = useRef<HTMLElement>(null);
  const { selection } = state;
  useEffect(() => panel.current?.scrollTo({ top: 0 }), [selection]);
  return (
    <aside
      ref={panel}
      class={selection === null ? 'panel' : 'panel selected'}
      aria-label={t('panel.label')}
      tabIndex={-1}
    >
      {selection === null ? (
        <>
          {/* Who leads is what the picture of agencies is looked at for. */}
          {scene !== null && <Ranking scene={scene} />}
          {overview !== null && <WelcomePanel overview={overview} />}
        </>
      ) : (
        <>
          <button
            type="button"
            class="close"
            aria-label={t('panel.close')}
            title={t('panel.close')}
            onClick={() => select(null)}
          >
            ×
          </button>
          {scene !== null && <ExpandButtons scene={scene} id={selection} onExpand={onExpand} />}
          <SelectedPanel id={selection} scene={scene} />
        </>
      )}
    </aside>
  );
}

function SelectedPanel({ id, scene }: { readonly id: string; readonly scene: Scene | null }): JSX.Element {
  const { t } = useApp();
  const line = scene === null ? null : linePanel(id, scene);
  if (line !== null) return line;
  const group = scene === null ? null : groupPanel(id, scene);
  if (group !== null) {
    return (
      <>
        {group}
        {kindOfId(id) !== null && <DetailsPanel key={id} id={id} />}
      </>
    );
  }
  const name = functionOfId(id);
  if (name !== null) return <FunctionPanel name={name} />;
  if (kindOfId(id) !== null) return <DetailsPanel key={id} id={id} />;
  return <p class="note">{t(scene === null ? 'panel.loading' : 'panel.lineGone')}</p>;
}

function linePanel(id: string, scene: Scene): JSX.Element | null {
  if (scene.kind === 'lineage') {
    const group = scene.folded.groups.find((other) => other.id === id);
    if (group !== undefined) return <GroupPanel group={group} />;
    const line = scene.folded.lines.find((other) => other.id === id);
    if (line !== undefined && line.id !== line.references[0]?.id) {
      return <BundlePanel line={line} documents={scene.loaded.documents} />;
    }
    const reference = scene.loaded.references.get(id);
    const from = scene.loaded.documents.get(reference?.from.id ?? '');
    const to = scene.loaded.documents.get(reference?.to.id ?? '');
    if (reference === undefined || from === undefined || to === undefined) return null;
    return <ReferencePanel reference={reference} from={from} to={to} />;
  }
  if (scene.kind === 'duties') {
    const link = scene.duties.links.find((other) => other.id === id);
    const measure = scene.duties.measures.find((other) => other.id === link?.measure);
    return link === undefined || measure === undefined ? null : <DutyPanel link={link} measure={measure} />;
  }
  if (scene.kind === 'spread') return null;
  const { partners, cooperations } = scene.partnership;
  const cooperation = cooperations.find((other) => other.id === id);
  const source = partners.find((other) => other.id === cooperation?.source);
  const target = partners.find((other) => other.id === cooperation?.target);
  if (cooperation === undefined || source === undefined || target === undefined) return null;
  return (
    <CooperationPanel
      key={id}
      cooperation={cooperation}
      source={source}
      target={target}
      foldedBy={scene.partnership.foldedBy}
    />
  );
}

/** Agencies put together. A region is such a group and a thing of its own. */
function groupPanel(id: string, scene: Scene): JSX.Element | null {
  if (scene.kind === 'duties') {
    const party = scene.duties.parties.find((other) => other.id === id && other.folded);
    return party === undefined ? null : <PartyGroupPanel party={party} measures={scene.duties.measures} />;
  }
  if (scene.kind !== 'partnership') return null;
  const { partners, foldedBy } = scene.partnership;
  const partner = partners.find((other) => other.id === id && other.folded);
  return partner === undefined ? null : <PartnerGroupPanel key={id} partner={partner} foldedBy={foldedBy} />;
}
