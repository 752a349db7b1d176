import type { Abstention } from '../../ingest/abstention.ts';
import type { Facts, MeasureFact, ReferenceFact, ResponsibilityFact, Span } from '../../schema/facts.ts';
import { openKind, openReason } from '../open-words.ts';
import { both, relationNames, roleNames } from '../fact-words.ts';
import { relationSigns, roleSigns, type Mark } from './mark.ts';

/**
 * Everything that can be shown in the text of a document, in order. Units and initiatives are counted in their item,
 * references by their place in the facts, so that one document keeps its number wherever it is mentioned.
 */
export function documentMarks(facts: Facts, abstentions: readonly Abstention[]): readonly Mark[] {
  const reasons = new Map(
    abstentions.flatMap(({ kind, span, reason }) => (kind === 'agency' ? [[span.join(), reason]] : [])),
  );
  const units = facts.measures.flatMap((measure) => unitMarks(measure, reasons));
  const unitPlaces = new Set(units.map(({ span }) => span.join()));
  const others = abstentions.filter(({ kind, span }) => kind !== 'agency' || !unitPlaces.has(span.join()));
  const marks = [
    ...headMarks(facts),
    ...units,
    ...facts.measures.flatMap(initiativeMarks),
    ...facts.references.flatMap(referenceMarks),
    ...others.map(openMark),
  ];
  return marks.sort((one, other) => one.span[0] - other.span[0] || other.span[1] - one.span[1]);
}

function headMarks({ spans, issuers }: Facts): readonly Mark[] {
  const head = (sign: string, note: string, span: Span | null | undefined): readonly Mark[] =>
    span === null || span === undefined ? [] : [{ sign, note, span, tone: 'head' }];
  return [
    ...head('题', '标题 title', spans?.title),
    ...head('号', '发文字号 number', spans?.number),
    ...head('日', '日期 date', spans?.date),
    ...head('址', '网址 address', spans?.url),
    ...issuers.flatMap(({ name, span }, at) => head(`机${at + 1}`, `发文机关 issuer → ${name}`, span)),
  ];
}

function unitMarks({ responsibilities }: MeasureFact, reasons: ReadonlyMap<string, string>): readonly Mark[] {
  return responsibilities.flatMap((unit, at) => {
    if (unit.span === null || unit.span === undefined) return [];
    const isOpen = unit.agency === null && !unit.collective;
    const reason = isOpen ? (reasons.get(unit.span.join()) ?? 'unknown') : null;
    const sign = `${roleSigns[unit.role]}${at + 1}`;
    return [{ span: unit.span, sign, tone: isOpen ? 'open' : unit.role, note: unitNote(unit, reason) }];
  });
}

function unitNote(unit: ResponsibilityFact, reason: string | null): string {
  const meaning =
    reason !== null
      ? `未识别 not resolved（${both(openReason(reason))}）`
      : `${unit.agency ?? '集合主体 collective'}${sureness(unit.confidence)}`;
  return [
    `${both(roleNames[unit.role])} → ${meaning}`,
    ...(typeof unit.deadline === 'string' ? [`时限 deadline ${unit.deadline}`] : []),
    ...(unit.standing === true ? ['以下各条同此 also for the following items'] : []),
  ].join(' · ');
}

function initiativeMarks({ initiatives, initiativeSpans }: MeasureFact): readonly Mark[] {
  return initiatives.flatMap((name, at) => {
    const span = initiativeSpans?.[at];
    const note = `改革举措 initiative → ${name}`;
    return span === undefined ? [] : [{ span, sign: `举${at + 1}`, tone: 'initiative', note }];
  });
}

function referenceMarks(reference: ReferenceFact, at: number): readonly Mark[] {
  const sign = `${relationSigns[reference.relation]}${at + 1}`;
  const target = [
    reference.issuer ?? '',
    reference.title === null ? '' : `《${reference.title}》`,
    reference.number ?? '',
  ].join('');
  const note = `${both(relationNames[reference.relation])} → ${target}${sureness(reference.confidence)}`;
  const decides = reference.relationSpan?.join();
  const places = reference.spans ?? [];
  return places.map((span) => ({
    span,
    sign,
    tone: 'reference',
    note: places.length > 1 && span.join() === decides ? `${note} · 关系由此处定 decided here` : note,
  }));
}

function openMark({ kind, reason, span }: Abstention, at: number): Mark {
  const [zh, en] = openReason(reason);
  return {
    span,
    sign: `疑${at + 1}`,
    tone: 'open',
    note: `未定 left open: ${both(openKind(kind))}（${zh} ${en}）`,
  };
}

function sureness(confidence: number | undefined): string {
  return confidence === undefined ? '' : ` (${confidence})`;
}
