import { describe, expect, test } from 'vitest';
import { foldText } from '../../../../store/graph/fold-text.ts';
import { fullTextQuery } from '../../../../store/neo4j/full-text.ts';

describe('words as a query to a full-text index', () => {
  test.each([
    ['营商环境', '+"营商环境"'],
    ['市', '+*市*'],
    ['国办发〔2022〕30号', '+"国办发" +*2022* +*30* +*号*'],
    ['RCEP规则', '+*rcep* +"规则"'],
    ['𬭳冶', '+"𬭳冶"'],
    ['𬭳', '+*𬭳*'],
  ])('%s is asked for as %s', (word, query) => {
    expect(fullTextQuery([foldText(word)])).toBe(query);
  });

  test('all words must occur, each is asked for once', () => {
    expect(fullTextQuery(['一网通办', '改革', '一网通办'])).toBe('+"一网通办" +"改革"');
  });

  test('what the index leaves out is not asked for: marks, and words that may be English stop words', () => {
    expect(fullTextQuery(['、', '（'])).toBeNull();
    expect(fullTextQuery(['th', 'no'])).toBeNull();
    expect(fullTextQuery(['the改革'])).toBe('+"改革"');
  });

  test('a hostile text makes no query that Lucene would refuse', () => {
    const alternating = Array.from({ length: 5000 }, (_, at) => `市${at}`).join('');
    expect(fullTextQuery([alternating])?.split(' ')).toHaveLength(32);
    expect(fullTextQuery(['市'.repeat(100_000)])).toBe(`+"${'市'.repeat(64)}"`);
    expect(fullTextQuery(['𬭳'.repeat(1000)])).toBe(`+"${'𬭳'.repeat(64)}"`);
    expect(fullTextQuery(['x'.repeat(1000)])).toBe(`+*${'x'.repeat(64)}*`);
  });

  test('nothing that Lucene would read as its own syntax gets into the query', () => {
    const hostile = '+ - && || ! ( ) { } [ ] ^ " ~ * ? : \\ / AND OR NOT 改革';
    const words = hostile.split(' ').map(foldText);
    expect(fullTextQuery(words)).toMatch(/^(?:\+(?:"\p{Script=Han}+"|\*[\p{Script=Han}a-z0-9]+\*) ?)+$/u);
  });
});
