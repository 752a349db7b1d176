import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadGazetteer } from '../../../ingest/resolve/gazetteer.ts';
import { loadRegions } from '../../../ingest/resolve/regions.ts';
import { contextOf, readName } from './name-context.ts';

const gazetteer = loadGazetteer();
const codes = [...loadRegions().byCode.keys()];
const words = [
  '省',
  '市',
  '县',
  '区',
  '州',
  '湖北',
  '武汉市',
  '发改委',
  '人社',
  '厅',
  '局',
  '委员会',
  '办公室',
  '各',
  '（',
  '）',
  '国家',
  '税务',
  '管委会',
  '高新区',
  '人民政府',
  '处',
  '中心',
  '中共',
  '海关',
];
const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.array(fc.constantFrom(...words), { maxLength: 8 }).map((parts) => parts.join('')),
);
const context = fc
  .tuple(fc.constantFrom('全国', ...codes), fc.constantFrom(null, '2019-01-01', '2023-05-17', '2025-01-01'))
  .map(([code, date]) => contextOf(code, date, ['湖北省市场监督管理局']));

describe('reading any words', () => {
  it('ends in an agency with a name and a confidence, a group, or a reason', () => {
    fc.assert(
      fc.property(text, context, (name, where) => {
        const reading = gazetteer.readAgency(name, where);
        if (reading.kind === 'agency') {
          expect(reading.entry.name).not.toBe('');
          expect(reading.confidence).toBeGreaterThan(0);
          expect(reading.confidence).toBeLessThanOrEqual(1);
        } else if (reading.kind === 'unresolved') {
          expect(['unknown', 'ambiguous']).toContain(reading.reason);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('gives the same answer twice, whatever was read in between', () => {
    fc.assert(
      fc.property(text, text, context, (name, other, where) => {
        const first = gazetteer.readAgency(name, where);
        gazetteer.readAgency(other, where);
        expect(gazetteer.readAgency(name, where)).toEqual(first);
      }),
      { numRuns: 500 },
    );
  });

  it('finds names of a title one behind the other from its start', () => {
    fc.assert(
      fc.property(text, (title) => {
        let at = 0;
        for (const { span } of gazetteer.fullNamesAtStart(title, '2023-05-17')) {
          expect(span[0]).toBe(at);
          expect(span[1]).toBeGreaterThan(at);
          at = span[1];
        }
        expect(at).toBeLessThanOrEqual(title.length);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('a name that was read', () => {
  it('is read as itself in a document of the same place', () => {
    const department = fc.constantFrom(
      '人社局',
      '市场监管局',
      '税务局',
      '委组织部',
      '法院',
      '残联',
      '政府办公室',
    );
    fc.assert(
      fc.property(department, fc.constantFrom(...codes), (body, code) => {
        const where = contextOf(code, '2023-05-17');
        const own = where.region?.name.endsWith('县') ? '县' : '市';
        const name = readName(own + body, where);
        if (name !== null) expect(readName(name, where)).toBe(name);
      }),
      { numRuns: 1500 },
    );
  });
});

describe('hostile input', () => {
  const where = contextOf('420000', '2023-05-17');
  it.each(['（', '《', '9', '市', '湖北省', '各', '人民政府', '（a', '\u{20000}'])(
    '1 MB of %s is left unread',
    (unit) => {
      const hostile = unit.repeat(Math.ceil(1_000_000 / unit.length));
      expect(gazetteer.readAgency(hostile, where)).toEqual({ kind: 'unresolved', reason: 'unknown' });
      expect(gazetteer.fullName(hostile, null)).toBeNull();
      expect(gazetteer.fullNamesAtStart(hostile, null).length).toBeLessThan(200);
      expect(gazetteer.regionAtStart(hostile, null)?.length ?? 0).toBeLessThan(50);
    },
  );
});
