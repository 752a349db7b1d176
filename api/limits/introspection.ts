import { isIntrospectionType, getNamedType, type ASTVisitor, type ValidationContext } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { queryError } from '../errors.ts';

/** Refuses to tell the schema; `__typename` stays. */
export function withoutIntrospection(): Plugin {
  return { onValidate: ({ addValidationRule }) => addValidationRule(noIntrospection) };
}

function noIntrospection(context: ValidationContext): ASTVisitor {
  let refused = false;
  return {
    Field: () => {
      const type = context.getType();
      if (refused || !type || !isIntrospectionType(getNamedType(type))) return;
      refused = true;
      context.reportError(
        queryError(
          'INTROSPECTION_OFF',
          '此服务未开放模式查询；模式见 schema/api.graphql，或以 --introspection 启动',
          'This server does not tell its schema; see schema/api.graphql, or start it with --introspection',
        ),
      );
    },
  };
}
