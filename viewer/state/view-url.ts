/**
 * View state ↔ the fragment of the address (`#view=agencies&focus=…`). A fragment, not a query, so that the
 * same links work from any path, from a static server and from a file. Only what differs from the
 * opening view is written; whatever cannot be read is ignored, so that a damaged link still opens.
 */
import {
  camera,
  code,
  count,
  date,
  flag,
  id,
  ids,
  integer,
  movedCards,
  oneOf,
  ordinal,
  slides,
  someOf,
  type Codec,
} from './codecs.ts';
import {
  agencyForms,
  directions,
  folds,
  displays,
  initialState,
  languages,
  levelChoices,
  maxDepth,
  maxMinWeight,
  maxSlides,
  relations,
  roles,
  themes,
  views,
  type ViewState,
} from './view-state.ts';

const codecs: { readonly [K in keyof ViewState]: readonly [name: string, codec: Codec<ViewState[K]>] } = {
  view: ['view', oneOf(views)],
  focus: ['focus', id],
  direction: ['direction', oneOf(directions)],
  depth: ['depth', integer(1, maxDepth)],
  opened: ['open', ids],
  closed: ['close', ids],
  unfolded: ['unfold', ids],
  form: ['form', oneOf(agencyForms)],
  fold: ['fold', oneOf(folds)],
  minWeight: ['weight', count(1, maxMinWeight)],
  asOf: ['day', date],
  place: ['map', code],
  hiddenRelations: ['without', someOf(relations)],
  hiddenLevels: ['levels-off', someOf(levelChoices)],
  hiddenRoles: ['roles-off', someOf(roles)],
  heldOnly: ['held', flag],
  dateFrom: ['from', date],
  dateTo: ['to', date],
  regions: ['regions', ids],
  issuers: ['issuers', ids],
  functions: ['functions', ids],
  initiatives: ['initiatives', ids],
  pathTo: ['path', id],
  forwardRegion: ['chain', id],
  selection: ['select', id],
  moved: ['moved', movedCards],
  camera: ['at', camera],
  display: ['show', oneOf(displays)],
  language: ['lang', oneOf(languages)],
  theme: ['theme', oneOf(themes)],
  slides: ['talk', slides],
  slide: ['slide', ordinal(maxSlides)],
};

const keys = Object.keys(codecs) as readonly (keyof ViewState)[];

/**
 * @param home what the reader's own pages open with: a choice of language or theme that is kept. What differs from
 *   it is written as well, so that a link shows the same to everybody.
 * @returns the fragment without `#`; empty for the opening view
 */
export function encodeView(state: ViewState, home: ViewState = initialState): string {
  return keys
    .map((key) => {
      const [name, codec] = codecs[key] as readonly [string, Codec<unknown>];
      const text = codec.write(state[key]);
      const usual = text === codec.write(initialState[key]) && text === codec.write(home[key]);
      return usual ? null : `${name}=${encode(text)}`;
    })
    .filter((part) => part !== null)
    .join('&');
}

/**
 * Never throws; unknown names and unreadable values count as absent.
 *
 * @param home stands where the fragment says nothing
 */
export function decodeView(fragment: string, home: ViewState = initialState): ViewState {
  const given = new Map(
    fragment
      .replace(/^#/, '')
      .split('&')
      .map((part) => {
        const at = part.indexOf('=');
        return [part.slice(0, at), decode(part.slice(at + 1))] as const;
      }),
  );
  const state: Record<string, unknown> = { ...home };
  for (const [key, [name, codec]] of Object.entries(codecs)) {
    const text = given.get(name);
    const value = text === undefined ? undefined : codec.read(text);
    if (value !== undefined) state[key] = value;
  }
  return withinTalk(state as unknown as ViewState);
}

/** A slide that the talk does not have is none. */
function withinTalk(state: ViewState): ViewState {
  return state.slide === null || state.slide < state.slides.length ? state : { ...state, slide: null };
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
