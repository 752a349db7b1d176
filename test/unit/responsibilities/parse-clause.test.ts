import { describe, expect, it } from 'vitest';
import { findClauses } from '../../../ingest/extract/responsibilities/find-clauses.ts';
import { clauseTable, noClauses } from './clause-table.ts';

/** What is found in a text, in the notation of the table. */
function found(text: string): string {
  const marks = { lead: '+', responsible: '', support: '-' };
  return findClauses(text, 0, text.length, () => false)
    .flatMap(({ clause }) => [
      ...clause.units.map((unit) => (unit.standing ? '!' : '') + marks[unit.role] + unit.text),
      ...(clause.deadline === null ? [] : [`@${clause.deadline}`]),
    ])
    .join(' ');
}

describe('a responsibility clause', () => {
  it.each(clauseTable)('is read where it has the form: %s', (_form, clause, expected) => {
    expect(found(`（一）提升服务水平。优化办理流程。${clause}`)).toBe(expected);
  });

  it.each(clauseTable)(
    'is read in a paragraph of its own where it has the form: %s',
    (_form, clause, expected) => {
      // A list without any word for the role is told by the sentence before it.
      if (!/[：:]|牵头|负责|配合|责任|主办|实施/.test(clause)) return;
      expect(found(`（一）提升服务水平。优化办理流程。\n${clause}`)).toBe(expected);
    },
  );

  it.each(noClauses)('is not seen in %s', (_what, text) => {
    expect(found(`（一）提升服务水平。${text}`)).toBe('');
  });

  it('is found after each sub-sentence it closes', () => {
    expect(found('整治燃煤锅炉（市生态环境局牵头）；推进散煤治理（市能源局负责）。')).toBe(
      '+市生态环境局 市能源局',
    );
  });

  it('is found on lines of its own, which are one clause', () => {
    expect(
      found('1.提升水平。\n牵头单位：市民政局\n配合单位：市残联、市医保局\n完成时限：2023年11月30日前'),
    ).toBe('+市民政局 -市残联 -市医保局 @2023年11月30日前');
  });

  it('is found on one line without brackets', () => {
    expect(found('1.提升水平。\n牵头单位：市大数据局。责任单位：各区政府。完成时限：2023年9月。')).toBe(
      '+市大数据局 各区政府 @2023年9月',
    );
  });

  it('is found on lines with a dash, a number or a person among them', () => {
    expect(found('1.提升水平。\n——牵头单位：市民政局\n责任领导：分管副市长\n（2）责任单位：市残联')).toBe(
      '+市民政局 市残联',
    );
  });

  it('is found where the units stand in the line under the label', () => {
    expect(found('1.提升水平。\n责任单位：\n市商务局、市财政局')).toBe('市商务局 市财政局');
  });

  it('is found at the end of a paragraph without brackets', () => {
    expect(found('1.提升水平。加快推进。牵头单位：市商务局；配合单位：市财政局。')).toBe(
      '+市商务局 -市财政局',
    );
  });

  it('is found in a paragraph that says nothing else', () => {
    expect(found('1.提升水平。\n由市商务局牵头，市财政局、市税务局配合。')).toBe(
      '+市商务局 -市财政局 -市税务局',
    );
  });

  it('is not seen in a paragraph that says more', () => {
    expect(found('1.提升水平。\n由市商务局牵头制定方案，市财政局配合做好资金保障工作。')).toBe('');
  });

  it('is not seen in a row of a table', () => {
    expect(found('1.提升水平。\n任务一\t责任单位：市商务局\t2023年')).toBe('');
  });

  it('goes on in the next line where a page ends in it', () => {
    expect(found('1.提升水平。（责任单位：市商务局、\n\n市财政局、各县（市、区）政府）')).toBe(
      '市商务局 市财政局 各县（市、区）政府',
    );
  });

  it('takes its deadline from the bracket behind it', () => {
    expect(found('1.提升水平。（责任单位：市商务局）（完成时限：2023年底）')).toBe('市商务局 @2023年底');
  });

  it('is seen in a sentence that says what holds from here on', () => {
    expect(found('1.提升水平。各县（市、区）政府均为责任单位，以下不再列出。')).toBe('!各县（市、区）政府');
  });
});
