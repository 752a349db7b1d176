/** One box for words, numbers in any written form, agencies, regions and initiatives; a combobox by keyboard. */
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { JSX } from 'preact';
import { loadSearch, type SearchHit } from '../client/load-search.ts';
import { markedParts } from '../text/marked-parts.ts';
import { useApp } from './app-context.ts';
import { byKind, hitTitle, hitTarget } from './search-hits.ts';

/** Milliseconds without a key before the question is sent. */
const pause = 140;

/** Where a / is a character of its own; buttons of choice are inputs, too. */
const takesCharacters = 'input:not([type=radio], [type=checkbox]), textarea, select';

export function SearchBox(): JSX.Element {
  const { t, ask, announce, focusOn, change, state } = useApp();
  const [text, setText] = useState('');
  const [hits, setHits] = useState<readonly SearchHit[] | null>(null);
  const [failed, setFailed] = useState(false);
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const input = useRef<HTMLInputElement>(null);
  const list = useId();

  useEffect(() => {
    const wanted = text.trim();
    if (wanted === '') {
      setHits(null);
      return undefined;
    }
    const abort = new AbortController();
    const timer = setTimeout(() => {
      loadSearch(ask, wanted, abort.signal).then(
        (found) => {
          const grouped = byKind(found);
          setHits(grouped);
          setFailed(false);
          setActive(grouped.length > 0 ? 0 : -1);
          announce(found.length === 0 ? t('search.none') : t('search.found', { count: found.length }));
        },
        () => {
          if (!abort.signal.aborted) setFailed(true);
        },
      );
    }, pause);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [text, ask]);

  useEffect(() => {
    const toSearch = (event: KeyboardEvent): void => {
      const typing = event.target instanceof HTMLElement && event.target.matches(takesCharacters);
      if (event.key !== '/' || typing || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      input.current?.focus();
    };
    document.addEventListener('keydown', toSearch);
    return () => document.removeEventListener('keydown', toSearch);
  }, []);

  const choose = (hit: SearchHit): void => {
    setOpen(false);
    setText('');
    const target = hitTarget(hit, state.view);
    if (target.selection === target.focus) focusOn(target.focus);
    else change({ ...target, opened: [], closed: [], display: state.display });
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.isComposing) return;
    const count = hits?.length ?? 0;
    const hit = hits?.[active];
    if (event.key === 'Escape') {
      setOpen(false);
      if (!open) setText('');
    } else if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && count > 0) {
      event.preventDefault();
      setOpen(true);
      setActive((active + (event.key === 'ArrowDown' ? 1 : count - 1)) % count);
    } else if (event.key === 'Enter' && open && hit !== undefined) {
      event.preventDefault();
      choose(hit);
    }
  };

  useEffect(() => {
    document.getElementById(`${list}-${active}`)?.scrollIntoView({ block: 'nearest' });
  }, [active]);

  const shown = open && text.trim() !== '' && (hits !== null || failed);
  return (
    <div class="search" role="search">
      <input
        ref={input}
        type="text"
        class="search-input"
        role="combobox"
        aria-label={t('search.label')}
        aria-expanded={shown}
        aria-controls={list}
        aria-autocomplete="list"
        aria-activedescendant={shown && active >= 0 ? `${list}-${active}` : undefined}
        placeholder={t('search.placeholder')}
        autocomplete="off"
        spellcheck={false}
        value={text}
        onInput={(event) => {
          setText(event.currentTarget.value);
          setOpen(true);
        }}
        onFocus={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onKeyDown={onKeyDown}
      />
      <kbd class="search-key" aria-hidden="true">
        /
      </kbd>
      <div id={list} class="search-list" role="listbox" aria-label={t('search.suggestions')} hidden={!shown}>
        {failed && <p class="search-note">{t('search.failed')}</p>}
        {!failed && hits?.length === 0 && <p class="search-note">{t('search.noneHint')}</p>}
        {!failed &&
          hits?.map((hit, index) => (
            <Suggestion
              key={hit.node.id}
              id={`${list}-${index}`}
              hit={hit}
              first={hits[index - 1]?.kind !== hit.kind}
              active={index === active}
              onChoose={() => choose(hit)}
            />
          ))}
      </div>
    </div>
  );
}

interface SuggestionProps {
  readonly id: string;
  readonly hit: SearchHit;
  readonly first: boolean;
  readonly active: boolean;
  readonly onChoose: () => void;
}

function Suggestion({ id, hit, first, active, onChoose }: SuggestionProps): JSX.Element {
  const { t } = useApp();
  const title = hitTitle(hit);
  return (
    <>
      {first && (
        <div class="search-kind" role="presentation">
          {t(`kind.${hit.kind}`)}
        </div>
      )}
      <div
        id={id}
        role="option"
        aria-selected={active}
        class="search-hit"
        // Before the box loses the focus, which would close the list.
        onPointerDown={(event) => event.preventDefault()}
        onClick={onChoose}
      >
        <span class="search-hit-title">{title.main}</span>
        {title.side !== null && <span class="search-hit-side">{title.side}</span>}
        {hit.excerpt !== title.main && hit.excerpt !== title.side && (
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
