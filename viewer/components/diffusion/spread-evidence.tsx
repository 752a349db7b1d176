/** The sentences that lead from the origin to a region's document, one reference after the other. */
import type { JSX } from 'preact';
import { measureName } from '../../agencies/agency-drawing.ts';
import { loadSpreadEvidence } from '../../client/load-diffusion.ts';
import { useApp } from '../app-context.ts';
import { FailureNote } from '../failure-note.tsx';
import { Evidence } from '../panel/evidence.tsx';
import { DocumentLink } from '../panel/parts.tsx';
import { useLoaded } from '../use-loaded.ts';

interface SpreadEvidenceProps {
  /** Id of the document or initiative. */
  readonly of: string;
  readonly region: string;
}

export function SpreadEvidence({ of, region }: SpreadEvidenceProps): JSX.Element {
  const { t, ask } = useApp();
  const loaded = useLoaded(`${of}\n${region}`, (signal) => loadSpreadEvidence(ask, of, region, signal));
  if (loaded.failure !== null) return <FailureNote failure={loaded.failure} retry={loaded.retry} />;
  if (loaded.value === null) return <p class="note">{t('panel.loading')}</p>;
  const { chain, adoption } = loaded.value;
  return (
    <>
      {chain.map(({ id, relation, from, to, evidence }) => (
        <div key={id} class="spread-step">
          <p>
            <DocumentLink document={from} />{' '}
            <span class={`edge-${relation}`}>{t(`relation.${relation}`)}</span> <DocumentLink document={to} />
          </p>
          <Evidence evidence={evidence} />
        </div>
      ))}
      {adoption !== null && <Evidence evidence={adoption.evidence} place={measureName(adoption.measure)} />}
    </>
  );
}
