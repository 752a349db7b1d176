import { describe, expect, it } from 'vitest';
import { findLeadRule } from '../../../ingest/extract/responsibilities/index.ts';

const head = { bodyStart: 0 };

describe('the rule that the unit named first leads', () => {
  it.each([
    '以下各条责任单位中，列第一位的为牵头单位。',
    '列第一位者为牵头单位。',
    '各项任务排在第一位的责任单位为牵头单位，其他为配合单位。',
    '（责任单位列首位的为牵头部门，下同）',
    '责任单位中排名第一的是牵头单位。',
    '注：第一个单位为牵头单位。',
  ])('is seen in: %s', (sentence) => {
    const text = `为贯彻有关要求，制定本措施。${sentence}一、提升水平。`;
    const rule = findLeadRule(text, head);
    expect(rule).not.toBeNull();
    expect(text.slice(...(rule?.span ?? [0, 0]))).toBe(rule?.text);
  });

  it.each([
    '市商务局为牵头单位。',
    '各牵头单位主要负责人为第一责任人。',
    '排名第一的企业给予奖励，由市财政局牵头落实。',
    '牵头单位要把优化服务放在首位。',
  ])('is not seen in: %s', (sentence) => {
    expect(findLeadRule(`为贯彻有关要求，制定本措施。${sentence}一、提升水平。`, head)).toBeNull();
  });

  it('is sought in the body only', () => {
    const text = '列第一位的为牵头单位。\n正文。';
    expect(findLeadRule(text, { bodyStart: 11 })).toBeNull();
  });
});
