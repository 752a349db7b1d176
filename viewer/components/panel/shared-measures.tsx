/** Measures for which several answer together, each with the sentences that name them. */
import type { JSX } from 'preact';
import { measureName } from '../../agencies/agency-drawing.ts';
import { loadMeasures } from '../../client/load-lines.ts';
import type { ApiAgency, ApiMeasure, ApiSharedMeasure } from '../../client/types.ts';
import { useApp } from '../app-context.ts';
import { FailureNote } from '../failure-note.tsx';
import { useLoaded } from '../use-loaded.ts';
import { Evidence } from './evidence.tsx';
import { Fact, ListSection, ThingLink } from './parts.tsx';
import { RoleTag } from './tags.tsx';

interface SharedMeasuresProps {
  readonly title: string;
  /** Of all. */
  readonly count: number;
  /** The first of them. */
  readonly measures: readonly ApiSharedMeasure[];
  /** True of the agencies that share them. */
  readonly shares: (agency: ApiAgency) => boolean;
}

export function SharedMeasures({ title, count, measures, shares }: SharedMeasuresProps): JSX.Element | null {
  const { t, ask } = useApp();
  const ids = measures.map(({ id }) => id);
  const key = ids.length === 0 ? null : ids.join('\n');
  const loaded = useLoaded(key, (signal) => loadMeasures(ask, ids, signal));
  const whole = loaded.key === key ? (loaded.value ?? []) : [];
  if (measures.length === 0) return null;
  return (
    <>
      <ListSection title={title} items={measures} total={count}>
        {(head) => (
          <SharedMeasure head={head} whole={whole.find(({ id }) => id === head.id)} shares={shares} />
        )}
      </ListSection>
      {loaded.failure !== null && <FailureNote failure={loaded.failure} retry={loaded.retry} />}
      {measures.length < count && <p class="note">{t('panel.sharedFirstTen')}</p>}
    </>
  );
}

interface SharedMeasureProps {
  readonly head: ApiSharedMeasure;
  /** Undefined until it is loaded. */
  readonly whole: ApiMeasure | undefined;
  readonly shares: (agency: ApiAgency) => boolean;
}

export function SharedMeasure({ head, whole, shares }: SharedMeasureProps): JSX.Element {
  const link = <ThingLink id={head.id}>{measureName(head)}</ThingLink>;
  if (whole === undefined) return link;
  const source = whole.document.number ?? whole.document.title;
  return (
    <Fact
      summary={
        <>
          {link} {source !== null && <span class="date">{source}</span>}
        </>
      }
    >
      {whole.responsibilities
        .filter(({ agency }) => shares(agency))
        .map((fact) => (
          <section key={`${fact.agency.id} ${fact.role}`}>
            <p>
              <RoleTag role={fact.role} /> <ThingLink id={fact.agency.id}>{fact.agency.name}</ThingLink>
            </p>
            <Evidence evidence={fact.evidence} place={whole.sections.join(' › ')} words={fact.text} />
          </section>
        ))}
    </Fact>
  );
}
