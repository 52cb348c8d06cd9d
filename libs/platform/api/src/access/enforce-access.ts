import { defaultFieldResolver, type GraphQLField, type GraphQLObjectType, type GraphQLSchema, isObjectType } from 'graphql';

import type { GraphqlContext } from '../viewer/current-viewer.js';
import { type AccessRule, passes } from './access-rule.js';
import { Forbidden, Unauthenticated } from './refusals.js';

/** The rule of a field: its own, else its type's; undefined where nobody declared one. */
export function ruleOf(type: GraphQLObjectType, field: GraphQLField<unknown, unknown>): AccessRule | undefined {
  return (field.extensions['access'] ?? type.extensions['access']) as AccessRule | undefined;
}

/** Every field of every object type of the schema, introspection left out. */
export function fieldsOf(schema: GraphQLSchema): readonly { type: GraphQLObjectType; field: GraphQLField<unknown, unknown> }[] {
  return Object.values(schema.getTypeMap())
    .filter((type): type is GraphQLObjectType => isObjectType(type) && !type.name.startsWith('__'))
    .flatMap((type) => Object.values(type.getFields()).map((field) => ({ type, field })));
}

/**
 * Puts the access rule of each field in front of its resolver. Deny by default: a field without a rule stops the start.
 * @throws Error naming every field that declares no rule
 */
export function enforceAccess(schema: GraphQLSchema): GraphQLSchema {
  const undeclared = fieldsOf(schema).filter(({ type, field }) => ruleOf(type, field) === undefined);
  if (undeclared.length > 0) throw new Error(`No access rule: ${undeclared.map(({ type, field }) => `${type.name}.${field.name}`).join(', ')}`);
  for (const { type, field } of fieldsOf(schema)) guard(field, ruleOf(type, field));
  return schema;
}

function guard(field: GraphQLField<unknown, unknown>, rule: AccessRule | undefined): void {
  if (rule === undefined || rule.kind === 'public' || rule.kind === 'inherited') return;
  const resolve = field.resolve ?? defaultFieldResolver;
  field.resolve = (holder, args, context, info) => {
    const { viewer } = context as GraphqlContext;
    if (!passes(rule, viewer, holder)) throw viewer === null ? new Unauthenticated() : new Forbidden();
    return resolve(holder, args, context, info);
  };
}
