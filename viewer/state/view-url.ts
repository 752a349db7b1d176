/**
 * View state ↔ the fragment of the address (`#view=agencies&focus=…`). A fragment, not a query, so that the
 * same links work from any path, from a static server and from a file. Only what differs from the
 * opening view is written; whatever cannot be read is ignored, so that a damaged link still opens.
 */
import {
  agencyForms,
  directions,
  displays,
  initialState,
  languages,
  levelChoices,
  maxDepth,
  maxMinWeight,
  relations,
  roles,
  themes,
  views,
  type ViewState,
} from './view-state.ts';

interface Codec<T> {
  /** Null: as in the opening view, not written. */
  readonly write: (value: T) => string | null;
  /** Undefined: cannot be read. */
  readonly read: (text: string) => T | undefined;
}

const codecs: { readonly [K in keyof ViewState]: readonly [name: string, codec: Codec<ViewState[K]>] } = {
  view: ['view', oneOf(views, initialState.view)],
  focus: ['focus', id()],
  direction: ['direction', oneOf(directions, initialState.direction)],
  depth: ['depth', integer(1, maxDepth, initialState.depth)],
  opened: ['open', ids()],
  closed: ['close', ids()],
  form: ['form', oneOf(agencyForms, initialState.form)],
  folded: ['fold', flag()],
  minWeight: ['weight', nullable(integer(1, maxMinWeight, null))],
  asOf: ['day', date()],
  place: ['map', code()],
  hiddenRelations: ['without', someOf(relations)],
  hiddenLevels: ['levels-off', someOf(levelChoices)],
  hiddenRoles: ['roles-off', someOf(roles)],
  heldOnly: ['held', flag()],
  dateFrom: ['from', date()],
  dateTo: ['to', date()],
  selection: ['select', id()],
  display: ['show', oneOf(displays, initialState.display)],
  language: ['lang', oneOf(languages, initialState.language)],
  theme: ['theme', oneOf(themes, initialState.theme)],
};

/** @returns the fragment without `#`; empty for the opening view. */
export function encodeView(state: ViewState): string {
  return (Object.keys(codecs) as (keyof ViewState)[])
    .map((key) => {
      const [name, codec] = codecs[key] as readonly [string, Codec<unknown>];
      const text = codec.write(state[key]);
      return text === null ? null : `${name}=${encode(text)}`;
    })
    .filter((part) => part !== null)
    .join('&');
}

/** Never throws; unknown names and unreadable values count as absent. */
export function decodeView(fragment: string): ViewState {
  const given = new Map(
    fragment
      .replace(/^#/, '')
      .split('&')
      .map((part) => {
        const at = part.indexOf('=');
        return [part.slice(0, at), decode(part.slice(at + 1))] as const;
      }),
  );
  const state: Record<string, unknown> = { ...initialState };
  for (const [key, [name, codec]] of Object.entries(codecs)) {
    const text = given.get(name);
    const value = text === undefined ? undefined : codec.read(text);
    if (value !== undefined) state[key] = value;
  }
  return state as unknown as ViewState;
}

/** Chinese letters stay readable in the address; only what would break it is escaped. */
function encode(text: string): string {
  return text.replace(/[%&=#+\s"<>`]/gu, (letter) => encodeURIComponent(letter));
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function oneOf<T extends string>(values: readonly T[], initial: T): Codec<T> {
  return {
    write: (value) => (value === initial ? null : value),
    read: (text) => values.find((value) => value === text),
  };
}

function someOf<T extends string>(values: readonly T[]): Codec<readonly T[]> {
  return {
    write: (chosen) => (chosen.length === 0 ? null : chosen.join('~')),
    read: (text) => unique(text.split('~')).filter((item): item is T => values.includes(item as T)),
  };
}

function id(): Codec<string | null> {
  return { write: (value) => value, read: (text) => (text === '' ? undefined : text) };
}

/** Ids hold no `~` (schema/ids.ts). */
function ids(): Codec<readonly string[]> {
  return {
    write: (list) => (list.length === 0 ? null : list.join('~')),
    read: (text) => unique(text.split('~').filter((item) => item !== '')),
  };
}

function integer(least: number, most: number, initial: number | null): Codec<number> {
  return {
    write: (value) => (value === initial ? null : String(value)),
    read: (text) => {
      const value = /^\d{1,3}$/.test(text) ? Number(text) : Number.NaN;
      return value >= least && value <= most ? value : undefined;
    },
  };
}

function nullable<T>(codec: Codec<T>): Codec<T | null> {
  return { write: (value) => (value === null ? null : codec.write(value)), read: codec.read };
}

function flag(): Codec<boolean> {
  return { write: (value) => (value ? '1' : null), read: (text) => text === '1' };
}

function date(): Codec<string | null> {
  return {
    write: (value) => value,
    read: (text) => (/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/.test(text) ? text : undefined),
  };
}

/** GB/T 2260. */
function code(): Codec<string | null> {
  return { write: (value) => value, read: (text) => (/^\d{6}$/.test(text) ? text : undefined) };
}

function unique<T>(list: readonly T[]): readonly T[] {
  return [...new Set(list)];
}
