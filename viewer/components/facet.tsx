/** One kind of filter with many values: a list that opens, each value with its count, found by typing. */
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { FacetValue } from '../filters/facets.ts';
import { toggled } from '../state/view-state.ts';
import { useApp } from './app-context.ts';

interface FacetProps {
  readonly label: string;
  readonly values: readonly FacetValue[];
  /** Keys; none: all. */
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
  /** Fewer values part nothing: two, unless there are things that have none. */
  readonly least?: number;
  /** The values are yet to come. */
  readonly waiting?: boolean;
}

/** Values that are shown before the reader types. */
const shown = 30;

export function Facet(props: FacetProps): JSX.Element | null {
  const { label, values, chosen, onChange, least = 2, waiting = false } = props;
  const { t } = useApp();
  const [words, setWords] = useState('');
  if (values.length < least && chosen.length === 0) return null;
  const fitting = values.filter(({ name, key }) => name.includes(words.trim()) || chosen.includes(key));
  return (
    <details class={chosen.length > 0 ? 'facet on' : 'facet'}>
      <summary>
        {label}{' '}
        <span class="count">
          {waiting ? '…' : chosen.length > 0 ? `${chosen.length}/${values.length}` : values.length}
        </span>
      </summary>
      <div class="facet-body">
        {values.length > 8 && (
          <input
            type="search"
            value={words}
            aria-label={t('filter.find', { name: label })}
            placeholder={t('filter.find', { name: label })}
            onInput={(event) => setWords(event.currentTarget.value)}
          />
        )}
        <ul>
          {fitting.slice(0, shown).map(({ key, name, count }) => (
            <li key={key}>
              <label>
                <input
                  type="checkbox"
                  checked={chosen.includes(key)}
                  onChange={() => onChange(toggled(chosen, key))}
                />
                <span lang="zh-CN">{name}</span> <span class="count">{count}</span>
              </label>
            </li>
          ))}
        </ul>
        {fitting.length > shown && <p class="note">{t('filter.more', { count: fitting.length - shown })}</p>}
      </div>
    </details>
  );
}
