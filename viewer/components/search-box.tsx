/** One box for words, numbers in any written form, agencies, regions and initiatives; a combobox by keyboard. */
import { useEffect, useId, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { JSX } from 'preact';
import { useApp } from './app-context.ts';
import { hitTarget, suggestionsOf, type Suggestion } from './search-hits.ts';
import { SuggestionOption } from './search-suggestion.tsx';
import { useFound } from './use-found.ts';

/** Where a / is a character of its own; buttons of choice are inputs, too. */
const takesCharacters = 'input:not([type=radio], [type=checkbox]), textarea, select';

export function SearchBox(): JSX.Element {
  const { t, ask, announce, focusOn, change, state } = useApp();
  const [text, setText] = useState('');
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  /** Enter came before the answer, which is then opened. */
  const hasty = useRef(false);
  const input = useRef<HTMLInputElement>(null);
  const list = useId();
  const words = text.trim();
  const found = useFound(words, ask);
  const suggestions = useMemo(
    () => suggestionsOf(found?.hits ?? [], state),
    [found, state.view, state.focus],
  );
  const failed = found !== null && found.hits === null;

  useLayoutEffect(() => {
    const toSearch = (event: KeyboardEvent): void => {
      const typing = event.target instanceof HTMLElement && event.target.matches(takesCharacters);
      if (event.key !== '/' || typing || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      input.current?.focus();
    };
    document.addEventListener('keydown', toSearch);
    return () => document.removeEventListener('keydown', toSearch);
  }, []);

  const choose = ({ group, hit }: Suggestion): void => {
    setOpen(false);
    setText('');
    const target = hitTarget(hit, state.view);
    if (group === 'path') change({ pathTo: hit.node.id, selection: hit.node.id });
    else if (target.focus !== null && target.selection === target.focus) focusOn(target.focus);
    else change({ ...target, opened: [], closed: [], display: state.display });
    toPicture();
  };

  useEffect(() => {
    setActive(0);
    if (found === null || found.hits === null) return;
    const { length } = found.hits;
    announce(length === 0 ? t('search.none') : t('search.found', { count: length }));
    const [first] = suggestions;
    if (hasty.current && found.words === words && first !== undefined) choose(first);
    hasty.current = false;
  }, [found]);

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.isComposing) return;
    const count = suggestions.length;
    const answered = found?.words === words;
    const suggestion = suggestions[active];
    hasty.current = false;
    if (event.key === 'Escape') {
      setOpen(false);
      if (!open) setText('');
    } else if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && count > 0) {
      event.preventDefault();
      setOpen(true);
      setActive((active + (event.key === 'ArrowDown' ? 1 : count - 1)) % count);
    } else if (event.key === 'Enter' && open && words !== '') {
      event.preventDefault();
      if (!answered) hasty.current = true;
      else if (suggestion !== undefined) choose(suggestion);
    }
  };

  useEffect(() => {
    document.getElementById(`${list}-${active}`)?.scrollIntoView({ block: 'nearest' });
  }, [active]);

  const shown = open && words !== '' && found !== null;
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
        aria-activedescendant={shown && suggestions.length > 0 ? `${list}-${active}` : undefined}
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
        {found?.hits?.length === 0 && <p class="search-note">{t('search.noneHint')}</p>}
        {suggestions.map((suggestion, index) => (
          <SuggestionOption
            key={`${suggestion.group} ${suggestion.hit.node.id}`}
            id={`${list}-${index}`}
            suggestion={suggestion}
            first={suggestions[index - 1]?.group !== suggestion.group}
            active={index === active}
            onChoose={() => choose(suggestion)}
          />
        ))}
      </div>
    </div>
  );
}

/** What was asked for is there, and its keys at hand; the next / is for the next search. */
function toPicture(): void {
  (document.querySelector<HTMLElement>('.canvas') ?? document.getElementById('view'))?.focus();
}
