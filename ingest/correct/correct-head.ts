import type { Facts, IssuerFact, Level, RegionFact } from '../../schema/facts.ts';
import type { Gazetteer } from '../pipeline.ts';
import type { HeadCorrection } from './correction.ts';

/** The document as the entries say, the last one of each property counting. Spans stay: they tell what was read. */
export function correctHead(facts: Facts, entries: readonly HeadCorrection[], gazetteer: Gazetteer): Facts {
  return entries.reduce((corrected, { is }) => {
    const { issuers, region, level, ...plain } = is;
    return {
      ...corrected,
      ...plain,
      ...(issuers === undefined ? {} : { issuers: namedIssuers(corrected, issuers) }),
      ...(region === undefined ? {} : { region, level: levelOf(region, gazetteer) }),
      ...(level === undefined ? {} : { level }),
    };
  }, facts);
}

/** Issuers keep their places where as many are named as were read, or where their names stand in the text. */
function namedIssuers(facts: Facts, names: readonly string[]): readonly IssuerFact[] {
  const isOneForOne = facts.issuers.length === names.length;
  const text = facts.source.text ?? '';
  return names.map((name, index) => {
    const before = isOneForOne ? facts.issuers[index] : facts.issuers.find((issuer) => issuer.name === name);
    if (before !== undefined) return { ...before, name };
    const start = text.indexOf(name);
    return start < 0 ? { name } : { name, text: name, span: [start, start + name.length] };
  });
}

function levelOf(region: RegionFact, gazetteer: Gazetteer): Level | null {
  const above = [region, ...gazetteer.regionLine(region)].find(({ level }) => level !== 'area');
  return above === undefined || above.level === 'area' ? null : above.level;
}
