import type { ResponsibilityFact, Role } from '../../../schema/facts.ts';

const STRENGTH: Readonly<Record<Role, number>> = { support: 0, responsible: 1, lead: 2 };

/** Each unit once, where it first stands, with the strongest of its roles and the first of its deadlines. */
export function unionUnits(facts: readonly ResponsibilityFact[]): readonly ResponsibilityFact[] {
  const byKey = new Map<string, ResponsibilityFact>();
  for (const fact of facts) {
    const key = fact.agency ?? plainName(fact.text);
    const known = byKey.get(key);
    byKey.set(key, known === undefined ? fact : merged(known, fact));
  }
  return [...byKey.values()];
}

function merged(first: ResponsibilityFact, second: ResponsibilityFact): ResponsibilityFact {
  return {
    ...first,
    role: STRENGTH[second.role] > STRENGTH[first.role] ? second.role : first.role,
    deadline: first.deadline ?? second.deadline ?? null,
    ...(first.standing === true || second.standing === true ? { standing: true } : {}),
  };
}

/** Names in brackets of either width are the same. */
function plainName(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\s+/g, '')
    .replace(/[〔［[【]/g, '(')
    .replace(/[〕］\]】]/g, ')');
}
