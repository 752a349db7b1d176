import { describe, expect, test } from 'vitest';
import { syntheticFacts } from '../../../../bench/corpus/synthetic-facts.ts';
import { rowsOf } from '../../../../store/graph/from-facts.ts';
import { contributionOf } from '../../../../store/neo4j/load/contribution.ts';
import { formBeside, formOf } from '../../../../store/neo4j/load/document-form.ts';
import { unpack } from '../../../../store/neo4j/load/packed-json.ts';
import { PreparedFacts } from '../../../../store/neo4j/load/prepared-facts.ts';

const corpus = [...syntheticFacts(3)];

describe('a document in the form in which it is sent', () => {
  test('is the same to the byte whether it is packed here or in other threads', async () => {
    for (const facts of corpus) {
      const rows = rowsOf(facts);
      expect(await formBeside(facts, rows)).toEqual(formOf(facts, rows));
    }
  });

  test('gives back the facts and what they contribute', () => {
    for (const facts of corpus) {
      const rows = rowsOf(facts);
      const form = formOf(facts, rows);
      expect(unpack(form.facts)).toEqual(facts);
      expect(unpack(form.contribution)).toEqual(contributionOf(rows));
    }
  });

  test('has every duty and adoption with its measure', () => {
    for (const facts of corpus) {
      const rows = rowsOf(facts);
      const { measures } = formOf(facts, rows);
      const count = (member: string): number =>
        measures.reduce((sum, row) => sum + (row[member] as readonly unknown[]).length, 0);
      expect(measures).toHaveLength(rows.measures.length);
      expect(count('duties')).toBe(rows.responsibilities.length);
      expect(count('adoptions')).toBe(rows.adoptions.length);
    }
  });
});

describe('facts prepared ahead', () => {
  test('are made ready for writing only from when something is to be written', async () => {
    const prepared = new PreparedFacts();
    let asked = 0;
    await prepared.ahead(corpus, () => ++asked > 1);
    expect(asked).toBe(corpus.length);
    for (const facts of corpus) {
      // Made ahead or only now, it is the same.
      expect(prepared.form(facts)).toEqual(formOf(facts, rowsOf(facts)));
      expect(prepared.form(facts)).toBe(prepared.form(facts));
    }
  });
});
