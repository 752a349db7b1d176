import { describe, expect, it } from 'vitest';
import { readData } from '../../../ingest/read-data.ts';

const lines = readData<Readonly<Record<string, unknown>>>('text/lines.json');
const radicals = readData<{ readonly pairs: readonly string[] }>('text/radicals.json').pairs.join('');

describe('Data of the text step', () => {
  it('radicals: each stands in a radicals block and leads to an ideograph', () => {
    expect(radicals.length % 2).toBe(0);
    for (let at = 0; at < radicals.length; at += 2) {
      expect(radicals.charCodeAt(at)).toBeGreaterThanOrEqual(0x2e80);
      expect(radicals.charCodeAt(at)).toBeLessThanOrEqual(0x2fd5);
      expect(radicals.charAt(at + 1)).toMatch(/\p{Script=Han}/u);
      expect(radicals.charCodeAt(at + 1)).toBeGreaterThan(0x3000);
    }
  });

  it('radicals: those of 人民政府 are there', () => {
    const table = new Map(
      Array.from({ length: radicals.length / 2 }, (_, at) => [
        radicals.charAt(2 * at),
        radicals.charAt(2 * at + 1),
      ]),
    );
    expect([...'⼈⺠⻔⻅'].map((char) => table.get(char)).join('')).toBe('人民门见');
  });

  it('lines: every list holds words, none empty, none twice', () => {
    for (const [name, words] of Object.entries(lines)) {
      if (name === 'comment') continue;
      const list = words as readonly string[];
      expect(list.length).toBeGreaterThan(0);
      expect(new Set(list).size, name).toBe(list.length);
      for (const word of list) expect(word.trim()).toBe(word);
    }
  });
});
