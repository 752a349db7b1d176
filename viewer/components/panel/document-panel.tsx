/** A document: its facts, where its text says them, what it refers to, what refers to it, its measures. */
import type { JSX } from 'preact';
import { measureName } from '../../agencies/agency-drawing.ts';
import type { DocumentDetails } from '../../client/load-details.ts';
import { citation } from '../../text/citation.ts';
import { refocused } from '../../state/view-state.ts';
import { safeAddress } from '../../text/safe-address.ts';
import { useApp } from '../app-context.ts';
import { CopyButton } from './copy-button.tsx';
import { Evidence } from './evidence.tsx';
import { DocumentLink, Fact, FactList, ListSection, ThingLink } from './parts.tsx';
import { RelationTag, RoleTag } from './tags.tsx';

export function DocumentPanel({ document }: { readonly document: DocumentDetails }): JSX.Element {
  const { t, state, focusOn, change } = useApp();
  const address = safeAddress(document.url);
  const issuers = document.issuers.length > 0 ? document.issuers : null;
  const hasDuties = document.measures.nodes.some(({ responsibilities }) => responsibilities.length > 0);
  return (
    <>
      <p class="panel-kind">
        {t('kind.document')} · {t(`status.${document.status}`)}
      </p>
      <h2 lang="zh-CN">{document.title ?? document.number ?? document.id}</h2>
      <div class="panel-actions">
        {(state.view === 'agencies' || state.focus !== document.id) && (
          <button type="button" onClick={() => focusOn(document.id)}>
            {t(state.view === 'agencies' ? 'panel.dutiesHere' : 'panel.startHere')}
          </button>
        )}
        {state.view !== 'agencies' && hasDuties && (
          <button
            type="button"
            onClick={() =>
              change({ view: 'agencies', focus: document.id, form: 'bipartite', opened: [], closed: [] })
            }
          >
            {t('panel.toDuties')}
          </button>
        )}
        {state.view !== 'lineage' && (
          <button
            type="button"
            onClick={() => change({ view: 'lineage', focus: document.id, opened: [], closed: [] })}
          >
            {t('panel.toLineage')}
          </button>
        )}
        <CopyButton label={t('panel.copyCitation')} text={citation(document, today())} />
        {state.view === 'lineage' && state.focus !== null && state.focus !== document.id && (
          <button
            type="button"
            aria-pressed={state.pathTo === document.id}
            onClick={() =>
              change({ pathTo: state.pathTo === document.id ? null : document.id, forwardRegion: null })
            }
          >
            {t('panel.path')}
          </button>
        )}
        {state.view === 'lineage' && document.region !== null && (
          <button
            type="button"
            aria-pressed={state.forwardRegion === document.region.id}
            onClick={() =>
              change({
                forwardRegion:
                  state.forwardRegion === document.region?.id ? null : (document.region?.id ?? null),
                pathTo: null,
              })
            }
          >
            {t('panel.regionChain', { name: document.region.name })}
          </button>
        )}
        {state.view !== 'spread' && (
          <button type="button" onClick={() => change(refocused(state, document.id, 'spread'))}>
            {t('panel.toSpread')}
          </button>
        )}
      </div>
      {document.status === 'cited' && <p class="note">{t('panel.citedOnly')}</p>}
      <FactList
        facts={[
          [t('fact.number'), document.number],
          [t('fact.date'), document.date],
          [
            t('fact.issuers'),
            issuers === null
              ? document.citedIssuer
              : issuers.map(({ id, name }) => <ThingLink id={id}>{name}</ThingLink>),
          ],
          [t('fact.level'), document.level === null ? null : t(`level.${document.level}`)],
          [
            t('fact.region'),
            document.region === null ? null : (
              <ThingLink id={document.region.id}>{document.region.name}</ThingLink>
            ),
          ],
          [
            t('fact.source'),
            address === null ? null : (
              <a href={address} target="_blank" rel="noopener noreferrer">
                {address}
              </a>
            ),
          ],
        ]}
      />
      <OwnEvidence document={document} />
      <ListSection title={t('panel.citedBy')} items={document.citedBy}>
        {(reference) => (
          <Fact
            summary={
              <>
                <RelationTag relation={reference.relation} /> <DocumentLink document={reference.from} />
                {reference.from.date !== null && <span class="date">{reference.from.date}</span>}
              </>
            }
          >
            <ReferenceEvidence reference={reference} />
          </Fact>
        )}
      </ListSection>
      <ListSection title={t('panel.references')} items={document.references}>
        {(reference) => (
          <Fact
            summary={
              <>
                <RelationTag relation={reference.relation} /> <DocumentLink document={reference.to} />
              </>
            }
          >
            <ReferenceEvidence reference={reference} />
          </Fact>
        )}
      </ListSection>
      <ListSection
        title={t('panel.measures')}
        items={document.measures.nodes}
        total={document.measures.totalCount}
      >
        {(measure) => (
          <div class="duty">
            <ThingLink id={measure.id}>{measureName(measure)}</ThingLink>
            {measure.responsibilities
              .filter(({ role }) => role === 'lead')
              .map(({ agency, role }) => (
                <span class="duty-agency">
                  <RoleTag role={role} /> <ThingLink id={agency.id}>{agency.name}</ThingLink>
                </span>
              ))}
          </div>
        )}
      </ListSection>
    </>
  );
}

type AnyReference = DocumentDetails['references'][number] | DocumentDetails['citedBy'][number];

export function ReferenceEvidence({
  reference,
}: {
  readonly reference: Pick<AnyReference, 'evidence' | 'measures' | 'citedTitle' | 'citedNumber'>;
}): JSX.Element {
  const words = [reference.citedTitle === null ? null : `《${reference.citedTitle}》`, reference.citedNumber]
    .filter((part) => part !== null)
    .join('');
  const place = reference.measures[0];
  return (
    <Evidence
      evidence={reference.evidence}
      place={place === undefined ? null : measureName(place)}
      words={words === '' ? null : words}
    />
  );
}

function OwnEvidence({ document }: { readonly document: DocumentDetails }): JSX.Element | null {
  const { t } = useApp();
  const known = (['title', 'number', 'date'] as const).flatMap((name) => {
    const evidence = document.evidence[name];
    return evidence === null ? [] : [{ name, evidence }];
  });
  if (known.length === 0) return null;
  return (
    <Fact summary={t('panel.ownEvidence')}>
      {known.map(({ name, evidence }) => (
        <>
          <p class="evidence-name">{t(`fact.${name}`)}</p>
          <Evidence evidence={evidence} words={document[name]} />
        </>
      ))}
    </Fact>
  );
}

/** Where the reader is, ISO. */
function today(): string {
  const now = new Date();
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
