/** The small parts of which panels are made. */
import type { ComponentChildren, JSX } from 'preact';
import { useId, useState } from 'preact/hooks';
import type { ApiDocument } from '../../client/types.ts';
import { shortTitle } from '../../text/short-title.ts';
import { useApp } from '../app-context.ts';

/** A thing by its name; a click shows it in the panel. */
export function ThingLink({
  id,
  children,
}: {
  readonly id: string;
  readonly children: ComponentChildren;
}): JSX.Element {
  const { select } = useApp();
  return (
    <button type="button" class="link" lang="zh-CN" onClick={() => select(id)}>
      {children}
    </button>
  );
}

export function DocumentLink({
  document,
}: {
  readonly document: Pick<ApiDocument, 'id' | 'title' | 'number'>;
}): JSX.Element {
  return (
    <ThingLink id={document.id}>
      {document.number !== null && <span class="number">{document.number}</span>}
      {document.title !== null && <span> {shortTitle(document.title)}</span>}
      {document.number === null && document.title === null && document.id}
    </ThingLink>
  );
}

/** Name and value, one below the other. */
export function FactList({
  facts,
}: {
  readonly facts: readonly (readonly [name: string, value: ComponentChildren])[];
}): JSX.Element {
  return (
    <dl class="facts">
      {facts
        .filter(([, value]) => value !== null)
        .map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}

const firstShown = 12;

interface SectionProps<T> {
  readonly title: string;
  readonly items: readonly T[];
  /** Of all, if more than `items`. */
  readonly total?: number;
  /** Of the title; `h3` if left out. */
  readonly heading?: 'h2' | 'h3';
  readonly children: (item: T) => ComponentChildren;
}

/** A list under a heading with its count; long ones open on demand. Nothing where there is nothing. */
export function ListSection<T>(props: SectionProps<T>): JSX.Element | null {
  const { title, items, total, heading: Heading = 'h3', children } = props;
  const { t } = useApp();
  const [all, setAll] = useState(false);
  if (items.length === 0) return null;
  const shown = all ? items : items.slice(0, firstShown);
  const count = total ?? items.length;
  return (
    <section class="panel-section">
      <Heading>
        {title} <span class="count">{count}</span>
      </Heading>
      <ul class="panel-list">
        {shown.map((item, index) => (
          <li key={index}>{children(item)}</li>
        ))}
      </ul>
      {shown.length < items.length && (
        <button type="button" class="link more" onClick={() => setAll(true)}>
          {t('panel.showAll', { count: items.length })}
        </button>
      )}
      {all && count > items.length && <p class="note">{t('panel.notAll', { shown: items.length, count })}</p>}
    </section>
  );
}

interface FactProps {
  readonly summary: ComponentChildren;
  /** Its evidence. */
  readonly children: ComponentChildren;
  readonly open?: boolean;
}

/** A fact, and a button that opens its evidence. */
export function Fact({ summary, children, open = false }: FactProps): JSX.Element {
  const { t } = useApp();
  const [shown, setShown] = useState(open);
  const id = useId();
  return (
    <div class="fact">
      <div class="fact-line">
        <span class="fact-words">{summary}</span>
        <button
          type="button"
          class="fact-toggle"
          aria-expanded={shown}
          aria-controls={id}
          onClick={() => setShown(!shown)}
        >
          {t('evidence.toggle')}
        </button>
      </div>
      <div id={id} hidden={!shown}>
        {shown && children}
      </div>
    </div>
  );
}
