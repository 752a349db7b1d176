/** Conditions of a filter, as Cypher with parameters: only what a filter gives is asked. */
export interface Conditions {
  /** Joined by AND. */
  readonly where: readonly string[];
  readonly parameters: Readonly<Record<string, unknown>>;
}

/** Collects conditions; an undefined value gives none. */
export class ConditionList implements Conditions {
  readonly where: string[] = [];
  readonly parameters: Record<string, unknown> = {};

  /** @param condition Cypher that names the parameter `$name` */
  add(name: string, value: unknown, condition: string): this {
    if (value === undefined) return this;
    this.where.push(condition);
    this.parameters[name] = value;
    return this;
  }
}

export function whereClause(conditions: readonly string[]): string {
  return conditions.length === 0 ? '' : `WHERE ${conditions.join('\n      AND ')}`;
}

/** 条线 of an agency is among `$functions`; an empty word stands for none. */
export function functionCondition(agency: string, functions: readonly string[] | undefined): string {
  const named = `${agency}.function IN $functions`;
  return functions?.includes('') === true ? `(${named} OR ${agency}.function IS NULL)` : named;
}
