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

const fieldsOf = new WeakMap<GraphQLResolveInfo['fieldNodes'], ReadonlySet<string>>();

/**
 * True if a field stands directly in the selection, fragments included: what is not selected need not be
 * computed. `@skip` and `@include` are not weighed: they can only make the answer true too often.
 */
export function selects(info: GraphQLResolveInfo, field: string): boolean {
  // The same for all entries of a list, and asked for each.
  let fields = fieldsOf.get(info.fieldNodes);
  if (fields === undefined) fieldsOf.set(info.fieldNodes, (fields = selectedFields(info)));
  return fields.has(field);
}

function selectedFields(info: GraphQLResolveInfo): ReadonlySet<string> {
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
  return fields;
}
