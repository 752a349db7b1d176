import {
  defaultFieldResolver,
  getNamedType,
  isCompositeType,
  isListType,
  isNonNullType,
  isObjectType,
  type GraphQLFieldResolver,
  type GraphQLOutputType,
  type GraphQLSchema,
} from 'graphql';
import type { Context } from '../context.ts';
import { whenThere } from '../look-up.ts';

/** Counts the entries of an answer's lists. */
export interface AnswerBudget {
  readonly spend: (entries: number) => void;
  readonly onExceeded: (callback: () => void) => void;
}

/** A budget of so many entries; the callback is called once, when they are spent. */
export function answerBudget(entries: number): AnswerBudget {
  let left = entries;
  let callback: (() => void) | null = null;
  return {
    spend: (count) => {
      left -= count;
      if (left >= 0) return;
      callback?.();
      callback = null;
    },
    onExceeded: (other) => {
      callback = other;
    },
  };
}

/**
 * Makes every list of objects in the schema count its entries: references can cross, so that a short query
 * may have an answer of any size, which no look at the query alone can tell.
 */
export function countEntries(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields())) {
      if (isListOfObjects(field.type)) field.resolve = counting(field.resolve ?? defaultFieldResolver);
    }
  }
  return schema;
}

function counting(resolve: GraphQLFieldResolver<unknown, Context>): GraphQLFieldResolver<unknown, Context> {
  return (source, args, context, info) =>
    whenThere(resolve(source, args, context, info), (list) => {
      if (Array.isArray(list)) context.budget.spend(list.length);
      return list;
    });
}

function isListOfObjects(type: GraphQLOutputType): boolean {
  const bare = isNonNullType(type) ? type.ofType : type;
  return isListType(bare) && isCompositeType(getNamedType(bare));
}
