/** What was made of the values of some variables, so that the same question need not be looked at again. */
import { visit, type FragmentDefinitionNode, type FieldNode, type SelectionSetNode } from 'graphql';

/** Answers kept; of more the oldest is forgotten. */
const mostKept = 100;

type Variables = Readonly<Record<string, unknown>>;

export class RecentValues<T> {
  readonly #variables: readonly string[];
  readonly #kept = new Map<string, T>();

  /** @param variables names of those on which the answer depends */
  constructor(variables: readonly string[]) {
    this.#variables = variables;
  }

  /** @param further on what else it depends */
  get(values: Variables, further: string, make: () => T): T {
    const key = JSON.stringify([further, ...this.#variables.map((name) => values[name])]);
    if (this.#kept.has(key)) return this.#kept.get(key) as T;
    const made = make();
    const [oldest] = this.#kept.keys();
    if (this.#kept.size >= mostKept && oldest !== undefined) this.#kept.delete(oldest);
    this.#kept.set(key, made);
    return made;
  }
}

/** Names of the variables in what is selected below a field, fragments included. */
export function variablesBelow(
  { selectionSet }: FieldNode,
  fragments: Readonly<Record<string, FragmentDefinitionNode>>,
): readonly string[] {
  const names = new Set<string>();
  const spread = new Set<string>();
  const within = (set: SelectionSetNode): void => {
    visit(set, {
      Variable: ({ name }) => void names.add(name.value),
      FragmentSpread: ({ name }) => {
        if (spread.has(name.value)) return;
        spread.add(name.value);
        const fragment = fragments[name.value];
        if (fragment) within(fragment.selectionSet);
      },
    });
  };
  if (selectionSet) within(selectionSet);
  return [...names].sort();
}
