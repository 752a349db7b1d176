/**
 * Facts as strings that can be compared: one list for each kind. A fact about a measure carries the measure's
 * path, so that the right unit under the wrong measure counts as wrong twice (extra and missed).
 */
import type { Facts, ReferenceFact } from '../../schema/facts.ts';

export const factKinds = [
  'title',
  'number',
  'date',
  'url',
  'issuers',
  'region',
  'level',
  'measures',
  'headings',
  'kinds',
  'units',
  'roles',
  'agencies',
  'collectives',
  'references',
  'relations',
  'referenceIssuers',
  'initiatives',
] as const;
export type FactKind = (typeof factKinds)[number];

export function factStrings(facts: Facts): Readonly<Record<FactKind, readonly string[]>> {
  const units = facts.measures.flatMap((measure) =>
    measure.responsibilities.map((unit) => ({ ...unit, at: `${place(measure.path)} ${fold(unit.text)}` })),
  );
  return {
    title: [fold(facts.title)],
    number: known(facts.number),
    date: known(facts.date),
    url: known(facts.url),
    issuers: facts.issuers.map((issuer) => fold(issuer.name)),
    region: facts.region === null ? [] : [`${facts.region.name} ${facts.region.code ?? ''}`.trim()],
    level: known(facts.level),
    measures: facts.measures.map((measure) => place(measure.path)),
    headings: facts.measures.map((measure) => `${place(measure.path)} ${fold(measure.heading)}`),
    kinds: facts.measures.map((measure) => `${place(measure.path)} ${measure.kind}`),
    units: units.map((unit) => unit.at),
    roles: units.map((unit) => `${unit.at} ${unit.role}`),
    agencies: units.flatMap((unit) => (unit.agency === null ? [] : [`${unit.at} = ${fold(unit.agency)}`])),
    collectives: units.flatMap((unit) => (unit.collective ? [unit.at] : [])),
    references: facts.references.map(cited),
    relations: facts.references.map((reference) => `${cited(reference)} ${reference.relation}`),
    referenceIssuers: facts.references.flatMap((reference) =>
      reference.issuer === null ? [] : [`${cited(reference)} = ${fold(reference.issuer)}`],
    ),
    initiatives: facts.measures.flatMap((measure) =>
      measure.initiatives.map((name) => `${place(measure.path)} ${fold(name)}`),
    ),
  };
}

function cited(reference: ReferenceFact): string {
  return reference.number ?? `《${fold(reference.title ?? reference.full ?? '')}》`;
}

function place(path: readonly string[]): string {
  return path.map(fold).join(' > ');
}

function known(value: string | null): readonly string[] {
  return value === null ? [] : [value];
}

/** Blanks and the width of characters are the conversion's, not the document's. */
function fold(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\s+/gu, '')
    .replace(/[“”"]/gu, '"')
    .replace(/[–—―-]+/gu, '-');
}
