/** Waits for the data of a site, which come as scripts one after the other, and answers once they are there. */
import type { Facts } from '../../schema/facts.ts';
import { answersInPage, type AnswerInPage } from './answer-in-page.ts';
import { restBetween } from './rest-between.ts';

/** What the first data script says of the others. */
export interface SiteManifest {
  readonly documents: number;
  /** Data scripts that follow. */
  readonly parts: number;
}

/** How far it is: data scripts read, documents understood, then one step that cannot be divided. */
export interface SiteProgress {
  readonly stage: 'reading' | 'understanding' | 'ordering';
  readonly done: number;
  readonly of: number;
}

export interface SiteApi {
  readonly begin: (manifest: SiteManifest) => void;
  /** @param lines facts as NDJSON, one document a line */
  readonly add: (lines: string) => void;
  /** Called when no more data will come. */
  readonly end: () => void;
  /** Answers as soon as all data are there. @throws Error if some are missing */
  readonly answer: AnswerInPage;
  /** Tells how far it is, now and whenever that changes; null once it has answered. @returns a function that ends this */
  readonly onProgress: (listener: (progress: SiteProgress | null) => void) => () => void;
}

/** @param rest lets the page draw and answer its reader; called often while data are worked on */
export function createSiteApi(sdl: string, rest: () => Promise<void> = restBetween()): SiteApi {
  const { promise, resolve, reject } = withResolvers<AnswerInPage>();
  // Told to whoever asks; nobody need have asked.
  promise.catch(() => undefined);
  const parts: string[] = [];
  const listeners = new Set<(progress: SiteProgress | null) => void>();
  let expected: SiteManifest | null = null;
  let progress: SiteProgress | null = { stage: 'reading', done: 0, of: 1 };
  const tell = (next: SiteProgress | null): void => {
    progress = next;
    for (const listener of listeners) listener(next);
  };
  const prepare = async (documents: number): Promise<AnswerInPage> => {
    const facts: Facts[] = [];
    for (const part of parts.splice(0)) {
      for (const line of part.split('\n')) {
        if (line === '') continue;
        facts.push(JSON.parse(line) as Facts);
        tell({ stage: 'understanding', done: facts.length, of: documents });
        await rest();
      }
    }
    tell({ stage: 'ordering', done: 0, of: 1 });
    await rest();
    return answersInPage(sdl, facts);
  };
  return {
    begin: (manifest) => {
      expected = manifest;
      tell({ stage: 'reading', done: 0, of: manifest.parts });
    },
    add: (lines) => {
      parts.push(lines);
      tell({ stage: 'reading', done: parts.length, of: expected?.parts ?? parts.length });
    },
    end: () => {
      if (expected === null || parts.length < expected.parts) {
        const of = expected?.parts ?? '?';
        reject(
          new Error(
            `数据文件缺失：应有 ${of} 个，读到 ${parts.length} 个；请把整个文件夹重新复制一遍 / ` +
              `Data files are missing: ${parts.length} of ${of} were read; copy the whole folder again`,
          ),
        );
        return;
      }
      prepare(expected.documents).then(resolve, reject);
    },
    answer: async (request) => {
      const answer = await (await promise)(request);
      if (progress !== null) tell(null);
      return answer;
    },
    onProgress: (listener) => {
      listeners.add(listener);
      listener(progress);
      return () => listeners.delete(listener);
    },
  };
}

/** Promise.withResolvers of ES2024, which browsers of some years ago do not have. */
function withResolvers<T>(): {
  readonly promise: Promise<T>;
  readonly resolve: (value: T) => void;
  readonly reject: (reason: Error) => void;
} {
  let resolve: (value: T) => void = () => undefined;
  let reject: (reason: Error) => void = () => undefined;
  const promise = new Promise<T>((onValue, onError) => {
    resolve = onValue;
    reject = onError;
  });
  return { promise, resolve, reject };
}
