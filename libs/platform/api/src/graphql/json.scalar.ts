import { GraphQLError, GraphQLScalarType } from 'graphql';

/** Any JSON value; whoever uses it says in the field's description what shape it has, and checks it. Given as a variable, never written in a document. */
export const JsonScalar = new GraphQLScalarType<unknown, unknown>({
  name: 'JSON',
  description: 'Any JSON value, of the shape that the field’s description says. Given as a variable.',
  serialize: (value) => value,
  parseValue: (value) => value,
  parseLiteral: () => {
    throw new GraphQLError('A JSON value is given as a variable.', { extensions: { code: 'BAD_USER_INPUT' } });
  },
});
