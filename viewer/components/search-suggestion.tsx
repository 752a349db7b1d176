/** One suggestion of the search box, with the heading of its kind where it is the first of it. */
import type { JSX } from 'preact';
import { markedParts } from '../text/marked-parts.ts';
import { useApp } from './app-context.ts';
import { hitTitle, type Suggestion } from './search-hits.ts';

interface SuggestionOptionProps {
  readonly id: string;
  readonly suggestion: Suggestion;
  readonly first: boolean;
  readonly active: boolean;
  readonly onChoose: () => void;
}

export function SuggestionOption(props: SuggestionOptionProps): JSX.Element {
  const { id, suggestion, first, active, onChoose } = props;
  const { t } = useApp();
  const { group, hit } = suggestion;
  const title = hitTitle(hit);
  return (
    <>
      {first && (
        <div class="search-kind" role="presentation">
          {t(group === 'path' ? 'search.path' : `kind.${group}`)}
        </div>
      )}
      <div
        id={id}
        role="option"
        aria-selected={active}
        aria-label={group === 'path' ? t('search.pathTo', { name: title.main }) : undefined}
        class="search-hit"
        // Before the box loses the focus, which would close the list.
        onPointerDown={(event) => event.preventDefault()}
        onClick={onChoose}
      >
        <span class="search-hit-title">
          {group === 'path' && <span aria-hidden="true">⇢ </span>}
          {title.main}
        </span>
        {title.side !== null && <span class="search-hit-side">{title.side}</span>}
        {group !== 'path' && hit.excerpt !== title.main && hit.excerpt !== title.side && (
          <span class="search-hit-excerpt">
            {markedParts(hit.excerpt, hit.highlights).map(({ text, marked }) =>
              marked ? <mark>{text}</mark> : text,
            )}
          </span>
        )}
      </div>
    </>
  );
}
