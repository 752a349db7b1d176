import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
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
} from '../../../viewer/state/view-state.ts';
import { createViewStore, type AddressBar } from '../../../viewer/state/view-store.ts';
import { decodeView, encodeView } from '../../../viewer/state/view-url.ts';

const id = fc.stringMatching(/^[\p{L}\p{N}._-]{1,40}$/u);
const ids = fc.uniqueArray(id, { maxLength: 5 });
const date = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((day) => day.toISOString().slice(0, 10));

const place = fc.integer({ min: -99_999, max: 99_999 });
const words = fc.string({ unit: 'grapheme', maxLength: 30 });
const slides = fc.array(fc.record({ caption: words, view: words }), { maxLength: 4 });

const states: fc.Arbitrary<ViewState> = fc
  .record({
    view: fc.constantFrom(...views),
    focus: fc.option(id),
    direction: fc.constantFrom(...directions),
    depth: fc.integer({ min: 1, max: maxDepth }),
    opened: ids,
    closed: ids,
    unfolded: ids,
    form: fc.constantFrom(...agencyForms),
    fold: fc.constantFrom(...folds),
    minWeight: fc.option(fc.integer({ min: 1, max: maxMinWeight })),
    asOf: fc.option(date),
    place: fc.option(fc.stringMatching(/^\d{6}$/)),
    hiddenRelations: fc.uniqueArray(fc.constantFrom(...relations)),
    hiddenLevels: fc.uniqueArray(fc.constantFrom(...levelChoices)),
    hiddenRoles: fc.uniqueArray(fc.constantFrom(...roles)),
    heldOnly: fc.boolean(),
    dateFrom: fc.option(date),
    dateTo: fc.option(date),
    regions: ids,
    issuers: ids,
    functions: ids,
    initiatives: ids,
    pathTo: fc.option(id),
    forwardRegion: fc.option(id),
    selection: fc.option(id),
    display: fc.constantFrom(...displays),
    language: fc.constantFrom(...languages),
    theme: fc.constantFrom(...themes),
    moved: fc.uniqueArray(fc.record({ id, x: place, y: place }), {
      selector: (card) => card.id,
      maxLength: 4,
    }),
    camera: fc.option(fc.record({ x: place, y: place, width: fc.integer({ min: 1, max: 99_999 }) })),
    slides,
    slide: fc.option(fc.integer({ min: 0, max: maxSlides - 1 })),
  })
  .map((state) => ({
    ...state,
    slide: state.slide === null || state.slides.length === 0 ? null : state.slide % state.slides.length,
  }));

describe('the address of a view', () => {
  it('gives back exactly the view it was made from', () => {
    fc.assert(
      fc.property(states, (state) => {
        expect(decodeView(`#${encodeView(state)}`)).toEqual(state);
      }),
    );
  });

  it('survives the percent-encoding of a browser', () => {
    fc.assert(
      fc.property(states, (state) => {
        const shown = new URL(`http://localhost/#${encodeView(state)}`).hash;
        expect(decodeView(shown)).toEqual(state);
      }),
    );
  });

  it('opens whatever it is given, ignoring what cannot be read', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(() => decodeView(text)).not.toThrow();
      }),
    );
    expect(decodeView('#view=nonsense&depth=99&from=2023-13-01&without=basis~nonsense&%=%E0%A4%A')).toEqual({
      ...initialState,
      hiddenRelations: ['basis'],
    });
  });

  it('is empty for the opening view', () => {
    expect(encodeView(initialState)).toBe('');
  });

  it('says language and theme outright where the reader’s own pages open with others', () => {
    const home = { ...initialState, language: 'en', theme: 'dark' } as const;
    expect(encodeView(initialState, home)).toBe('lang=zh&theme=auto');
    expect(encodeView(home, home)).toBe('lang=en&theme=dark');
    expect(decodeView('', home)).toEqual(home);
    fc.assert(
      fc.property(states, (state) => {
        expect(decodeView(encodeView(state, home))).toEqual(state);
        expect(decodeView(encodeView(state, home), home)).toEqual(state);
      }),
    );
  });

  it('forgets a slide that the talk does not have', () => {
    expect(decodeView('talk=a*depth%3D3&slide=1').slide).toBe(0);
    expect(decodeView('talk=a*depth%3D3&slide=2').slide).toBeNull();
    expect(decodeView('slide=1').slide).toBeNull();
  });

  it('keeps Chinese ids readable', () => {
    expect(encodeView({ ...initialState, focus: 'document-宜春市人民政府办公室-宜府办发-2023-6号' })).toBe(
      'focus=document-宜春市人民政府办公室-宜府办发-2023-6号',
    );
  });
});

describe('the view store', () => {
  function fakeAddressBar(): AddressBar & { readonly entries: string[]; readonly back: () => void } {
    const entries = [''];
    const steps = [0];
    let listener: () => void = () => undefined;
    const back = (): void => {
      entries.pop();
      steps.pop();
      listener();
    };
    return {
      entries,
      fragment: () => entries.at(-1) ?? '',
      write: (fragment, mode, step) => {
        if (mode === 'replace') {
          entries.pop();
          steps.pop();
        }
        entries.push(fragment);
        steps.push(step);
      },
      step: () => steps.at(-1) ?? 0,
      go: () => back(),
      onChange: (wanted) => {
        listener = wanted;
      },
      back,
    };
  }

  it('writes a step into the history and goes back to it', () => {
    const address = fakeAddressBar();
    const store = createViewStore(address);
    const seen: string[] = [];
    store.subscribe((state) => seen.push(state.view));
    store.set({ view: 'agencies' });
    store.set({ dateFrom: '2023-01-01' }, 'replace');
    expect(address.entries).toEqual(['', 'view=agencies&from=2023-01-01']);
    address.back();
    expect(store.get()).toEqual(initialState);
    expect(seen).toEqual(['agencies', 'agencies', 'lineage']);
  });

  it('takes back the steps of this page one by one, and none of the page before', () => {
    const store = createViewStore(fakeAddressBar());
    expect(store.canUndo()).toBe(false);
    expect(store.undo()).toBe(false);
    store.set({ depth: 3 });
    store.set({ depth: 4 });
    store.set({ dateFrom: '2023-01-01' }, 'replace');
    expect(store.undo()).toBe(true);
    expect(store.get()).toEqual({ ...initialState, depth: 3 });
    expect(store.undo()).toBe(true);
    expect(store.get()).toEqual(initialState);
    expect(store.canUndo()).toBe(false);
  });

  it('lets moved cards and the part shown stay within a picture, and go with it', () => {
    const store = createViewStore(fakeAddressBar());
    const moved = [{ id: 'document-a', x: 10, y: 20 }];
    const camera = { x: 0, y: 0, width: 500 };
    store.set({ moved, camera });
    store.set({ selection: 'document-a', hiddenLevels: ['county'] });
    expect(store.get()).toMatchObject({ moved, camera });
    store.set({ focus: 'document-a' });
    expect(store.get()).toMatchObject({ moved: [], camera: null });
    store.set({ focus: null, moved });
    expect(store.get()).toMatchObject({ moved, camera: null });
  });

  it('tells nobody when nothing changed', () => {
    const address = fakeAddressBar();
    const store = createViewStore(address);
    let told = 0;
    store.subscribe(() => told++);
    store.set({ view: 'lineage' });
    expect(told).toBe(0);
    expect(address.entries).toEqual(['']);
  });
});
