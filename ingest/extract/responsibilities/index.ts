import type { Abstention } from '../../abstention.ts';
import type { Gazetteer, Item, NameContext } from '../../pipeline.ts';
import type { ResponsibilityFact, Role, Span } from '../../../schema/facts.ts';
import { findClauses } from './find-clauses.ts';
import type { ClausePlace } from './clause-place.ts';
import type { LeadRule } from './lead-rule.ts';
import { nameUnits } from './name-units.ts';
import type { UnitName } from './name-units.ts';
import type { ParsedUnit } from './unit-list.ts';
import type { KnownName } from './split-units.ts';
import { unionUnits } from './union-units.ts';

export { findLeadRule } from './lead-rule.ts';
export type { LeadRule } from './lead-rule.ts';

/** A reading as sure as this is of a name in the gazetteer's tables, not of the form of a name. */
const KNOWN = 0.9;

/** What the responsibility clauses of an item are read from. */
export interface ResponsibilityInput {
  /** The document's whole normalised text. */
  readonly text: string;
  readonly item: Pick<Item, 'span'>;
  /** Where the paragraphs that belong to the item end, if that is after its span. */
  readonly itemEnd?: number;
  readonly context: NameContext;
  readonly gazetteer: Gazetteer;
  /** The document's statement that the first-named unit leads; see {@link findLeadRule}. */
  readonly leadRule: LeadRule | null;
}

/** Who answers for an item, and where the text says so. */
export interface Responsibilities {
  /** In order, each unit once. */
  readonly responsibilities: readonly ResponsibilityFact[];
  /** The clauses with their brackets: they are no part of the measure's text. */
  readonly clauseSpans: readonly Span[];
  readonly abstentions: readonly Abstention[];
}

/**
 * Reads the responsibility clauses of an item: （责任单位：…）, （X牵头，Y配合）, 〔牵头单位：…；完成时限：…〕, lines of their own.
 * Each span points at the words of its unit; a unit whose full name cannot be told stands with `agency` null and is
 * among the abstentions.
 */
export function extractResponsibilities(input: ResponsibilityInput): Responsibilities {
  const { text, item, context, gazetteer } = input;
  const isKnown: KnownName = (name) => {
    const reading = gazetteer.readAgency(name, context);
    return reading.kind === 'agency' && reading.confidence >= KNOWN;
  };
  const clauses = findClauses(text, item.span[0], input.itemEnd ?? item.span[1], isKnown);
  const facts: ResponsibilityFact[] = [];
  const abstentions: Abstention[] = [];
  clauses.forEach((place, index) => {
    const names = nameUnits(place.clause.units, context, gazetteer);
    const deadline = place.clause.deadline ?? deadlineAfter(clauses[index + 1]);
    place.clause.units.forEach((unit, at) => {
      const name = names[at];
      if (name === undefined) return;
      const leads =
        at === 0 && input.leadRule !== null && !place.clause.ranked && unit.role === 'responsible';
      facts.push(fact(place, unit, name, leads ? 'lead' : unit.role, deadline));
      if (name.unresolved !== null) abstentions.push(abstention(place, unit, name.unresolved));
    });
  });
  return {
    responsibilities: unionUnits(facts),
    clauseSpans: clauses.map((clause) => clause.span),
    abstentions,
  };
}

/** （责任单位：…）（完成时限：…）: the second bracket holds the deadline of the first. */
function deadlineAfter(next: ClausePlace | undefined): string | null {
  return next !== undefined && next.clause.units.length === 0 ? next.clause.deadline : null;
}

function fact(
  place: ClausePlace,
  unit: ParsedUnit,
  name: UnitName,
  role: Role,
  deadline: string | null,
): ResponsibilityFact {
  return {
    text: unit.text,
    agency: name.agency?.name ?? null,
    role,
    collective: name.collective,
    deadline,
    confidence: Math.round(name.confidence * 100) / 100,
    span: spanOf(place, unit),
    ...(unit.standing ? { standing: true } : {}),
  };
}

function abstention(place: ClausePlace, unit: ParsedUnit, reason: string): Abstention {
  return { kind: 'agency', reason, text: unit.text, span: spanOf(place, unit) };
}

function spanOf(place: ClausePlace, unit: ParsedUnit): Span {
  return [place.offset + unit.start, place.offset + unit.end];
}
