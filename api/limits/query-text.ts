import { maxAliasesPlugin } from '@escape.tech/graphql-armor-max-aliases';
import { maxDepthPlugin } from '@escape.tech/graphql-armor-max-depth';
import { maxDirectivesPlugin } from '@escape.tech/graphql-armor-max-directives';
import { maxTokensPlugin } from '@escape.tech/graphql-armor-max-tokens';
import type { GraphQLError, ValidationContext } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { limitError } from './limit-error.ts';
import type { QueryLimits } from './limits.ts';

/** Refuses queries whose text alone shows that they go too far. */
export function queryTextLimits(limits: QueryLimits): readonly Plugin[] {
  return [
    maxTokensPlugin({
      n: limits.tokens,
      onReject: [
        () => {
          throw limitError(
            'TOO_MANY_TOKENS',
            '查询长度',
            'The length of the query',
            limits.tokens,
            ' tokens',
          );
        },
      ],
    }),
    maxDepthPlugin({
      n: limits.depth,
      flattenFragments: true,
      ...rejectWith(
        limitError('QUERY_TOO_DEEP', '查询嵌套', 'The nesting of the query', limits.depth, ' levels'),
      ),
    }),
    maxAliasesPlugin({
      n: limits.aliases,
      ...rejectWith(limitError('TOO_MANY_ALIASES', '别名数量', 'The number of aliases', limits.aliases, '')),
    }),
    maxDirectivesPlugin({
      n: limits.directives,
      ...rejectWith(
        limitError('TOO_MANY_DIRECTIVES', '指令数量', 'The number of directives', limits.directives, ''),
      ),
    }),
  ];
}

/** Reports our error, which has a code, instead of throwing the rule's own. */
function rejectWith(error: GraphQLError): {
  readonly propagateOnRejection: false;
  readonly onReject: ((context: ValidationContext | null) => void)[];
} {
  return { propagateOnRejection: false, onReject: [(context) => context?.reportError(error)] };
}
