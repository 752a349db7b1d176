import { costLimitRule } from '@escape.tech/graphql-armor-cost-limit';
import {
  getNamedType,
  isCompositeType,
  isListType,
  isNonNullType,
  Kind,
  TypeInfo,
  validate,
  valueFromAST,
  visit,
  visitWithTypeInfo,
  type ArgumentNode,
  type DocumentNode,
  type FieldNode,
  type GraphQLField,
  type GraphQLSchema,
  type ValidationRule,
} from 'graphql';
import { RecentValues } from '../recent-values.ts';
import { defaultPageSize, type QueryLimits } from './limits.ts';

/** Entries that a list without a page size is taken to have. */
const unpagedSize = 5;
/** Entries that lists without a page size have as a rule, where that is known better. */
const usualSizes: Readonly<Record<string, number>> = {
  // As many as there are days on which a region was new.
  'Diffusion.curve': 100,
  // Most rows cite the origin itself or a document that does.
  'DiffusionRow.chain': 2,
  // Most documents are of one agency, few of more than two.
  'Document.issuers': 2,
  // Most references stand in the preamble or in one measure.
  'Reference.measures': 1,
};
/**
 * Fields whose answer takes more work than its size tells: they count as if they had so many entries more, none asked
 * for included. By these the dearest query allowed stays below the time-out.
 */
const expense: Readonly<Record<string, number>> = {
  // Compares the measures of up to twenty documents: 15 to 60 ms of a processor where no document is asked about twice.
  'Measure.alike': 60,
};
/** Lists in these types are as long as the size asked for one level up, and counted there. */
const sized =
  /Connection$|^Lineage$|^(Folded)?Network$|^AgencyRanking$|^ResponsibilityByRegion$|^Paths$|^AlikeMeasures$/;

type SizeLimits = Pick<QueryLimits, 'cost' | 'graphNodes'>;
type Variables = Readonly<Record<string, unknown>>;

/** Arguments on whose values the cost depends. */
const sizes: ReadonlySet<string> = new Set(['first', 'last', 'limit']);

/** Answers null if a query costs at most the limit, else the cost. */
export type CostBeyond = (
  schema: GraphQLSchema,
  document: DocumentNode,
  variables: Variables,
) => number | null;

/** {@link estimateBeyond}, made once for each query and the sizes it is sent with. */
export function costBeyond(limits: SizeLimits): CostBeyond {
  const found = new WeakMap<DocumentNode, RecentValues<number | null>>();
  return (schema, document, variables) => {
    const recent = found.get(document) ?? new RecentValues(sizeVariables(document));
    found.set(document, recent);
    return recent.get(variables, '', () =>
      estimateBeyond(limits, schema, document, { ...defaultSizes(document), ...variables }),
    );
  };
}

function sizeVariables(document: DocumentNode): readonly string[] {
  const names = new Set<string>();
  visit(document, {
    Argument: ({ name, value }) => {
      if (sizes.has(name.value) && value.kind === Kind.VARIABLE) names.add(value.name.value);
    },
  });
  return [...names];
}

/** Numbers that variables have where none is sent; of two operations in one text the larger. */
function defaultSizes(document: DocumentNode): Variables {
  const found: Record<string, number> = {};
  visit(document, {
    VariableDefinition: ({ variable: { name }, defaultValue }) => {
      if (defaultValue?.kind !== Kind.INT) return;
      found[name.value] = Math.max(Number(defaultValue.value), found[name.value] ?? 0);
    },
  });
  return found;
}

/**
 * An estimate of the number of values in the answer to a query: every leaf counts one, times the sizes of the
 * lists it stands in. Sizes are taken as they will be at run time: from variables and defaults too. It is
 * made by the cost rule of graphql-armor, which reads literal page sizes only, on a copy of the query in which
 * all sizes are literals.
 */
function estimateBeyond(
  limits: SizeLimits,
  schema: GraphQLSchema,
  document: DocumentNode,
  variables: Variables,
): number | null {
  let beyond: number | null = null;
  const rule = costLimitRule({
    maxCost: limits.cost,
    objectCost: 0,
    scalarCost: 1,
    depthCostFactor: 1,
    flattenFragments: true,
    propagateOnRejection: false,
    onReject: [
      (_context, error) => (beyond = Number(/found ([\d.e+]+)/.exec(error.message)?.[1] ?? limits.cost)),
    ],
  });
  const literal = withLiteralSizes(schema, document, variables, limits);
  validate(schema, literal, [rule as unknown as ValidationRule]);
  return beyond;
}

function withLiteralSizes(
  schema: GraphQLSchema,
  document: DocumentNode,
  variables: Variables,
  limits: SizeLimits,
): DocumentNode {
  const types = new TypeInfo(schema);
  return visit(
    document,
    visitWithTypeInfo(types, {
      Field: (node) => {
        const field = types.getFieldDef();
        if (!field) return undefined;
        const size = sizeOf(node, field, types.getParentType()?.name ?? '', variables, limits);
        return { ...node, arguments: size === null ? [] : [literalFirst(size)] };
      },
    }),
  );
}

/** How often what is below the field is repeated; null for what is there once. */
function sizeOf(
  node: FieldNode,
  field: GraphQLField<unknown, unknown>,
  parentType: string,
  variables: Variables,
  limits: SizeLimits,
): number | null {
  const definition = (name: string) => field.args.find((argument) => argument.name === name);
  const asked = (name: string): number | null => {
    const argument = definition(name);
    if (argument === undefined) return null;
    const given = node.arguments?.find((one) => one.name.value === name);
    const value = given === undefined ? undefined : valueFromAST(given.value, argument.type, variables);
    const size: unknown = value ?? argument.defaultValue;
    return typeof size === 'number' ? size : null;
  };
  if (definition('limit')) return Math.min(asked('limit') ?? limits.graphNodes, limits.graphNodes);
  const further = expense[`${parentType}.${node.name.value}`] ?? 0;
  if (definition('first')) return (asked('first') ?? asked('last') ?? defaultPageSize) + further;
  const type = isNonNullType(field.type) ? field.type.ofType : field.type;
  return isListType(type) && isCompositeType(getNamedType(type)) && !sized.test(parentType)
    ? (usualSizes[`${parentType}.${node.name.value}`] ?? unpagedSize)
    : null;
}

function literalFirst(size: number): ArgumentNode {
  return {
    kind: Kind.ARGUMENT,
    name: { kind: Kind.NAME, value: 'first' },
    value: { kind: Kind.INT, value: String(Math.max(0, Math.trunc(size))) },
  };
}
