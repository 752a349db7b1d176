import { describe, expect, it } from 'vitest';
import { newPace } from '../../../../store/memory/pace.ts';
import { createMemoryGraph } from '../../../../store/memory/memory-graph.ts';
import { makeFacts, makeMeasure } from '../make-facts.ts';

const document = (at: number) =>
  makeFacts({
    number: `赣府发〔2023〕${at}号`,
    sha256: String(at),
    file: `${at}.txt`,
    issuers: ['江西省人民政府'],
    measures: Array.from({ length: 30 }, (_, place) =>
      makeMeasure({ heading: `第${place}项`, path: [String(place)] }),
    ),
  });
const graph = createMemoryGraph({ facts: Array.from({ length: 400 }, (_, at) => document(at + 1)) });

describe('a question under a signal', () => {
  it('is not begun once the signal is aborted, and rejects with its reason', async () => {
    const reason = new Error('the client has gone');
    const late = graph.under(AbortSignal.abort(reason));
    for (const asked of [
      late.stats(),
      late.nodes([]),
      late.measures({ text: '项' }, { count: true }),
      late.search({ text: '项', limit: 1 }),
      late.network({ limit: 10 }),
    ]) {
      await expect(asked).rejects.toBe(reason);
    }
    expect((await graph.stats()).documents.held).toBe(400);
  });

  it('answers as without one while nobody aborts it', async () => {
    const { signal } = new AbortController();
    const request = { first: 5, count: true };
    const filter = { text: '第7项' };
    expect(await graph.under(signal).measures(filter, request)).toEqual(
      await graph.measures(filter, request),
    );
    expect(await graph.under(signal).search({ text: '第7项', limit: 9 })).toEqual(
      await graph.search({ text: '第7项', limit: 9 }),
    );
  });

  it('is given up while many questions in a row are asked, so that a timer gets its turn', async () => {
    const controller = new AbortController();
    setTimeout(() => controller.abort(new Error('time is up')), 1);
    const patient = graph.under(controller.signal);
    const askOn = async (): Promise<never> => {
      for (;;) await patient.measures({ text: '没有这一项' }, { count: true });
    };
    await expect(askOn()).rejects.toThrow('time is up');
  });
});

describe('a pace', () => {
  it('gives up long work between two steps', async () => {
    const controller = new AbortController();
    let steps = 0;
    function* endless(): Generator<undefined, never, undefined> {
      for (;;) {
        steps++;
        yield;
      }
    }
    setTimeout(() => controller.abort(new Error('enough')), 1);
    await expect(newPace().under(controller.signal).walk(endless())).rejects.toThrow('enough');
    expect(steps).toBeGreaterThan(1);
  });

  it('lets others have their turn while it works', async () => {
    const turns: string[] = [];
    function* long(): Generator<undefined, string, undefined> {
      while (!turns.includes('another')) yield;
      return 'done';
    }
    setImmediate(() => turns.push('another'));
    expect(await newPace().walk(long())).toBe('done');
  });
});
