import type { JSX } from 'preact';
import { useApp } from './app-context.ts';

interface ZoomButtonsProps {
  readonly onZoom: (factor: number) => void;
  readonly onFit: () => void;
}

export function ZoomButtons({ onZoom, onFit }: ZoomButtonsProps): JSX.Element {
  const { t } = useApp();
  return (
    <div class="zoom">
      <button type="button" aria-label={t('zoom.in')} title={t('zoom.in')} onClick={() => onZoom(1.25)}>
        <Icon path="M8 3 V13 M3 8 H13" />
      </button>
      <button type="button" aria-label={t('zoom.out')} title={t('zoom.out')} onClick={() => onZoom(0.8)}>
        <Icon path="M3 8 H13" />
      </button>
      <button type="button" aria-label={t('zoom.all')} title={t('zoom.all')} onClick={onFit}>
        <Icon path="M2 6 V2 H6 M10 2 H14 V6 M14 10 V14 H10 M6 14 H2 V10" />
      </button>
    </div>
  );
}

function Icon({ path }: { readonly path: string }): JSX.Element {
  return (
    <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
      <path d={path} fill="none" stroke="currentColor" stroke-width="1.6" />
    </svg>
  );
}
