/** Waits for the data of a site, which come as scripts one after the other, and answers once they are there. */
import type { Facts } from '../../schema/facts.ts';
import { answersInPage, type AnswerInPage } from './answer-in-page.ts';

/** What the first data script says of the others. */
export interface SiteManifest {
  readonly documents: number;
  /** Data scripts that follow. */
  readonly parts: number;
}

export interface SiteApi {
  readonly begin: (manifest: SiteManifest) => void;
  /** @param lines facts as NDJSON, one document a line */
  readonly add: (lines: string) => void;
  /** Called when no more data will come. */
  readonly end: () => void;
  /** Answers as soon as all data are there. @throws Error if some are missing */
  readonly answer: AnswerInPage;
}

export function createSiteApi(sdl: string): SiteApi {
  const { promise, resolve, reject } = withResolvers<AnswerInPage>();
  // Told to whoever asks; nobody need have asked.
  promise.catch(() => undefined);
  const parts: string[] = [];
  let expected: number | null = null;
  return {
    begin: (manifest) => {
      expected = manifest.parts;
    },
    add: (lines) => {
      parts.push(lines);
    },
    end: () => {
      if (expected === null || parts.length < expected) {
        reject(
          new Error(
            `数据文件缺失：应有 ${expected ?? '?'} 个，读到 ${parts.length} 个；请把整个文件夹重新复制一遍 / ` +
              `Data files are missing: ${parts.length} of ${expected ?? '?'} were read; copy the whole folder again`,
          ),
        );
        return;
      }
      resolve(answersInPage(sdl, factsOf(parts.splice(0))));
    },
    answer: async (request) => (await promise)(request),
  };
}

function* factsOf(parts: readonly string[]): Generator<Facts> {
  for (const part of parts) {
    for (const line of part.split('\n')) if (line !== '') yield JSON.parse(line) as Facts;
  }
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
