import { GraphQLSchemaHost } from '@nestjs/graphql';
import { Transactions, type Viewer, ViewerSource } from '@passerelle/platform-api';
import { getNamedType, graphql, type GraphQLError, type GraphQLField, type GraphQLSchema, isUnionType } from 'graphql';

import type { TestApi, TestClient } from '../index.js';
import { fieldsRead, selectEverything } from './select-everything.js';

export interface Operation {
  readonly kind: 'query' | 'mutation';
  readonly field: GraphQLField<unknown, unknown>;
}

export interface Outcome {
  /** `allowed`, `nothing`, the member of the result's union, or the code of the refusal. */
  readonly word: string;
  readonly read: ReadonlySet<string>;
}

export function operationsOf(schema: GraphQLSchema): readonly Operation[] {
  return [
    ...Object.values(schema.getQueryType()?.getFields() ?? {}).map((field) => ({ kind: 'query' as const, field })),
    ...Object.values(schema.getMutationType()?.getFields() ?? {}).map((field) => ({ kind: 'mutation' as const, field })),
  ];
}

/**
 * Runs one operation as the person of a session, asking for every field that it can give. In process, since the whole
 * of it is far beyond the limits that a document sent over HTTP is held to; the session and the rules are the real ones.
 */
export async function attempt(api: TestApi, client: TestClient, { kind, field }: Operation, variables: Record<string, unknown>): Promise<Outcome> {
  const req = { headers: { cookie: client.cookie } };
  const viewer = (await api.app.get(ViewerSource).of(req as never)) as Viewer | null;
  try {
    const refused = new Set<string>();
    for (;;) {
      const { data, errors = [] } = await graphql({
        schema: api.app.get(GraphQLSchemaHost).schema,
        source: documentOf({ kind, field }, refused),
        variableValues: variables,
        contextValue: { req, res: {}, viewer, loaders: new Map() },
      });
      const further = refusedFields(errors).filter((name) => !refused.has(name));
      if (further.length === 0) return outcomeOf(field, data?.[field.name], errors);
      // A refused field takes with it whatever holds it: asked again without it, the same intention says what remains.
      for (const name of further) refused.add(name);
    }
  } finally {
    if (viewer) await api.app.get(Transactions).close(viewer);
  }
}

function refusedFields(errors: readonly GraphQLError[]): readonly string[] {
  return errors
    .filter(({ path = [], extensions }) => path.length > 1 && ['FORBIDDEN', 'UNAUTHENTICATED'].includes(String(extensions['code'])))
    .flatMap(({ path = [] }) => path.filter((step) => typeof step === 'string').slice(-1));
}

function outcomeOf(field: GraphQLField<unknown, unknown>, answer: unknown, errors: readonly GraphQLError[]): Outcome {
  const [error] = errors;
  if (error) return { word: String(error.extensions['code'] ?? error.message), read: new Set() };
  return { word: wordOf(field, answer), read: fieldsRead(answer) };
}

function wordOf({ type }: GraphQLField<unknown, unknown>, answer: unknown): string {
  if (answer === null || answer === undefined) return 'nothing';
  return isUnionType(getNamedType(type)) ? (answer as { __typename: string }).__typename : 'allowed';
}

function documentOf({ kind, field }: Operation, without: ReadonlySet<string>): string {
  const declared = field.args.map((argument) => `$${argument.name}: ${String(argument.type)}`).join(', ');
  const given = field.args.map(({ name }) => `${name}: $${name}`).join(', ');
  return `${kind}${declared ? ` (${declared})` : ''} { ${field.name}${given ? `(${given})` : ''} ${selectEverything(getNamedType(field.type), without)} }`;
}
