/** Which members of the graph's records an operation reads: an engine need not send the others. */
import {
  getNamedType,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  type GraphQLNamedType,
  type GraphQLResolveInfo,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import type { Members, RecordKind } from '../store/look-ahead.ts';

/** Questions whose resolvers read of a record only what the fields below say. */
const plainQuestions: ReadonlySet<string> = new Set([
  ...['node', 'document', 'agency', 'region', 'initiative'],
  ...['documents', 'agencies', 'regions', 'initiatives', 'measures'],
  ...['lineage', '__typename'],
]);

/** Read of each record whatever is selected: identities, places in lists, and what arguments filter by. */
const always: { readonly [K in RecordKind]: Members[K] } = {
  Document: ['id'],
  Measure: ['id', 'documentId', 'order', 'kind'],
  Agency: ['id'],
  Region: ['id'],
  Initiative: ['id'],
  Responsibility: ['documentId', 'role', 'order'],
  Reference: ['id', 'relation'],
  Adoption: ['documentId'],
  Evidence: [],
};

type FieldReads = { readonly [K in RecordKind]?: Members[K] };
const nothing: FieldReads = {};

/** Fields that read something else than the member of their name. Null: whatever there is. */
const reads: Readonly<Record<string, FieldReads | null>> = {
  'Document.issuers': nothing,
  'Document.region': { Document: ['regionId'] },
  'Document.measures': nothing,
  'Document.references': nothing,
  'Document.citedBy': nothing,
  'Document.citedByConnection': nothing,
  'Document.citedByCount': nothing,
  'Document.evidence': { Document: ['titleSpan', 'numberSpan', 'dateSpan'] },
  'Measure.document': nothing,
  'Measure.responsibilities': nothing,
  'Measure.initiatives': nothing,
  'Measure.references': { Reference: ['measureIds'] },
  'Measure.alike': null,
  'Measure.evidence': { Measure: ['span'] },
  'Agency.resolved': { Agency: ['collective'] },
  'Agency.region': { Agency: ['regionId'] },
  'Agency.parent': { Agency: ['parentId'] },
  'Agency.responsibilities': nothing,
  'Agency.documents': nothing,
  'Region.parent': { Region: ['parentId'] },
  'Region.subregions': nothing,
  'Region.subregionsConnection': nothing,
  'Region.documents': nothing,
  'Region.agencies': nothing,
  'Region.agenciesConnection': nothing,
  'Initiative.adoptions': nothing,
  'Initiative.adoptionsConnection': nothing,
  'Responsibility.agency': nothing,
  'Responsibility.measure': nothing,
  'Responsibility.evidence': nothing,
  'Reference.from': nothing,
  'Reference.to': nothing,
  'Reference.measures': { Reference: ['measureIds'] },
  'Reference.evidence': nothing,
  'Adoption.measure': nothing,
  'Adoption.initiative': nothing,
  'Adoption.evidence': nothing,
  'Evidence.start': { Evidence: ['highlight'] },
  'Evidence.end': { Evidence: ['highlight'] },
  'Evidence.documentStart': { Evidence: ['span'] },
  'Evidence.documentEnd': { Evidence: ['span'] },
  'Evidence.url': { Document: ['url'] },
  'Evidence.document': nothing,
};

const kinds = Object.keys(always) as readonly RecordKind[];
const known = new WeakMap<OperationDefinitionNode, Members | 'all'>();

/** Null where a question is among the fields of which this cannot be told from the fields: then all are wanted. */
export function membersRead(info: GraphQLResolveInfo): Members | null {
  const before = known.get(info.operation);
  const members = before ?? membersOf(info) ?? 'all';
  known.set(info.operation, members);
  return members === 'all' ? null : members;
}

function membersOf(info: GraphQLResolveInfo): Members | null {
  const found = new Map<string, Set<string>>(kinds.map((kind) => [kind, new Set<string>(always[kind])]));
  const seen = new Set<string>();
  let all = false;

  const note = (type: string, field: string): void => {
    if (field.startsWith('__')) return;
    const key = `${type}.${field}`;
    const what = key in reads ? reads[key] : { [type]: [field] };
    if (what === null || (type === 'Query' && !plainQuestions.has(field))) all = true;
    for (const [kind, members] of Object.entries(what ?? {})) {
      for (const member of members as readonly string[]) found.get(kind)?.add(member);
    }
  };
  const within = (type: GraphQLNamedType | undefined, set: SelectionSetNode): void => {
    for (const selection of set.selections) {
      if (selection.kind === 'Field') {
        const name = selection.name.value;
        note(type?.name ?? '', name);
        const field = isObjectType(type) || isInterfaceType(type) ? type.getFields()[name] : undefined;
        const below = field && getNamedType(field.type);
        if (selection.selectionSet && isCompositeType(below)) within(below, selection.selectionSet);
        continue;
      }
      if (selection.kind === 'FragmentSpread') {
        const name = selection.name.value;
        if (seen.has(name)) continue;
        seen.add(name);
      }
      const fragment = selection.kind === 'InlineFragment' ? selection : info.fragments[selection.name.value];
      const condition = fragment?.typeCondition?.name.value;
      const on = condition === undefined ? type : info.schema.getType(condition);
      if (fragment) within(on, fragment.selectionSet);
    }
  };
  within(
    info.parentType.name === 'Query' ? info.parentType : (info.schema.getQueryType() ?? undefined),
    info.operation.selectionSet,
  );
  if (all) return null;
  return Object.fromEntries(
    kinds.map((kind) => [kind, [...(found.get(kind) ?? [])].sort()]),
  ) as unknown as Members;
}
