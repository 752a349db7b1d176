import { describe, expect, it, vi } from 'vitest';
import type { ApiDocument, ApiReference } from '../../../viewer/client/types.ts';
import { translator } from '../../../viewer/i18n/translate.ts';
import {
  placedLineage,
  type LineageMaterial,
  type LineageWish,
} from '../../../viewer/scene/lineage-scene.ts';
import { initialState, type ViewState } from '../../../viewer/state/view-state.ts';
import { answeringLatest } from '../../../viewer/worker/latest.ts';
import type { WorkAnswer, WorkRequest } from '../../../viewer/worker/messages.ts';
import { remoteLineage, type WorkerPort } from '../../../viewer/worker/remote-lineage.ts';
import { document, reference } from './api-facts.ts';

const t = translator('zh');
const going = (): AbortSignal => new AbortController().signal;

/** One of the centre that 600 documents go back to, each by way of the one before it of the same province. */
function material(count = 600): LineageMaterial {
  const documents: ApiDocument[] = [document('document-0', { level: 'national', date: '2019-01-05' })];
  const references: ApiReference[] = [];
  for (let at = 1; at < count; at++) {
    const id = `document-${at}`;
    const code = `${11 + (at % 30)}0000`;
    documents.push(
      document(id, {
        level: at % 3 === 0 ? 'province' : 'prefecture',
        date: `20${19 + (at % 4)}-0${1 + (at % 9)}-11`,
        region: { id: `region-${code}`, name: `第${code}地` },
        number: `某政发〔20${19 + (at % 4)}〕${at}号`,
      }),
    );
    references.push(
      reference(id, at > 30 ? `document-${at - 30}` : 'document-0', at % 2 ? 'basis' : 'implements'),
    );
  }
  return {
    loaded: {
      documents: new Map(documents.map((one) => [one.id, one])),
      references: new Map(references.map((one) => [one.id, one])),
      omitted: 3,
      core: null,
    },
    path: null,
  };
}

function wish(more: Partial<ViewState> = {}): LineageWish {
  const state = { ...initialState, direction: 'downstream', depth: 6, ...more } as ViewState;
  return { focus: 'document-0', state, lanes: 5 };
}

/** A worker in the same thread: everything that goes over is cloned as a browser clones it. */
function portTo(take: (answer: (answer: WorkAnswer) => void) => (request: WorkRequest) => void): {
  readonly port: WorkerPort;
  readonly sent: WorkRequest[];
  readonly fail: () => void;
} {
  const listeners = new Map<string, ((event: { readonly data?: unknown }) => void)[]>();
  const tell = (kind: string, data?: unknown): void =>
    listeners.get(kind)?.forEach((listener) => listener({ data }));
  const worker = take((answer) => {
    const copy = structuredClone(answer);
    setTimeout(() => tell('message', copy));
  });
  const sent: WorkRequest[] = [];
  return {
    sent,
    fail: () => tell('error'),
    port: {
      postMessage: (request) => {
        const copy = structuredClone(request);
        sent.push(copy);
        setTimeout(() => worker(copy));
      },
      addEventListener: (kind, listener) => {
        listeners.set(kind, [...(listeners.get(kind) ?? []), listener]);
      },
    },
  };
}

const honest = (answer: (answer: WorkAnswer) => void): ((request: WorkRequest) => void) =>
  answeringLatest(answer, (work) => setTimeout(work));

describe('the worker for large lineages', () => {
  it.each([
    ['folded', wish()],
    [
      'with a group unfolded and filters',
      wish({ hiddenRelations: ['basis'], heldOnly: true, unfolded: ['group-province-2019'] }),
    ],
    ['each document by itself', wish({ unfolded: ['all'] })],
    ['in English, with a card moved', wish({ language: 'en', moved: [{ id: 'document-0', x: 900, y: 40 }] })],
    ['with the chain of a region in front', wish({ forwardRegion: 'region-130000' })],
  ])('gives the same scene as the page itself: %s', async (_, wanted) => {
    const given = material();
    const { port } = portTo(honest);
    const scene = await remoteLineage(() => port)(given, wanted, going());
    const own = placedLineage(given, wanted, translator(wanted.state.language));
    expect(scene).toEqual(own);
    expect(scene.loaded).toBe(given.loaded);
    expect(scene.selection.documents[0]).toBe(own.selection.documents[0]);
    expect(own.drawing.nodes.length).toBeGreaterThan(20);
  });

  it('gives the same scene where a way between two documents is brought forward', async () => {
    const given = material();
    const way = ['document-0', 'document-30', 'document-60'];
    const path: LineageMaterial['path'] = {
      length: 2,
      complete: true,
      loaded: {
        documents: new Map(way.map((id) => [id, given.loaded.documents.get(id) ?? document(id)])),
        references: new Map([...given.loaded.references].filter(([id]) => id === 'document-60 document-30')),
        omitted: 0,
        core: null,
      },
    };
    const wanted = wish({ pathTo: 'document-60' });
    const scene = await remoteLineage(() => portTo(honest).port)({ ...given, path }, wanted, going());
    expect(scene).toEqual(placedLineage({ ...given, path }, wanted, t));
    expect(scene.front).not.toBeNull();
  });

  it('gives the same scene where it is narrowed to the documents that adopt something', async () => {
    const { loaded, path } = material();
    const reform = { id: 'initiative-一窗通办', name: '一窗通办' };
    const given = { loaded: { ...loaded, adoptions: new Map([['document-95', [reform]]]) }, path };
    const wanted = wish({ initiatives: [reform.id] });
    const scene = await remoteLineage(() => portTo(honest).port)(given, wanted, going());
    expect(scene).toEqual(placedLineage(given, wanted, t));
    expect(scene.selection.documents.map(({ id }) => id)).toContain('document-95');
    expect(scene.selection.documents).toHaveLength(5);
  });

  it('is sent what was loaded once, and then only wishes', async () => {
    const given = material();
    const { port, sent } = portTo(honest);
    const remote = remoteLineage(() => port);
    await remote(given, wish(), going());
    await remote(given, wish({ heldOnly: true }), going());
    await remote(material(500), wish(), going());
    expect(sent.map(({ material: parcel }) => parcel?.documents.length ?? null)).toEqual([600, null, 500]);
  });

  it('is not asked to answer what nobody waits for any more', async () => {
    const given = material();
    const answers: number[] = [];
    const { port } = portTo((answer) =>
      honest((one) => {
        answers.push(one.ticket);
        answer(one);
      }),
    );
    const remote = remoteLineage(() => port);
    const gone = new AbortController();
    const first = vi.fn();
    void remote(given, wish(), gone.signal).then(first);
    gone.abort();
    const scene = await remote(given, wish({ heldOnly: true }), going());
    expect(scene.kind).toBe('lineage');
    expect(answers).toEqual([2]);
    expect(first).not.toHaveBeenCalled();
  });

  it('says what went wrong in it', async () => {
    const { port } = portTo(
      (answer) =>
        ({ ticket }) =>
          answer({ ticket, failure: 'out of memory' }),
    );
    await expect(remoteLineage(() => port)(material(), wish(), going())).rejects.toThrow('out of memory');
  });

  it('is done without where it cannot be had, also for what it was asked already', async () => {
    const given = material();
    const own = placedLineage(given, wish(), t);
    const refused = remoteLineage(() => {
      throw new Error('SecurityError');
    });
    expect(await refused(given, wish(), going())).toEqual(own);
    const silent = portTo(() => () => undefined);
    const remote = remoteLineage(() => silent.port);
    const waiting = remote(given, wish(), going());
    silent.fail();
    expect(await waiting).toEqual(own);
    expect(await remote(given, wish(), going())).toEqual(own);
    expect(silent.sent).toHaveLength(1);
  });
});
