/** How far the page of a static site is with its data; in the page of a server there is nothing to tell. */

export interface SiteProgress {
  readonly stage: 'reading' | 'understanding' | 'ordering';
  readonly done: number;
  readonly of: number;
}

interface TellingPage {
  readonly zhengmaiSite?: {
    readonly onProgress?: (listener: (progress: SiteProgress | null) => void) => () => void;
  };
}

/** @returns a function that ends this */
export function onSiteProgress(page: object, listener: (progress: SiteProgress | null) => void): () => void {
  return (page as TellingPage).zhengmaiSite?.onProgress?.(listener) ?? (() => undefined);
}
