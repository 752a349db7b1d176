import type { Facts, MeasureFact, SectionFact, Span } from '../../schema/facts.ts';

/** A part of a document that belongs to one item, deeper items apart, or to none. */
export interface Block {
  readonly item: MeasureFact | SectionFact | null;
  readonly span: Span;
  /** False where the item goes on behind a deeper one. */
  readonly isFirst: boolean;
}

interface Entered {
  readonly item: MeasureFact | SectionFact;
  readonly end: number;
  begun: boolean;
}

/** Cuts a document at its items. The parts follow one another and together are the whole text. */
export function blocksOf(facts: Facts): readonly Block[] {
  const length = facts.source.text?.length ?? 0;
  const blocks: Block[] = [];
  const entered: Entered[] = [];
  let at = 0;
  const emitTo = (end: number): void => {
    const inner = entered.at(-1);
    const isFirst = inner !== undefined && !inner.begun;
    if (end > at || isFirst)
      blocks.push({ item: inner?.item ?? null, span: [at, Math.max(at, end)], isFirst });
    if (inner !== undefined) inner.begun = true;
    at = Math.max(at, end);
  };
  const leaveUntil = (limit: number): void => {
    for (let inner = entered.at(-1); inner !== undefined && inner.end <= limit; inner = entered.at(-1)) {
      emitTo(inner.end);
      entered.pop();
    }
  };
  for (const { item, span } of itemsInOrder(facts)) {
    leaveUntil(span[0]);
    emitTo(span[0]);
    entered.push({ item, end: Math.min(span[1], length), begun: false });
  }
  leaveUntil(Infinity);
  emitTo(length);
  return blocks;
}

function itemsInOrder({
  measures,
  sections = [],
}: Facts): readonly { item: MeasureFact | SectionFact; span: Span }[] {
  return [...sections, ...measures]
    .flatMap((item) => (item.span === null || item.span === undefined ? [] : [{ item, span: item.span }]))
    .sort((one, other) => one.span[0] - other.span[0] || other.span[1] - one.span[1]);
}
