/** Regular short forms of formal names, by data/gazetteer/abbreviation-rules.json. */
import type { AbbreviationRules } from './organ-data.ts';

/**
 * Every short form that the rules make of a formal name, alone and together; the name itself is not
 * among them. 发展和改革委员会 → 发展和改革委, 发展改革委员会, 发展改革委.
 */
export function regularShortForms(formal: string, rules: AbbreviationRules): readonly string[] {
  const forms = new Set([formal]);
  for (const rule of rules.replace) {
    for (const form of [...forms]) forms.add(replaced(form, rule));
  }
  forms.delete(formal);
  return [...forms].filter((form) => form.length > 1);
}

function replaced(form: string, { from, to, where }: AbbreviationRules['replace'][number]): string {
  if (where === 'anywhere') return form.replaceAll(from, to);
  if (where === 'end') return form.endsWith(from) ? form.slice(0, -from.length) + to : form;
  return form.startsWith(from) ? to + form.slice(from.length) : form;
}
