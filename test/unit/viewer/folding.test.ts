import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ApiDocument } from '../../../viewer/client/types.ts';
import {
  everything,
  foldLineage,
  mostDrawn,
  readableDocuments,
  type FoldedLineage,
} from '../../../viewer/folding/fold-lineage.ts';
import { groupName } from '../../../viewer/folding/group-card.ts';
import provinces from '../../../viewer/folding/provinces.json' with { type: 'json' };
import { translator } from '../../../viewer/i18n/translate.ts';
import { drawLineage } from '../../../viewer/lineage/lineage-drawing.ts';
import { selectLineage } from '../../../viewer/lineage/lineage-model.ts';
import china from '../../../viewer/map/shapes/china.json' with { type: 'json' };
import { initialState } from '../../../viewer/state/view-state.ts';
import { documentsOf, referencesOf } from './many-documents.ts';

const none: ReadonlySet<string> = new Set();
const t = translator('zh');
function everyDocument({ documents, groups }: FoldedLineage): readonly string[] {
  return [...documents, ...groups.flatMap((group) => group.documents)].map(({ id }) => id).sort();
}

function everyReference({ lines, inside, thinner }: FoldedLineage): number {
  return lines.reduce((sum, line) => sum + line.references.length, 0) + inside + thinner.references;
}

/** Opens groups as a reader would, the one at the place given each time. */
function opened(documents: readonly ApiDocument[], choices: readonly number[]): readonly string[] {
  return choices.reduce<readonly string[]>((before, choice) => {
    const { groups } = foldLineage(documents, [], none, before);
    const group = groups[choice % Math.max(1, groups.length)];
    return group === undefined ? before : [...before, group.id];
  }, []);
}

describe('a lineage of more documents than can be told apart', () => {
  it('loses none: every document stands once, every reference is on a line, in a group, or counted', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 2500 }),
        fc.array(fc.nat(1000), { maxLength: 6 }),
        (count, choices) => {
          const documents = documentsOf(count);
          const references = referencesOf(documents);
          const folded = foldLineage(documents, references, none, opened(documents, choices));
          expect(everyDocument(folded)).toEqual(documents.map(({ id }) => id).sort());
          expect(everyReference(folded)).toBe(references.length);
          for (const { id, documents: members } of folded.groups) {
            expect(members.length).toBeGreaterThan(1);
            for (const member of members) expect(folded.groupOf.get(member.id)).toBe(id);
          }
        },
      ),
      { numRuns: 30 },
    );
  });

  it('is left as it is up to the number that can be told apart', () => {
    const documents = documentsOf(readableDocuments);
    const references = referencesOf(documents);
    const folded = foldLineage(documents, references, none, []);
    expect(folded.documents).toEqual(documents);
    expect(folded.groups).toEqual([]);
    expect(folded.lines.map(({ id }) => id)).toEqual(references.map(({ id }) => id));
  });

  it.each([151, 1000, 5000, 50_000])(
    'opens with few cards and few lines, however many there are: %i documents',
    (count) => {
      const documents = documentsOf(count);
      const { documents: single, groups, lines } = foldLineage(documents, referencesOf(documents), none, []);
      expect(single.length + groups.length).toBeLessThanOrEqual(150);
      expect(lines.length).toBeLessThanOrEqual(220);
    },
  );

  it('opens a group into smaller ones or its documents, and leaves the other groups as they were', () => {
    const documents = documentsOf(3000);
    const before = foldLineage(documents, [], none, []);
    const [largest] = before.groups.toSorted((a, b) => b.documents.length - a.documents.length);
    if (largest === undefined) throw new Error('nothing folded');
    const after = foldLineage(documents, [], none, [largest.id]);
    const shown = (folded: FoldedLineage): readonly string[] => folded.groups.map(({ id }) => id);
    expect(shown(after)).not.toContain(largest.id);
    expect(shown(after)).toEqual(expect.arrayContaining(shown(before).filter((id) => id !== largest.id)));
    expect(after.documents.length + after.groups.length).toBeGreaterThan(
      before.documents.length + before.groups.length,
    );
  });

  it('can be opened down to each document', () => {
    const documents = documentsOf(1200);
    let unfolded: readonly string[] = [];
    for (let round = 0; round < 12; round++) {
      unfolded = [...unfolded, ...foldLineage(documents, [], none, unfolded).groups.map(({ id }) => id)];
    }
    expect(foldLineage(documents, [], none, unfolded).documents.length).toBe(1200);
  });

  it('shows every document by itself if the reader says so, as far as they can be drawn', () => {
    const many = documentsOf(mostDrawn);
    expect(foldLineage(many, [], none, [everything]).documents.length).toBe(mostDrawn);
    const more = documentsOf(mostDrawn + 1);
    expect(foldLineage(more, [], none, [everything]).groups.length).toBeGreaterThan(0);
  });

  it('keeps by themselves what the reader starts from and what most refers to', () => {
    const documents = documentsOf(2000);
    const hub = documents[7]?.id ?? '';
    const toHub = referencesOf(documents, 1).map((one) => ({ ...one, to: { id: hub } }));
    const { documents: single } = foldLineage(documents, toHub, new Set(['document-1999']), []);
    const ids = single.map(({ id }) => id);
    expect(ids).toContain('document-1999');
    expect(ids).toContain(hub);
  });

  it('depends on what is there, not on the order in which it came', () => {
    const documents = documentsOf(900);
    const turned = [...documents].reverse();
    const shape = (folded: FoldedLineage): readonly (readonly [string, number])[] =>
      folded.groups.map(({ id, documents: of }) => [id, of.length] as const).sort();
    expect(shape(foldLineage(turned, [], none, []))).toEqual(shape(foldLineage(documents, [], none, [])));
  });

  it('keeps the other groups when a document is added', () => {
    const documents = documentsOf(1000);
    const sizes = (folded: FoldedLineage): ReadonlyMap<string, number> =>
      new Map(folded.groups.map(({ id, documents: of }) => [id, of.length]));
    const before = sizes(foldLineage(documents, [], none, []));
    const after = sizes(foldLineage(documentsOf(1001), [], none, []));
    const changed = [...before].filter(([id, size]) => after.get(id) !== size);
    expect(changed.length).toBeLessThanOrEqual(1);
  });

  it('is drawn with a card for each group that says where, when and how many', () => {
    const documents = documentsOf(1000);
    const loaded = {
      documents: new Map(documents.map((one) => [one.id, one])),
      references: new Map(referencesOf(documents).map((one) => [one.id, one])),
      omitted: 0,
      core: documents.map(({ id }) => id),
    };
    const selection = selectLineage(loaded, null, initialState);
    const folded = foldLineage(selection.documents, selection.references, none, []);
    const drawing = drawLineage(selection, folded, null, 5, t);
    expect(drawing.nodes.length).toBe(folded.documents.length + folded.groups.length);
    const [group] = folded.groups;
    const card = drawing.nodes.find(({ id }) => id === group?.id);
    expect(card?.kind).toBe('group');
    expect(card?.lines.join(' ')).toContain(t('group.count', { count: group?.documents.length ?? 0 }));
  });

  it('names a province by the official list where no document of its own does', () => {
    const documents = Array.from({ length: 200 }, (_, at): ApiDocument => {
      const [document] = documentsOf(6).slice(5);
      if (document === undefined) throw new Error('no document');
      return {
        ...document,
        id: `document-${at}`,
        date: '2023-02-03',
        level: 'prefecture',
        region: { id: 'region-360700', name: '赣州市' },
      };
    });
    const [group] = foldLineage(documents, [], none, []).groups;
    expect(group === undefined ? null : groupName(group, t)).toBe('江西省 市级 2023年1–3月：200 份文件');
  });
});

describe('the list of provinces', () => {
  it('is that of the map', () => {
    expect(provinces).toEqual(
      Object.fromEntries(china.shapes.map(({ code, name }) => [code.slice(0, 2), name])),
    );
  });
});
