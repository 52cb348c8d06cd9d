import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';

/** A GraphQL document that knows the type of its answer and of its variables (made by codegen). */
export type TypedDocument<Result, Variables> = DocumentTypeDecoration<Result, Variables> & { toString(): string };

/** The name written after `query` or `mutation`. */
export function operationName(document: { toString(): string }): string {
  return /(?:query|mutation)\s+(\w+)/.exec(document.toString())?.[1] ?? '';
}
