import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
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
} from '../../../viewer/state/view-state.ts';
import { createViewStore, type AddressBar } from '../../../viewer/state/view-store.ts';
import { decodeView, encodeView } from '../../../viewer/state/view-url.ts';

const id = fc.stringMatching(/^[\p{L}\p{N}._-]{1,40}$/u);
const ids = fc.uniqueArray(id, { maxLength: 5 });
const date = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((day) => day.toISOString().slice(0, 10));

const states: fc.Arbitrary<ViewState> = fc.record({
  view: fc.constantFrom(...views),
  focus: fc.option(id),
  direction: fc.constantFrom(...directions),
  depth: fc.integer({ min: 1, max: maxDepth }),
  opened: ids,
  closed: ids,
  form: fc.constantFrom(...agencyForms),
  folded: fc.boolean(),
  minWeight: fc.option(fc.integer({ min: 1, max: maxMinWeight })),
  asOf: fc.option(date),
  place: fc.option(fc.stringMatching(/^\d{6}$/)),
  hiddenRelations: fc.uniqueArray(fc.constantFrom(...relations)),
  hiddenLevels: fc.uniqueArray(fc.constantFrom(...levelChoices)),
  hiddenRoles: fc.uniqueArray(fc.constantFrom(...roles)),
  heldOnly: fc.boolean(),
  dateFrom: fc.option(date),
  dateTo: fc.option(date),
  selection: fc.option(id),
  display: fc.constantFrom(...displays),
  language: fc.constantFrom(...languages),
  theme: fc.constantFrom(...themes),
});

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

  it('keeps Chinese ids readable', () => {
    expect(encodeView({ ...initialState, focus: 'document-宜春市人民政府办公室-宜府办发-2023-6号' })).toBe(
      'focus=document-宜春市人民政府办公室-宜府办发-2023-6号',
    );
  });
});

describe('the view store', () => {
  function fakeAddressBar(): AddressBar & { readonly entries: string[]; readonly back: () => void } {
    const entries = [''];
    let listener: () => void = () => undefined;
    return {
      entries,
      fragment: () => entries.at(-1) ?? '',
      write: (fragment, mode) => {
        if (mode === 'replace') entries.pop();
        entries.push(fragment);
      },
      onChange: (wanted) => {
        listener = wanted;
      },
      back: () => {
        entries.pop();
        listener();
      },
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
