import { type ASTVisitor, GraphQLError, Kind, OperationTypeNode, type ValidationContext } from 'graphql';

/** One mutation a document: each is a transaction of its own, and half a document must not stay written. */
export function oneMutationRule(context: ValidationContext): ASTVisitor {
  return {
    OperationDefinition(node) {
      const fields = node.selectionSet.selections.filter((selection) => selection.kind !== Kind.FIELD || selection.name.value !== '__typename');
      if (node.operation === OperationTypeNode.MUTATION && fields.length > 1) {
        context.reportError(new GraphQLError('One mutation a document.', { nodes: node }));
      }
    },
  };
}
