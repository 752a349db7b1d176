/** What a folded card or line stands for: documents, or references. */
import type { JSX } from 'preact';
import { documentRequests, referencesRequests } from '../../client/load-lines.ts';
import type { ApiDocument } from '../../client/types.ts';
import type { DocumentGroup } from '../../folding/fold-lineage.ts';
import { groupName } from '../../folding/group-card.ts';
import type { ReferenceLine } from '../../folding/reference-lines.ts';
import { documentShortName } from '../../lineage/lineage-drawing.ts';
import { useApp } from '../app-context.ts';
import { DocumentLink, ListSection, ThingLink } from './parts.tsx';
import { QueryButton } from './query-button.tsx';
import { RelationTag } from './tags.tsx';

export function GroupPanel({ group }: { readonly group: DocumentGroup }): JSX.Element {
  const { t } = useApp();
  return (
    <>
      <p class="panel-kind">{t('kind.group')}</p>
      <h2>{groupName(group, t)}</h2>
      <ListSection title={t('group.members')} items={group.documents}>
        {(document) => <DocumentLink document={document} />}
      </ListSection>
      <QueryButton requests={documentRequests(group.documents.map(({ id }) => id))} />
    </>
  );
}

interface BundlePanelProps {
  readonly line: ReferenceLine;
  readonly documents: ReadonlyMap<string, ApiDocument>;
}

export function BundlePanel({ line, documents }: BundlePanelProps): JSX.Element {
  const { t } = useApp();
  const name = (id: string): string => {
    const document = documents.get(id);
    return document === undefined ? id : documentShortName(document);
  };
  const citing = [...new Set(line.references.map(({ from }) => from.id))];
  return (
    <>
      <p class="panel-kind">{t('kind.bundle')}</p>
      <h2>
        <RelationTag relation={line.relation} /> {t('bundle.count', { count: line.references.length })}
      </h2>
      <ListSection title={t('bundle.list')} items={line.references}>
        {({ id, from, to }) => (
          <ThingLink id={id}>
            {name(from.id)} → {name(to.id)}
          </ThingLink>
        )}
      </ListSection>
      <QueryButton requests={referencesRequests(citing, line.relation)} />
    </>
  );
}
