/** One saved view in the list: its caption, and where it stands. */
import type { JSX } from 'preact';
import type { Slide } from '../../state/view-state.ts';
import { useApp } from '../app-context.ts';

interface SlideRowProps {
  readonly slide: Slide;
  readonly index: number;
  readonly count: number;
  readonly onCaption: (caption: string) => void;
  readonly onShift: (by: -1 | 1) => void;
  readonly onRemove: () => void;
  readonly onPresent: () => void;
}

export function SlideRow(props: SlideRowProps): JSX.Element {
  const { t } = useApp();
  const { slide, index, count, onCaption, onShift, onRemove, onPresent } = props;
  const at = index + 1;
  return (
    <li>
      <input
        type="text"
        aria-label={t('talk.caption', { at })}
        value={slide.caption}
        maxLength={1000}
        onChange={(event) => onCaption(event.currentTarget.value)}
      />
      <button
        type="button"
        aria-label={t('talk.up', { at })}
        title={t('talk.up', { at })}
        disabled={index === 0}
        onClick={() => onShift(-1)}
      >
        ↑
      </button>
      <button
        type="button"
        aria-label={t('talk.down', { at })}
        title={t('talk.down', { at })}
        disabled={at === count}
        onClick={() => onShift(1)}
      >
        ↓
      </button>
      <button
        type="button"
        aria-label={t('talk.from', { at })}
        title={t('talk.from', { at })}
        onClick={onPresent}
      >
        ▶
      </button>
      <button
        type="button"
        aria-label={t('talk.remove', { at })}
        title={t('talk.remove', { at })}
        onClick={onRemove}
      >
        ×
      </button>
    </li>
  );
}
