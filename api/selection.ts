import type { GraphQLResolveInfo, SelectionSetNode } from 'graphql';

/** True if of a Relay connection nothing but `totalCount` is selected: then no page need be read. */
export function onlyCounts(info: GraphQLResolveInfo): boolean {
  const isPage = info.fieldNodes.some((node) =>
    node.arguments?.some(({ name }) => name.value === 'after' || name.value === 'before'),
  );
  // A cursor is still looked at: it may be a wrong one.
  return (
    !isPage &&
    selects(info, 'totalCount') &&
    !['nodes', 'edges', 'pageInfo'].some((field) => selects(info, field))
  );
}

/**
 * True if a field stands directly in the selection, fragments included: what is not selected need not be
 * computed. `@skip` and `@include` are not weighed: they can only make the answer true too often.
 */
export function selects(info: GraphQLResolveInfo, field: string): boolean {
  return selectedFields(info).has(field);
}

/** The same for all entries of a list, and asked for each. */
const known = new WeakMap<GraphQLResolveInfo['fieldNodes'], ReadonlySet<string>>();

function selectedFields(info: GraphQLResolveInfo): ReadonlySet<string> {
  const before = known.get(info.fieldNodes);
  if (before !== undefined) return before;
  const fields = new Set<string>();
  const seen = new Set<string>();
  const collect = (set: SelectionSetNode | undefined): void => {
    for (const selection of set?.selections ?? []) {
      if (selection.kind === 'Field') fields.add(selection.name.value);
      else if (selection.kind === 'InlineFragment') collect(selection.selectionSet);
      else if (!seen.has(selection.name.value)) {
        seen.add(selection.name.value);
        collect(info.fragments[selection.name.value]?.selectionSet);
      }
    }
  };
  for (const node of info.fieldNodes) collect(node.selectionSet);
  known.set(info.fieldNodes, fields);
  return fields;
}
