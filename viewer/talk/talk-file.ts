/** A talk as a small JSON file. Pure. */
import { maxSlides, type Slide } from '../state/view-state.ts';

const format = 'zhengmai-talk';
const version = 1;
/** Longer ones are none of ours. */
const mostLetters = { file: 2_000_000, caption: 1000, view: 20_000 } as const;

export function talkFile(slides: readonly Slide[]): string {
  const kept = slides.map(({ caption, view }) => ({ caption, view }));
  return `${JSON.stringify({ format, version, slides: kept }, null, 2)}\n`;
}

/** Why a file is no talk: words of the interface. */
export type TalkProblem = 'talk.notJson' | 'talk.notTalk' | 'talk.newer' | 'talk.badSlide' | 'talk.tooMany';

export type ReadTalk =
  | { readonly slides: readonly Slide[] }
  /** `at`: the slide in question, from 1. */
  | { readonly problem: TalkProblem; readonly at: number | null };

/** Takes the file as a whole or not at all. */
export function readTalk(text: string): ReadTalk {
  if (text.length > mostLetters.file) return refused('talk.notTalk');
  const file = parsed(text);
  if (file === undefined) return refused('talk.notJson');
  if (!isRecord(file) || file['format'] !== format || !Array.isArray(file['slides'])) {
    return refused('talk.notTalk');
  }
  if (file['version'] !== version) return refused('talk.newer');
  const slides: readonly unknown[] = file['slides'];
  if (slides.length > maxSlides) return refused('talk.tooMany');
  const bad = slides.findIndex((slide) => !isSlide(slide));
  if (bad !== -1) return refused('talk.badSlide', bad + 1);
  return { slides: slides.filter(isSlide).map(({ caption, view }) => ({ caption, view })) };
}

function refused(problem: TalkProblem, at: number | null = null): ReadTalk {
  return { problem, at };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, '')) as unknown;
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isSlide(value: unknown): value is Slide {
  return (
    isRecord(value) &&
    isText(value['caption'], mostLetters.caption) &&
    isText(value['view'], mostLetters.view)
  );
}

function isText(value: unknown, most: number): value is string {
  return typeof value === 'string' && value.length <= most;
}
