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
  const seen = new Set<string>();
  const within = (set: SelectionSetNode | undefined): boolean =>
    set?.selections.some((selection) => {
      if (selection.kind === 'Field') return selection.name.value === field;
      if (selection.kind === 'InlineFragment') return within(selection.selectionSet);
      const name = selection.name.value;
      if (seen.has(name)) return false;
      seen.add(name);
      return within(info.fragments[name]?.selectionSet);
    }) ?? false;
  return info.fieldNodes.some((node) => within(node.selectionSet));
}
