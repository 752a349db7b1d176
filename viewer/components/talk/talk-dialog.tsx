/** 演示: the saved views of a talk, to put in order, caption, save, open and show. */
import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { download } from '../../export/download.ts';
import { maxSlides, type Slide } from '../../state/view-state.ts';
import { added, captioned, removed, shifted } from '../../talk/slides.ts';
import { readTalk, talkFile } from '../../talk/talk-file.ts';
import { useApp } from '../app-context.ts';
import { SlideRow } from './slide-row.tsx';

interface TalkDialogProps {
  /** The view as it stands, as a slide. */
  readonly current: () => Slide;
  readonly onPresent: (index: number) => void;
  readonly onClose: () => void;
}

export function TalkDialog({ current, onPresent, onClose }: TalkDialogProps): JSX.Element {
  const { t, state, change, announce } = useApp();
  const { slides } = state;
  const dialog = useRef<HTMLDialogElement>(null);
  const [problem, setProblem] = useState<string | null>(null);
  useEffect(() => dialog.current?.showModal(), []);

  const put = (next: readonly Slide[], said: string): void => {
    setProblem(null);
    change({ slides: next });
    announce(said);
  };
  const add = (): void => {
    const next = added(slides, current());
    if (next === slides) setProblem(t('talk.tooMany', { most: maxSlides }));
    else put(next, t('talk.added', { at: next.length }));
  };
  const open = async (file: File): Promise<void> => {
    const read = readTalk(await file.text());
    if ('slides' in read) put(read.slides, t('talk.opened', { count: read.slides.length }));
    else setProblem(t(read.problem, { most: maxSlides, at: read.at ?? 0 }));
  };
  const save = (): void => {
    download('zhengmai-talk.json', new Blob([talkFile(slides)], { type: 'application/json' }));
    announce(t('export.saved', { name: 'zhengmai-talk.json' }));
  };
  return (
    <dialog ref={dialog} class="talk" aria-label={t('talk.title')} onClose={onClose}>
      <header>
        <h2>
          {t('talk.title')} <span class="count">{slides.length}</span>
        </h2>
        <button
          type="button"
          class="close"
          aria-label={t('talk.close')}
          title={t('talk.close')}
          onClick={() => dialog.current?.close()}
        >
          ×
        </button>
      </header>
      <p class="note">{t('talk.hint')}</p>
      <div class="talk-tools">
        <button type="button" onClick={add}>
          {t('talk.add')}
        </button>
        <button type="button" class="primary" disabled={slides.length === 0} onClick={() => onPresent(0)}>
          {t('talk.start')}
        </button>
        <span class="toolbar-gap" />
        <button type="button" disabled={slides.length === 0} onClick={save}>
          {t('talk.save')}
        </button>
        <label class="file">
          {t('talk.open')}
          <input
            type="file"
            class="unseen"
            accept=".json,application/json"
            onChange={(event) => {
              const [file] = event.currentTarget.files ?? [];
              event.currentTarget.value = '';
              if (file !== undefined) void open(file);
            }}
          />
        </label>
      </div>
      {problem !== null && (
        <p class="failure" role="alert">
          {problem}
        </p>
      )}
      <ol class="slides" aria-label={t('talk.list')}>
        {slides.map((slide, index) => (
          <SlideRow
            key={index}
            slide={slide}
            index={index}
            count={slides.length}
            onCaption={(caption) => change({ slides: captioned(slides, index, caption) }, 'replace')}
            onShift={(by) => put(shifted(slides, index, by), t('talk.shifted', { at: index + by + 1 }))}
            onRemove={() => put(removed(slides, index), t('talk.removed', { at: index + 1 }))}
            onPresent={() => onPresent(index)}
          />
        ))}
      </ol>
    </dialog>
  );
}
