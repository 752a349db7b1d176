import { describe, expect, it } from 'vitest';
import { normalise } from '../../../ingest/text/normalise.ts';

const MEGABYTE = 1_000_000;
/** A file of that size: an ideograph takes three bytes. */
const fill = (part: string): string => part.repeat(Math.ceil(MEGABYTE / Buffer.byteLength(part)));

describe('Hostile texts of a megabyte', () => {
  it.each([
    '（',
    '《',
    '“',
    '1',
    '一、',
    '（一）',
    '第一条',
    '*',
    '[',
    '[a](',
    'a>',
    '<http',
    '&',
    ' ',
    '\u3000',
    '\n',
    '\t甲',
    '甲\u3000\u3000',
    '甲 and ',
  ])('of %j are cleaned in time that grows with their length only', (part) => {
    expect(normalise(fill(part)).text.length).toBeLessThanOrEqual(MEGABYTE + part.length);
  });

  it.each(['一、甲\n', '制度\n', '附件1\n甲方案\n', '人民政府\n民政府\n', '。一、甲', '2023年1月1日\n'])(
    'with lines of %j too',
    (part) => {
      expect(normalise(fill(part)).text.length).toBeGreaterThan(0);
    },
  );
});
