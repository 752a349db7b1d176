/** A last look at facts before they enter the graph: files may come from other programs. */
import { ZhengmaiError } from '../../schema/errors.ts';
import type { Facts } from '../../schema/facts.ts';

type Check = (value: unknown) => boolean;

const text: Check = (value) => typeof value === 'string';
const textOrNull: Check = (value) => value === null || text(value);
const flag: Check = (value) => typeof value === 'boolean';
const optional =
  (check: Check): Check =>
  (value) =>
    value === undefined || value === null || check(value);
const listOf =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every(check);
const record =
  (members: Readonly<Record<string, Check>>): Check =>
  (value) =>
    typeof value === 'object' &&
    value !== null &&
    Object.entries(members).every(([name, check]) => check((value as Record<string, unknown>)[name]));
const oneOf =
  (...values: readonly unknown[]): Check =>
  (value) =>
    values.includes(value);

const span: Check = (value) =>
  Array.isArray(value) && value.length === 2 && value.every(Number.isSafeInteger);
const level = oneOf('national', 'province', 'prefecture', 'county', null);
const region = record({
  name: text,
  code: textOrNull,
  level: oneOf('national', 'province', 'prefecture', 'county', 'area'),
});
const place = record({ name: text, code: textOrNull });

const members: Readonly<Record<string, Check>> = {
  title: text,
  number: textOrNull,
  date: textOrNull,
  url: textOrNull,
  level,
  region: (value) => value === null || region(value),
  issuers: listOf(record({ name: text, text: optional(text), span: optional(span) })),
  measures: listOf(
    record({
      path: listOf(text),
      heading: text,
      kind: oneOf('measure', 'general', 'safeguard'),
      text: optional(text),
      span: optional(span),
      responsibilities: listOf(
        record({
          text,
          agency: textOrNull,
          role: oneOf('lead', 'responsible', 'support'),
          collective: flag,
          span: optional(span),
        }),
      ),
      initiatives: listOf(text),
      initiativeSpans: optional(listOf(span)),
      references: optional(listOf(Number.isSafeInteger)),
    }),
  ),
  references: listOf(
    record({
      title: textOrNull,
      full: optional(text),
      number: textOrNull,
      issuer: textOrNull,
      relation: oneOf('mentions', 'basis', 'implements', 'forwards', 'amends', 'repeals'),
      spans: optional(listOf(span)),
      relationSpan: optional(span),
    }),
  ),
  source: record({ file: text, sha256: text, text: optional(text), span: optional(span) }),
  sections: optional(listOf(record({ path: listOf(text), heading: text, span: optional(span) }))),
  agencies: optional(
    listOf(record({ name: text, function: textOrNull, level, region: optional(region), parent: textOrNull })),
  ),
  regions: optional(listOf((value) => region(value) && record({ parent: optional(place) })(value))),
};

/** Name of the first member that is not in the form of facts; null if all are. */
export function faultOfFacts(value: unknown): string | null {
  if (typeof value !== 'object' || value === null) return 'facts';
  const fault = Object.entries(members).find(
    ([name, check]) => !check((value as Record<string, unknown>)[name]),
  );
  return fault?.[0] ?? null;
}

/** @throws ZhengmaiError FACTS_INVALID */
export function checkFacts(facts: Facts): void {
  const fault = faultOfFacts(facts);
  if (fault === null) return;
  const file = (facts as Partial<Facts> | null)?.source?.file;
  throw new ZhengmaiError({
    code: 'FACTS_INVALID',
    zh: `事实的 ${fault} 不合格式（见 schema/facts.schema.json），整批未载入`,
    en: `Member ${fault} is not in the form of facts (see schema/facts.schema.json); nothing of this batch was loaded`,
    ...(typeof file === 'string' ? { file } : {}),
  });
}
