/** Values of the view state ↔ text, one codec a kind of value. Pure. */
import { maxSlides, type Camera, type MovedCard, type Slide } from './view-state.ts';

export interface Codec<T> {
  readonly write: (value: T) => string;
  /** Undefined: cannot be read. */
  readonly read: (text: string) => T | undefined;
}

export function oneOf<T extends string>(values: readonly T[]): Codec<T> {
  return { write: (value) => value, read: (text) => values.find((value) => value === text) };
}

export function someOf<T extends string>(values: readonly T[]): Codec<readonly T[]> {
  return {
    write: (chosen) => chosen.join('~'),
    read: (text) => unique(text.split('~')).filter((item): item is T => values.includes(item as T)),
  };
}

export const id: Codec<string | null> = {
  write: (value) => value ?? '',
  read: (text) => (text === '' ? undefined : text),
};

/** Ids hold no `~` (schema/ids.ts). */
export const ids: Codec<readonly string[]> = {
  write: (list) => list.join('~'),
  read: (text) => unique(text.split('~').filter((item) => item !== '')),
};

export function integer(least: number, most: number): Codec<number> {
  return {
    write: (value) => String(value),
    read: (text) => {
      const value = /^\d{1,3}$/.test(text) ? Number(text) : Number.NaN;
      return value >= least && value <= most ? value : undefined;
    },
  };
}

/** A number, or none. */
export function count(least: number, most: number): Codec<number | null> {
  const { read } = integer(least, most);
  return { write: (value) => (value === null ? '' : String(value)), read };
}

/** An index, told from 1 as people count, or none. */
export function ordinal(most: number): Codec<number | null> {
  const { read } = integer(1, most);
  return {
    write: (value) => (value === null ? '' : String(value + 1)),
    read: (text) => {
      const told = read(text);
      return told === undefined ? undefined : told - 1;
    },
  };
}

export const flag: Codec<boolean> = {
  write: (value) => (value ? '1' : ''),
  read: (text) => text === '1',
};

export const date: Codec<string | null> = {
  write: (value) => value ?? '',
  read: (text) => (/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/.test(text) ? text : undefined),
};

/** GB/T 2260, six digits. */
export const code: Codec<string | null> = {
  write: (value) => value ?? '',
  read: (text) => (/^\d{6}$/.test(text) ? text : undefined),
};

export const movedCards: Codec<readonly MovedCard[]> = {
  write: (cards) => fromRows(cards.map(({ id: card, x, y }) => [card, String(x), String(y)])),
  read: (text) =>
    toRows(text).flatMap(([card, x, y]) => {
      const [left, top] = [wholeNumber(x), wholeNumber(y)];
      return card === undefined || card === '' || left === null || top === null
        ? []
        : [{ id: card, x: left, y: top }];
    }),
};

export const camera: Codec<Camera | null> = {
  write: (value) =>
    value === null ? '' : fromRows([[value.x, value.y, value.width].map((number) => String(number))]),
  read: (text) => {
    const [x = null, y = null, width = null] = (toRows(text)[0] ?? []).map(wholeNumber);
    return x === null || y === null || width === null || width < 1 ? undefined : { x, y, width };
  },
};

export const slides: Codec<readonly Slide[]> = {
  write: (list) => fromRows(list.map(({ caption, view }) => [caption, view])),
  read: (text) =>
    text === ''
      ? []
      : toRows(text)
          .slice(0, maxSlides)
          .map(([caption = '', view = '']) => ({ caption, view })),
};

/** Rows parted by `~`, cells by `*`. */
function fromRows(rows: readonly (readonly string[])[]): string {
  return rows
    .map((cells) => cells.map((cell) => cell.replace(/[%~*]/g, (sign) => escapes[sign] ?? sign)).join('*'))
    .join('~');
}

const escapes: Readonly<Record<string, string>> = { '%': '%25', '~': '%7E', '*': '%2A' };

function toRows(text: string): readonly (readonly string[])[] {
  const cell = (written: string): string =>
    written.replace(/%(25|7E|2A)/g, (sign) => String.fromCharCode(Number.parseInt(sign.slice(1), 16)));
  return text.split('~').map((row) => row.split('*').map(cell));
}

/** In pixels, so far as any picture goes. */
function wholeNumber(text: string | undefined): number | null {
  return text !== undefined && /^-?\d{1,6}$/.test(text) ? Number(text) : null;
}

function unique<T>(list: readonly T[]): readonly T[] {
  return [...new Set(list)];
}
